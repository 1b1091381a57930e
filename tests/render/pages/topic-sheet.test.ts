import { describe, expect, it } from 'vitest'
import type { Claim, Topic } from '../../../src/content/types'
import { checkTopicBy } from '../../../src/render/pages/check-by'
import { viewTopicSheet } from '../../../src/render/pages/sheet-view'
import type { Tongues } from '../../../src/render/pages/tongue'
import { type TopicSheetOptions, topicSheet } from '../../../src/render/pages/topic-sheet'
import { html } from '../../../src/text/html'
import { aClaim, anEntry, aSource, aTopic, said } from '../../support/claims'
import { aTongue, type TongueParts } from '../../support/tongues'

const TODAY = '2026-11-24'

describe('a topic as a sheet', () => {
  it('has its number and title, each claim with its kind, date and source, and the source with its code', () => {
    const text = sheetOf(aTopic({}, aClaim()))
    expect(text).toContain('<h1><span class="topic">20</span> A thing</h1>')
    expect(text).toContain('<p class="said">A thing happened.</p>')
    expect(text).toContain(
      '<p class="origin">claim.sources(kind.reported; The Daily, pinpoint.paragraph(2), source.date.published(on 2025-03-22/2025-03-23)\u00a0[1])</p>',
    )
    expect(text).toContain('<h2>sources.title</h2>')
    expect(text).toContain('<p>source.line([1]; ')
    expect(text).toContain(
      '<a href="https://copies.example/a" dir="ltr">https://copies.example/a</a>',
    )
    expect(text).toContain('role="img" aria-label="page.qr(https://copies.example/a)"')
  })

  it('begins its headings one level lower where others are beside it', () => {
    const text = sheetOf(aTopic({}, aClaim()), {}, { level: 2 })
    expect(text).toContain('<h2><span class="topic">20</span>')
    expect(text).toContain('<h3>sources.title</h3>')
  })

  it('has no code for a source without an address, and says why there is none', () => {
    const text = sheetOf(aTopic({}, aClaim({ citations: [{ source: { ...aSource, url: null } }] })))
    expect(text).not.toContain('<svg')
    expect(text).toContain('source.noUrl.not-seen')
  })

  it('escapes what it says', () => {
    const text = sheetOf(aTopic({ title: said('<b>') }, aClaim({ said: said('"a" & <script>') })))
    expect(text).not.toMatch(/<b>|<script/)
    expect(text).toContain('&#34;a&#34; &#38; &#60;script&#62;')
  })

  it.each<[string, Partial<Claim>, string]>([
    ['disputed', { status: 'disputed' }, 'status.disputed'],
    [
      'superseded',
      { status: 'superseded', supersededBy: { id: 'b', topic: 22 } },
      'status.supersededBy(22)',
    ],
    [
      'withdrawn',
      { status: 'withdrawn', withdrawn: { on: '2026-11-01', why: said('Wrong.') } },
      'status.withdrawnOn(on 2026-11-01; Wrong.)',
    ],
    ['past its day', { reviewBy: '2026-11-01' }, 'claim.unconfirmed(on 2026-11-22)'],
  ])('says before a claim that it is %s', (_, changes, notice) => {
    expect(sheetOf(aTopic({}, aClaim(changes)))).toContain(
      `<p class="notice">${notice}</p>\n<p class="said">A thing happened.</p>`,
    )
  })

  it('puts help before statements that could not be confirmed, and after those that could', () => {
    const help = html`<p>HELP</p>`
    const order = (reviewBy: string) => {
      const text = sheetOf(aTopic({}, aClaim({ reviewBy })), {}, { help })
      return text.indexOf('HELP') < text.indexOf('A thing happened.')
    }
    expect([order('2026-11-01'), order('2027-02-28')]).toEqual([true, false])
  })

  it('carries the notices of the topic', () => {
    const text = sheetOf(aTopic({ isDispute: true }, aClaim({ said: said('Uno.', 'draft', 'es') })))
    expect(text).toContain('<p class="notice">notice.evidence(on 2026-06-09)</p>')
    expect(text).toContain('<p class="notice">notice.translation.draft</p>')
  })

  it('marks a draft, has the English under it, and tags each with its language', () => {
    const draft = { ...said('Algo pasó.', 'draft', 'es'), base: { text: 'It.', locale: 'en' } }
    const text = topicIn({
      first: aTongue('es', { topics: [aTopic({}, aClaim({ said: draft }))] }),
    })
    expect(text).toContain('<p class="said">es:mark.draft(Algo pasó.)</p>')
    expect(text).toContain('<p class="said under"><span lang="en" dir="ltr">It.</span></p>')
  })

  it('tags a text that is missing with the language that it is in, but not the mark before it', () => {
    const missing = said('Only English.', 'missing', 'en')
    const text = topicIn({
      first: aTongue('ar', { dir: 'rtl', topics: [aTopic({}, aClaim({ said: missing }))] }),
    })
    expect(text).toContain('ar:mark.missing(<span lang="en" dir="ltr">Only English.</span>)')
  })

  it('says who added the topic and its sources', () => {
    const source = { ...aSource, addedBy: 'Group' }
    const text = sheetOf(aTopic({ addedBy: 'Group' }, aClaim({ citations: [{ source }] })))
    expect(text.match(/<p class="notice">pack.addedBy\(Group\)<\/p>/g)).toHaveLength(2)
  })

  it('links other topics where it is told where they are', () => {
    const topic = aTopic({ related: [{ number: 22, title: said('Other') }] }, aClaim())
    expect(sheetOf(topic)).toContain('<li><span class="topic">22</span> Other</li>')
    expect(sheetOf(topic, {}, { linkTo: (number) => `${number}.html` })).toContain(
      '<li><a href="22.html"><span class="topic">22</span> Other</a></li>',
    )
  })

  it('says who added a related topic that no one vetted', () => {
    const related = [
      { number: 10, title: said('Vetted') },
      { number: 201, title: said('Other'), addedBy: 'A center' },
    ]
    const text = sheetOf(aTopic({ related }, aClaim()))
    expect(text).toContain('10</span> Vetted</li>')
    expect(text).toContain('201</span> Other (pack.addedBy(A center))</li>')
  })

  it('lists help that stands on the topic itself, with numbers to press', () => {
    const text = sheetOf(aTopic({ entries: 'tax-help' }), { help: [anEntry()] })
    expect(text).toContain('<h2>A clinic</h2>')
    expect(text).toContain('<a class="number" href="tel:+12025213366" dir="ltr">202-521-3366</a>')
    expect(text).toContain('page.qr(https://clinic.example)')
  })

  it('has to be looked at again by the first day of any of its claims', () => {
    const claims = [aClaim({ reviewBy: '2027-05-01' }), aClaim({ id: 'b', reviewBy: '2027-02-01' })]
    const view = sheetView({ first: aTongue('en', { topics: [aTopic({}, ...claims)] }) }).view
    expect(checkTopicBy(view, TODAY)).toBe('2027-02-01')
    expect(
      checkTopicBy(sheetView({ first: aTongue('en', { topics: [aTopic({})] }) }).view, TODAY),
    ).toBeUndefined()
  })
})

