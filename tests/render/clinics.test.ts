import { expect, it } from 'vitest'
import { STATES, type State } from '../../src/content/states'
import type { Clinic, Said } from '../../src/content/types'
import { clinicGroups } from '../../src/render/clinic-text'
import { viewClinics } from '../../src/render/clinic-view'
import { clinicsFields } from '../../src/render/help-json'
import { groupBlocks } from '../../src/render/help-page'
import type { Way } from '../../src/render/help-view'
import { layOut } from '../../src/terminal/layout'
import { PLAIN_STYLE } from '../../src/terminal/style'
import { aClinic, aClinicPhone, said } from '../support/claims'
import { echoWords as words } from '../support/echo-words'

const TODAY = '2026-11-23'
const ways: readonly Way[] = [{ name: said('The map'), where: 'map.example' }]
const states = Object.fromEntries(
  STATES.map((state) => [state, said(`name of ${state}`)]),
) as Record<State, Said>

it('shows a clinic with its number, the date of that number, the label of the list and its source', () => {
  expect(textOf([aClinic()], 'TX')).toMatchInlineSnapshot(`
    "clinic.title(name of TX)

    clinic.label(2025-26; help.way(The map; map.example))

    Clinic of Texas
      Austin, TX
      clinic.kind
      clinic.phone(202-521-3366; on 2026-07-19)
      clinic.source(2025-26; map.example; N01)
      https://texas.example"
  `)
})

it('says of an office with federal legal-aid money that it may ask about status', () => {
  expect(textOf([aClinic({ hasFederalLegalAid: true })], 'TX')).toContain('clinic.legalAid')
  expect(textOf([aClinic()], 'TX')).not.toContain('clinic.legalAid')
})

it('lists clinics elsewhere under those in the state, or says that there are only those', () => {
  const near = aClinic()
  const far = aClinic({
    id: 'ok',
    organization: 'Clinic of Oklahoma',
    state: 'OK',
    serves: ['OK', 'TX'],
  })
  const both = textOf([far, near], 'TX')
  expect(both.indexOf('Clinic of Texas')).toBeLessThan(both.indexOf('clinic.elsewhere(name of TX)'))
  expect(both.indexOf('clinic.elsewhere')).toBeLessThan(both.indexOf('Clinic of Oklahoma'))
  expect(textOf([far], 'TX')).toContain('clinic.onlyElsewhere(name of TX)')
})

it('says that a place has no clinic, and gives the way for the whole country', () => {
  const text = textOf([aClinic()], 'PR')
  expect(text).toContain('clinic.none(name of PR; help.way(The map; map.example))')
  expect(text).not.toContain('202-521-3366')
})

it('shows a clinic for its own state that the list does not name it for, and says so', () => {
  expect(textOf([aClinic({ serves: ['ND'] })], 'TX')).toContain('clinic.notListed')
})

it('says of each number how old it is, and leaves out one past 24 months', () => {
  const clinic = aClinic({
    phones: [
      aClinicPhone(),
      aClinicPhone({ display: '202-521-0001', evidenceFrom: '2025-06-20' }),
      aClinicPhone({ display: '202-521-0002', evidenceFrom: '2024-11-22' }),
    ],
  })
  const text = textOf([clinic], 'TX')
  expect(text).toContain('clinic.phone(202-521-3366; on 2026-07-19)')
  expect(text).toContain('clinic.phoneOld(202-521-0001; on 2025-06-20)')
  expect(text).not.toContain('202-521-0002')
  expect(text).toContain('clinic.otherWithheld(24; on 2024-11-22)')
})

it('says so when no number is left', () => {
  const old = aClinic({ phones: [aClinicPhone({ evidenceFrom: '2024-11-22' })] })
  expect(textOf([old], 'TX')).toContain('help.withheld(24; on 2024-11-22)')
})

it('names a place in the capital once, and one without a city by its state', () => {
  expect(textOf([aClinic({ state: 'DC', city: 'Washington' })], 'DC')).toContain('  name of DC\n')
  const { city: _, ...placeless } = aClinic()
  expect(textOf([placeless], 'TX')).toContain('  name of TX\n')
})

it('keeps a number with its extension and its label in one piece', () => {
  const phone = aClinicPhone({ extension: '340', label: said('Spanish line') })
  expect(textOf([aClinic({ phones: [phone] })], 'TX')).toContain(
    'clinic.phone(clinic.numberWithLabel(help.extension(202-521-3366; 340); Spanish line); on 2026-07-19)',
  )
})

it('gives programs the same clinics, and no number that readers do not get', () => {
  const old = aClinic({ phones: [aClinicPhone({ evidenceFrom: '2024-01-01' })] })
  const [fields] = clinicsFields(viewClinics([old], 'TX', TODAY, ways))
  expect(fields).toMatchObject({ id: 'tx-clinic', isNear: true, phones: [], isWithheld: true })
})

function textOf(clinics: readonly Clinic[], state: State): string {
  const view = viewClinics(clinics, state, TODAY, ways)
  return layOut(
    groupBlocks(clinicGroups(view, { words, states, edition: '2025-26' })),
    120,
    PLAIN_STYLE,
  ).join('\n')
}
