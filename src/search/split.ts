/**
 * Splits a text of that locale into the words to find it by: case, accents and the dots of "U.S.C." make no difference.
 * Words are found by the rules of the language, so that it also works where no spaces stand between them.
 */
export function splitterOf(locale: string): (text: string) => string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  return (text) =>
    [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) =>
      isWordLike ? fold(segment) : [],
    )
}

// Only the accents of Latin, Greek and Cyrillic go: in other scripts a mark is often a vowel.
function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.,'’]/g, '')
    .normalize('NFKC')
    .toLowerCase()
}
