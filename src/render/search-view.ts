import { findHome } from '../content/home'
import type { HelpEntry } from '../content/types'
import { stateToTell } from './state-to-tell'
import type { ClaimView, Notice, TopicView } from './topic-view'

/** One thing that a search can find: a page by its title, a claim on the page to read it on, or someone who helps. */
export type SearchResult =
  | { readonly kind: 'topic'; readonly page: TopicView }
  | { readonly kind: 'claim'; readonly page: TopicView; readonly claim: ClaimView }
  | { readonly kind: 'help'; readonly entry: HelpEntry; readonly second?: HelpEntry | undefined }

/** A result with the words that it is found by. */
export interface FindableResult {
  readonly result: SearchResult
  readonly title: string
  readonly text: string
  /** A page on the matter stands before single statements; what was replaced or taken back stands after what holds. */
  readonly weight?: number
}

/** Everything that can be found, by what a reader sees of it: pages at all depths, each claim once, and help. */
export function viewFindable(
  pages: readonly TopicView[],
  help: readonly HelpEntry[],
  secondHelp: readonly HelpEntry[] = [],
): FindableResult[] {
  return [
    ...pages.map((page) => findablePage(page)),
    ...claimsOf(pages).map(({ page, claim }) => ({
      result: { kind: 'claim' as const, page, claim },
      title: '',
      text: textOf(claim.texts),
      weight: ['superseded', 'withdrawn'].includes(claim.claim.status) ? 0.5 : 1,
    })),
    ...help.map((entry) =>
      findableEntry(
        entry,
        secondHelp.find(({ id }) => id === entry.id),
      ),
    ),
  ]
}

/** Whose pack adds what was found; undefined for what is vetted. */
export function addedByOf(result: SearchResult): string | undefined {
  return result.kind === 'help' ? result.entry.addedBy : result.page.addedBy
}

/** What has to be said once before these results, each kind once. */
export function noticesOfResults(results: readonly SearchResult[]): Notice[] {
  const pages = results.flatMap((one) => (one.kind === 'help' ? [] : one.page.notices))
  const isPastReview = results.some(
    (one) => one.kind === 'claim' && one.claim.isUnconfirmed && one.claim.claim.risk === 'high',
  )
  const find = (kind: Notice['kind']) => pages.filter((notice) => notice.kind === kind).slice(0, 1)
  return [
    ...find('clock'),
    ...(isPastReview ? [{ kind: 'unconfirmed' as const }] : []),
    ...find('evidence'),
    ...translationNotice(pages, results),
  ]
}

function findablePage(page: TopicView): FindableResult {
  const headings = page.parts.flatMap((part) => (part.kind === 'heading' ? part.texts : []))
  return {
    result: { kind: 'topic', page },
    title: textOf(page.titles),
    text: textOf(headings),
    weight: 3,
  }
}

function findableEntry(entry: HelpEntry, second: HelpEntry | undefined): FindableResult {
  const both = second === undefined ? [entry] : [entry, second]
  return {
    result: { kind: 'help', entry, second },
    title: textOf(both.map(({ name }) => name)),
    text: textOf(
      both.flatMap(({ does, forWhom, operator }) => [does, forWhom, { text: operator }]),
    ),
  }
}

// A claim that stands on several pages is found once, on the page that it is at home on.
function claimsOf(pages: readonly TopicView[]): { page: TopicView; claim: ClaimView }[] {
  const shown = pages.flatMap((page) =>
    page.parts.flatMap((part) => (part.kind === 'claim' ? [{ page, claim: part }] : [])),
  )
  const pagesOf = new Map<string, TopicView[]>()
  for (const { page, claim } of shown) {
    const { id } = claim.claim
    pagesOf.set(id, [...(pagesOf.get(id) ?? []), page])
  }
  return shown.filter(({ page, claim }) => {
    const { id } = claim.claim
    return findHome(id, pagesOf.get(id) ?? []) === page
  })
}

function translationNotice(pages: readonly Notice[], results: readonly SearchResult[]): Notice[] {
  const state = stateToTell([
    ...pages.flatMap((notice) => (notice.kind === 'translation' ? [notice.state] : [])),
    ...results.flatMap((one) => (one.kind === 'help' ? [one.entry.name.state] : [])),
  ])
  return state === undefined ? [] : [{ kind: 'translation', state }]
}

function textOf(texts: readonly { readonly text: string }[]): string {
  return texts.map(({ text }) => text).join('\n')
}
