import { describe, expect, it } from 'vitest'
import type { Claim, Said, Topic } from '../../src/content/types'
import { DEPTHS } from '../../src/content/types'
import { topicFields } from '../../src/render/json'
import { titleBlocks, topicBlocks, topicSourceBlocks } from '../../src/render/topic-text'
import { claimTexts, kindsIn, type TopicViewOptions, viewTopic } from '../../src/render/topic-view'
import { layOut } from '../../src/terminal/layout'
import { PLAIN_STYLE } from '../../src/terminal/style'
import { aClaim, aSource, aTopic, said } from '../support/claims'
import { echoWords as words } from '../support/echo-words'

const options: TopicViewOptions = {
  depths: DEPTHS,
  today: '2026-11-23',
  pack: { checkedOn: '2026-11-22', evidenceUntil: '2026-06-09', clinicEdition: '2025-26' },
  help: [],
}

describe('a topic as text', () => {
  it('shows each claim with its kind, its source, its date, and a number that leads to the address', () => {
    expect(textOf(aTopic({}, aClaim()))).toMatchInlineSnapshot(`
      "20 A thing

      A thing happened.
          claim.sources(kind.reported; The Daily, pinpoint.paragraph(2), source.date.published(on 2025-03-22/2025-03-23) [1])

      source.line([1]; source.copyAt(The Daily; copies.example); A title; source.date.published(on 2025-03-22/2025-03-23))
        https://copies.example/a"
    `)
  })

  it('carries the date line when it is about the dispute, and only then', () => {
    expect(textOf(aTopic({ isDispute: true }, aClaim()))).toContain(
      'notice.evidence(on 2026-06-09)',
    )
    expect(textOf(aTopic({}, aClaim()))).not.toContain('notice.evidence')
  })

  it.each<[string, Partial<Claim>, boolean]>([
    ['of high risk on one report', { confidence: 'medium' }, true],
    ['of high risk on a weak report', { confidence: 'weak' }, true],
    ['of high risk on strong sources', {}, false],
    ['of low risk', { risk: 'low', confidence: 'medium' }, false],
    [
      'that only the law carries',
      { confidence: 'medium', citations: [{ source: { ...aSource, kind: 'statute' } }] },
      false,
    ],
  ])('says who reported it before the source of a statement %s', (_, changes, isReported) => {
    const text = textOf(aTopic({}, aClaim(changes)))
    expect(text.includes('claim.reportedBy(')).toBe(isReported)
    expect(text.includes('claim.sources(')).toBe(!isReported)
  })

  it('shows one kind of statement when asked to, without the headings of the others', () => {
    const topic = aTopic({}, aClaim(), aClaim({ id: 'b', kind: 'law', said: said('A law.') }))
    const view = viewTopic(topic, { ...options, only: 'law' })
    expect(view.parts).toMatchObject([{ kind: 'claim', claim: { id: 'b' } }])
    expect(kindsIn(topic)).toEqual(['reported', 'law'])
  })

  it('says what a title is that is not the source’s own, and the few words of a place, in words of its own', () => {
    const source = { ...aSource, titleIs: 'described' as const }
    const text = textOf(
      aTopic({}, aClaim({ citations: [{ source, at: '6103(a) and last sentence' }] })),
    )
    expect(text).toContain('source.title.described(A title)')
    expect(text).toContain('6103(a) pinpoint.in.and pinpoint.in.last-sentence')
  })

  it('counts a source once, whatever number of claims cite it', () => {
    const other = { ...aSource, id: 'N02', publisher: 'The Weekly' }
    const text = textOf(
      aTopic(
        {},
        aClaim(),
        aClaim({ id: 'b', citations: [{ source: other }] }),
        aClaim({ id: 'c' }),
      ),
    )
    expect(text.match(/\[1\]/g)).toHaveLength(3)
    expect(text.match(/\[2\]/g)).toHaveLength(2)
    expect(text).not.toContain('[3]')
  })

  it.each<[string, Partial<Claim>, string]>([
    ['disputed', { status: 'disputed' }, 'status.disputed'],
    [
      'superseded',
      { status: 'superseded', supersededBy: { id: 'x', topic: 22 } },
      'status.supersededBy(22)',
    ],
    [
      'withdrawn',
      {
        status: 'withdrawn',
        withdrawn: { on: '2026-12-01', why: said('The source took it back.') },
      },
      'status.withdrawnOn(on 2026-12-01; The source took it back.)',
    ],
  ])('says that a claim is %s', (_status, changes, line) => {
    expect(textOf(aTopic({}, aClaim(changes)))).toContain(line)
  })

  it('says when a source shows no date, no address and no publisher', () => {
    const bare = {
      ...aSource,
      publisher: null,
      published: null,
      url: null,
      noUrl: 'withheld' as const,
    }
    const text = textOf(aTopic({}, aClaim({ citations: [{ source: bare, at: 'paragraph-2' }] })))
    expect(text).toContain('source.noPublisher, pinpoint.paragraph(2), source.date.none\u00a0[1]')
    expect(text).toContain('source.noUrl.withheld')
  })
})

