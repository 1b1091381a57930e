import { describe, expect, it } from 'vitest'
import type { State } from '../../src/content/states'
import type { HelpEntry } from '../../src/content/types'
import { helpFields } from '../../src/render/help-json'
import { helpBlocks, helpIntroBlocks } from '../../src/render/help-text'
import { viewHelp, viewWays } from '../../src/render/help-view'
import { layOut } from '../../src/terminal/layout'
import { PLAIN_STYLE } from '../../src/terminal/style'
import { anEntry, said } from '../support/claims'
import { echoWords as words } from '../support/echo-words'

const TODAY = '2026-11-23'
const PHONE = { e164: '+12025213366', display: '202-521-3366', kind: 'voice' } as const
const TAXES = { need: 'tax-help', today: TODAY } as const

it('shows who runs an entry, its limit and the date of its evidence with the number', () => {
  expect(
    textOf(
      anEntry({
        phones: [{ ...PHONE, label: said('ask for the list') }],
      }),
    ),
  ).toMatchInlineSnapshot(`
    "A clinic
      help.runBy(independence.independent; A nonprofit)
      help.phoneWithLabel(202-521-3366; ask for the list)
      help.limit(Only here.)
      help.evidenceWithPhone(on 2026-09-10; N01)

      It helps.
      help.forWhom(Anyone.)
      help.cost(cost.free)
      https://clinic.example"
  `)
})

it('marks government lines, also those that lead to independent help', () => {
  const text = textOf(
    anEntry({ independence: 'government', reaches: 'independent', operator: 'An agency' }),
  )
  expect(text).toContain('help.runBy(independence.government; An agency)')
  expect(text).toContain('help.reachesIndependent')
})

it('lists independent help first, then government, then paid', () => {
  const entries = [
    anEntry({ id: 'lawyer', independence: 'paid' }),
    anEntry({ id: 'agency', independence: 'government' }),
    anEntry({ id: 'clinic' }),
    anEntry({ id: 'map', independence: 'government', reaches: 'independent' }),
    anEntry({ id: 'other', need: 'immigration-legal-help' }),
  ]
  expect(viewHelp(entries, TAXES).map(({ entry }) => entry.id)).toEqual([
    'clinic',
    'map',
    'agency',
    'lawyer',
  ])
})

it.each([
  ['2026-05-23', false],
  ['2026-05-22', true],
  ['2026-06', false],
  ['2026-05', true],
  ['2026', true],
])('with evidence of %s is old on 23 November 2026: %s', (verifiedOn, isOld) => {
  expect(viewHelp([anEntry({ verifiedOn })], TAXES)[0]?.age !== 'fresh').toBe(isOld)
  expect(textOf(anEntry({ verifiedOn })).includes('help.isOld')).toBe(isOld)
})

it('says once before the entries that a translation is a draft', () => {
  const entries = viewHelp([anEntry({ limit: said('Solo aquí.', 'draft', 'es') })], TAXES)
  expect(helpIntroBlocks(entries, words).map(({ text }) => text)).toContain(
    'notice.translation.draft',
  )
  const withSecond = viewHelp([anEntry()], {
    ...TAXES,
    seconds: [anEntry({ limit: said('Solo aquí.', 'draft', 'es') })],
  })
  expect(helpIntroBlocks(withSecond, words).map(({ text }) => text)).toContain(
    'notice.translation.draft',
  )
  expect(helpIntroBlocks(viewHelp([anEntry()], TAXES), words)).toHaveLength(1)
})

it.each<{ text: string; changes: Partial<HelpEntry> }>([
  { text: 'languages', changes: { languages: said('Español.', 'draft', 'es') } },
  { text: 'hours', changes: { hours: said('De día.', 'draft', 'es') } },
  {
    text: 'label of a number',
    changes: { phones: [{ ...PHONE, label: said('la lista', 'draft', 'es') }] },
  },
])('says it also when only its $text is one', ({ changes }) => {
  const entries = viewHelp([anEntry(changes)], TAXES)

  expect(helpIntroBlocks(entries, words)[0]?.text).toBe('notice.translation.draft')
  expect(entries.map(helpFields)).toMatchObject([{ translation: 'draft' }])
})

it('says of a text that is older than its English when that changed, and gives JSON the newest day', () => {
  const stale = (day: string) => ({
    ...said('Solo aquí.', 'stale', 'es'),
    changed: { when: 'after' as const, day },
  })
  const entry = anEntry({ limit: stale('2026-11-20'), does: stale('2026-11-21') })
  expect(textOf(entry)).toContain('help.limit(mark.stale.after(Solo aquí.; on 2026-11-20))')
  expect(helpFields(viewHelp([entry], TAXES)[0]!).englishChanged).toEqual({
    when: 'after',
    day: '2026-11-21',
  })
  expect(helpFields(viewHelp([anEntry()], TAXES)[0]!).englishChanged).toBeNull()
})

it('gives JSON null for what an entry does not have', () => {
  const none = {
    state: null,
    reaches: null,
    urlShort: null,
    dial: null,
    languages: null,
    hours: null,
  }
  expect(helpFields(viewHelp([anEntry()], TAXES)[0]!)).toMatchObject(none)
})

