import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The US school grade that an English text is written for (Flesch-Kincaid). A name or a value counts as one easy word. */
export function gradeOf(text: string): number {
  const plain = sentencesOf(text).map((sentence) => sentence.replace(NAME, EASY))
  const words = plain.join(' ').match(/[\p{L}\p{N}'’-]+/gu) ?? []
  return fleschKincaid({
    sentence: plain.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  })
}

/** The sentences of an English message. "U.S. tax" and "{{on, date}}" are words, and end no sentence. */
export function sentencesOf(text: string): string[] {
  const plain = text
    .replace(/\b(?:[A-Z]\.)+/g, (letters) => letters.replaceAll('.', ''))
    .replace(/\{\{[^}]*\}\}/g, EASY)
  return [...sentences.segment(plain)].map(({ segment }) => segment.trim())
}

const EASY = 'name'

// "Immigration and Customs Enforcement", "IRS", and "Treasury" inside a sentence: names are not language. One capital at the
// start of a sentence makes no name.
const NAME =
  /\p{Lu}[\p{L}\p{N}'’-]*(?:(?: (?:and|of|for|the))* \p{Lu}[\p{L}\p{N}'’-]*)+|\p{Lu}{2,}s?|(?<=[\p{L}\p{N},;:)”] [(“]?)\p{Lu}[\p{L}\p{N}'’-]*/gu
