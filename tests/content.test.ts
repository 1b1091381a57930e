import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeCompiled } from '../src/authoring/compile'
import { type Content, WORD_FILES } from '../src/authoring/content'
import { loadContent } from '../src/authoring/load'
import { CONTENT_RULES, contentRulesOn, localeRules, localeRulesOn } from '../src/authoring/rules'
import { loadEdition } from '../src/content/compiled'
import { STATES } from '../src/content/states'
import { DEPTHS, type Need, type Said } from '../src/content/types'
import { type Path, stepAt, walkPaths } from '../src/flow/step'

const ROOT = join(import.meta.dirname, '..')
// The day on which the content was last checked: the calendar alone must never turn these tests red.
const content = loadAll()
const DAY = content.pack.checkedOn
const tags = content.locales.map(({ tag }) => tag)
const base = content.locales[0]!

// The general TTY number of the IRS serves several of its lines.
const IRS_TTY = '+18008294059'
const NO_LAW_OFFICE = {
  en: /\bnot a law office/,
  es: /\bNo es (una línea de )?un despacho de abogados/,
}

const compiled = mkdtempSync(join(tmpdir(), 'itin-rights-'))
afterAll(() => rmSync(compiled, { recursive: true, force: true }))
writeCompiled(content, '0.0.0', compiled)
const flow = loadEdition(compiled, 'en').flow()
const paths = walkPaths(flow)

