import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeCompiled } from '../../src/authoring/compile'
import { loadContent } from '../../src/authoring/load'
import { recordRelease } from '../../src/authoring/release'
import { recordOf } from '../../src/content/release'
import type { CompiledHead } from '../../src/content/types'
import { shortOf } from '../../src/render/verify-text'
import { flat } from '../support/pty'
import { runAnywhere, runHere } from '../support/run-here'
import { type Ended, localesOf, PROGRAM, runProgram } from '../support/run-program'
import { copyProgram, cutAt, temporaryFolder } from './copy'
import { reader, speak, tags } from './words'

const ROOT = join(import.meta.dirname, '../..')
const HELD = '2026-11-24'
const LATE = '2027-12-31'
const LOCALES = localesOf(PROGRAM)
const { help, clinics } = speak(reader).edition
const HELP = help().length + clinics().length
const RECORD = JSON.parse(readFileSync(recordOf(LOCALES), 'utf8'))

describe.concurrent('verify', () => {
  it.each(tags)('ends with 0 while nothing of high risk is past its date, in %s', async (tag) => {
    const { code, stdout, stderr } = await verify({ tag, asOf: HELD })
    const { t } = speak(tag).words

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(flat(stdout)).toContain(flat(t('verify.same')))
    expect(flat(stdout)).toContain(flat(t('verify.short', { number: shortOf(RECORD.sha256) })))
    expect(stdout).toContain(`\n${RECORD.sha256}\n`)
    expect(flat(stdout)).toContain(flat(t('verify.limits')))
  })

  it.each(tags)('ends with 3 when something of high risk is, in %s', async (tag) => {
    const { code, stdout, stderr } = await verify({ tag, asOf: LATE })
    const { t } = speak(tag).words

    expect({ code, stderr }).toEqual({ code: 3, stderr: '' })
    expect(flat(stdout)).toContain(flat(t('verify.same')))
    expect(flat(stdout)).toContain(flat(t('verify.pastReview')))
  })

  it('says that dates cannot be trusted when the clock is before the last check', async () => {
    const { code, stdout } = await verify({ asOf: '2020-01-01' })

    expect(code).toBe(0)
    expect(flat(stdout)).toContain(flat(speak(reader).words.t('notice.clock')))
  })

  it('gives other programs the same', async () => {
    const { code, stdout, stderr } = await verify({ asOf: LATE, more: ['--json'] })

    expect({ code, stderr }).toEqual({ code: 3, stderr: '' })
    const { sha256, version } = RECORD
    const counts = { past: expect.any(Number), pastOfHighRisk: expect.any(Number) }
    expect(JSON.parse(stdout)).toEqual({
      ...{ schema: 1, locale: reader, version, today: LATE, isClockWrong: false },
      checkedOn: speak(reader).edition.head.pack.checkedOn,
      evidenceUntil: speak(reader).edition.head.pack.evidenceUntil,
      days: expect.any(Number),
      statements: { all: expect.any(Number), ...counts },
      topics: expect.arrayContaining([{ number: 20, ...counts }]),
      help: { all: HELP, old: expect.any(Number) },
      release: { isSame: true, sha256, short: shortOf(sha256), recorded: sha256 },
      pack: null,
    })
  })
})

describe.concurrent('verify of a copy that differs', () => {
  const own = `${reader}.jsonl`

  it.each<{ how: string; damage: (locales: string) => void }>([
    { how: 'a byte of a part', damage: (locales) => change(locales, own, partOf('topic:20')) },
    { how: 'a byte of another language', damage: (locales) => change(locales, otherThan(own), -3) },
    {
      how: 'a last byte more',
      damage: (locales) => writeFileSync(join(locales, own), '\n', APPEND),
    },
    { how: 'a file more', damage: (locales) => writeFileSync(join(locales, 'x.jsonl'), '') },
    { how: 'a lost language', damage: (locales) => rmSync(join(locales, otherThan(own))) },
    { how: 'a part cut off', damage: (locales) => cutAt(join(locales, own), 'topics') },
    {
      how: 'another record',
      damage: (locales) => writeRecord(locales, { sha256: 'a'.repeat(64) }),
    },
    { how: 'another version', damage: (locales) => writeRecord(locales, { version: '9.9.9' }) },
  ])('ends with 4 and says so: $how', async ({ damage }) => {
    const program = copyProgram()
    damage(localesOf(program))
    // What is past its date weighs less.
    const { code, stdout, stderr } = await verify({ program, asOf: LATE })

    expect({ code, stderr }).toEqual({ code: 4, stderr: '' })
    expect(flat(stdout)).toContain(flat(speak(reader).words.t('verify.differs')))
  })

  it.each([
    { how: 'is missing', damage: (record: string) => rmSync(record) },
    { how: 'is garbage', damage: (record: string) => writeFileSync(record, '<!doctype html>') },
    { how: 'is cut off', damage: (record: string) => truncateSync(record, 40) },
  ])('ends with 4 when its record $how', async ({ damage }) => {
    const program = copyProgram()
    damage(recordOf(localesOf(program)))
    const { code, stdout } = await verify({ program, asOf: HELD })

    expect(code).toBe(4)
    expect(flat(stdout)).toContain(flat(speak(reader).words.t('verify.noRecord')))
  })

  it('tells other programs, also what cannot be counted', async () => {
    const program = copyProgram()
    change(localesOf(program), own, partOf('topic:20'))
    const { code, stdout } = await verify({ program, more: ['--json'] })

    expect(code).toBe(4)
    const { statements, release } = JSON.parse(stdout)
    expect(statements).toBeNull()
    expect(release).toMatchObject({ isSame: false, recorded: RECORD.sha256 })
    expect(release.sha256).not.toBe(RECORD.sha256)
  })

  it.each([
    { how: 'is missing', damage: (file: string) => rmSync(file) },
    { how: 'is empty', damage: (file: string) => writeFileSync(file, '') },
    { how: 'is garbage', damage: (file: string) => writeFileSync(file, 'PK\x03\x04\n\0') },
    { how: 'is cut off', damage: (file: string) => truncateSync(file, 300) },
    { how: 'is other JSON', damage: (file: string) => writeFileSync(file, '{}\n') },
  ])('ends with 4 and one sentence when what it speaks with $how', async ({ damage }) => {
    for (const file of [own, 'index.json']) {
      const program = copyProgram()
      damage(join(localesOf(program), file))

      expectOneSentence(await verify({ program, asOf: HELD }))
      expectOneSentence(await verify({ program, asOf: HELD, more: ['--json'] }))
    }
  })

  it('ends with 4 when the damage looks like a mistake of the person', async () => {
    const program = copyProgram()
    const index = join(localesOf(program), 'index.json')
    writeFileSync(index, readFileSync(index, 'utf8').replace(`"tag":"${reader}"`, '"tag":"qq"'))

    expectOneSentence(await verify({ program, asOf: HELD }))
  })

  it('leaves other commands their own code', async () => {
    const program = copyProgram()
    rmSync(join(localesOf(program), own))

    const { code } = await runProgram(['show', '20', '--lang', reader], { program })
    expect(code).toBe(2)
  })

  it('never ends otherwise, whichever byte of whichever file has changed', async () => {
    const locales = await smallCopy()
    const wrong: unknown[] = []
    for (const name of [...readdirSync(locales), '../release.json']) {
      const file = join(locales, name)
      const whole = readFileSync(file)
      for (const at of placesIn(whole)) {
        const damaged = Buffer.from(whole)
        damaged[at] = (damaged[at] ?? 0) ^ (at % 2 === 0 ? 1 : 0x5a)
        writeFileSync(file, damaged)
        const { code, stdout, stderr } = await verifyHere(locales)
        const text = stdout + stderr
        if (code !== 4 || STACK.test(text) || text.trim() === '') wrong.push({ name, at, code })
      }
      writeFileSync(file, whole)
    }

    expect(wrong).toEqual([])
    expect((await verifyHere(locales)).code).toBe(0)
  })
})