describe('a topic by the calendar', () => {
  const past = { ...options, today: '2027-03-01' }

  it('is silent on the last day of the review period', () => {
    expect(viewTopic(aTopic({}, aClaim()), { ...options, today: '2027-02-28' }).notices).toEqual([])
  })

  it('says from the day after that a claim could not be confirmed, and warns at the top if the risk is high', () => {
    const text = textOf(aTopic({}, aClaim()), past)
    expect(text).toContain('claim.unconfirmed(on 2026-11-22)')
    expect(text.indexOf('notice.unconfirmed')).toBeLessThan(text.indexOf('A thing happened.'))
    expect(viewTopic(aTopic({}, aClaim({ risk: 'low' })), past).notices).toEqual([])
  })

  it('says that the clock is wrong when it is before the day of the last check', () => {
    expect(viewTopic(aTopic({}, aClaim()), { ...options, today: '2026-11-21' }).notices).toEqual([
      { kind: 'clock' },
    ])
    expect(viewTopic(aTopic({}, aClaim()), { ...options, today: '2026-11-22' }).notices).toEqual([])
  })
})

describe('a translated claim', () => {
  const base = { text: 'A thing happened.', locale: 'en' }
  const spanish = (state: Said['state'], withBase = false): Said => ({
    text: 'Algo pasó.',
    locale: 'es',
    state,
    ...(withBase && { base }),
  })

  it.each<[Said, Claim['risk'], readonly string[]]>([
    [spanish('reviewed'), 'high', ['es']],
    [spanish('checked'), 'high', ['es']],
    [spanish('draft', true), 'high', ['es draft', 'en']],
    [spanish('draft'), 'low', ['es']],
    [spanish('stale', true), 'high', ['en', 'es older']],
    [spanish('stale'), 'low', ['es stale']],
    [said('A thing happened.', 'missing'), 'high', ['en missing']],
    [said('A thing happened.', 'missing'), 'low', ['en missing']],
  ])('%j of %s risk is shown as %j', (text, risk, shown) => {
    expect(
      claimTexts({ said: text, risk }).map(({ locale, mark }) =>
        mark ? `${locale} ${mark}` : locale,
      ),
    ).toEqual(shown)
  })

  const changed = { when: 'on', day: '2026-12-01' } as const

  it('says when the English changed, first or under it, as the risk is', () => {
    const stale = { ...spanish('stale', true), changed }
    const shown = (risk: Claim['risk']) => textOf(aTopic({}, aClaim({ said: stale, risk })))
    expect(shown('low')).toContain('mark.stale.on(Algo pasó.; on 2026-12-01)')
    expect(shown('high')).toMatch(
      /A thing happened\.\n {2}mark\.older\.on\(Algo pasó\.; on 2026-12-01\)/,
    )
  })

  it('says after which day it changed where no more is known, also of a title', () => {
    const title: Said = {
      ...spanish('stale'),
      changed: { when: 'after', day: '2026-11-20' },
    }
    expect(textOf(aTopic({ title }))).toContain('mark.stale.after(Algo pasó.; on 2026-11-20)')
  })

  it('carries the day in JSON', () => {
    const stale = { ...spanish('stale', true), changed }
    const view = viewTopic(aTopic({}, aClaim({ said: stale })), options)
    expect(topicFields('es', view).claims).toMatchObject([
      { englishChanged: changed, texts: [{ locale: 'en' }, { mark: 'older', changed }] },
    ])
  })

  it('has the second language under it, but no language twice', () => {
    expect(
      claimTexts({ said: spanish('reviewed'), risk: 'low' }, said('A thing happened.')).map(
        ({ locale }) => locale,
      ),
    ).toEqual(['es', 'en'])
    expect(
      claimTexts({ said: spanish('draft', true), risk: 'high' }, said('A thing happened.')).map(
        ({ locale }) => locale,
      ),
    ).toEqual(['es', 'en'])
    expect(
      claimTexts({ said: said('A thing happened.'), risk: 'high' }, spanish('draft')).map(
        ({ locale, mark }) => `${locale} ${mark ?? ''}`,
      ),
    ).toEqual(['en ', 'es draft'])
  })

  it('is told also where the draft is the second language', () => {
    const second = aTopic({}, aClaim({ said: spanish('draft') }))
    const { notices } = viewTopic(aTopic({}, aClaim()), { ...options, second })
    expect(notices).toEqual([{ kind: 'translation', state: 'draft' }])
  })

  it('is told once for the page', () => {
    const topic = aTopic(
      {},
      aClaim({ said: spanish('draft', true) }),
      aClaim({ id: 'b', said: spanish('draft', true) }),
    )
    expect(viewTopic(topic, options).notices).toEqual([{ kind: 'translation', state: 'draft' }])
    expect(viewTopic(aTopic({}, aClaim({ said: spanish('checked') })), options).notices).toEqual([
      { kind: 'translation', state: 'checked' },
    ])
    expect(viewTopic(aTopic({}, aClaim({ said: spanish('reviewed') })), options).notices).toEqual(
      [],
    )
  })
})

describe('a topic as JSON', () => {
  it('has every field of a claim under the name that content uses', () => {
    const [claim] = topicFields('en', viewTopic(aTopic({}, aClaim()), options)).claims as Record<
      string,
      unknown
    >[]
    expect(claim).toMatchObject({
      id: 'thing.happened',
      text: 'A thing happened.',
      kind: 'reported',
      risk: 'high',
      status: 'current',
      asOf: '2025-03-23',
      checkedOn: '2026-11-22',
      reviewBy: '2027-02-28',
      sources: [
        {
          id: 'N01',
          url: 'https://copies.example/a',
          at: 'paragraph-2',
          published: '2025-03-22/2025-03-23',
        },
      ],
    })
  })
})

function textOf(topic: Topic, by: TopicViewOptions = options): string {
  const view = viewTopic(topic, by)
  const blocks = [
    ...titleBlocks(view, words),
    ...topicBlocks(view, words),
    ...topicSourceBlocks(view, words),
  ]
  return layOut(blocks, 200, PLAIN_STYLE).join('\n')
}