function textOf(entry: HelpEntry): string {
  const blocks = viewHelp([entry], TAXES).flatMap((view) => helpBlocks(view, words))
  return layOut(blocks, 80, PLAIN_STYLE).join('\n')
}

it('has the second language after each text, but no language twice', () => {
  const spanish = anEntry({ limit: said('Solo aquí.', 'draft', 'es') })
  const [view] = viewHelp([spanish], { ...TAXES, seconds: [anEntry()] })
  const text = layOut(view ? helpBlocks(view, words) : [], 80, PLAIN_STYLE).join('\n')
  expect(text).toContain('help.limit(Solo aquí. / Only here.)')
  expect(text).toContain('It helps.')
  expect(text).not.toContain('It helps. / It helps.')
})

it('keeps an address in one piece, however long', () => {
  const url = `https://clinic.example/${'long-'.repeat(30)}end`
  expect(textOf(anEntry({ url }))).toContain(url)
})

describe('a number whose evidence has aged', () => {
  const on = (today: string, changes: Partial<HelpEntry> = {}) => {
    const way = anEntry({
      id: 'map',
      url: 'https://map.example',
      phones: [{ e164: '+12025210001', display: '202-521-0001', kind: 'voice' }],
      isNationalWay: true,
    })
    const entry = anEntry({ verifiedOn: '2025-06-20', ...changes })
    const view = viewHelp([entry, way], { need: 'tax-help', today }).find(
      (one) => one.entry === entry,
    )
    return layOut(view ? helpBlocks(view, words) : [], 80, PLAIN_STYLE).join('\n')
  }

  it.each([
    { evidence: 'official', lastDay: '2027-06-20', dayAfter: '2027-06-21', months: 24 },
    { evidence: 'others', lastDay: '2026-06-20', dayAfter: '2026-06-21', months: 12 },
  ] as const)('is shown until $lastDay when $evidence named it, then withheld', (age) => {
    const { evidence, lastDay, dayAfter, months } = age
    expect(on(lastDay, { evidence })).toContain('202-521-3366')
    const text = on(dayAfter, { evidence })
    expect(text).not.toContain('202-521-3366')
    expect(text).toContain(`help.withheld(${months}; on 2025-06-20)`)
    expect(text).toContain('help.way(A clinic; https://map.example, 202-521-0001)')
  })

  it('is withheld as a short number too', () => {
    expect(on('2027-06-20', { dial: '211', phones: [] })).toContain('help.dial(211)')
    expect(on('2027-06-21', { dial: '211', phones: [] })).not.toContain('211)')
  })

  it('says where to check, also when the entry has no address', () => {
    expect(on('2026-11-23')).toContain('help.isOld')
    const text = on('2026-11-23', { url: null })
    expect(text).toContain('help.isOldNoAddress')
    expect(text).toContain('help.ways(')
  })

  it('says of an entry that has no number only that it is old', () => {
    const text = on('2029-01-01', { phones: [] })
    expect(text).toContain('help.isOld')
    expect(text).not.toContain('help.withheld')
  })

  it('is not given as the way for the whole country either', () => {
    const way = anEntry({ isNationalWay: true, verifiedOn: '2025-01-01', evidence: 'others' })
    expect(viewWays([way], 'tax-help', TODAY)[0]?.phone).toBeUndefined()
    expect(viewWays([way], 'tax-help', '2025-12-31')[0]?.phone?.display).toBe('202-521-3366')
  })
})

describe('help in one state', () => {
  const nation = anEntry({ id: 'nation' })
  const texas = anEntry({ id: 'texas', state: 'TX' })
  const ids = (state?: State) =>
    viewHelp([nation, texas], { ...TAXES, state }).map(({ entry }) => entry.id)

  it('has the lines of that state first, and no other state’s', () => {
    expect(ids()).toEqual(['nation'])
    expect(ids('TX')).toEqual(['texas', 'nation'])
    expect(ids('OH')).toEqual(['nation'])
  })

  it('lists what leads to all of its kind before single places', () => {
    const map = anEntry({ id: 'map', cost: 'free-or-small-fee', isNationalWay: true })
    expect(viewHelp([nation, map], TAXES).map(({ entry }) => entry.id)).toEqual(['map', 'nation'])
  })

  it('lists what is free before what costs something', () => {
    const paid = anEntry({ id: 'paid', cost: 'usually-a-fee' })
    const unknown = anEntry({ id: 'unknown', cost: null })
    const views = viewHelp([paid, unknown, nation], TAXES)
    expect(views.map(({ entry }) => entry.id)).toEqual(['nation', 'unknown', 'paid'])
  })
})

it('says before all help that this computer’s date cannot be right', () => {
  const blocks = helpIntroBlocks(viewHelp([anEntry()], TAXES), words, { isClockWrong: true })
  expect(blocks[0]?.text).toBe('notice.clock')
})

it('says before all help how much of it is more than six months old', () => {
  const entries = viewHelp([anEntry(), anEntry({ id: 'old', verifiedOn: '2026-01' })], TAXES)
  const texts = helpIntroBlocks(entries, words).map(({ text }) => text)
  expect(texts).toContain('help.oldCount(2; 1)')
})