const APPEND = { flag: 'a' }
const STACK = /^\s*at /m

/** The program's words with one topic of its content: the same kinds of parts, in a tenth of the bytes. */
async function smallCopy(): Promise<string> {
  const { content } = loadContent(ROOT)
  if (content === undefined) throw new Error('the content cannot be read')
  const topics = content.topics.filter(({ number }) => number === 32)
  const shown = new Set(
    topics.flatMap(({ short, more, details }) => [...short, ...more, ...details]),
  )
  const claims = content.claims.filter(({ id }) => shown.has(id))
  const cited = new Set(claims.flatMap(({ sources }) => sources.map(({ id }) => id)))
  const small = {
    ...content,
    topics,
    claims,
    changes: content.changes.filter(({ claim }) => shown.has(claim)),
    sources: Object.fromEntries(Object.entries(content.sources).filter(([id]) => cited.has(id))),
    help: content.help.slice(0, 1),
    clinics: content.clinics.slice(0, 1),
  }
  const locales = join(temporaryFolder(), 'locales')
  writeCompiled(small, RECORD.version, locales)
  await recordRelease(RECORD.version, locales)
  return locales
}

/** Without a process of its own, for hundreds of copies in a row. */
const verifyHere = (folder: string) =>
  runHere(['verify', '--lang', reader, '--as-of', HELD], { folder })

interface Verifying {
  readonly tag?: string
  readonly asOf?: string
  readonly program?: string
  readonly more?: readonly string[]
}

function verify({ tag = reader, asOf = HELD, program, more = [] }: Verifying): Promise<Ended> {
  const args = ['--lang', tag, 'verify', '--as-of', asOf, ...more]
  return runAnywhere(args, program)
}

/** Places all over a file, and as many again all over its first line. */
function placesIn(bytes: Buffer): number[] {
  const head = bytes.indexOf(10) + 1
  const spread = (size: number) =>
    Array.from({ length: 40 }, (_, nth) => Math.floor((nth * size) / 40))
  return [...spread(bytes.length), ...spread(head), bytes.length - 1]
}

function change(locales: string, name: string, at: number): void {
  const file = join(locales, name)
  const bytes = readFileSync(file)
  const place = at < 0 ? bytes.length + at : at
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

/** The middle of a part of the reader's file. */
function partOf(part: string): number {
  const bytes = readFileSync(join(LOCALES, `${reader}.jsonl`))
  const end = bytes.indexOf(10)
  const { parts } = JSON.parse(bytes.subarray(0, end).toString('utf8')) as CompiledHead
  const [offset, length] = parts[part] ?? [0, 0]
  return end + 1 + offset + Math.floor(length / 2)
}

function otherThan(own: string): string {
  const other = readdirSync(LOCALES).find((name) => name.endsWith('.jsonl') && name !== own)
  if (other === undefined) throw new Error('the program has one language only')
  return other
}

function writeRecord(locales: string, changes: object): void {
  writeFileSync(join(dirname(locales), 'release.json'), JSON.stringify({ ...RECORD, ...changes }))
}

function expectOneSentence({ code, stdout, stderr }: Ended): void {
  expect({ code, stdout }, stderr).toEqual({ code: 4, stdout: '' })
  expect(stderr).toMatch(/^\S/)
  expect(stderr).toMatch(/dañada/)
  expect(stderr).not.toMatch(/^\s*at |Error|undefined|\{\{|\[object/m)
}
