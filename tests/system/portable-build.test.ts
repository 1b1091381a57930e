import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { conversationIn } from '../program/words'
import { runProgram } from '../support/run-program'
import { makePortable, makePortableFrom, temporaryPlace } from './portable-folder'

const ROOT = join(import.meta.dirname, '../..')
const folder = makePortable()
const program = join(folder, 'itin-rights.cjs')
const empty = temporaryPlace()
const said = conversationIn('es')

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
    { what: 'a folder below none', args: ['--out', join(empty, 'gone/stick')] },
    { what: 'a pack that is not there', args: ['--pack', join(empty, 'none.pack')] },
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
