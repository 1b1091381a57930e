import { ageOfEvidence, type EvidenceAge } from '../content/age'
import type { State } from '../content/states'
import type {
  EnglishChange,
  HelpEntry,
  Need,
  PartialDate,
  Phone,
  Said,
  TranslationState,
} from '../content/types'

/** A help entry as a reader gets it. */
export interface HelpEntryView {
  readonly entry: HelpEntry
  readonly age: EvidenceAge
  /** The numbers that may be shown: none once their evidence is past its limit. */
  readonly phones: readonly Phone[]
  /** The short number, under the same condition. */
  readonly dial?: string
  /** True when a number is left out for its age. */
  readonly isWithheld: boolean
  /** What leads on for the whole country; nothing where the entry itself does. */
  readonly ways: readonly Way[]
  /** The same entry in the second language. */
  readonly second?: HelpEntry
}

/** A way for the whole country: where to look, and a number that may be shown. */
export interface Way {
  readonly name: Said
  readonly where: string | null
  readonly phone?: Phone
}

/** What decides which entries are shown, and how. */
export interface HelpOptions {
  readonly need: Need
  readonly today: PartialDate
  /** With the entries of this state; without any state's when left out. */
  readonly state?: State | undefined
  /** The same entries in the second language. */
  readonly seconds?: readonly HelpEntry[] | undefined
}

/**
 * The entries for a need: those of the state before those of the whole country; within each independent help first, then
 * government, paid last; within that what
 * leads to all of its kind, then what is free; what a pack adds comes last of all.
 */
export function viewHelp(
  entries: readonly HelpEntry[],
  { need, today, state, seconds = [] }: HelpOptions,
): HelpEntryView[] {
  const ways = viewWays(entries, need, today)
  return entries
    .filter((entry) => entry.need === need && (entry.state === undefined || entry.state === state))
    .sort((one, other) => compare(ranksOf(one), ranksOf(other)))
    .map((entry) => viewEntry(entry, today, ways, seconds))
}

/** One entry on a day, with the ways that lead on when its number cannot be given. */
function viewEntry(
  entry: HelpEntry,
  today: PartialDate,
  ways: readonly Way[],
  seconds: readonly HelpEntry[],
): HelpEntryView {
  const age = ageOfEvidence(entry.verifiedOn, entry.evidence, today)
  const hasNumber = entry.phones.length > 0 || entry.dial !== undefined
  const second = seconds.find(({ id }) => id === entry.id)
  return {
    entry,
    age,
    phones: age === 'past' ? [] : entry.phones,
    ...(age !== 'past' && entry.dial !== undefined && { dial: entry.dial }),
    isWithheld: age === 'past' && hasNumber,
    ways: entry.isNationalWay ? [] : ways,
    ...(second && { second }),
  }
}

/** What leads on for the whole country; a need that has nothing of its own leads to immigration legal help. */
export function viewWays(entries: readonly HelpEntry[], need: Need, today: PartialDate): Way[] {
  const waysFor = (wanted: Need) =>
    entries.filter((entry) => entry.isNationalWay && entry.need === wanted)
  const own = waysFor(need)
  return (own.length > 0 ? own : waysFor('immigration-legal-help')).map((entry) => {
    const { name, urlShort, url, phones, verifiedOn, evidence } = entry
    // A number with a label serves something else, such as ordering a list.
    const phone =
      ageOfEvidence(verifiedOn, evidence, today) === 'past'
        ? undefined
        : phones.find(({ kind, label }) => kind === 'voice' && label === undefined)
    return { name, where: urlShort ?? url, ...(phone && { phone }) }
  })
}

/** Every text of an entry that is translated. */
export function textsOf(entry: HelpEntry): Said[] {
  const { name, does, forWhom, limit, languages, hours, phones } = entry
  const labels = phones.map(({ label }) => label)
  return [name, does, forWhom, limit, languages, hours, ...labels].flatMap((said) => said ?? [])
}

/** The least that any text of an entry can be trusted as a translation. */
export function weakestState(entry: HelpEntry): TranslationState {
  const states = textsOf(entry).map(({ state }) => state)
  return WEAKEST_FIRST.find((state) => states.includes(state)) ?? 'original'
}

/** The newest day that is known for a change of the English of any text of an entry; undefined when none is stale. */
export function newestEnglishChange(entry: HelpEntry): EnglishChange | undefined {
  return textsOf(entry)
    .flatMap(({ changed }) => changed ?? [])
    .sort((one, other) => one.day.localeCompare(other.day))
    .at(-1)
}

const WEAKEST_FIRST: readonly TranslationState[] = [
  'missing',
  'stale',
  'draft',
  'checked',
  'reviewed',
]

const KINDS = ['independent', 'government', 'government-abroad', 'paid'] as const
const COSTS = [
  'free',
  'free-or-small-fee',
  'free-or-low-cost',
  null,
  'usually-a-fee',
  'paid',
] as const

// What a pack adds stands after all that is vetted, in its own order.
function ranksOf({
  addedBy,
  reaches,
  independence,
  cost,
  state,
  isNationalWay,
}: HelpEntry): number[] {
  if (addedBy !== undefined) return [1]
  return [
    0,
    state === undefined ? 1 : 0,
    KINDS.indexOf(reaches ?? independence),
    isNationalWay ? 0 : 1,
    COSTS.indexOf(cost),
  ]
}

function compare(one: readonly number[], other: readonly number[]): number {
  const differing = one.findIndex((rank, index) => rank !== other[index])
  return differing < 0 ? 0 : (one[differing] ?? 0) - (other[differing] ?? 0)
}