it('breaks no rule of content', () => {
  const findings = [...CONTENT_RULES, ...contentRulesOn(DAY)].flatMap((rule) => rule(content))

  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

it.each(tags)('breaks no rule of a locale: %s', (tag) => {
  const rules = [...localeRules(tag), ...localeRulesOn(tag, DAY)]
  const findings = rules.flatMap((rule) => rule(content))

  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

describe('every path', () => {
  it('reaches an outcome within four questions', () => {
    expect(paths.length).toBeGreaterThan(0)
    expect(paths.filter(({ picked }) => picked.length > 4)).toEqual([])
    expect(paths.map(({ picked }) => stepAt(flow, picked).kind)).toEqual(paths.map(() => 'outcome'))
  })

  it('can be skipped from its first question on', () => {
    const skipped = paths.filter(({ picked }) =>
      picked.every(
        (id, index) =>
          questionAt(picked.slice(0, index)).choices.find((choice) => choice.id === id)?.isSkip,
      ),
    )

    expect(skipped).not.toEqual([])
  })

  it('ends with help that exists', () => {
    const needs = new Set(content.help.map(({ need }) => need))

    for (const { picked, outcome } of paths) {
      expect(outcome.help, picked.join(' → ')).not.toEqual([])
      expect(
        outcome.help.filter((need) => !needs.has(need)),
        picked.join(' → '),
      ).toEqual([])
    }
  })

  it('leads to topics that can be read', () => {
    const edition = loadEdition(compiled, 'en')

    for (const { picked, outcome } of paths) {
      expect(outcome.topics, picked.join(' → ')).not.toEqual([])
      for (const number of outcome.topics)
        expect(edition.findTopic(number), `${number}`).toBeDefined()
    }
  })

  it.each(tags)('has all its words in %s, or falls back to English and says so', (tag) => {
    const words = loadEdition(compiled, tag).flowWords()

    const unsaid = wordsOnTheWay(paths).filter((key) => !isSaid(words[key], tag))

    expect(unsaid).toEqual([])
  })
})

it('shows every claim in some topic', () => {
  const shown = new Set(content.topics.flatMap((topic) => DEPTHS.flatMap((depth) => topic[depth])))

  expect(content.claims.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([])
})

it.each(tags)('shows nothing dangerous to a reader of %s', (tag) => {
  const seen = readFileSync(join(compiled, `${tag}.jsonl`), 'utf8').toLowerCase()
  const { numbers, spoofed, domains } = content.danger
  const banned = [
    ...[...numbers, ...spoofed].flatMap(({ e164, display }) => [
      e164.slice(2),
      display,
      display.replaceAll('-', '.'),
      display.replaceAll('-', ' '),
      `(${display.slice(0, 3)}) ${display.slice(4)}`,
    ]),
    ...numbers.flatMap(({ also }) => also?.toLowerCase() ?? []),
    ...domains.map(({ domain }) => domain),
  ]

  expect(banned.length).toBeGreaterThan(100)
  expect(banned.filter((text) => seen.includes(text))).toEqual([])
})

describe('the clinics', () => {
  const { clinics } = content
  const territories = ['PR', 'GU', 'VI', 'AS', 'MP']

  it('are 116 of the list, in 45 states or D.C.', () => {
    expect(clinics).toHaveLength(116)
    expect(new Set(clinics.map(({ state }) => state)).size).toBe(45)
  })

  it('serve each of the fifty states and D.C., and no territory', () => {
    const served = new Set(clinics.flatMap(({ serves }) => serves))

    expect([...served].sort()).toEqual(
      STATES.filter((state) => !territories.includes(state)).sort(),
    )
  })

  it('come from the list of the Tax Court', () => {
    expect(clinics.filter(({ sources }) => sources[0] !== 'H02')).toEqual([])
  })
})

it('gives a number to one helper, or says in each limit that it is shared', () => {
  const { help, clinics } = content
  const limits = base.words.help
  const given = [
    ...help.flatMap(({ id, phones }) =>
      phones.map(({ e164 }) => ({ e164, limit: limits[`${id}.limit`] })),
    ),
    ...clinics.flatMap(({ phones, limit }) =>
      phones.map(({ e164 }) => ({ e164, limit: limits[`clinic.limit.${limit}`] })),
    ),
  ]
  const shared = given.filter(({ e164 }) => given.filter((other) => other.e164 === e164).length > 1)

  expect([...new Set(shared.map(({ e164 }) => e164))]).toEqual([
    IRS_TTY,
    '+19176614500', // Legal Services NYC: three offices in the list of clinics
  ])
  expect(
    shared.filter(({ e164, limit }) => e164 !== IRS_TTY && !limit?.startsWith('All offices of')),
  ).toEqual([])
})

describe.each(Object.entries(NO_LAW_OFFICE))('help in %s', (tag, noLawOffice) => {
  const words = content.locales.find((locale) => locale.tag === tag)!.words.help
  const limitsOf = (need: Need) =>
    content.help
      .filter((entry) => entry.need === need)
      .map(({ id, values }) => ({ id, values, limit: words[`${id}.limit`] }))

  it('of one state says in its limit which one', () => {
    const local = content.help.filter(({ state }) => state !== undefined)

    expect(local).not.toEqual([])
    expect(
      local.filter(({ id, state }) => {
        const name = words[`state.${state}`]?.replace(/ \(.*\)$/, '') ?? state
        return !words[`${id}.limit`]?.includes(`${name}`)
      }),
    ).toEqual([])
  })

  it('on rights carries the note on the memo, with the day it became public', () => {
    const guides = limitsOf('know-your-rights')

    expect(guides).not.toEqual([])
    for (const { id, values, limit } of guides) {
      expect(values, id).toMatchObject({ memo: '2026-01-21' })
      expect(limit, id).toContain('ICE')
      expect(limit, id).toContain('{{memo, date}}')
    }
  })

  it('that takes reports of enforcement says that it is no law office', () => {
    const lines = limitsOf('report-enforcement')

    expect(lines).not.toEqual([])
    for (const { id, limit } of lines) expect(limit, id).toMatch(noLawOffice)
  })
})

it.each(tags)('counts every message of English once in %s', (tag) => {
  const wanted = WORD_FILES.reduce((sum, file) => sum + Object.keys(base.words[file]).length, 0)

  const counted = Object.values(loadEdition(compiled, tag).counts())

  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(wanted)
})

function loadAll(): Content {
  const { content, findings } = loadContent(ROOT)
  expect(findings).toEqual([])
  if (content === undefined) throw new Error('content/ and locales/ cannot be read')
  return content
}

function questionAt(picked: readonly string[]) {
  const step = stepAt(flow, picked)
  if (step.kind !== 'question') throw new Error(`no question after ${picked.join(' → ')}`)
  return step.question
}

/** The keys of all that a person reads before and on the last screen of each path. */
function wordsOnTheWay(all: readonly Path[]): string[] {
  const keys = all.flatMap(({ picked, outcome }) => [
    ...picked.flatMap((_, index) => {
      const { ask, choices } = questionAt(picked.slice(0, index))
      return [`${ask}.title`, ...choices.map(({ id }) => `${ask}.choice.${id}`)]
    }),
    `outcome.${outcome.words}.title`,
    `outcome.${outcome.words}.text`,
  ])
  return [...new Set(keys)]
}

/** Said in the reader's locale, or in English with a mark that it is. */
function isSaid(said: Said | undefined, tag: string): boolean {
  if (said === undefined || said.text.trim() === '') return false
  return said.state === 'missing' ? said.locale === 'en' : said.locale === tag
}
