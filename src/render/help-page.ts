import { isClockWrong } from '../content/age'
import type { Edition } from '../content/compiled'
import type { State } from '../content/states'
import type { Need, PartialDate } from '../content/types'
import type { Words } from '../locale/words'
import type { Block } from '../terminal/layout'
import { clinicsBlocks } from './clinic-text'
import { type ClinicsView, viewClinics } from './clinic-view'
import { helpBlocks } from './help-text'
import { type HelpEntryView, viewHelp, viewWays } from './help-view'

/** Everyone who helps with one need, near and in the whole country. */
export interface HelpPageView {
  readonly need: Need
  readonly state?: State
  readonly entries: readonly HelpEntryView[]
  /** Only for tax help in a state. */
  readonly clinics?: ClinicsView
  /** True when this computer's date cannot be right, so that no age can be told. */
  readonly isClockWrong: boolean
}

/** Which help to list; without a state, only what serves the whole country. */
export interface HelpPageOptions {
  readonly need: Need
  readonly today: PartialDate
  readonly state?: State | undefined
}

/** What a reader gets of one need on that day. */
export function viewHelpPage(
  edition: Edition,
  { need, today, state }: HelpPageOptions,
  second?: Edition,
): HelpPageView {
  const all = edition.help()
  const hasClinics = need === 'tax-help' && state !== undefined
  return {
    need,
    ...(state && { state }),
    entries: viewHelp(all, { need, today, state, seconds: second?.help() }),
    ...(hasClinics && {
      clinics: viewClinics(
        edition.clinics(),
        state,
        today,
        viewWays(all, need, today),
        second?.clinics(),
      ),
    }),
    isClockWrong: isClockWrong(edition.head.pack, today),
  }
}

/** The page as text, without what stands once before all help: first what is near, then the whole country. */
export function helpPageBlocks(
  { need, state, entries, clinics }: HelpPageView,
  edition: Edition,
  words: Words,
): Block[] {
  const { t } = words
  const local = entries.filter(({ entry }) => entry.state !== undefined)
  const national = entries.filter(({ entry }) => entry.state === undefined)
  const name = state && edition.states()[state].text
  const isNear = clinics !== undefined || local.length > 0
  return [
    ...(need === 'report-enforcement' ? [notice(t('help.reportNotice'))] : []),
    ...(need === 'already-detained' ? [notice(t('help.detainedNotice'))] : []),
    ...(name && !isNear ? [notice(t('help.noneInState', { state: name }))] : []),
    ...(clinics
      ? clinicsBlocks(clinics, {
          words,
          states: edition.states(),
          edition: edition.head.pack.clinicEdition,
        })
      : []),
    ...(name && local.length > 0 ? [heading(t('help.inState', { state: name }))] : []),
    ...local.flatMap((entry) => helpBlocks(entry, words)),
    ...(isNear && national.length > 0 ? [heading(t('help.wholeCountry'))] : []),
    ...national.flatMap((entry) => helpBlocks(entry, words)),
  ]
}

/** How many entries and clinics the pages have, and how many of them have evidence of more than six months. */
export function countAged(pages: readonly HelpPageView[]): { all: number; old: number } {
  const isOld = pages.flatMap(({ entries, clinics }) => [
    ...entries.map(({ age }) => age !== 'fresh'),
    ...(clinics ? [...clinics.near, ...clinics.elsewhere] : []).map((clinic) => clinic.isOld),
  ])
  return { all: isOld.length, old: isOld.filter(Boolean).length }
}

function notice(text: string): Block {
  return { text, look: 'notice' }
}

function heading(text: string): Block {
  return { text, look: 'heading' }
}
