import { describe, expect, it } from 'vitest'
import { writeCompiled } from '../../src/authoring/compile'
import type { AuthoredChange } from '../../src/authoring/content'
import { type Edition, loadEdition } from '../../src/content/compiled'
import { changesBlocks } from '../../src/render/changes-text'
import { type ChangesViewOptions, viewChanges } from '../../src/render/changes-view'
import { changesFields } from '../../src/render/json'
import { layOut } from '../../src/terminal/layout'
import { PLAIN_STYLE } from '../../src/terminal/style'
import { echoWords as words } from '../support/echo-words'
import { type Change, fixtureContent, say, temporaryFolder } from '../support/fixture-content'

// The fixture shows itin.what and sharing.signed in topic 10, sharing.signed and sharing.draft in topic 20.
const ALL: ChangesViewOptions = { since: '2026-01-01', today: '2026-12-31', isWhole: true }

describe('what changed', () => {
  it('begins with the given day', () => {
    const edition = editionOf(recorded(entry('2026-12-01', 'itin.what', 'new')))

    expect(shownIn(edition, { since: '2026-12-01' })).toEqual(['new itin.what'])
    expect(shownIn(edition, { since: '2026-12-02' })).toEqual([])
  })

  it('goes from what weighs most to what is new, and from the newest on', () => {
    const edition = editionOf((content) => {
      withdraw(content)
      recorded(
        entry('2026-12-01', 'itin.what', 'withdrawn'),
        entry('2026-12-01', 'sharing.draft', 'superseded'),
        entry('2026-12-03', 'sharing.signed', 'new'),
      )(content)
    })

    expect(shownIn(edition)).toEqual([
      'withdrawn itin.what',
      'superseded sharing.draft',
      'new sharing.signed',
    ])
    const news = editionOf(
      recorded(
        entry('2026-12-01', 'itin.what', 'new'),
        entry('2026-12-02', 'sharing.draft', 'new'),
        entry('2026-12-02', 'sharing.signed', 'new'),
      ),
    )
    expect(shownIn(news)).toEqual(['new sharing.draft', 'new sharing.signed', 'new itin.what'])
  })

  it('has each statement once, by what happened to it last', () => {
    const edition = editionOf(
      recorded(
        entry('2026-12-01', 'itin.what', 'new'),
        entry('2026-12-02', 'itin.what', 'changed'),
        entry('2026-12-02', 'itin.what', 'disputed'),
      ),
    )

    expect(shownIn(edition)).toEqual(['disputed itin.what'])
  })

  it('is counted by topic where it is only new, and whole all the same where it is more', () => {
    const edition = editionOf(
      recorded(
        entry('2026-12-01', 'sharing.signed', 'new'),
        entry('2026-12-02', 'itin.what', 'new'),
        entry('2026-12-03', 'sharing.draft', 'superseded'),
      ),
    )
    const view = viewChanges(edition, { ...ALL, isWhole: false })

    expect(view.groups.map(({ what }) => what)).toEqual(['superseded'])
    expect(view.counted).toMatchObject([
      { number: 10, count: 2, newest: '2026-12-02' },
      { number: 20, count: 1, newest: '2026-12-01' },
    ])
    expect(textOf(edition, { isWhole: false })).toContain(
      'changes.counted(on 2026-12-02; 10; What an ITIN is; 2)',
    )
  })
})

