import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Spoken } from '../src/app'
import type { Claim, Status } from '../src/content/types'
import { DEPTHS } from '../src/content/types'
import { topicFields } from '../src/render/json'
import { screenOf } from '../src/render/screens'
import { topicBlocks } from '../src/render/topic-text'
import { viewTopic } from '../src/render/topic-view'
import { layOut } from '../src/terminal/layout'
import { PLAIN_STYLE } from '../src/terminal/style'
import { speak, tags } from './program/words'
import { said } from './support/claims'

const WIDE = 100_000 // every block is one line
const days = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2033-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const topicsIn = (tag: string) =>
  speak(tag)
    .edition.topics()
    .map(({ number }) => number)
const anyPage = fc
  .constantFrom(...tags)
  .chain((tag) =>
    fc.record({ tag: fc.constant(tag), number: fc.constantFrom(...topicsIn(tag)), today: days }),
  )

describe('a statement of high risk past its review', () => {
  it('never stands on a page without its notice, and the page says so at the top', () => {
    fc.assert(
      fc.property(anyPage, ({ tag, number, today }) => {
        const { view, words } = page(tag, number, today)
        const lines = linesOf(topicBlocks(view, words))
        expectNotices(lines, claimsOn(tag, number), words, today)
      }),
      { numRuns: 120 },
    )
  })

  it('never stands on a screen of the conversation without its notice, however deep', () => {
    fc.assert(
      fc.property(anyPage, fc.nat(2), ({ tag, number, today }, deeper) => {
        const spoken = speak(tag)
        const topic = spoken.edition.findTopic(number)
        const depth = topic?.depths[deeper]
        if (topic === undefined || depth === undefined || topic.page) return
        const outcome = {
          id: 'o',
          words: 'o',
          topics: [number],
          help: topic.help,
          helpFirst: false,
        }
        const { body } = screenOf(
          { kind: 'topic', outcome, number, deeper },
          speaking(spoken, today),
        )
        const claims = topic.parts[depth].flatMap((part) =>
          part.kind === 'claim' ? [part.claim] : [],
        )
        expectNotices(linesOf(body), claims, spoken.words, today)
      }),
      { numRuns: 120 },
    )
  })

  it('is marked in what other programs get', () => {
    fc.assert(
      fc.property(anyPage, ({ tag, number, today }) => {
        const fields = topicFields(tag, page(tag, number, today).view) as {
          notices: { kind: string }[]
          claims: { id: string; isUnconfirmed: boolean }[]
        }
        const past = claimsOn(tag, number).filter(({ reviewBy }) => today > reviewBy)
        expect(
          fields.claims.filter(({ isUnconfirmed }) => isUnconfirmed).map(({ id }) => id),
        ).toEqual(past.map(({ id }) => id))
        const isTold = fields.notices.some(({ kind }) => kind === 'unconfirmed')
        expect(isTold).toBe(past.some(({ risk }) => risk === 'high'))
      }),
      { numRuns: 120 },
    )
  })
})

describe.each(tags)('every statement in %s', (tag) => {
  const { words } = speak(tag)

  it.each<Status>(['current', 'disputed', 'superseded', 'withdrawn'])(
    'can be shown as %s, on time and past its review',
    (status) => {
      for (const number of topicsIn(tag)) {
        for (const claim of claimsOn(tag, number)) {
          for (const today of [claim.checkedOn, dayAfter(claim.reviewBy)]) {
            const text = linesOf(alone(withStatus(claim, status), today)).join('\n')
            expect(text).toContain(claim.said.text)
            expect(
              text.includes(words.t('claim.unconfirmed', { on: words.date(claim.checkedOn) })),
            ).toBe(today > claim.reviewBy)
            expect(text.includes(STATUS_SAYS[status](words)), claim.id).toBe(status !== 'current')
          }
        }
      }
    },
  )

  function alone(claim: Claim, today: string) {
    const topic = {
      number: 1,
      id: 'alone',
      title: said('Alone'),
      depths: ['short' as const],
      isDispute: false,
      parts: { short: [{ kind: 'claim' as const, claim }], more: [], details: [] },
      related: [],
      help: [],
    }
    const { pack } = speak(tag).edition.head
    return topicBlocks(viewTopic(topic, { depths: DEPTHS, today, pack, help: [] }), words)
  }
})

type Words = Spoken['words']

const STATUS_SAYS: Readonly<Record<Status, (words: Words) => string>> = {
  current: ({ t }) => t('status.disputed'),
  disputed: ({ t }) => t('status.disputed'),
  superseded: ({ t }) => t('status.supersededBy', { topic: 22 }),
  withdrawn: ({ t, date }) => t('status.withdrawnOn', { on: date('2026-12-01'), why: 'A reason.' }),
}

function withStatus(claim: Claim, status: Status): Claim {
  const { supersededBy: _, withdrawn: __, ...rest } = claim
  if (status === 'superseded') return { ...rest, status, supersededBy: { id: 'other', topic: 22 } }
  if (status === 'withdrawn')
    return { ...rest, status, withdrawn: { on: '2026-12-01', why: said('A reason.') } }
  return { ...rest, status }
}

function page(tag: string, number: number, today: string) {
  const { edition, words } = speak(tag)
  const topic = edition.findTopic(number)
  if (topic === undefined) throw new Error(`no topic ${number}`)
  const view = viewTopic(topic, {
    depths: DEPTHS,
    today,
    pack: edition.head.pack,
    help: edition.help(),
  })
  return { view, words }
}

function claimsOn(tag: string, number: number): Claim[] {
  const parts = speak(tag).edition.findTopic(number)?.parts
  const all = parts === undefined ? [] : DEPTHS.flatMap((depth) => parts[depth])
  return all.flatMap((part) => (part.kind === 'claim' ? [part.claim] : []))
}

function speaking(spoken: Spoken, today: string) {
  return { ...spoken, locales: [], today, wipesOnLeave: false, canGoBack: true }
}

function linesOf(blocks: Parameters<typeof layOut>[0]): string[] {
  return layOut(blocks, WIDE, PLAIN_STYLE)
}

/** Before each such statement, in its own paragraph, stands that it could not be confirmed; before all of them, the notice. */
function expectNotices(
  lines: readonly string[],
  claims: readonly Claim[],
  words: Words,
  today: string,
) {
  const past = claims.filter(({ risk, reviewBy }) => risk === 'high' && today > reviewBy)
  for (const {
    id,
    said: { text },
    checkedOn,
  } of past) {
    const at = lines.findIndex((line) => line.endsWith(text))
    expect(at, id).toBeGreaterThan(0)
    const paragraph = lines.slice(lines.lastIndexOf('', at) + 1, at)
    expect(paragraph.join('\n'), id).toContain(
      words.t('claim.unconfirmed', { on: words.date(checkedOn) }),
    )
    expect(lines.indexOf(words.t('notice.unconfirmed')), id).toBeLessThan(at)
    expect(lines, id).toContain(words.t('notice.unconfirmed'))
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
