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

/** The page as text, without what stands once before all help: clinics and local lines, then the whole country. */
export function helpPageBlocks(
  { need, state, entries, clinics }: HelpPageView,
  edition: Edition,
  words: Words,
): Block[] {
  const { t } = words
  const isLocal = clinics !== undefined || entries.some(({ entry }) => entry.state !== undefined)
  const { clinicEdition } = edition.head.pack
  const none =
    state && !isLocal ? t('help.noneInState', { state: edition.states()[state].text }) : undefined
  return [
    ...(need === 'report-enforcement' ? [notice(t('help.reportNotice'))] : []),
    ...(none === undefined ? [] : [notice(none)]),
    ...(clinics
      ? clinicsBlocks(clinics, { words, states: edition.states(), edition: clinicEdition })
      : []),
    ...entries.flatMap((entry) => helpBlocks(entry, words)),
  ]
}

function notice(text: string): Block {
  return { text, look: 'notice' }
}
