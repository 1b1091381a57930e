import { BASE, baseOf, findLocale, type Rule, WORD_FILES } from '../content'
import { errorsOf } from '../finding'

/** A translation has no number that its English lacks: a mistyped one could be dialled or believed. */
export function sameDigits(tag: string): Rule {
  return (content) => {
    const base = baseOf(content)
    const locale = findLocale(content, tag)
    if (locale === undefined || tag === BASE) return []
    const error = errorsOf('same-digits', content.lineOf)
    return WORD_FILES.flatMap((file) =>
      Object.entries(locale.words[file]).flatMap(([key, text]) => {
        const english = new Set(numbersIn(base.words[file][key] ?? ''))
        const added = numbersIn(text).filter((number) => !english.has(number))
        if (added.length === 0) return []
        const message = `"${key}" has ${added.join(', ')}, which the English does not have. Write the number as the English does.`
        return [error(`locales/${tag}/${file}.json`, [key], message)]
      }),
    )
  }
}

function numbersIn(text: string): readonly string[] {
  return text.replace(/\{\{[^}]*\}\}/g, '').match(/\p{Nd}+/gu) ?? []
}
