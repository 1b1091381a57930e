import { expect, it } from 'vitest'
import type { HelpEntry } from '../../src/content/types'
import { helpBlocks, helpIntroBlocks } from '../../src/render/help-text'
import { viewHelp } from '../../src/render/help-view'
import { layOut } from '../../src/terminal/layout'
import { PLAIN_STYLE } from '../../src/terminal/style'
import { anEntry, said } from '../support/claims'
import { echoWords as words } from '../support/echo-words'

const TODAY = '2026-11-23'

it('shows who runs an entry, its limit and the date of its evidence with the number', () => {
  expect(
    textOf(
      anEntry({
        phones: [
          {
            e164: '+12025213366',
            display: '202-521-3366',
            kind: 'voice',
            label: said('ask for the list'),
          },
        ],
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
  expect(viewHelp(entries, 'tax-help', TODAY).map(({ entry }) => entry.id)).toEqual([
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
  expect(viewHelp([anEntry({ verifiedOn })], 'tax-help', TODAY)[0]?.isOld).toBe(isOld)
  expect(textOf(anEntry({ verifiedOn })).includes('help.isOld')).toBe(isOld)
})

it('says once before the entries that a translation is a draft', () => {
  const entries = viewHelp(
    [anEntry({ limit: said('Solo aquí.', 'draft', 'es') })],
    'tax-help',
    TODAY,
  )
  expect(helpIntroBlocks(entries, words).map(({ text }) => text)).toContain(
    'notice.translation.draft',
  )
  const withSecond = viewHelp([anEntry()], 'tax-help', TODAY, [
    anEntry({ limit: said('Solo aquí.', 'draft', 'es') }),
  ])
  expect(helpIntroBlocks(withSecond, words).map(({ text }) => text)).toContain(
    'notice.translation.draft',
  )
  expect(helpIntroBlocks(viewHelp([anEntry()], 'tax-help', TODAY), words)).toHaveLength(1)
})

function textOf(entry: HelpEntry): string {
  const blocks = viewHelp([entry], 'tax-help', TODAY).flatMap((view) => helpBlocks(view, words))
  return layOut(blocks, 80, PLAIN_STYLE).join('\n')
}

it('has the second language after each text, but no language twice', () => {
  const spanish = anEntry({ limit: said('Solo aquí.', 'draft', 'es') })
  const [view] = viewHelp([spanish], 'tax-help', TODAY, [anEntry()])
  const text = layOut(view ? helpBlocks(view, words) : [], 80, PLAIN_STYLE).join('\n')
  expect(text).toContain('help.limit(Solo aquí. / Only here.)')
  expect(text).toContain('It helps.')
  expect(text).not.toContain('It helps. / It helps.')
})

it('keeps an address in one piece, however long', () => {
  const url = `https://clinic.example/${'long-'.repeat(30)}end`
  expect(textOf(anEntry({ url }))).toContain(url)
})
