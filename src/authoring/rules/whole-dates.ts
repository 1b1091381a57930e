import { avoidedWords } from '../avoided'
import { type Avoid, findLocale, type Rule, type WordFile } from '../content'
import { errorsOf } from '../finding'
import { messagesIn } from '../messages'
import { phrasesIn } from '../phrases'

// The interface is left out: "leave now" speaks of the moment at the screen.
const FILES: readonly WordFile[] = ['claims', 'topics', 'help', 'flow']

/** No date is relative or without its year: the text is read for months, and "in March" is wrong a year later. */
export function wholeDates(tag: string): Rule {
  const relative = avoidedWords(tag, {
    rule: 'whole-dates',
    list: 'relativeDates',
    files: FILES,
    why: 'The text is read for months: give the date, with its year, as a value.',
  })
  const withoutYear = yearless(tag)
  return (content) => [...relative(content), ...withoutYear(content)]
}

function yearless(tag: string): Rule {
  let sentences: Intl.Segmenter | undefined
  return (content) => {
    const locale = findLocale(content, tag)
    const { avoid } = locale ?? {}
    if (locale === undefined || avoid === undefined) return []
    const error = errorsOf('whole-dates', content.lineOf)
    const segmenter = sentences ?? new Intl.Segmenter(tag, { granularity: 'sentence' })
    sentences = segmenter // takes long to make
    return messagesIn(content, locale, FILES).flatMap(({ file, key, text }) =>
      [...segmenter.segment(text)]
        .flatMap(({ segment }) => monthsWithoutYear(segment, avoid))
        .map((month) =>
          error(file, [key], `"${key}" says “${month}” without a year. Give the date as a value.`),
        ),
    )
  }
}

function monthsWithoutYear(sentence: string, { months, recurring }: Avoid): string[] {
  if (phrasesIn(sentence, recurring).length > 0) return []
  return months.filter((month) =>
    [...sentence.matchAll(wholeWord(month))].some(({ index }) => {
      // The first word of a sentence may only look like a month: "May a preparer …".
      return index > 0 && !YEAR_AFTER.test(sentence.slice(index + month.length))
    }),
  )
}

// A list of months is looked for in every sentence, so each is made into a pattern only once.
const known = new Map<string, RegExp>()

function wholeWord(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern =
    known.get(word) ?? new RegExp(`(?<![\\p{L}\\p{M}])${escaped}(?![\\p{L}\\p{M}])`, 'gu')
  known.set(word, pattern)
  return pattern
}

// "March 2025", "March 5, 2025", "marzo de 2025", "March {{year}}".
const YEAR_AFTER = /^[\s,]*(?:\p{Nd}{1,2}[\s,]+)?(?:\p{L}{2,3}\s+)?(?:\p{Nd}{4}|\{\{)/u
