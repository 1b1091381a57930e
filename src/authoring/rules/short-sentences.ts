import { baseOf, type Content } from '../content'
import { errorsOf, type Finding } from '../finding'

const MOST = 25
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** An English claim is one or two sentences of at most 25 words, so that it can be read aloud and understood. */
export function shortSentences(content: Content): Finding[] {
  const { tag, words } = baseOf(content)
  const error = errorsOf('short-sentences', content.lineOf)
  return Object.entries(words.claims).flatMap(([key, text]) => {
    const lengths = [...sentences.segment(withoutInitials(text))].map(
      ({ segment }) => segment.trim().split(/\s+/).length,
    )
    const longest = Math.max(...lengths)
    const found: string[] = []
    if (lengths.length > 2)
      found.push(`"${key}" has ${lengths.length} sentences. Say it in two, or make two claims.`)
    if (longest > MOST)
      found.push(`"${key}" has a sentence of ${longest} words. Use at most ${MOST}.`)
    return found.map((message) => error(`locales/${tag}/claims.json`, [key], message))
  })
}

// "U.S. tax" and "{{on, date}}" are one word each, and end no sentence.
function withoutInitials(text: string): string {
  return text
    .replace(/\b(?:[A-Z]\.)+/g, (letters) => letters.replaceAll('.', ''))
    .replace(/\{\{[^}]*\}\}/g, 'value')
}
