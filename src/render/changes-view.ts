import { claimsIn } from '../content/claims'
import type { Edition } from '../content/compiled'
import type { Change, ChangeKind, Claim, PartialDate, Said, Source, Topic } from '../content/types'
import {
  type ClaimView,
  type Notice,
  noticesOf,
  numberOf,
  type TextView,
  titleTexts,
  viewClaim,
} from './topic-view'

/** A change as a reader gets it: the statement as it is since, where it stands, and why it changed. */
export interface ChangeView {
  readonly change: Change
  readonly whys: readonly Said[]
  /** The number under which the page lists the source of the change. */
  readonly source: number
  readonly statement: ClaimView
  readonly topics: readonly TitledTopic[]
}

/** A topic's number and its title in every language of the page. */
export interface TitledTopic {
  readonly number: number
  readonly titles: readonly TextView[]
}

/** What changed on a day or later, each statement once, under what happened to it last. */
export interface ChangesView {
  readonly notices: readonly Notice[]
  /** What weighs most comes first; within a group the newest. */
  readonly groups: readonly { readonly what: ChangeKind; readonly changes: readonly ChangeView[] }[]
  /** What is new, counted: empty when it is listed whole. */
  readonly counted: readonly NewInTopic[]
  readonly sources: readonly { readonly number: number; readonly source: Source }[]
}

/** How many statements of a topic are new, and since when the newest one is there. */
export interface NewInTopic extends TitledTopic {
  readonly newest: PartialDate
  readonly count: number
}

/** What decides how changes are shown. */
export interface ChangesViewOptions {
  readonly since: PartialDate
  readonly today: PartialDate
  /** False to only count what is new, by topic. */
  readonly isWhole: boolean
  readonly second?: Edition | undefined
}

/** What a reader sees of the record of changes. */
export function viewChanges(edition: Edition, options: ChangesViewOptions): ChangesView {
  const { since, today, isWhole, second } = options
  const pageOf = pagesOf(edition, second)
  const latest = latestChanges(edition.changes(), since)
  const shown = latest.filter(({ what }) => isWhole || what !== 'new')
  const counted = latest.filter((change) => !shown.includes(change))

  const sources: Source[] = []
  const whysUnder = second?.changes() ?? []
  const viewChange = (change: Change): ChangeView[] => {
    const pages = change.topics.flatMap(pageOf)
    const claim = pages[0] && claimIn(pages[0].topic, change.claim)
    if (claim === undefined) return []
    const under = pages[0]?.second && claimIn(pages[0].second, change.claim)?.said
    const why = whysUnder.find(({ claim: id, date }) => id === change.claim && date === change.date)
    return [
      {
        change,
        whys: [change.why, ...(why ? [why.why] : [])],
        statement: viewClaim(claim, { today, second: under, sources }),
        source: numberOf(change.source, sources),
        topics: pages.map(titledOf),
      },
    ]
  }
  const groups = WEIGHTIEST_FIRST.map((what) => ({
    what,
    changes: shown.filter((change) => change.what === what).flatMap(viewChange),
  })).filter(({ changes }) => changes.length > 0)

  const pages = new Set(latest.flatMap(({ topics }) => topics).flatMap(pageOf))
  return {
    notices: noticesOf(
      {
        isDispute: [...pages].some(({ topic }) => topic.isDispute),
        claims: groups.flatMap(({ changes }) => changes.map(({ statement }) => statement)),
        said: [...pages].flatMap((page) => [
          page.topic.title,
          ...(page.second ? [page.second.title] : []),
        ]),
      },
      { today, pack: edition.head.pack },
    ),
    groups,
    counted: countByTopic(counted, pageOf),
    sources: sources.map((source, index) => ({ number: index + 1, source })),
  }
}

const WEIGHTIEST_FIRST: readonly ChangeKind[] = [
  'withdrawn',
  'superseded',
  'disputed',
  'changed',
  'new',
]

/** A topic, and the same in the second language. */
interface Page {
  readonly topic: Topic
  readonly second: Topic | undefined
}

// Several changes stand on one topic, which is read once.
function pagesOf(edition: Edition, second: Edition | undefined): (number: number) => Page[] {
  const known = new Map<number, Page[]>()
  return (number) => {
    const topic = known.has(number) ? undefined : edition.findTopic(number)
    if (topic !== undefined) known.set(number, [{ topic, second: second?.findTopic(number) }])
    return known.get(number) ?? []
  }
}

// The newest change of each statement fits what the statement says; an older one need not any more.
function latestChanges(changes: readonly Change[], since: PartialDate): Change[] {
  const seen = new Set<string>()
  const latest = changes.filter(({ claim, date }) => {
    const isLatest = !seen.has(claim)
    seen.add(claim)
    return isLatest && date >= since
  })
  // Within a day as authors wrote them, not backwards.
  return latest.reverse().sort((one, other) => other.date.localeCompare(one.date))
}

function claimIn(topic: Topic, id: string): Claim | undefined {
  return claimsIn(topic).find((claim) => claim.id === id)
}

function titledOf({ topic, second }: Page): TitledTopic {
  return { number: topic.number, titles: titleTexts(topic.title, second?.title) }
}

function countByTopic(
  changes: readonly Change[],
  pageOf: (number: number) => Page[],
): NewInTopic[] {
  const numbers = new Set(changes.flatMap(({ topics }) => topics))
  return [...numbers]
    .flatMap((number) => {
      const inside = changes.filter(({ topics }) => topics.includes(number))
      const newest = inside[0]?.date ?? '' // they come newest first
      return pageOf(number).map((page) => ({ ...titledOf(page), newest, count: inside.length }))
    })
    .sort((one, other) => other.newest.localeCompare(one.newest) || one.number - other.number)
}
