import { baseOf, findLocale, type Rule, WORD_FILES } from '../content'
import { errorsOf } from '../finding'
import { placeholdersIn } from '../placeholders'

/** A translation has the placeholders of its English, each written the same way. */
export function samePlaceholders(tag: string): Rule {
  return (content) => {
    const base = baseOf(content)
    const locale = findLocale(content, tag)
    const error = errorsOf('same-placeholders', content.lineOf)
    return WORD_FILES.flatMap((file) =>
      Object.entries(locale?.words[file] ?? {}).flatMap(([key, text]) => {
        const wanted = written(base.words[file][key] ?? '')
        const found = written(text)
        if (text === '' || wanted === found) return []
        return [
          error(
            `locales/${tag}/${file}.json`,
            [key],
            `"${key}" has ${found || 'no placeholders'}; the English has ${wanted || 'none'}. Write the same ones.`,
          ),
        ]
      }),
    )
  }
}

// A placeholder may be said twice in one language; which ones are there is what counts.
function written(text: string): string {
  return [...new Set(placeholdersIn(text).map(({ whole }) => whole))].sort().join(' ')
}
