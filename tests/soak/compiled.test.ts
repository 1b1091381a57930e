import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recordRelease } from '../../src/authoring/release'
import { recordOf } from '../../src/content/release'
import type { Change, Clinic, Flow, HelpEntry, TopicEntry } from '../../src/content/types'
import { temporaryFolder } from '../program/copy'
import { speak, tags } from '../program/words'
import { flat } from '../support/pty'
import { runHere } from '../support/run-here'
import { type Ended, localesOf, PROGRAM } from '../support/run-program'
import {
  type ByteChange,
  byteChange,
  changedBytes,
  changedValue,
  type ValueChange,
  valueChange,
} from './mutations'
import { roughly, STACK, tally } from './rough'
import { type Apart, resealed } from './sealed-file'

const LOCALES = localesOf(PROGRAM)
const count = tally('compiled files')
const SAME = tags.map((tag) => flat(speak(tag).words.t('verify.same')))

type Damage =
  | { readonly kind: 'bytes'; readonly change: ByteChange }
  | { readonly kind: 'values'; readonly part: number; readonly change: ValueChange }

const damage: fc.Arbitrary<Damage> = fc.oneof(
  byteChange.map((change): Damage => ({ kind: 'bytes', change })),
  fc
    .record({ part: fc.nat(), change: valueChange })
    .map((one): Damage => ({ kind: 'values', ...one })),
)

it('says in one sentence that a compiled file is damaged, or works, whatever is changed in one', async () => {
  const folder = await smallCopy()
  const files = [...readdirSync(folder).map((name) => join(folder, name)), recordOf(folder)]
  const whole = new Map(files.map((file) => [file, readFileSync(file)]))
  const tried = fc.record({
    file: fc.constantFrom(...files),
    damage,
    tag: fc.constantFrom(...tags),
    commands: fc.shuffledSubarray(COMMANDS, { minLength: 5, maxLength: 5 }),
    typed: fc.array(fc.constantFrom('1', '2', '3', 's', 'l', 'b', 'c'), {
      minLength: 8,
      maxLength: 8,
    }),
  })
  await fc.assert(
    fc.asyncProperty(tried, async ({ file, damage, tag, commands, typed }) => {
      const bytes = whole.get(file) ?? Buffer.alloc(0)
      const damaged = damagedBytes(file, bytes, damage)
      writeFileSync(file, damaged)
      try {
        for (const command of [...commands, ['verify']]) {
          const args = [...command, '--lang', tag]
          const ended = await runHere(args, { folder, typed })
          count('runs')
          expectInOrder(args, ended)
          if (command[0] === 'verify') expectHonest(ended, file, bytes, damaged)
        }
        count(damage.kind === 'bytes' ? 'changes to bytes' : 'changes to values, sealed anew')
      } finally {
        writeFileSync(file, bytes)
      }
    }),
    roughly({ short: 30, long: 10_000 }),
  )
})

it.each<{ what: string; change: (apart: Apart) => Apart }>([
  {
    what: 'a text where a list belongs',
    change: ({ head, parts }) => ({ head, parts: { ...parts, topics: 'none' } }),
  },
  {
    what: 'a part longer than memory',
    change: ({ head, parts }) => {
      return { head: { ...head, parts: { ...head.parts, topics: [0, 2_000_000_000] } }, parts }
    },
  },
])('calls a copy damaged that holds $what, with every checksum right', async ({ change }) => {
  const folder = await smallCopy()
  const file = join(folder, 'en.jsonl')
  writeFileSync(file, resealed(readFileSync(file), change))

  const { code, stdout, stderr } = await runHere(['topics'], { folder })

  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('damaged')
  expect(stderr).not.toMatch(STACK)
})

