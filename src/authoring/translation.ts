import { createHash } from 'node:crypto'
import type { EnglishChange, Said, TranslationState } from '../content/types'
import { type AuthoredChange, type AuthoredLocale, BASE, type WordFile } from './content'

/** The first 8 hex digits of the SHA-256 of a text: NFC, white space collapsed. What a translation was made from. */
export function lockOf(text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return createHash('sha256').update(plain).digest('hex').slice(0, 8)
}

/** How far one translated message can be trusted; a translation that nobody recorded is a draft. */
export function stateOf(
  locale: AuthoredLocale,
  base: AuthoredLocale,
  file: WordFile,
  key: string,
): TranslationState {
  if (locale.tag === BASE) return 'original'
  if (!locale.words[file][key]) return 'missing'
  const record = locale.status[`${file}:${key}`]
  if (record === undefined) return 'draft'
  return record.src === lockOf(base.words[file][key] ?? '') ? record.state : 'stale'
}

/** When the English of a stale message changed; only the changes of claims are recorded by the day. */
export function englishChangeOf(
  { status }: AuthoredLocale,
  changes: readonly AuthoredChange[],
  file: WordFile,
  key: string,
): EnglishChange | undefined {
  const translated = status[`${file}:${key}`]?.on
  if (translated === undefined) return undefined
  const entries = changes.filter(({ claim }) => file === 'claims' && claim === key)
  // Where the status stayed the same, it was the words that changed.
  const recorded = entries.findLast((entry, index) => {
    const before = entries[index - 1]
    return before && statusOf(entry) === statusOf(before) && entry.date >= translated
  })
  return recorded ? { when: 'on', day: recorded.date } : { when: 'after', day: translated }
}

function statusOf({ what }: AuthoredChange): string {
  return what === 'new' || what === 'changed' ? 'current' : what
}

/** Which locale's words a reader gets for a message. */
export function spokenTag(state: TranslationState, tag: string): string {
  return state === 'missing' ? BASE : tag
}

/** A said text together with the base locale's, where its state calls for showing both. */
export function withBase(said: Said, base: string, risk: 'high' | 'low'): Said {
  const isShown = risk === 'high' && (said.state === 'draft' || said.state === 'stale')
  return isShown ? { ...said, base: { text: base, locale: BASE } } : said
}
