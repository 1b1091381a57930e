/**
 * The text in its plainest letters, and with digits of any script as 0–9: ٢٠, २०, ２０ and ๒๐ are read, typed and dialled as
 * 20.
 */
export function withPlainDigits(text: string): string {
  if (/^[ -~]*$/.test(text)) return text
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
}

// The ten digits of a script stand in a row, from zero up; of some, two rows of ten stand next to each other.
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let before = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++
  return before % 10
}
