import { isClockWrong, isOldClinic, isOldHelp, isPastReview } from '../content/age'
import { claimsIn } from '../content/claims'
import type { Edition } from '../content/compiled'
import type { Comparison } from '../content/release'
import type { Claim, PartialDate, Said } from '../content/types'

/** How old a copy is, and whether it is the release. */
export interface CopyView {
  readonly version: string
  readonly checkedOn: PartialDate
  readonly evidenceUntil: PartialDate
  readonly today: PartialDate
  /** Days since the content was last held against its sources; undefined where the clock is wrong. */
  readonly days: number | undefined
  readonly isClockWrong: boolean
  /** Undefined where a damaged file keeps them from being counted. */
  readonly ages: Ages | undefined
  readonly isRelease: boolean
  readonly comparison: Comparison
}

/** How many statements are past the day by which someone had to look again, and how much help is old. */
export interface Ages {
  readonly statements: PastCount & { readonly all: number }
  /** The topics with any; a statement that several show is counted in each. */
  readonly topics: readonly (PastCount & { readonly number: number; readonly title: Said })[]
  /** Help entries and clinics, and those with evidence of more than six months. */
  readonly help: { readonly all: number; readonly old: number }
}

interface PastCount {
  readonly past: number
  readonly pastOfHighRisk: number
}

/** What a reader learns of this copy on that day. Damage that keeps statements from being counted is no error here. */
export function viewCopy(edition: Edition, comparison: Comparison, today: PartialDate): CopyView {
  const { version, pack } = edition.head
  const { checkedOn, evidenceUntil } = pack
  const isRelease = comparison.isSame && comparison.record?.version === version
  return {
    version,
    checkedOn,
    evidenceUntil,
    today,
    days: isClockWrong(pack, today) ? undefined : daysBetween(pack.checkedOn, today),
    isClockWrong: isClockWrong(pack, today),
    ages: isRelease ? agesOf(edition, today) : agesIfReadable(edition, today),
    isRelease,
    comparison,
  }
}

function agesIfReadable(edition: Edition, today: PartialDate): Ages | undefined {
  try {
    return agesOf(edition, today)
  } catch {
    return undefined // that files are damaged is told already
  }
}

function agesOf(edition: Edition, today: PartialDate): Ages {
  // What a pack adds is none of this copy's: its dates are told apart.
  const vetted = edition.topics().filter(({ addedBy }) => addedBy === undefined)
  const topics = vetted.flatMap(({ number }) => edition.findTopic(number) ?? [])
  const inTopics = topics.map((topic) => ({ topic, claims: claimsIn(topic) }))
  const all = new Map(inTopics.flatMap(({ claims }) => claims).map((claim) => [claim.id, claim]))
  const isOld = [
    ...edition
      .help()
      .filter(({ addedBy }) => addedBy === undefined)
      .map((entry) => isOldHelp(entry, today)),
    ...edition.clinics().map((clinic) => isOldClinic(clinic, today)),
  ]
  return {
    statements: { all: all.size, ...countPast([...all.values()], today) },
    topics: inTopics
      .map(({ topic: { number, title }, claims }) => ({
        number,
        title,
        ...countPast(claims, today),
      }))
      .filter(({ past }) => past > 0),
    help: { all: isOld.length, old: isOld.filter(Boolean).length },
  }
}

function countPast(claims: readonly Claim[], today: PartialDate): PastCount {
  const past = claims.filter((claim) => isPastReview(claim, today))
  return {
    past: past.length,
    pastOfHighRisk: past.filter(({ risk }) => risk === 'high').length,
  }
}

const DAY = 24 * 60 * 60 * 1000

function daysBetween(from: PartialDate, to: PartialDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}
