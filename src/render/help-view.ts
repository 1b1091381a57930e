import { isOldEvidence } from '../content/age'
import type { HelpEntry, Need, PartialDate, TranslationState } from '../content/types'

/** A help entry as a reader gets it, with whether its number must be checked first. */
export interface HelpEntryView {
  readonly entry: HelpEntry
  readonly isOld: boolean
  /** The same entry in the second language. */
  readonly second?: HelpEntry
}

/** The entries for a need: independent help first, then government, paid last; within each as the content has them. */
export function viewHelp(
  entries: readonly HelpEntry[],
  need: Need,
  today: PartialDate,
  seconds: readonly HelpEntry[] = [],
): HelpEntryView[] {
  return entries
    .filter((entry) => entry.need === need)
    .sort((one, other) => rankOf(one) - rankOf(other))
    .map((entry) => {
      const second = seconds.find(({ id }) => id === entry.id)
      return { entry, isOld: isOldEvidence(entry.verifiedOn, today), ...(second && { second }) }
    })
}

/** The least that any text of an entry can be trusted as a translation. */
export function weakestState({ name, does, forWhom, limit }: HelpEntry): TranslationState {
  const states = [name, does, forWhom, limit].map(({ state }) => state)
  return WEAKEST_FIRST.find((state) => states.includes(state)) ?? 'original'
}

const WEAKEST_FIRST: readonly TranslationState[] = [
  'missing',
  'stale',
  'draft',
  'checked',
  'reviewed',
]

const ORDER = ['independent', 'government', 'government-abroad', 'paid'] as const

function rankOf({ reaches, independence }: HelpEntry): number {
  return ORDER.indexOf(reaches ?? independence)
}
