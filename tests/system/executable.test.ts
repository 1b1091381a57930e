import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { conversationIn } from '../program/words'
import { PRESS, startInWindow } from '../support/pty'
import { environmentWith, runProgram, runShell } from '../support/run-program'
import { callsIn, leavingCalls, straceInto } from '../support/strace'
import { makePortable, temporaryPlace, withoutNetwork } from './portable-folder'

// Needs the package registry: it gives the Node that is inside.
const [unshare = '', flag = ''] = withoutNetwork()
const folder = makePortable('--sea', '--for', 'linux-x64')
const file = join(folder, 'with-node', 'itin-rights-linux-x64')
const said = conversationIn('es')

/** Run the executable with a line of the shell after its name, without a network. */
function start(words: string, env: Record<string, string> = {}) {
  return runShell(`${unshare} ${flag} "$PROGRAM" ${words}`, { program: file, env, cwd: '/' })
}

describe.concurrent('the program with Node in one file, without a network', () => {
  it.each(['show 20 --lang es --with en', 'search address', 'verify', 'shwo', 'topics --json'])(
    'says what the program says: %s',
    async (words) => {
      expect(await start(words)).toEqual(await runProgram(words.split(' ')))
    },
  )

  it('holds the same conversation through a pipe', async () => {
    const input = `${said.number('reason', 'agreement')}\n1\n2\n1\nb\nl\n1\nx\n`

    expect(await start(`--lang es <<end\n${input}end\n`)).toEqual(
      await runProgram(['--lang', 'es'], { input }),
    )
  })

  it('holds a conversation in a window, and wipes it when someone leaves', async () => {
    const window = startInWindow(['--lang', 'es'], { launcher: file, columns: 100, rows: 90 })
    await window.waitFor(said.t('welcome.title'))
    await window.press(PRESS.enter)
    await window.waitFor(said.question('reason'))

    window.send('x')

    expect(await window.exit).toEqual({ code: 130, signal: undefined })
    expect(window.buffer()).not.toContain(said.question('reason'))
  })

  it('is refused by Node itself what it never needs, whatever the settings', async () => {
    for (const NODE_OPTIONS of ['', '--no-permission --max-old-space-size=400']) {
      const { stdout } = await start('privacy --json', { NODE_OPTIONS })

      expect(JSON.parse(stdout).node).toMatchObject({
        isWritingRefused: true,
        isReadingRefused: true,
        areProcessesRefused: true,
        isNetworkRefused: true,
      })
    }
  })

  it('says in one sentence what it does not know, and names no start that would help', async () => {
    const { code, stderr } = await start('topics --lang es', { NODE_V8_COVERAGE: '/nowhere' })

    expect(code).toBe(2)
    expect(stderr.replace(/\s+/g, ' ').trim()).toBe(
      said.t('error.recordedAlone', { setting: 'NODE_V8_COVERAGE' }),
    )
  })

  it('opens no debugger when someone signals it to', async () => {
    const child = spawn(file, ['--lang', 'es'], { env: environmentWith({}) })
    const closed = once(child, 'close')
    await once(child.stderr, 'data')
    let more = ''
    child.stderr.on('data', (text) => (more += text))

    child.kill('SIGUSR1')
    child.stdin.end('x\n')

    expect(await closed).toEqual([130, null])
    expect(more).not.toMatch(/debugger/i)
  })
})

describe('its system calls', () => {
  const place = temporaryPlace()

  it.each([
    { what: 'a command', args: 'show 20 --lang es --with en', typed: '' },
    { what: 'a conversation', args: '--lang es', typed: '2\\n1\\n2\\n1\\nx\\n' },
  ])('leave the process by none, and open no file to write: $what', async (run) => {
    const { what, args, typed } = run
    const trace = join(place, what.replaceAll(' ', '-'))
    // Through pipes of the shell: those that Node itself makes for a child are sockets.
    const line = `printf '${typed}' | $UNDER "$PROGRAM" ${args} 2>&1 | cat`
    const { stdout } = await runShell(line, { program: file, under: straceInto(trace) })
    expect(stdout).not.toBe('')

    const calls = callsIn(trace)
    expect(calls[0]?.name).toBe('execve')
    // What it reads before our first line is Node's own: the libraries of the system.
    const writing = calls.filter(
      ({ name, args }) => !name.startsWith('open') || /\bO_(?:WRONLY|RDWR|CREAT)\b/.test(args),
    )
    expect(leavingCalls(writing, { folder, bare: new Set() })).toEqual([])
  })
})

describe('the executables', { timeout: 300_000 }, () => {
  it('are the same when they are made again', () => {
    const again = makePortable('--sea', '--for', 'linux-x64')

    expect(readFileSync(join(again, 'SHA256SUMS'), 'utf8')).toBe(
      readFileSync(join(folder, 'SHA256SUMS'), 'utf8'),
    )
  })

  it('are not made where the registry cannot be reached, which one sentence says', () => {
    const out = join(temporaryPlace(), 'stick')
    const { status, stdout, stderr } = spawnSync(
      unshare,
      [flag, process.execPath, 'scripts/portable.mjs', '--out', out, '--sea', '--for', 'linux-x64'],
      {
        encoding: 'utf8',
        env: environmentWith({ npm_config_cache: temporaryPlace(), npm_config_fetch_retries: '0' }),
      },
    )

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^The package registry could not be reached .* leave out --sea\.$/),
    ])
  })
})
