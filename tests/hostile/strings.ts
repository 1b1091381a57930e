import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text that was made to do harm: what kind it is, and the published list that it comes from, or "own". */
export interface Hostile {
  readonly category: string
  readonly from: string
  readonly text: string
}

/** The corpus. The file is plain ASCII, so that nobody who opens it meets what is in it. */
export const HOSTILE: readonly Hostile[] = (
  JSON.parse(readFileSync(join(import.meta.dirname, 'strings.json'), 'utf8')) as (Hostile & {
    times?: number
  })[]
).map(({ times = 1, text, ...rest }) => ({ ...rest, text: text.repeat(times) }))

/** What the program itself writes into a window: looks, and nothing else. */
const OUR_LOOKS = /\x1b\[(?:0|1|4|7|22|24|27)m/g

// biome-ignore-start lint/suspicious/noMisleadingCharacterClass: marks stand there one by one
// Written out by hand from the Unicode tables, so that a mistake in the program's own classes is not made twice.
const HARM =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\u{1bca0}-\u{1bca3}\u{1d159}\u{1d173}-\u{1d17a}\u{1fffe}\u{1ffff}\u{e0000}-\u{e0fff}\u{f0000}-\u{10ffff}]|\u034f|\p{M}{7}|[\u0300-\u036f]{4}|(?<![\u0600-\u0dff])[\u200c\u200d]|(?<![\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])\u200d(?![\u0600-\u0dff])|\u200c(?![\u0600-\u0dff])|(?<![\u0e01-\u0edf\u1000-\u109f\u1780-\u17f9\u19e0-\u19ff\ua9e0-\ua9fe\uaa60-\uaa7f])\u200b|\u200b(?![\u0e01-\u0edf\u1000-\u109f\u1780-\u17f9\u19e0-\u19ff\ua9e0-\ua9fe\uaa60-\uaa7f])/u
// biome-ignore-end lint/suspicious/noMisleadingCharacterClass: as above

/** The first harm in what was written, with a little around it; undefined when it does nothing but be read. */
export function harmIn(written: string): string | undefined {
  const plain = written.replace(OUR_LOOKS, '')
  const at = plain.search(HARM)
  return at < 0 ? undefined : JSON.stringify(plain.slice(Math.max(0, at - 20), at + 20))
}
