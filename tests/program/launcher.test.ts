import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { startInWindow } from '../support/pty'
import {
  type Env,
  environmentWith,
  localesOf,
  NODE,
  PROGRAM,
  type RunOptions,
  runProgram,
  runShell,
} from '../support/run-program'
import { temporaryFolder } from './copy'
import { conversationIn, reader } from './words'

const LOCKED = join(dirname(PROGRAM), '../bin/locked')
const said = conversationIn(reader)

/** A folder for the path in which `node` is the Node that is to be tested. */
const NODES = folderWith((file) => symlinkSync(NODE, file))
const WITH_NODE = `${NODES}:/usr/bin:/bin`
const NODE_VERSION = (await runShell('"$NODE" --version')).stdout.trim()
const MAJOR = Number(/\d+/.exec(NODE_VERSION)?.[0])

interface LockedOptions extends RunOptions {
  readonly path?: string
}

function runLocked(args: readonly string[], options: LockedOptions = {}) {
  const { env, path = WITH_NODE, ...rest } = options
  const words = args.map((arg) => `'${arg}'`).join(' ')
  // A core file as large as it may be, for the launcher to forbid.
  return runShell(`ulimit -S -c unlimited 2>/dev/null; "$LOCKED" ${words}`, {
    ...rest,
    env: { LOCKED, PATH: path, ...env },
  })
}

describe.concurrent('the locked start', () => {
  it.each([
    ['show', '20', '--lang', reader],
    ['search', 'address'],
    ['verify', '--as-of', '2026-11-24'],
    ['shwo', '--plain'],
  ])('says what the program says, and ends as it ends: %s %s', async (...args) => {
    const [locked, open] = await Promise.all([
      runLocked(args),
      runProgram(args, { env: { ITIN_RIGHTS_AS: 'locked' } }),
    ])

    expect(locked).toEqual(open)
  })

  it('holds a conversation through a pipe', async () => {
    const input = `${said.number('reason', 'agreement')}\n1\nx\n`
    const [locked, open] = await Promise.all([
      runLocked(['--lang', reader], { input }),
      runProgram(['--lang', reader], { input, env: { ITIN_RIGHTS_AS: 'locked' } }),
    ])

    expect(locked).toEqual(open)
    expect(locked).toMatchObject({ code: 130, stdout: '' })
  })

  it('holds a conversation in a window, and wipes it when someone leaves', async () => {
    const window = startInWindow(['--lang', reader], { launcher: LOCKED, env: { PATH: WITH_NODE } })
    await window.waitFor(said.t('welcome.title'))
    expect(window.isAlternate()).toBe(true)

    window.send('x')

    expect(await window.exit).toEqual({ code: 130, signal: undefined })
    expect(window.buffer()).not.toContain(said.t('welcome.title'))
  })

  it.each(['SIGTERM', 'SIGHUP'] as const)(
    'lets %s reach the program, and no shell stays',
    async (signal) => {
      const child = spawn(LOCKED, ['--lang', reader], { env: environmentWith({ PATH: WITH_NODE }) })
      const closed = once(child, 'close')
      await once(child.stderr, 'data')

      child.kill(signal)

      expect(await closed).toEqual([null, signal])
    },
  )

  it.each([
    ['content', 'check', '.'],
    ['content', 'packet'],
    ['locale', 'check'],
  ])('says in one sentence that %s %s needs more than its own folder', async (...args) => {
    const ended = await runLocked([...args, '--lang', reader], { cwd: temporaryFolder() })

    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr.replace(/\s+/g, ' ').trim()).toBe(
      said.t('error.locked', { start: `node ${/ /.test(PROGRAM) ? `"${PROGRAM}"` : PROGRAM}` }),
    )
  })

  it('works in a folder with any name, through links, from anywhere, and says the name of the link', async () => {
    const copy = copyOf(PROGRAM, "a b & (é) ! ; , $HOME ' 日本")
    const links = temporaryFolder()
    symlinkSync(copy, join(links, 'one'))
    symlinkSync('one', join(links, 'notes'))

    const ended = await runLocked(['shwo'], { cwd: '/', env: { LOCKED: join(links, 'notes') } })

    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr.replace(/\s+/g, ' ')).toContain(': notes --help')
  })

  it('is started by a name without a folder, too', async () => {
    const ended = await runShell('sh locked show 20', {
      cwd: dirname(LOCKED),
      env: { PATH: WITH_NODE },
    })

    expect(ended).toMatchObject({ code: 0, stderr: '' })
  })

  it('says in its hints what was typed', async () => {
    const ended = await runShell('bin/locked shwo', {
      cwd: dirname(dirname(LOCKED)),
      env: { PATH: WITH_NODE },
    })

    expect(ended.stderr.replace(/\s+/g, ' ')).toContain(': bin/locked --help')
  })
})

