/** The phrases that stand in a text: whole words, with case and accents folded. What stands in one of the terms does not count. */
export function phrasesIn(
  text: string,
  phrases: readonly string[],
  terms: readonly string[] = [],
): string[] {
  const words = terms.reduce((rest, term) => rest.replaceAll(listed(term), HIDDEN), wordsOf(text))
  const letters = words.replaceAll(' ', '')
  return phrases.filter((phrase) => {
    const wanted = listed(phrase)
    if (SPACELESS.test(phrase)) return letters.includes(wanted.replaceAll(' ', ''))
    return words.includes(phrase.endsWith('*') ? wanted.trimEnd() : wanted)
  })
}

// These are written without spaces between words, so that a phrase is found wherever its letters stand.
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const HIDDEN = ' {} '

// What stands in a list is looked for in every message, so it is split only once.
const known = new Map<string, string>()

function listed(phrase: string): string {
  const words = known.get(phrase) ?? wordsOf(phrase)
  known.set(phrase, words)
  return words
}

// Words between spaces, two spaces apart, so that a search for " one " finds whole words, also twice in a row. A
// placeholder and the end of a sentence stay, because no phrase reaches across them.
function wordsOf(text: string): string {
  const folded = text
    .replace(/\{\{[^}]*\}\}/g, '{}')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('’', "'")
    .toLowerCase()
  return (folded.match(/\{\}|[\p{L}\p{M}\p{N}']+|[.!?:;…。！？]/gu) ?? [])
    .map((word) => ` ${word} `)
    .join('')
}
