import { findLocale, type Rule } from '../content'
import { warningsOf } from '../finding'

/** Every locale has lists of the words to avoid in it: without them no rule about words can look at that language. */
export function wordLists(tag: string): Rule {
  return (content) => {
    const locale = findLocale(content, tag)
    if (locale === undefined || locale.avoid !== undefined) return []
    const warning = warningsOf('word-lists', content.lineOf)
    const message =
      'There is no such file, so nothing looks for advice, loaded words and relative dates in this language. Copy the English one and put in the words of the language.'
    return [warning(`locales/${tag}/_avoid.json`, [], message)]
  }
}
