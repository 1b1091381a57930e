import { findLocale, type Rule, type WordFile } from './content'
import { errorsOf, type RuleName } from './finding'
import { messagesIn } from './messages'
import { phrasesIn } from './phrases'

/** What one rule looks for in the words of a locale. */
export interface Avoided {
  readonly rule: RuleName
  /** The list in `_avoid.json`. */
  readonly list: 'advice' | 'loaded' | 'relativeDates'
  readonly files: readonly WordFile[]
  /** What is wrong with such a word, and what to do. */
  readonly why: string
}

/** The rule that a locale's words have no phrase of a list, apart from its exceptions. Without lists it finds nothing. */
export function avoidedWords(tag: string, { rule, list, files, why }: Avoided): Rule {
  return (content) => {
    const locale = findLocale(content, tag)
    const { avoid } = locale ?? {}
    if (locale === undefined || avoid === undefined) return []
    const error = errorsOf(rule, content.lineOf)
    const isExcepted = (id: string, phrase: string) =>
      avoid.except.some((one) => one.message === id && one.phrase === phrase)
    return messagesIn(content, locale, files).flatMap(({ file, key, id, text }) =>
      phrasesIn(text, avoid[list], avoid.terms)
        .filter((phrase) => !isExcepted(id, phrase))
        .map((phrase) => error(file, [key], `"${key}" says “${phrase}”. ${why}`)),
    )
  }
}
