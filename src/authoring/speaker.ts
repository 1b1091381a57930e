import type { Said } from '../content/types'
import type { Values } from '../locale/words'
import { type AuthoredLocale, baseOf, type Content, WORD_FILES, type WordFile } from './content'
import { type Interpolate, interpolatorOf } from './interpolate'
import { englishChangeOf, spokenTag, stateOf } from './translation'

/** Says a message of a file with its values put in; in the base locale's words where it is not translated. */
export type Say = (file: WordFile, key: string, values?: Values) => Said

/** One locale's voice, and the base locale's beside it. */
export interface Speaker {
  readonly locale: AuthoredLocale
  readonly base: AuthoredLocale
  readonly say: Say
  readonly sayBase: Say
}

/** Gives each locale its voice. Makes the words of every locale ready once. */
export function speakers(content: Content): (locale: AuthoredLocale) => Speaker {
  const base = baseOf(content)
  const words = new Map(content.locales.map((locale) => [locale.tag, wordsByFile(locale)]))
  const sayIn =
    (locale: AuthoredLocale): Say =>
    (file, key, values = {}) => {
      const state = stateOf(locale, base, file, key)
      const tag = spokenTag(state, locale.tag)
      const changed =
        state === 'stale' ? englishChangeOf(locale, content.changes, file, key) : undefined
      const text = words.get(tag)?.[file](key, values) ?? ''
      return { text, locale: tag, state, ...(changed && { changed }) }
    }
  return (locale) => ({ locale, base, say: sayIn(locale), sayBase: sayIn(base) })
}

function wordsByFile({ tag, meta, words }: AuthoredLocale): Record<WordFile, Interpolate> {
  const pairs = WORD_FILES.map(
    (file) => [file, interpolatorOf(tag, meta.formats, words[file])] as const,
  )
  return Object.fromEntries(pairs) as Record<WordFile, Interpolate>
}
