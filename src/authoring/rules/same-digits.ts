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
        const english = numbersIn(base.words[file][key] ?? '')
        const added = numbersIn(text).filter((number) => !isAmong(number, english))
        if (added.length === 0) return []
        const message = `"${key}" has ${added.join(', ')}, which the English does not have. Write the number as the English does.`
        return [error(`locales/${tag}/${file}.json`, [key], message)]
      }),
    )
  }
}

// What reads as one number: "877-777-4778", "47,000", also "800-FLOWERS". Fractions and numbers in circles are numbers too.
function numbersIn(text: string): readonly string[] {
  return text.replace(/\{\{[^}]*\}\}/g, ' ').match(NUMBER) ?? []
}

const NUMBER = /\p{N}+(?:[-.,/() \u00a0]{1,2}\p{N}+)*(?:-[\p{Lu}\p{N}]{2,})*/gu

// Grouped in another way ("47.000") it is the same; put together from two that English has it is not. A part of one is.
function isAmong(number: string, english: readonly string[]): boolean {
  return english.some(
    (one) => bare(one) === bare(number) || one.split(/[^\p{N}]+/u).includes(number),
  )
}

function bare(number: string): string {
  return number.replace(/[^\p{L}\p{N}]/gu, '')
}
