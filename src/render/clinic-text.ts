import { MONTHS_UNTIL_WITHHELD } from '../content/age'
import type { State } from '../content/states'
import type { Said } from '../content/types'
import type { Words } from '../locale/words'
import type { Block } from '../terminal/layout'
import type { ClinicPhoneView, ClinicsView, ClinicView } from './clinic-view'
import type { HelpGroup } from './help-page'
import { numberText, waysText } from './help-text'
import { bothTexts } from './marked-text'

/** What clinics are shown with: the names of states, and the edition of the list. */
export interface ClinicWords {
  readonly words: Words
  readonly states: Readonly<Record<State, Said>>
  readonly edition: string
}

/** The clinics of one state with the list's label; where there are none, that and the way for the whole country. */
export function clinicGroups(view: ClinicsView, using: ClinicWords): HelpGroup[] {
  const { near, elsewhere, ways } = view
  const { words, states, edition } = using
  const { t } = words
  const state = states[view.state].text
  const title: Block = { text: t('clinic.title', { state }), look: 'heading' }
  if (near.length === 0 && elsewhere.length === 0) {
    const none = { text: t('clinic.none', { state, ways: waysText(ways, words) }) }
    return [{ lead: [title, none], members: [] }]
  }

  const farther = t(near.length > 0 ? 'clinic.elsewhere' : 'clinic.onlyElsewhere', { state })
  const label = t('clinic.label', { edition, ways: waysText(ways, words) })
  const members = (some: readonly ClinicView[]) =>
    some.map((clinic) => clinicBlocks(clinic, view, using))
  return [
    { lead: [title, { text: label, look: 'notice' }], members: members(near) },
    {
      lead: elsewhere.length > 0 ? [{ text: farther, look: 'notice' }] : [],
      members: members(elsewhere),
    },
  ]
}

function clinicBlocks(
  { clinic, phones, withheldSince, isListedForState, second }: ClinicView,
  { ways }: ClinicsView,
  { words, states, edition }: ClinicWords,
): Block[] {
  const { t, date } = words
  const { organization, limit, languages, evidence, url, sources } = clinic
  const withheld = phones.length > 0 ? 'clinic.otherWithheld' : 'help.withheld'
  const lines = [
    placeOf(clinic, states),
    t('clinic.kind'),
    ...phones.map((phone) => phoneText(phone, words)),
    ...(withheldSince
      ? [t(withheld, { months: MONTHS_UNTIL_WITHHELD[evidence], on: date(withheldSince) })]
      : []),
    ...(limit ? [t('help.limit', { limit: bothTexts(limit, second?.limit, words) })] : []),
    ...(clinic.hasFederalLegalAid ? [t('clinic.legalAid')] : []),
    ...(isListedForState ? [] : [t('clinic.notListed')]),
    ...(languages
      ? [t('help.languages', { languages: bothTexts(languages, second?.languages, words) })]
      : []),
    t('clinic.source', {
      edition,
      where: ways[0]?.where ?? '',
      sources: sources.map(({ id }) => id).join(', '),
    }),
  ]
  return [
    { text: organization, look: 'heading' },
    ...lines.map((text): Block => ({ text, indent: 2, isTight: true })),
    ...(url ? [{ text: url, indent: 2, isTight: true, look: 'address' as const }] : []),
  ]
}

// "Austin, TX", as it is written on a letter in any language.
function placeOf({ city, state }: ClinicView['clinic'], states: ClinicWords['states']): string {
  return city === undefined || state === 'DC' ? states[state].text : `${city}, ${state}`
}

function phoneText({ phone, age }: ClinicPhoneView, words: Words): string {
  const { t, date } = words
  const values = { number: numberText(phone, words), on: date(phone.evidenceFrom) }
  if (phone.kind === 'tty') return t(age === 'old' ? 'clinic.ttyOld' : 'clinic.tty', values)
  return t(age === 'old' ? 'clinic.phoneOld' : 'clinic.phone', values)
}