const COMMANDS: (readonly string[])[] = [
  [],
  ['show', '32', '--as-of', '2026-11-24'],
  ['show', '90', '--with', 'en', '--as-of', '2027-12-31'],
  ['topics'],
  ['search', 'ITIN'],
  ['legal-help', '--state', 'CA'],
  ['sources'],
  ['whats-new', '--all'],
  ['languages'],
  ['about'],
  ['--help'],
  ['show', '32', '--json'],
]

function damagedBytes(file: string, bytes: Buffer, damage: Damage): Buffer {
  if (damage.kind === 'bytes') return changedBytes(bytes, damage.change)
  const { part, change } = damage
  if (!file.endsWith('.jsonl'))
    return Buffer.from(
      JSON.stringify(changedValue(JSON.parse(bytes.toString('utf8')), change)) ?? '',
    )
  return resealed(bytes, ({ head, parts }) => {
    const names = [undefined, ...Object.keys(parts)]
    const name = names[part % names.length]
    return name === undefined
      ? { head: changedValue(head, change) as typeof head, parts }
      : { head, parts: { ...parts, [name]: changedValue(parts[name], change) } }
  })
}

function expectInOrder(args: readonly string[], { code, stdout, stderr }: Ended): void {
  const told = `${args.join(' ')} ended with ${code}: ${stderr}`
  expect([0, 2, 3, 4, 130], told).toContain(code)
  expect(stderr, told).not.toMatch(STACK)
  if (code === 2) expect(stderr.trim(), told).not.toBe('')
  if (code === 4) expect((stdout + stderr).trim(), told).not.toBe('')
}

// Every byte of the compiled files matters; of the record only what it says.
function expectHonest({ code, stdout }: Ended, file: string, bytes: Buffer, now: Buffer): void {
  const isAlike =
    bytes.equals(now) || (basename(file) === 'release.json' && saysTheSame(bytes, now))
  if (isAlike) return
  expect(code).toBe(4)
  for (const same of SAME) expect(flat(stdout)).not.toContain(same)
}

function saysTheSame(bytes: Buffer, now: Buffer): boolean {
  try {
    const [one, other] = [bytes, now].map((text) => JSON.parse(text.toString('utf8')))
    return ['schema', 'version', 'sha256'].every((key) => one[key] === other[key])
  } catch {
    return false
  }
}

/** The built files with three of their topics: every kind of part, in a tenth of the bytes. */
async function smallCopy(): Promise<string> {
  const folder = join(temporaryFolder(), 'locales')
  cpSync(LOCALES, folder, { recursive: true })
  for (const tag of tags) {
    const file = join(folder, `${tag}.jsonl`)
    writeFileSync(file, resealed(readFileSync(file), withThreeTopics))
  }
  const { version } = speak(tags[0] ?? '').edition.head
  await recordRelease(version, folder)
  return folder
}

const KEPT = [32, 80, 90]

function withThreeTopics({ head, parts }: Apart): Apart {
  const isKept = ({ number }: { number: number }) => KEPT.includes(number)
  const { topics, flow, help, clinics, changes } = parts as unknown as AllParts
  const outcomes = Object.entries(flow.outcomes).map(([id, outcome]) => {
    return [id, { ...outcome, topics: outcome.topics.filter((one) => KEPT.includes(one)) }] as const
  })
  const others = Object.entries(parts).filter(([name]) => !name.startsWith('topic:'))
  return {
    head,
    parts: {
      ...Object.fromEntries(others),
      topics: topics.filter(isKept),
      flow: { ...flow, outcomes: Object.fromEntries(outcomes) },
      help: help.filter((_, index) => index % 5 === 0),
      clinics: clinics.slice(0, 3),
      changes: changes.slice(0, 10),
      ...Object.fromEntries(KEPT.map((number) => [`topic:${number}`, parts[`topic:${number}`]])),
    },
  }
}

interface AllParts {
  readonly topics: readonly TopicEntry[]
  readonly flow: Flow
  readonly help: readonly HelpEntry[]
  readonly clinics: readonly Clinic[]
  readonly changes: readonly Change[]
}
