import type { LocaleEntry, PackDates, Phone, Source, TranslationCounts } from '../content/types'
import type { Block } from '../terminal/layout'
import type { ChangesView } from './changes-view'
import type { ClinicsView, ClinicView } from './clinic-view'
import { type HelpEntryView, newestEnglishChange, weakestState } from './help-view'
import { noticesOfResults, type SearchResult } from './search-view'
import type { ClaimView, TopicView } from './topic-view'
import { shortOf } from './verify-text'
import type { CopyView } from './verify-view'

/** The version of everything that `--json` prints; it changes when a field is renamed, removed or means something else. */
const SCHEMA = 1

/** JSON for another program, with the schema's version first. */
export function renderJson(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ schema: SCHEMA, ...fields }, undefined, 2)
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

/** A help entry as `--json` prints it. */
export function helpFields({
  entry,
  age,
  phones,
  dial,
  isWithheld,
}: HelpEntryView): Record<string, unknown> {
  const { name, does, forWhom, limit, languages, hours, sources, isNationalWay, ...rest } = entry
  return {
    ...rest,
    state: entry.state ?? null,
    reaches: entry.reaches ?? null,
    urlShort: entry.urlShort ?? null,
    dial: dial ?? null,
    name: name.text,
    does: does.text,
    forWhom: forWhom.text,
    limit: limit.text,
    languages: languages?.text ?? null,
    hours: hours?.text ?? null,
    phones: phones.map(phoneFields),
    translation: weakestState(entry),
    englishChanged: newestEnglishChange(entry) ?? null,
    isOld: age !== 'fresh',
    isWithheld,
    sources: sources.map(sourceFields),
  }
}

/** The clinics of a state as `--json` prints them; `isNear` is false for one in another state. */
export function clinicsFields({ near, elsewhere }: ClinicsView): Record<string, unknown>[] {
  const fields = (isNear: boolean) => (view: ClinicView) => clinicFields(view, isNear)
  return [...near.map(fields(true)), ...elsewhere.map(fields(false))]
}

function clinicFields(
  { clinic, phones, withheldSince, isListedForState }: ClinicView,
  isNear: boolean,
): Record<string, unknown> {
  const { limit, languages, sources, ...rest } = clinic
  return {
    ...rest,
    city: clinic.city ?? null,
    isNear,
    isListedForState,
    phones: phones.map(({ phone, age }) => ({ ...phoneFields(phone), isOld: age === 'old' })),
    isWithheld: withheldSince !== undefined,
    limit: limit?.text ?? null,
    languages: languages?.text ?? null,
    sources: sources.map(sourceFields),
  }
}

function phoneFields({ label, extension, ...phone }: Phone): Record<string, unknown> {
  return { ...phone, extension: extension ?? null, label: label?.text ?? null }
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
        const { id, need, name } = result.entry
        return { kind: result.kind, id, need, name: name.text }
      }
      const { number, titles } = result.page
      const claim = result.kind === 'claim' ? { claim: claimFields(result.claim) } : {}
      return { kind: result.kind, number, title: titles[0]?.text, ...claim }
    }),
  }
}

/** A source as `--json` prints it. */
export function sourceFields(source: Source): Record<string, unknown> {
  const {
    id,
    kind,
    publisher,
    copyAt = null,
    title,
    titleIs = null,
    url,
    noUrl = null,
    published,
    dateKind,
  } = source
  const copyIs = copyAt === null ? null : (source.copyIs ?? 'copy')
  return { id, kind, publisher, copyAt, copyIs, title, titleIs, url, noUrl, published, dateKind }
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
