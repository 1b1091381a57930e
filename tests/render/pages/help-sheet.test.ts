import { expect, it } from 'vitest'
import type { State } from '../../../src/content/states'
import type { Need } from '../../../src/content/types'
import { checkHelpBy } from '../../../src/render/pages/check-by'
import { helpSheet, viewHelpSheet } from '../../../src/render/pages/help-sheet'
import type { Tongues } from '../../../src/render/pages/tongue'
import { aClinic, aClinicPhone, anEntry, said } from '../../support/claims'
import { aTongue, type TongueParts } from '../../support/tongues'

const TODAY = '2026-11-24'
const way = anEntry({ id: 'way', name: said('The map'), isNationalWay: true })

it('lists the ways for the whole country without a state, and no other', () => {
  const text = sheetOf({ help: [anEntry(), way], clinics: [aClinic()] })
  expect(text).toContain('The map')
  expect(text).not.toMatch(/A clinic|Clinic of Texas/)
})

it('lists with a state its clinics, its entries, and those of the whole country', () => {
  const local = anEntry({ id: 'local', name: said('Only in Texas'), state: 'TX' })
  const far = anEntry({ id: 'far', name: said('Only in Ohio'), state: 'OH' })
  const text = sheetOf({ help: [anEntry(), way, local, far], clinics: [aClinic()] }, 'TX')
  const places = ['Clinic of Texas', 'Only in Texas', 'The map', 'A clinic'].map((name) =>
    text.indexOf(`>${name}</h4>`),
  )
  expect(places).toEqual([...places].sort((one, other) => one - other))
  expect(places[0]).toBeGreaterThan(0)
  expect(text).not.toContain('Only in Ohio')
})

it('has no heading for a need that has nothing', () => {
  expect(sheetOf({ help: [] })).toBe('')
})

it('has a number to press with its display number, and the address with its code', () => {
  const text = sheetOf({ help: [way] })
  expect(text).toContain(
    '<p>help.phone(<a class="number" href="tel:+12025213366" dir="ltr">202-521-3366</a>)</p>',
  )
  expect(text).toContain('page.qr(https://clinic.example)')
})

it('has the code of the short address where there is one, and both as text', () => {
  const text = sheetOf({ help: [{ ...way, urlShort: 'clinic.example/go' }] })
  expect(text).toContain('page.qr(clinic.example/go)')
  expect(text).toContain('<a href="https://clinic.example/go" dir="ltr">clinic.example/go</a>')
  expect(text).toContain('>https://clinic.example</a>')
  expect(text.match(/<svg/g)).toHaveLength(2) // the other is that of its source
})

it('says who added an entry', () => {
  expect(sheetOf({ help: [{ ...way, addedBy: 'Group' }] })).toContain('pack.addedBy(Group)')
})

it('keeps back a number that is past its limit, and says so', () => {
  const text = sheetOf({ help: [{ ...way, verifiedOn: '2020-01-01' }] })
  expect(text).not.toContain('202-521-3366')
  expect(text).toContain('help.withheld(')
})

it('has a number once in two languages, after what each calls it', () => {
  const label = (tag: string) => {
    const tongue = aTongue(tag, { help: [way] })
    const t: typeof tongue.words.t = (key, values) =>
      key === 'help.phone' ? `Phone ${tag}: ${values?.number}` : tongue.words.t(key, values)
    return { ...tongue, words: { ...tongue.words, t } }
  }
  const text = textIn({ first: label('en'), second: label('es') })
  expect(text).toContain(
    '<p>Phone en: / <span lang="es" dir="ltr">Phone es:</span> <a class="number" href="tel:+12025213366" dir="ltr">202-521-3366</a></p>',
  )
  expect(text.match(/202-521-3366/g)).toHaveLength(1)
})

it('has to be looked at again when the first evidence becomes old, or is past its limit', () => {
  const day = (parts: TongueParts) =>
    checkHelpBy(viewIn({ first: aTongue('en', parts) }, 'TX'), TODAY)
  expect(day({ help: [{ ...way, verifiedOn: '2026-09-10' }] })).toBe('2027-03-10')
  expect(day({ help: [{ ...way, verifiedOn: '2026-01-10' }] })).toBe('2028-01-10')
  const phones = [aClinicPhone({ evidenceFrom: '2026-07-01' })]
  expect(day({ help: [way], clinics: [aClinic({ phones })] })).toBe('2027-01-01')
})

function viewIn(tongues: Tongues, state?: State, needs: readonly Need[] = ['tax-help']) {
  return viewHelpSheet(tongues, { needs, today: TODAY, state })
}

function textIn(tongues: Tongues, state?: State): string {
  return helpSheet(viewIn(tongues, state), tongues, { level: 2 }).text
}

function sheetOf(parts: TongueParts, state?: State): string {
  return textIn({ first: aTongue('en', parts) }, state)
}
