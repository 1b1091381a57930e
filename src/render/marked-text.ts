import type { Said } from '../content/types'
import type { Words } from '../locale/words'
import type { TextView } from './topic-view'

/** A text with the mark that it carries, in words: looks alone would not be read aloud. */
export function markedText({ text, mark }: Pick<TextView, 'text' | 'mark'>, { t }: Words): string {
  return mark === undefined ? text : t(`mark.${mark}`, { text })
}

/** A text of low risk: only a translation that is missing or older than its English is marked. */
export function saidText({ text, state }: Said, words: Words): string {
  return state === 'missing' || state === 'stale' ? markedText({ text, mark: state }, words) : text
}

/** The same with the second language's after it, where that is another language. */
export function bothTexts(first: Said, second: Said | undefined, words: Words): string {
  const text = saidText(first, words)
  return second === undefined || second.locale === first.locale ? text : `${text} / ${second.text}`
}
