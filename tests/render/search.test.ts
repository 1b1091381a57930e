import { describe, expect, it } from 'vitest'
import type { Claim, HelpEntry, Topic } from '../../src/content/types'
import { DEPTHS } from '../../src/content/types'
import { searchFields } from '../../src/render/json'
import { searchBlocks } from '../../src/render/search-text'
import { viewFindable } from '../../src/render/search-view'
import { viewTopic } from '../../src/render/topic-view'
import { find } from '../../src/search/find'
import { layOut } from '../../src/terminal/layout'
import { PLAIN_STYLE } from '../../src/terminal/style'
import { aClaim, anEntry, aTopic, said } from '../support/claims'
import { echoWords as words } from '../support/echo-words'

const pack = { checkedOn: '2026-11-22', evidenceUntil: '2026-06-09', clinicEdition: '2025-26' }

describe('what can be found', () => {
  it('is every title, every claim once on the page it is named after, and every entry', () => {
    const first = aTopic({ number: 10, id: 'other' }, aClaim())
    const home = aTopic({ number: 20, id: 'thing' }, aClaim())

    const found = findable([first, home], [anEntry()]).map(({ result }) =>
      result.kind === 'help' ? result.entry.id : `${result.kind} ${result.page.number}`,
    )

    expect(found).toEqual(['topic 10', 'topic 20', 'claim 20', 'clinic'])
  })

  it('is found by all that a reader sees of it: headings, and the English under a draft', () => {
    const base = { text: 'A thing happened.', locale: 'en' }
    const claim = aClaim({ said: { ...said('Algo pasó.', 'draft', 'es'), base } })
    const topic = aTopic({
      parts: {
        short: [
          { kind: 'heading', said: said('Before') },
          { kind: 'claim', claim },
        ],
        more: [],
        details: [],
      },
    })
    const [page, shown, entry] = findable([topic], [anEntry()])

    expect(page).toMatchObject({ title: 'A thing', text: 'Before' })
    expect(shown?.text).toBe('Algo pasó.\nA thing happened.')
    expect(entry).toMatchObject({ title: 'A clinic', text: 'It helps.\nAnyone.\nA nonprofit' })
  })
})

it('puts a page on the matter before statements that have the word', () => {
  const claims = ['a', 'b', 'c'].map((id) => aClaim({ id, said: said(`A door of ${id}.`) }))
  const about = aTopic({
    number: 62,
    title: said('Officers at the door of a home, and what is said of it'),
  })
  const { things } = find(findable([aTopic({}, ...claims), about]), 'door', 'en')

  expect(things[0]?.result).toMatchObject({ kind: 'topic', page: { number: 62 } })
})

describe('results', () => {
  it('say the claim as its page does, and how to read that page', () => {
    expect(textOf(aTopic({}, aClaim()))).toMatchInlineSnapshot(`
      "20 A thing
         search.readPage(20)

      20 A thing
         A thing happened.
             claim.sources(kind.reported; The Daily, pinpoint.paragraph(2), source.date.published(on 2025-03-22/2025-03-23) [1])
         search.readPage(20)"
    `)
  })

  it('never say a claim of high risk past its review without the notices', () => {
    const text = textOf(aTopic({}, aClaim()), '2027-03-01')

    expect(text).toMatch(/^notice\.unconfirmed\n\ntopic\.helpHint\n/)
    expect(text).toMatch(/claim\.unconfirmed\(on 2026-11-22\)\n {3}A thing happened\./)
    expect(textOf(aTopic({}, aClaim({ risk: 'low' })), '2027-03-01')).not.toContain('notice.')
  })

  it('say what a page says: its date line, its draft, its status, a wrong clock', () => {
    const claim = aClaim({ status: 'disputed', said: said('Algo pasó.', 'draft', 'es') })
    const text = textOf(aTopic({ isDispute: true }, claim), '2026-11-01')

    expect(text.split('\n\n').slice(0, 3)).toEqual([
      'notice.clock',
      'notice.evidence(on 2026-06-09)',
      'notice.translation.draft',
    ])
    expect(text).toContain('status.disputed')
    expect(text).toContain('mark.draft(Algo pasó.)')
  })

  it('name who helps and where the numbers stand with their limits, but no number', () => {
    const results = findable([], [anEntry()]).map(({ result }) => result)
    const text = layOut(searchBlocks(results, words), 80, PLAIN_STYLE).join('\n')

    expect(text).toBe('A clinic\n   search.seeHelp(tax-help)')
    expect(JSON.stringify(searchFields('en', true, results))).not.toContain('202-521-3366')
  })

  it('have the fields of a claim as JSON', () => {
    const results = findable([aTopic({}, aClaim())]).map(({ result }) => result)

    expect(searchFields('en', true, results)).toMatchObject({
      locale: 'en',
      hasAll: true,
      notices: [],
      results: [
        { kind: 'topic', number: 20, title: 'A thing' },
        { kind: 'claim', number: 20, claim: { id: 'thing.happened', isUnconfirmed: false } },
      ],
    })
  })
})

function findable(topics: readonly Topic[], help: readonly HelpEntry[] = [], today = '2026-11-23') {
  const pages = topics.map((topic) => viewTopic(topic, { depths: DEPTHS, today, pack, help: [] }))
  return viewFindable(pages, help)
}

function textOf(topic: Topic, today?: string): string {
  const results = findable([topic], [], today).map(({ result }) => result)
  return layOut(searchBlocks(results, words), 200, PLAIN_STYLE).join('\n')
}

it.each<[Claim['status'], number]>([
  ['current', 1],
  ['disputed', 1],
  ['superseded', 0.5],
  ['withdrawn', 0.5],
])('weigh, when %s, %d', (status, weight) => {
  expect(findable([aTopic({}, aClaim({ status }))])[1]?.weight).toBe(weight)
})