describe.concurrent('Node, locked', () => {
  const names = cleanedBy(readFileSync(LOCKED, 'utf8'))
  let probed: Record<string, unknown> = {}
  beforeAll(async () => {
    probed = await probe({ ...settingsFor(names), KEPT: 'yes' })
  })

  it('refuses reading elsewhere, writing, programs, workers, addons and made-up code', async () => {
    expect(probed).toMatchObject({
      readOwn: 'done',
      readOther: 'ERR_ACCESS_DENIED',
      write: 'ERR_ACCESS_DENIED',
      writeOwn: 'ERR_ACCESS_DENIED',
      program: 'ERR_ACCESS_DENIED',
      worker: 'ERR_ACCESS_DENIED',
      addon: 'ERR_DLOPEN_DISABLED',
      wasi: 'ERR_ACCESS_DENIED',
      debugger: 'ERR_ACCESS_DENIED',
      report: 'ERR_ACCESS_DENIED',
      memory: 'ERR_ACCESS_DENIED',
      database: 'ERR_UNKNOWN_BUILTIN_MODULE',
      code: 'EvalError',
    })
  })

  it('refuses the network from Node 25 on, and not before', async () => {
    expect(probed.network).toBe(MAJOR >= 25 ? 'ERR_ACCESS_DENIED' : 'done')
  })

  it('gets none of the settings that make it record, print or load', async () => {
    const { settings } = probed

    expect(names).toEqual(
      expect.arrayContaining(['NODE_OPTIONS', 'NODE_V8_COVERAGE', 'LD_PRELOAD']),
    )
    expect(settings).toContain('KEPT')
    expect((settings as string[]).filter((name) => names.includes(name))).toEqual([])
  })

  it('opens no debugger when someone signals it to', async () => {
    const child = spawn(LOCKED, ['--lang', reader], { env: environmentWith({ PATH: WITH_NODE }) })
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

describe.concurrent('the launcher', () => {
  it('says in two languages that there is no Node', async () => {
    expect(await runLocked(['topics'], { path: temporaryFolder() })).toEqual(
      refused('none', 'nada'),
    )
  })

  it.each(['v18.20.4', 'v20.9.0', 'v20.16.0', 'v9.11.2', 'v0.12.0'])(
    'says that %s is too old',
    async (version) => {
      const path = `${folderWith((file) => writeNode(file, version))}:/usr/bin:/bin`

      expect(await runLocked(['topics'], { path })).toEqual(refused(version, version))
    },
  )

  it.each([
    ['v20.17.0', '--experimental-permission'],
    ['v20.20.2', '--experimental-permission'],
    ['v22.9.0', '--experimental-permission'],
    ['v22.12.0', '--experimental-permission'],
    ['v22.13.0', '--permission'],
    ['v24.21.0', '--permission'],
    ['v31.0.0', '--permission'],
    ['v100.1.0', '--permission'],
  ])('starts %s with %s', async (version, flag) => {
    const path = `${folderWith((file) => writeNode(file, version))}:/usr/bin:/bin`

    const { stdout } = await runLocked(['show', 'a b'], { path })

    const flags = stdout.split('\n')
    expect(flags).toContain(flag)
    expect(flags.slice(-4)).toEqual([PROGRAM, 'show', 'a b', ''])
  })

  it('lets no file be written when Node crashes', async () => {
    const path = `${folderWith((file) => writeNode(file, 'v24.0.0', 'ulimit -c'))}:/usr/bin:/bin`

    expect((await runLocked(['topics'], { path })).stdout).toBe('0\n')
  })

  it('says that the program is not built, and refuses a folder whose name opens others', async () => {
    const bare = join(temporaryFolder(), 'bin/locked')
    cpSync(LOCKED, bare)
    const starred = copyOf(PROGRAM, 'a*')

    const ended = await Promise.all(
      [bare, starred].map((file) => runLocked([], { env: { LOCKED: file } })),
    )

    expect(ended.map(({ code, stderr }) => [code, stderr.split('\n').length])).toEqual([
      [2, 3],
      [2, 3],
    ])
    expect(ended[0]?.stderr).toContain('npm start')
    expect(ended[1]?.stderr).toContain('*')
  })

  it.each([0, 1000])(
    'says of a program of which %i bytes came that it is here in part',
    async (size) => {
      const copy = copyOf(PROGRAM, 'cut')
      truncateSync(join(dirname(copy), '../dist/itin-rights.cjs'), size)

      const { code, stdout, stderr } = await runLocked(['show', '20'], { env: { LOCKED: copy } })

      expect({ code, stdout, lines: stderr.split('\n').length }).toEqual({
        code: 2,
        stdout: '',
        lines: 3,
      })
      expect(stderr).toContain('only in part')
    },
  )
})

describe('the launcher for Windows', () => {
  const bytes = readFileSync(`${LOCKED}.cmd`, 'latin1')
  const lines = bytes.split('\r\n')

  it('has the line ends of Windows, and letters that every code page has', () => {
    expect(bytes.replaceAll('\r\n', '')).toMatch(/^[ -~]*$/)
  })

  it('takes away the settings that the other one takes away, and gives the same flags', () => {
    const sh = readFileSync(LOCKED, 'utf8')
    const flags = (text: string) => new Set(text.match(/(?<=[ "=])--[a-z][a-z-]+/g))

    expect(cleanedBy(bytes)).toEqual(cleanedBy(sh).slice(0, cleanedBy(bytes).length))
    expect(cleanedBy(sh).slice(cleanedBy(bytes).length).join(' ')).toMatch(
      /^(?:(?:LD|DYLD|CDPATH)\w* ?)+$/,
    )
    expect(flags(bytes)).toEqual(flags(sh))
  })

  it('quotes every path and every setting, and leaves "!" in names alone', () => {
    const setting = lines.filter((line) => /\bset /.test(line))

    expect(setting.length).toBeGreaterThan(8)
    expect(setting.flatMap((line) => line.match(/\bset (?!")\S+/g) ?? [])).toEqual([])
    expect(bytes.match(/.?(?:%dist%|%~dp0|%%~fd)/g)).toEqual(expect.arrayContaining(['"%~dp0']))
    expect(bytes.match(/(?<!["=])(?:%dist%|%~dp0|%%~fd)/g)).toBeNull()
    expect(lines).toContain('setlocal EnableExtensions DisableDelayedExpansion')
  })

  it('waits for a key after an error only where it was opened with two clicks', () => {
    const waiting = lines.filter((line) => line.endsWith('pause'))

    expect(waiting).toHaveLength(3)
    expect(waiting.filter((line) => !line.includes('if "%~1"=="" pause'))).toEqual([])
  })

  it('goes only to labels that are there, and gives back the exit code', () => {
    const labels = lines.flatMap((line) => /^:(\w+)/.exec(line)?.[1] ?? [])
    const goals = [...bytes.matchAll(/\bgoto (\w+)/g)].map(([, goal]) => goal)

    expect(goals.filter((goal) => !labels.includes(goal as string))).toEqual([])
    const after = lines.slice(lines.findIndex((line) => line.startsWith('node ')) + 1)
    expect(
      after.slice(0, after.indexOf('') + 1).filter((line) => !/^rem |pause$/.test(line)),
    ).toEqual(['set "code=%ERRORLEVEL%"', 'exit /b %code%', ''])
  })
})

/** The names of settings that a launcher takes away, in its order. */
function cleanedBy(script: string): string[] {
  return [...script.matchAll(/(?:^unset |in \()((?:[A-Z0-9_]+|\\?\s)+)/gm)].flatMap(
    ([, names = '']) => names.split(/[\s\\]+/).filter((name) => name !== ''),
  )
}

/** What a program finds out that is started in place of ours. */
async function probe(env: Env = {}): Promise<Record<string, unknown>> {
  const copy = copyOf(PROGRAM, 'probe')
  cpSync(join(import.meta.dirname, 'probe.cjs'), join(dirname(copy), '../dist/itin-rights.cjs'))
  const { stdout, stderr } = await runLocked([], { env: { ...env, LOCKED: copy } })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

/** The launcher of a copy of the program in a folder of that name. */
function copyOf(program: string, name: string): string {
  const folder = join(temporaryFolder(), name)
  cpSync(LOCKED, join(folder, 'bin/locked'))
  cpSync(program, join(folder, 'dist/itin-rights.cjs'))
  cpSync(localesOf(program), join(folder, 'dist/locales'), { recursive: true })
  return join(folder, 'bin/locked')
}

function folderWith(make: (node: string) => void): string {
  const folder = join(temporaryFolder(), 'nodes')
  mkdirSync(folder)
  make(join(folder, 'node'))
  return folder
}

/** A Node that says its version, and else only what it was asked for. */
function writeNode(file: string, version: string, otherwise = 'printf "%s\\n" "$@"'): void {
  writeFileSync(
    file,
    `#!/bin/sh\nif [ "$1" = --version ]; then echo ${version}; else ${otherwise}; fi\n`,
  )
  chmodSync(file, 0o755)
}

/** Each set to what would show; those of the linker to nothing, because they would stop the shell itself. */
function settingsFor(names: readonly string[]): Env {
  return Object.fromEntries(
    names.map((name) => [name, /^(?:LD|DYLD)_/.test(name) ? '' : '/nowhere/of-a-test']),
  )
}

function refused(found: string, encontrado: string) {
  return {
    code: 2,
    signal: null,
    stdout: '',
    stderr:
      `This needs Node.js 20.17 or newer. Found: ${found}. Get it at https://nodejs.org\n` +
      `Hace falta Node.js 20.17 o posterior. Se encuentra: ${encontrado}. Se descarga en https://nodejs.org\n`,
  }
}
