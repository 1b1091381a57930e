import type { App } from '../app'
import { ExitCode, UserError } from '../errors'
import { renderJson, searchFields } from '../render/json'
import { addedResultBlocks, searchBlocks } from '../render/search-text'
import {
  addedByOf,
  type FindableResult,
  type SearchResult,
  viewFindable,
} from '../render/search-view'
import { viewTopics } from '../render/topics-view'
import { find } from '../search/find'
import { looksPersonal } from '../search/personal'

/**
 * Print what has these words, best first. Throws `UserError` when there are none, and for what looks like a personal number:
 * that is neither searched nor said again.
 */
export async function search(
  app: App,
  typed: readonly string[],
  { json }: { json: boolean },
): Promise<ExitCode> {
  const { spoken, terminal } = app
  const { t } = spoken.words
  const locale = spoken.edition.head.locale.tag
  const words = typed.join(' ')
  if (looksPersonal(words)) throw new UserError('error.personalSearch')
  if (!/[\p{L}\p{N}]/u.test(words)) throw new UserError('error.missingWords')

  const all = findableIn(app)
  // What a pack adds is looked through apart: it cannot push anything vetted down or out of the list.
  const { things, hasAll } = find(vettedIn(all), words, locale)
  const added = spoken.edition.added && find(addedIn(all), words, locale)
  const results = bestOf(things)
  const others = added && (added.hasAll || !hasAll) ? bestOf(added.things) : []
  const isWhole = results.length > 0 ? hasAll : (added?.hasAll ?? hasAll)
  if (json) {
    terminal.print(renderJson(searchFields(locale, isWhole, [...results, ...others])))
    return ExitCode.ok
  }

  if (results.length + others.length === 0) terminal.note(t('search.nothing'))
  else {
    if (!isWhole) terminal.note(t('search.some'))
    terminal.show([
      ...searchBlocks(results, spoken.words),
      ...addedResultBlocks(others, spoken.words, spoken.edition.added?.().by ?? ''),
    ])
    if (things.length > MOST) terminal.note(t('search.best', { count: MOST }))
  }
  return ExitCode.ok
}

const MOST = 10

function bestOf(things: readonly FindableResult[]): SearchResult[] {
  return things.slice(0, MOST).map(({ result }) => result)
}

function addedIn(all: readonly FindableResult[]): FindableResult[] {
  return all.filter(({ result }) => addedByOf(result) !== undefined)
}

function vettedIn(all: readonly FindableResult[]): FindableResult[] {
  return all.filter(({ result }) => addedByOf(result) === undefined)
}

function findableIn({ spoken: { edition }, second, today }: App) {
  const pages = viewTopics(edition, today, second?.edition)
  return viewFindable(pages, edition.help(), second?.edition.help())
}
