import { withPlainDigits } from '../../text/digits'
import { BASE, baseOf, findLocale, type Rule, WORD_FILES } from '../content'
import { errorsOf } from '../finding'

/**
 * A translation has no number that its English lacks: a mistyped one could be dialled or believed. It may write the same number
 * in the digits of its own script.
 */
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
        const message = `"${key}" has ${added.join(', ')}, which the English does not have. Write the digits and the signs between them as the English does, or say it in words.`
        return [error(`locales/${tag}/${file}.json`, [key], message)]
      }),
    )
  }
}

// What reads as one number: "877-777-4778", "47,000", also "800-FLOWERS". Fractions and numbers in circles are numbers too.
function numbersIn(text: string): readonly string[] {
  return (
    text
      .replace(/\{\{[^}]*\}\}/g, ' ')
      .replace(/\p{Nd}/gu, withPlainDigits)
      .replace(CHINESE_ZERO, ' ')
      .match(NUMBER) ?? []
  )
}

// Among Chinese numerals it is a word, as they are; beside digits it would read as one of them.
const CHINESE_ZERO = /(?<!\p{N})〇+(?!\p{N})/gu

const NUMBER = /\p{N}+(?:[-.,/() \u00a0]{1,2}\p{N}+)*(?:-[\p{Lu}\p{N}]{2,})*/gu

// Grouped in another way ("47.000") it is the same; put together from two that English has it is not. A part of one is.
function isAmong(number: string, english: readonly string[]): boolean {
  return english.some(
    (one) => bare(one) === bare(number) || one.split(/[^\p{N}]+/u).includes(number),
  )
}

// Only groups of three are one number; of others the signs between may differ, but each part stays what it is.
function bare(number: string): string {
  return number.replace(/[^\p{L}\p{N}]+/gu, GROUPED.test(number) ? '' : ' ')
}

const GROUPED = /^\d{1,3}(?:[., \u00a0]\d{3})+$/
