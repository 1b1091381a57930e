import { withPlainDigits } from '../../text/digits'
import type { Content } from '../content'
import { errorsOf, type Finding } from '../finding'
import { visibleTexts } from '../visible-texts'

/** No number, address or name of `danger.yaml` stands in anything that a person sees, in any spelling. */
export function nothingDangerous(content: Content): Finding[] {
  const { danger, lineOf } = content
  const error = errorsOf('nothing-dangerous', lineOf)
  const banned = [...danger.numbers, ...danger.spoofed].map(({ e164 }) => e164.slice(2))
  const mislabels = danger.mislabels.map(({ e164, onlyFor }) => ({
    number: e164.slice(2),
    onlyFor: onlyFor ?? undefined,
  }))
  const madeUp = new RegExp(`\\d{3}[^0-9]{0,3}${danger.exchange}[^0-9]{0,3}\\d{4}`)

  return visibleTexts(content).flatMap(({ file, path, text, owner }) => {
    const plain = withPlainDigits(text)
    const spellings = [plain.replace(/[^0-9]/g, ''), dialled(plain)]
    const isSpelled = (number: string) => spellings.some((spelling) => spelling.includes(number))
    const found = [
      ...banned.filter(isSpelled),
      ...mislabels
        .filter(
          ({ number, onlyFor }) =>
            isSpelled(number) && (onlyFor === undefined || owner !== onlyFor),
        )
        .map(({ number }) => number),
      ...(madeUp.test(plain) ? [`exchange ${danger.exchange}`] : []),
      ...danger.domains.map(({ domain }) => domain).filter((domain) => hasDomain(plain, domain)),
    ]
    return found.map((what) =>
      error(file, path, `"${what}" must never be shown: danger.yaml says why. Take it out.`),
    )
  })
}

// A number said in letters, as a phone dials it: 866-DHS-2-ICE is 866-347-2423.
function dialled(text: string): string {
  return text
    .toUpperCase()
    .replace(/[A-Z]/g, (letter) => KEYS[letter.charCodeAt(0) - 65] ?? '')
    .replace(/[^0-9]/g, '')
}

// The key of a phone for each letter from A to Z.
const KEYS = '22233344455566677778889999'

// "uscis.org" and "www.uscis.org" are that name; "uscis.organic" and "my-uscis.org" are others.
function hasDomain(text: string, domain: string): boolean {
  if (!text.toLowerCase().includes(domain.toLowerCase())) return false
  const escaped = domain.replace(/[.\\/]/g, '\\$&')
  return new RegExp(`(?<![\\w-])(?:[\\w-]+\\.)*${escaped}(?![\\w-])`, 'i').test(text)
}
