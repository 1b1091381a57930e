import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { conversationIn } from '../program/words'
import { PRESS, startInWindow } from '../support/pty'
import { NODE, runProgram, runShell } from '../support/run-program'
import { makePortable, makePortableFrom, temporaryPlace, withoutNetwork } from './portable-folder'

const ROOT = join(import.meta.dirname, '../..')
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

// Making all handouts takes a minute where others use the machine too.
describe('the folder', { timeout: 300_000 }, () => {
  it('has whole files by its own checksums', () => {
    const { status, stdout } = spawnSync('sha256sum', ['-c', 'SHA256SUMS'], {
      cwd: folder,
      encoding: 'utf8',
    })

    expect(status).toBe(0)
    expect(
      stdout
        .trim()
        .split('\n')
        .filter((line) => !line.endsWith(': OK')),
    ).toEqual([])
  })

  it('has only names that every system can write, and what is to be started may be', () => {
    const names = readdirSync(folder, { recursive: true }).map(String)

    expect(names.filter((name) => !/^[\w./-]+$/.test(name))).toEqual([])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const name of ['start-linux.sh', 'start-macos.command'])
      expect(statSync(join(folder, name)).mode & 0o111).toBe(0o111)
  })

  it('has the start file for Windows with the line ends and letters of Windows', () => {
    const bytes = readFileSync(join(folder, 'start-windows.cmd'), 'latin1')

    expect(bytes.replaceAll('\r\n', '')).toMatch(/^[ -~]*$/)
    expect(bytes).toContain('"--allow-fs-read=%dist%\\*"')
  })

  it('has a handout for each topic and one for all, in each language and in both', () => {
    const numbers = said.edition.topics().map(({ number }) => `${number}.html`)

    for (const language of ['en', 'es', 'es-en']) {
      expect(readdirSync(join(folder, 'handouts', language)).sort()).toEqual(
        [...numbers, 'all.html'].sort(),
      )
    }
    expect(readFileSync(join(folder, 'handouts/es/21.html'), 'utf8')).toContain(said.topicTitle(21))
  })

  it('tells in each language the short number that "verify" tells', async () => {
    const { stdout } = await runProgram(['verify', '--json'], { program })
    const { short } = JSON.parse(stdout).release

    for (const tag of ['en', 'es'])
      expect(readFileSync(join(folder, `README.${tag}.txt`), 'utf8')).toContain(short)
  })

  it('is the same, byte for byte, when another copy of the project makes it in another place', () => {
    const other = join(temporaryPlace(), 'otro lugar')
    mkdirSync(other)
    // Hard links: the whole of it, without the time and the room that a copy takes.
    const parts = readdirSync(ROOT).filter((name) => !/^(?:\.git|portable.*|coverage)$/.test(name))
    spawnSync('cp', ['-al', ...parts, other], { cwd: ROOT })

    const again = makePortableFrom(other)

    expect(again).not.toBe(folder)
    expect(sumsOf(again)).toBe(sumsOf(folder))
  })

  it('stays whole when the next run is killed, and the one after that goes through', async () => {
    const args = ['scripts/portable.mjs', '--out', folder]
    const before = sumsOf(folder)
    const child = spawn(process.execPath, args, { cwd: ROOT })
    const closed = once(child, 'close')
    while (!existsSync(`${folder}.part/handouts`)) await wait(5)
    child.kill('SIGKILL')
    await closed

    expect(existsSync(`${folder}.part`)).toBe(true)
    expect(spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder }).status).toBe(0)

    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/: \d+ files\. The short number of this copy: (?:[0-9a-f]{4} ?){4}\n$/)
    expect(sumsOf(folder)).toBe(before)
    expect(readdirSync(dirname(folder))).toEqual([basename(folder)])
  })
})

describe('npm run portable', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/portable.mjs', ...args], { cwd: ROOT, encoding: 'utf8' })

  it.each([
    { what: 'a folder of others', args: ['--out', ROOT] },
    { what: 'a folder below none', args: ['--out', join(bare, 'gone/stick')] },
    { what: 'a pack that is not there', args: ['--pack', join(bare, 'none.pack')] },
    { what: 'a system that is unknown', args: ['--sea', '--for', 'amiga'] },
    { what: 'an option that is unknown', args: ['--usb'] },
  ])('says in one sentence what is wrong with $what, and changes nothing', ({ args }) => {
    const before = readdirSync(ROOT)
    const { status, stdout, stderr } = run(...args)

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(readdirSync(ROOT)).toEqual(before)
  })
})

function sumsOf(out: string): string {
  return readFileSync(join(out, 'SHA256SUMS'), 'utf8')
}
