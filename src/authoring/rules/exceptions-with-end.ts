import { type Content, findLocale, type Rule, WORD_FILES } from '../content'
import { errorsOf } from '../finding'
import { messagesIn } from '../messages'
import { phrasesIn } from '../phrases'

/** Every exception in `_avoid.json` is still needed and not past its end, and ends within a year: lists without an end grow until they hide everything. */
export function exceptionsWithEnd(tag: string, today: string): Rule {
  return (content) => {
    const locale = findLocale(content, tag)
    const { avoid } = locale ?? {}
    if (locale === undefined || avoid === undefined) return []
    const error = errorsOf('exceptions-with-end', content.lineOf)
    const texts = new Map(messagesIn(content, locale, WORD_FILES).map(({ id, text }) => [id, text]))
    const latest = yearAfter(content)
    return avoid.except.flatMap(({ message, phrase, owner, until }, index) => {
      const isNeeded = phrasesIn(texts.get(message) ?? '', [phrase]).length > 0
      const found = [
        ...(isNeeded ? [] : [`"${message}" does not say “${phrase}”. Take the exception out.`]),
        ...(until < today
          ? [
              `The exception for "${message}" ended on ${until}. Change the words, or have it decided again (${owner}).`,
            ]
          : []),
        ...(until > latest
          ? [`The exception for "${message}" ends on ${until}. Let it end by ${latest}.`]
          : []),
      ]
      return found.map((text) =>
        error(`locales/${tag}/_avoid.json`, ['except', index, 'message'], text),
      )
    })
  }
}

function yearAfter({ pack }: Content): string {
  return `${Number(pack.checkedOn.slice(0, 4)) + 1}${pack.checkedOn.slice(4)}`
}
