import { existsSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { conversationIn } from '../program/words'
import { PRESS, startInWindow } from '../support/pty'
import { NODE, runProgram, runShell } from '../support/run-program'
import { makePortable, temporaryPlace, withoutNetwork } from './portable-folder'

const under = withoutNetwork()
const folder = makePortable()
const program = join(folder, 'itin-rights.cjs')

/** A folder for the path in which `node` is the Node that is to be tested. */
const nodes = temporaryPlace()
symlinkSync(NODE, join(nodes, 'node'))
const WITH_NODE = `${nodes}:/usr/bin:/bin`
const bare = temporaryPlace()
for (const tool of ['sh', 'readlink']) symlinkSync(`/bin/${tool}`, join(bare, tool))

const said = conversationIn('es')

describe.concurrent('the single file, without a network and without what it was made from', () => {
  it('has no node_modules anywhere above it', () => {
    for (let place = folder; place !== dirname(place); place = dirname(place))
      expect(existsSync(join(place, 'node_modules'))).toBe(false)
  })

  it.each([
    ...['show 20 --lang es --with en', 'topics --json', 'search address', 'legal-help --state TX'],
    ...[
      'sources',
      'languages',
      'handout 21 --lang es',
      'handout --all --format text',
      'whats-new --since 2026-01-01',
      'verify',
      'verify --json',
      'about',
    ],
    ...['--help --lang es', '--version', 'shwo', 'show 1234'],
  ])('says what the program says: %s', async (words) => {
    const args = words.split(' ')
    const [carried, built] = await Promise.all([
      runProgram(args, { program, under, cwd: folder }),
      runProgram(args),
    ])

    expect(carried).toEqual(built)
  })

  it('holds the same conversation through a pipe', async () => {
    const input = `${said.number('reason', 'agreement')}\n1\n2\n1\nb\nl\n1\nx\n`
    const [carried, built] = await Promise.all([
      runProgram(['--lang', 'es'], { program, under, input, cwd: folder }),
      runProgram(['--lang', 'es'], { input }),
    ])

    expect(carried).toEqual(built)
    expect(carried.code).toBe(130)
  })

  it('holds a conversation in a window, and wipes it when someone leaves', async () => {
    const window = startInWindow(['--lang', 'es'], { program, under, columns: 100, rows: 90 })
    await window.waitFor(said.t('welcome.title'))
    await window.press(PRESS.enter)
    await window.waitFor(said.question('reason'))

    window.send('x')

    expect(await window.exit).toEqual({ code: 130, signal: undefined })
    expect(window.buffer()).not.toContain(said.question('reason'))
  })

  it.each(['content check', 'content packet', 'content graph', 'locale check'])(
    'says in one sentence that it has no commands for authors: %s',
    async (words) => {
      const ended = await runProgram([...words.split(' '), '--lang', 'es'], { program, under })

      expect(ended).toMatchObject({ code: 2, stdout: '' })
      expect(ended.stderr.replace(/\s+/g, ' ').trim()).toBe(said.t('error.carried'))
    },
  )
})

describe.concurrent.each(['start-linux.sh', 'start-macos.command'])('%s', (name) => {
  const start = (words: string, env: Record<string, string> = {}) =>
    runShell(`/usr/bin/unshare -n /bin/sh ${name} ${words}`, {
      cwd: folder,
      env: { PATH: WITH_NODE, ...env },
    })

  it('starts the program locked', async () => {
    const { stdout } = await start('privacy --lang en --json')

    expect(JSON.parse(stdout).node).toMatchObject({
      isWritingRefused: true,
      isReadingRefused: true,
      areProcessesRefused: true,
    })
  })

  it('says what the program says, with its own name in hints', async () => {
    const [started, hinted, built] = await Promise.all([
      start('show 20 --lang es'),
      start('shwo --lang es'),
      runProgram(['show', '20', '--lang', 'es'], { env: { ITIN_RIGHTS_AS: `sh ${name}` } }),
    ])

    expect(started).toEqual(built)
    expect(hinted.stderr.replace(/\s+/g, ' ')).toContain(`: sh ${name} --help`)
  })

  it('holds a conversation in a window when it is opened', async () => {
    const window = startInWindow([], {
      launcher: join(folder, name),
      env: { PATH: WITH_NODE, LANG: 'es_MX.UTF-8' },
    })
    await window.waitFor(said.t('welcome.title'))

    window.send('x')

    expect(await window.exit).toEqual({ code: 130, signal: undefined })
  })

  it('says in two languages which Node it needs, and to ask who gave the folder', async () => {
    expect(await start('topics', { PATH: `${bare}:/usr/sbin` }).then(onlySaid)).toEqual([
      'This needs Node.js 20.17 or newer. Found: none. Ask the people who gave you this folder.',
      'Hace falta Node.js 20.17 o posterior. Se encuentra: nada. Pregunte a quienes le dieron esta carpeta.',
    ])
  })
})

function onlySaid({ code, stderr }: { code: number | null; stderr: string }): string[] {
  expect(code).toBe(2)
  return stderr.trim().split('\n')
}