describe('a list of changes as text', () => {
  it('says where, when and why, with the source, and where the replacement is', () => {
    const edition = editionOf(recorded(entry('2026-12-01', 'sharing.draft', 'superseded', 'U01')))

    expect(textOf(edition)).toMatchInlineSnapshot(`
      "changes.title(on 2026-01-01)

      notice.evidence(on 2026-10-01)

      changes.superseded
      changes.where(on 2026-12-01; 20; What is shared)
      status.supersededBy(20)
      In March 2025, a paper wrote about a draft.
          claim.sources(kind.reported; source.noPublisher, source.date.published(on 2025-03-22/2025-03-23) [1])
          changes.why(It was there first.; Code of Examples, source.date.current(on 2026-07-18) [2])

      sources.title

      source.line([1]; source.noPublisher; A paper writes about a draft; source.date.published(on 2025-03-22/2025-03-23))
        source.noUrl.not-seen

      source.line([2]; source.copyAt(Code of Examples; copies.example); Title 9, section 1; source.date.current(on 2026-07-18))
        https://law.example/9/1

      changes.printouts"
    `)
  })

  it('gives the day and the reason of what was withdrawn', () => {
    const edition = editionOf((content) => {
      withdraw(content)
      recorded(entry('2026-12-01', 'itin.what', 'withdrawn'))(content)
    })

    expect(textOf(edition)).toContain('status.withdrawnOn(on 2026-11-20; It was wrong.)')
  })

  it('names every topic that shows the statement', () => {
    const edition = editionOf(recorded(entry('2026-12-01', 'sharing.signed', 'changed')))

    expect(textOf(edition)).toContain(
      'changes.where(on 2026-12-01; 10; What an ITIN is)\nchanges.where(on 2026-12-01; 20; What is shared)',
    )
  })

  it('says that nothing changed, and until when that is known', () => {
    const edition = editionOf(recorded(entry('2026-12-01', 'itin.what', 'new')))
    const text = textOf(edition, { since: '2027-01-01' })

    expect(text).toContain('changes.none(on 2027-01-01; on 2026-11-22)')
    expect(text).not.toContain('changes.printouts')
  })

  it('says what a page says: a wrong clock, a review that is past, the dispute', () => {
    const edition = editionOf(recorded(entry('2026-12-01', 'sharing.signed', 'changed')))

    expect(textOf(edition, { today: '2026-11-01' })).toContain('notice.clock')
    expect(textOf(edition)).toContain('notice.evidence(on 2026-10-01)')
    const past = textOf(edition, { today: '2027-12-31' })
    expect(past).toContain('claim.unconfirmed(on 2026-11-22)')
    expect(past.indexOf('topic.helpHint')).toBeLessThan(past.indexOf('notice.unconfirmed'))
  })

  it('has the English under a draft of high risk, as a topic has', () => {
    const edition = editionOf(recorded(entry('2026-12-01', 'sharing.draft', 'superseded')), 'es')

    expect(textOf(edition)).toContain(
      'mark.draft(En marzo de 2025, un periódico escribió sobre un borrador.)\n  In March 2025, a paper wrote about a draft.',
    )
    expect(textOf(edition)).toContain('notice.translation.draft')
    expect(textOf(edition)).toContain('changes.why(Fue lo primero.; ')
  })

  it('has the second language under the first, in statement, title and reason', () => {
    const change = recorded(entry('2026-12-01', 'itin.what', 'changed'))
    const text = textOf(editionOf(change, 'es'), { second: editionOf(change) })

    expect(text).toContain('changes.where(on 2026-12-01; 10; Qué es un ITIN / What an ITIN is)')
    expect(text).toContain('  An ITIN is a tax number.')
    expect(text).toContain('Fue lo primero. / It was there first.')
  })
})

it('is given to other programs with the statement, its topics and the source', () => {
  const edition = editionOf(recorded(entry('2026-12-01', 'sharing.signed', 'changed')))
  const fields = changesFields(viewChanges(edition, ALL), edition.head.pack)

  expect(fields).toMatchObject({
    checkedOn: '2026-11-22',
    notices: [{ kind: 'evidence' }],
    changes: [
      {
        ...{ date: '2026-12-01', what: 'changed', why: 'It was there first.', topics: [10, 20] },
        source: { id: 'N01' },
        claim: { id: 'sharing.signed', status: 'current' },
      },
    ],
  })
})

function entry(date: string, claim: string, what: AuthoredChange['what'], source = 'N01') {
  return { date, claim, what, why: 'first', source, text: '00000000' }
}

function recorded(...changes: AuthoredChange[]): Change {
  return (content) => {
    content.changes = changes
  }
}

const withdraw: Change = (content) => {
  Object.assign(content.claims[0]!, { status: 'withdrawn', withdrawnOn: '2026-11-20' })
  say(content, 'claims', 'itin.what.withdrawn', 'It was wrong.', 'Era un error.')
}

function editionOf(change: Change, tag = 'en'): Edition {
  const folder = temporaryFolder()
  writeCompiled(fixtureContent(change), '0.0.0', folder)
  return loadEdition(folder, tag)
}

function shownIn(edition: Edition, options: Partial<ChangesViewOptions> = {}): string[] {
  const { groups } = viewChanges(edition, { ...ALL, ...options })
  return groups.flatMap(({ what, changes }) =>
    changes.map(({ change }) => `${what} ${change.claim}`),
  )
}

function textOf(edition: Edition, options: Partial<ChangesViewOptions> = {}): string {
  const all = { ...ALL, ...options }
  const { pack } = edition.head
  const blocks = changesBlocks(viewChanges(edition, all), { since: all.since, pack }, words)
  return layOut(blocks, 200, PLAIN_STYLE).join('\n')
}
