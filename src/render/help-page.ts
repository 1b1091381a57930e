import { isClockWrong } from '../content/age'
import type { Edition } from '../content/compiled'
import type { State } from '../content/states'
import type { Need, PartialDate } from '../content/types'
import type { Words } from '../locale/words'
import type { Block } from '../terminal/layout'
import { clinicGroups } from './clinic-text'
import { type ClinicsView, viewClinics } from './clinic-view'
import { addedHelpGroups, helpBlocks, vettedOf } from './help-text'
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

/** Help that stands together: what is said before it, and each entry or clinic, which begins with its name. */
export interface HelpGroup {
  readonly lead: readonly Block[]
  readonly members: readonly (readonly Block[])[]
}

/** The page as text, without what stands once before all help: first what is near, then the whole country. */
export function helpPageBlocks(view: HelpPageView, edition: Edition, words: Words): Block[] {
  return groupBlocks(helpPageGroups(view, edition, words))
}

/** Groups of help as one text. */
export function groupBlocks(groups: readonly HelpGroup[]): Block[] {
  return groups.flatMap(({ lead, members }) => [...lead, ...members.flat()])
}

/** The page as text with each entry and clinic apart. */
export function helpPageGroups(
  { need, state, entries, clinics }: HelpPageView,
  edition: Edition,
  words: Words,
): HelpGroup[] {
  const { t } = words
  const vetted = vettedOf(entries)
  const local = vetted.filter(({ entry }) => entry.state !== undefined)
  const national = vetted.filter(({ entry }) => entry.state === undefined)
  const name = state && edition.states()[state].text
  const isNear = clinics !== undefined || local.length > 0
  const members = (some: readonly HelpEntryView[]) => some.map((entry) => helpBlocks(entry, words))
  return [
    {
      lead: [
        ...(need === 'report-enforcement' ? [notice(t('help.reportNotice'))] : []),
        ...(need === 'already-detained' ? [notice(t('help.detainedNotice'))] : []),
        ...(name && !isNear ? [notice(t('help.noneInState', { state: name }))] : []),
      ],
      members: [],
    },
    ...(clinics
      ? clinicGroups(clinics, {
          words,
          states: edition.states(),
          edition: edition.head.pack.clinicEdition,
        })
      : []),
    {
      lead: name && local.length > 0 ? [heading(t('help.inState', { state: name }))] : [],
      members: members(local),
    },
    {
      lead: isNear && national.length > 0 ? [heading(t('help.wholeCountry'))] : [],
      members: members(national),
    },
    ...addedHelpGroups(entries, words),
  ]
}

/** How many vetted entries and clinics the pages have, and how many of them have evidence of more than six months. */
export function countAged(pages: readonly HelpPageView[]): { all: number; old: number } {
  const isOld = pages.flatMap(({ entries, clinics }) => [
    ...vettedOf(entries).map(({ age }) => age !== 'fresh'),
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