describe('a topic in two languages', () => {
  const spanish = {
    ...said('Algo pasó.', 'draft', 'es'),
    base: { text: 'A thing happened.', locale: 'en' },
  }
  const inEnglish = aTopic({}, aClaim())
  const inSpanish = aTopic({ title: said('Una cosa', 'draft', 'es') }, aClaim({ said: spanish }))
  const both = (first: Tongues['first'], second: Tongues['first']) => topicIn({ first, second })

  it('has each claim in both, beside each other, each with its origin in its own words', () => {
    const text = both(
      aTongue('es', { topics: [inSpanish] }),
      aTongue('en', { topics: [inEnglish] }),
    )
    expect(text).toContain('<div class="first"><p class="said">es:mark.draft(Algo pasó.)</p>')
    expect(text).toContain(
      '<div class="second" lang="en" dir="ltr"><p class="said">A thing happened.</p>',
    )
    // The English beside a draft is the English under it.
    expect(text.match(/A thing happened\./g)).toHaveLength(1)
  })

  it('has the number of the topic, the addresses and their codes once', () => {
    const text = both(
      aTongue('en', { topics: [inEnglish] }),
      aTongue('es', { topics: [inSpanish] }),
    )
    expect(text.match(/>20</g)).toHaveLength(1)
    expect(text.match(/href="https:/g)).toHaveLength(1)
    expect(text.match(/<svg/g)).toHaveLength(1)
  })

  it('tells in both that the second is a draft', () => {
    const text = both(
      aTongue('en', { topics: [inEnglish] }),
      aTongue('es', { topics: [inSpanish] }),
    )
    expect(text).toContain('<p class="notice">notice.translation.draft</p>')
    expect(text).toContain('<p class="notice">es:notice.translation.draft</p>')
  })

  it('has the English first in the order of reading where the translation is older than it', () => {
    const stale = { ...spanish, state: 'stale' as const }
    const text = both(
      aTongue('es', { topics: [aTopic({}, aClaim({ said: stale }))] }),
      aTongue('en', { topics: [inEnglish] }),
    )
    expect(text.indexOf('A thing happened.')).toBeLessThan(text.indexOf('Algo pasó.'))
    expect(text).toContain('es:mark.older(Algo pasó.)')
  })
})

function sheetView(tongues: Tongues) {
  const view = viewTopicSheet(20, tongues, TODAY)
  if (view === undefined) throw new Error('no such topic')
  return view
}

function topicIn(tongues: Tongues, options: Partial<TopicSheetOptions> = {}): string {
  return topicSheet(sheetView(tongues), tongues, { level: 1, ...options }).text
}

function sheetOf(
  topic: Topic,
  parts: TongueParts = {},
  options: Partial<TopicSheetOptions> = {},
): string {
  return topicIn({ first: aTongue('en', { ...parts, topics: [topic] }) }, options)
}
