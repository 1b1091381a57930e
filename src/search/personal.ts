/**
 * Whether the words hold what may tell who someone is: an ITIN, an SSN or an A-number, a phone number, an e-mail address.
 * Rather a false alarm than a number searched: nine digits are one in any grouping, whatever the groups mean.
 */
export function looksPersonal(words: string): boolean {
  // Which digit it is makes no difference; full-width, Arabic and all other ones count.
  const text = words
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, '0')
    .replace(FORM_NAME, 'form')
  return PERSONAL.some((pattern) => pattern.test(text))
}

// W-7, I-205: their digits belong to no number. Not A-205, which may begin an A-number.
const FORM_NAME = /(?<![\p{L}\d])[b-z]-\d{1,3}(?![^\p{L}\s])/giu

const PERSONAL: readonly RegExp[] = [
  /@/,
  /(?:\d[^\p{L}\d]*){9}/u, // nine digits or more with no letter between them
  /\d{7}/, // seven digits in one piece: an A-number without its A, a phone number
  /(?<!\d)\d{3}[\p{Pd}.]\d{4}(?!\d)/u, // a local phone number
  /(?<!\p{L})a[^\p{L}\d]*(?:\d[^\p{L}\d]*){7}/iu, // an A-number
]
