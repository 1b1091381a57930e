import MiniSearch, { type SearchOptions } from 'minisearch'
import { splitterOf } from './split'

/** What something can be found by. Words in a title count more, because titles are short; half the weight comes later. */
export interface Findable {
  readonly weight?: number
  readonly title: string
  readonly text: string
}

/** What was found, best first; `hasAll` is false when nothing has all the words and these have some of them. */
export interface Found<Thing> {
  readonly things: readonly Thing[]
  readonly hasAll: boolean
}

/**
 * Finds things by words, also by their beginnings and with a small mistake; numbers only as they are. The index is made anew
 * each time: for some hundred statements that takes less than reading one from a file would.
 */
export function find<Thing extends Findable>(
  things: readonly Thing[],
  words: string,
  locale: string,
): Found<Thing> {
  const index = new MiniSearch<Findable & { id: number }>({
    fields: ['title', 'text'],
    tokenize: splitterOf(locale),
    processTerm: (term) => term,
    searchOptions: HOW,
  })
  index.addAll(things.map(({ title, text }, id) => ({ id, title, text })))
  const boostDocument = (id: number) => things[id]?.weight ?? 1
  const search = (combineWith: 'AND' | 'OR') =>
    index.search(words, { combineWith, boostDocument }).flatMap(({ id }) => things[id] ?? [])

  const all = search('AND')
  return all.length > 0 ? { things: all, hasAll: true } : { things: search('OR'), hasAll: false }
}

const HOW: SearchOptions = {
  prefix: (term) => !/\d/.test(term) && (term.length > 2 || /[^a-z]/.test(term)),
  fuzzy: (term) => !/\d/.test(term) && term.length > 4 && 0.2,
}
