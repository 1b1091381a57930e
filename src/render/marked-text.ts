import type { Said } from '../content/types'
import type { Words } from '../locale/words'
import { markedView, type TextView } from './topic-view'

/** A text with the mark that it carries, in words: looks alone would not be read aloud. */
export function markedText({ text, mark, changed }: TextView, { t, date }: Words): string {
  if (mark === undefined) return text
  const isAboutEnglish = mark === 'stale' || mark === 'older'
  return isAboutEnglish && changed !== undefined
    ? t(`mark.${mark}.${changed.when}`, { text, on: date(changed.day) })
    : t(`mark.${mark}`, { text })
}

/** A text of low risk: only a translation that is missing or older than its English is marked. */
export function saidText(said: Said, words: Words): string {
  return markedText(markedView(said, 'low'), words)
}

/** Texts that say the same in several languages, as one. */
export function joined(texts: readonly string[], { t }: Words): string {
  return texts.reduce((first, second) => t('text.both', { first, second }))
}

/** The same with the second language's after it, where that is another language. */
export function bothTexts(first: Said, second: Said | undefined, words: Words): string {
  const text = saidText(first, words)
  return second === undefined || second.locale === first.locale
    ? text
    : joined([text, second.text], words)
}
