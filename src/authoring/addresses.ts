/** A text with the addresses in it as a computer reads them: dots that are wide, in brackets or spelled out are dots. */
export function withPlainDots(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/(?<=[a-z0-9])。(?=[a-z0-9])/gi, '.')
    .replace(/\s*[[({]\s*\.\s*[\])}]\s*/g, '.')
    .replace(SPELLED_DOT, '.')
}

// What is longer is a finding anyway, and a word without an end would take forever.
const LONGEST = 2000

/** The addresses in such a text: of the web, of mail, of phones, with or without what they begin with. */
export const ADDRESS =
  /\b(?:https?|ftp|file|tel|sms|mailto|javascript|data|whatsapp):[^\s,;)”"]+|\bwww\.[^\s,;)”"]+|(?:[\p{L}\p{N}_.+-]+@)?[\p{L}\p{M}\p{N}-]{2,}(?:\.[\p{L}\p{M}\p{N}-]+)*\.(?:\p{Ll}{2,}|xn--[a-z0-9-]+|[Cc][Oo][Mm]|[Ee][Dd][Uu]|[Gg][Oo][Vv]|[Nn][Ee][Tt]|[Oo][Rr][Gg])(?![\p{L}\p{M}])(?:\/[^\s,;)”"]*)?/gu

/** The addresses that a text names, each without the sign that ends its sentence. */
export function addressesIn(text: string): string[] {
  return [...withPlainDots(text).matchAll(ADDRESS)].map(([address]) =>
    address.replace(/[./]+$/, ''),
  )
}

/** Whether an address stands in one of these texts, whole: "irs.gov" is in "https://www.irs.gov/itin"; "rs.gov" is not. */
export function isGiven(address: string, fields: readonly string[]): boolean {
  const bare = address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
  return fields.some((field) => {
    const at = field.toLowerCase().indexOf(bare)
    return at === 0 || (at > 0 && /[./]/.test(field[at - 1] ?? ''))
  })
}

/** The endings of addresses that stand alone, such as ".gov": a text may speak of one, but not of another than its English. */
export function endingsIn(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(ENDING) ?? []
}

const ENDING = /(?<![\p{L}\p{M}\p{N}])\.(?:com|org|gov|net|edu|info|us|mx)(?![\p{L}\p{M}])/gu

// "dot com" in the languages that people speak here. Endings that are words stay out: "at that point net pay" is no address.
const SPELLED_DOT =
  /(?:\s+|(?<=[a-z0-9])(?=点|點))[[({]?\s*(?:dot|punto|point|ponto|pwen|chấm|точка|نقطة|نقطه|डॉट|닷|점|点|點)\s*[\])}]?\s*(?=(?:com|org|gov|edu|mx)(?![\p{L}\p{M}]))/giu
