import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { claimLockOf } from '../../src/authoring/changes'
import { checkContent } from '../../src/authoring/check'
import { FILES } from '../../src/authoring/content'
import { loadContent } from '../../src/authoring/load'
import { recordChanges } from '../../src/authoring/record'
import { type Change, fixtureContent, say, writeFolder } from '../support/fixture-content'

const NOTHING_NEW = { recorded: 0, findings: [] }
const MARCH = { why: 'first', on: '2027-03-01' }

it('records every claim when nothing is recorded yet, by its status and with its first source', () => {
  const folder = unrecorded()

  expect(recordChanges(folder, MARCH)).toEqual({ recorded: 3, findings: [] })
  expect(changesIn(folder)).toMatchObject([
    { date: '2027-03-01', claim: 'itin.what', what: 'new', why: 'first', source: 'U01' },
    { claim: 'sharing.draft', what: 'superseded', source: 'N01' },
    { claim: 'sharing.signed', what: 'new', source: 'N01' },
  ])
  expect(checkContent(folder, '2026-11-24').findings).toEqual([])
})

it('records nothing twice', () => {
  const folder = writeFolder(fixtureContent())
  const before = textIn(folder)

  expect(recordChanges(folder, MARCH)).toEqual(NOTHING_NEW)
  expect(textIn(folder)).toBe(before)
})

it.each<{ fact: string; change: Change; entry: object }>([
  {
    fact: 'is said in other words',
    change: (content) => say(content, 'claims', 'itin.what', 'An ITIN is a number.'),
    entry: { claim: 'itin.what', what: 'changed' },
  },
  {
    fact: 'gives another number',
    change: ({ claims }) => {
      claims[2]!.values.people = 13000
    },
    entry: { claim: 'sharing.signed', what: 'changed' },
  },
  {
    fact: 'is disputed',
    change: ({ claims }) => {
      claims[2]!.status = 'disputed'
    },
    entry: { claim: 'sharing.signed', what: 'disputed' },
  },
  {
    fact: 'is withdrawn',
    change: (content) => {
      Object.assign(content.claims[0]!, { status: 'withdrawn', withdrawnOn: '2027-03-01' })
      say(content, 'claims', 'itin.what.withdrawn', 'It was wrong.')
    },
    entry: { claim: 'itin.what', what: 'withdrawn' },
  },
  {
    fact: 'is current again',
    change: ({ claims }) => {
      claims[1]!.status = 'current'
      delete claims[1]!.supersededBy
    },
    entry: { claim: 'sharing.draft', what: 'changed' },
  },
])('adds an entry for a claim that $fact, and leaves the old ones', ({ change, entry }) => {
  const { changes } = fixtureContent()
  const folder = writeFolder(
    fixtureContent((content) => {
      content.changes = structuredClone([...changes])
      change(content)
    }),
  )

  expect(recordChanges(folder, MARCH)).toEqual({ recorded: 1, findings: [] })
  expect(changesIn(folder)).toEqual([...changes, expect.objectContaining(entry)])
  expect(checkContent(folder, '2026-11-24').findings).toEqual([])
})

it('writes one entry on each line, and a lock of digits stays a text', () => {
  const folder = unrecorded()

  recordChanges(folder, MARCH)

  const [intro, ...lines] = textIn(folder).trimEnd().split('\n')
  expect(intro).toContain('npm run record')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toMatch(/^- \{ .*, text: "[0-9a-f]{8}" \}$/)
})

it.each([
  { fact: 'a reason without words', recording: { ...MARCH, why: 'nope' }, says: /"nope"/ },
  { fact: 'a day that is none', recording: { ...MARCH, on: '2027-02-30' }, says: /"2027-02-30"/ },
  {
    fact: 'a day before the newest',
    recording: { ...MARCH, on: '2026-11-21' },
    says: /2026-11-22/,
  },
])('refuses $fact, and writes nothing', ({ recording, says }) => {
  const folder = writeFolder(fixtureContent())
  const before = textIn(folder)

  expect(recordChanges(folder, recording)).toEqual({
    recorded: 0,
    findings: [expect.objectContaining({ message: expect.stringMatching(says) })],
  })
  expect(textIn(folder)).toBe(before)
})

it('locks the status with the words', () => {
  const content = fixtureContent()
  const [claim] = content.claims

  expect(claimLockOf({ ...claim!, status: 'disputed' }, content)).not.toBe(
    claimLockOf(claim!, content),
  )
})

it('locks what a claim says, not how its values are named', () => {
  const lockIn = (change?: Change) => {
    const content = fixtureContent(change)
    return claimLockOf(content.claims[2]!, content)
  }
  const renamed: Change = (content) => {
    content.claims[2]!.values = { day: '2025-04-07', people: 12000 }
    content.locales[0]!.words.claims['sharing.signed'] =
      'On {{day, date}} it was signed, for {{people, number}} people.'
  }
  const asAmount: Change = ({ locales }) => {
    locales[0]!.words.claims['sharing.signed'] =
      'On {{on, date}} it was signed, for {{people, usd}} people.'
  }

  expect(lockIn(renamed)).toBe(lockIn())
  expect(lockIn(asAmount)).not.toBe(lockIn())
})

function unrecorded(): string {
  const folder = writeFolder(fixtureContent())
  rmSync(join(folder, FILES.changes))
  return folder
}

function textIn(folder: string): string {
  return readFileSync(join(folder, FILES.changes), 'utf8')
}

function changesIn(folder: string) {
  return loadContent(folder).content?.changes
}
