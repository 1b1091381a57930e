import type { LocaleEntry, PackDates, TranslationCounts } from '../content/types'
import type { Block } from '../terminal/layout'
import { harmlessJson } from '../text/harmless'
import type { ChangesView } from './changes-view'
import { helpFields } from './help-json'
import { noticesOfResults, type SearchResult } from './search-view'
import { sourceFields } from './source-json'
import type { ClaimView, TopicView } from './topic-view'
import { shortOf } from './verify-text'
import type { CopyView } from './verify-view'

/** The version of everything that `--json` prints; it changes when a field is renamed, removed or means something else. */
const SCHEMA = 1

/** JSON for another program, with the schema's version first. */
export function renderJson(fields: Readonly<Record<string, unknown>>): string {
  return harmlessJson(JSON.stringify({ schema: SCHEMA, ...fields }, undefined, 2))
}

/** The topics with all their claims as `--json` prints them. */
export function topicsFields(
  locale: string,
  topics: readonly TopicView[],
): Record<string, unknown> {
  return {
    locale,
    topics: topics.map((view) => ({
      number: view.number,
      id: view.id,
      title: view.titles[0]?.text,
      addedBy: view.addedBy ?? null,
      claims: claimsFields(view),
    })),
  }
}

/** A topic with its claims as `--json` prints it; `page` is what the program itself says on it. */
export function topicFields(
  locale: string,
  view: TopicView,
  page: readonly Block[] = [],
): Record<string, unknown> {
  return {
    locale,
    number: view.number,
    id: view.id,
    title: view.titles[0]?.text,
    addedBy: view.addedBy ?? null,
    notices: view.notices,
    text: page.map(({ text }) => text),
    claims: claimsFields(view),
    help: view.entries.map(helpFields),
    related: view.related.map(({ number }) => number),
  }
}

/** What changed as `--json` prints it. */
export function changesFields(
  { notices, groups }: ChangesView,
  { checkedOn }: PackDates,
): Record<string, unknown> {
  return {
    checkedOn,
    notices,
    changes: groups.flatMap(({ changes }) =>
      changes.map(({ change, statement, topics }) => ({
        date: change.date,
        what: change.what,
        why: change.why.text,
        source: sourceFields(change.source),
        topics: topics.map(({ number }) => number),
        claim: claimFields(statement),
      })),
    ),
  }
}

/** What a copy is and how old, as `--json` prints it. */
export function copyFields(view: CopyView): Record<string, unknown> {
  const { comparison, ages, isRelease, days = null, ...rest } = view
  const { sha256, record } = comparison
  return {
    ...rest,
    days,
    statements: ages?.statements ?? null,
    topics: ages?.topics.map(({ title: _, ...topic }) => topic) ?? null,
    help: ages?.help ?? null,
    release: {
      isSame: isRelease,
      sha256: sha256 ?? null,
      short: sha256 === undefined ? null : shortOf(sha256),
      recorded: record?.sha256 ?? null,
    },
  }
}

/** What a search found as `--json` prints it, without the words that were searched for. */
export function searchFields(
  locale: string,
  hasAll: boolean,
  results: readonly SearchResult[],
): Record<string, unknown> {
  return {
    locale,
    hasAll,
    notices: noticesOfResults(results),
    results: results.map((result) => {
      if (result.kind === 'help') {
        const { id, need, name, addedBy = null } = result.entry
        return { kind: result.kind, id, need, name: name.text, addedBy }
      }
      const { number, titles, addedBy = null } = result.page
      const claim = result.kind === 'claim' ? { claim: claimFields(result.claim) } : {}
      return { kind: result.kind, number, title: titles[0]?.text, addedBy, ...claim }
    }),
  }
}

/** A locale with the states of its texts as `--json` prints it. */
export function localeFields(
  entry: LocaleEntry,
  counts: TranslationCounts,
): Record<string, unknown> {
  const { tag, name, dir } = entry
  return { tag, name, dir, messages: counts }
}

function claimsFields({ parts }: TopicView): Record<string, unknown>[] {
  return parts.flatMap((part) => (part.kind === 'claim' ? [claimFields(part)] : []))
}

function claimFields({
  claim,
  texts,
  isUnconfirmed,
  citations,
}: ClaimView): Record<string, unknown> {
  const { id, said, kind, risk, confidence, status, asOf, checkedOn, reviewBy, vetted } = claim
  return {
    id,
    text: said.text,
    texts,
    translation: said.state,
    englishChanged: said.changed ?? null,
    kind,
    risk,
    confidence,
    status,
    asOf,
    checkedOn,
    reviewBy,
    isUnconfirmed,
    supersededBy: claim.supersededBy?.id ?? null,
    withdrawn: claim.withdrawn ? { on: claim.withdrawn.on, why: claim.withdrawn.why.text } : null,
    vetted,
    sources: citations.map(({ source, at = null }) => ({ ...sourceFields(source), at })),
  }
}
