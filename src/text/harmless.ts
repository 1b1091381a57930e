import { LATIN, unwanted } from './characters'

/**
 * The text as one line that does nothing but be read: no escape sequence, control, bidirectional or invisible character,
 * and no heap of marks on one letter. What could not be shown anyway becomes U+FFFD.
 */
export function harmless(text: string): string {
  if (LATIN.test(text)) return text
  const { sequence, space, unseen, joiner, unshown, accents, marks } = unwanted()
  // Sequences first: without its first character the rest of one would stand there as text.
  return text
    .replace(sequence, '')
    .replace(space, ' ')
    .replace(unseen, '')
    .replace(joiner, '')
    .replace(unshown, '\ufffd')
    .replace(accents, '$1')
    .replace(marks, '$1')
}

/** The same for each line of a text that has lines. */
export function harmlessLines(text: string): string {
  if (LATIN.test(text.replaceAll('\n', ''))) return text
  return text.split('\n').map(harmless).join('\n')
}

/** The same, and no longer than anything that is written for people: a text without an end would fill pages and take long. */
export function harmlessShort(text: string, longest = LONGEST): string {
  return text.length <= longest ? harmless(text) : `${harmless(text.slice(0, longest))}…`
}

// The longest paragraph of the content is a third of it.
const LONGEST = 5000

/**
 * JSON that means the same, with everything that `harmless` would take out or change written as \uXXXX. Joiners and
 * spaces without width are written so too: another program decides by itself where they are needed.
 */
export function harmlessJson(json: string): string {
  if (LATIN.test(json.replaceAll('\n', ''))) return json
  const { sequence, space, unseen, unshown, accents, marks } = unwanted()
  return [/[\u200b-\u200d]/g, sequence, space, unseen, unshown, accents, marks].reduce(
    (rest, one) => rest.replace(one, escaped),
    json,
  )
}

// Line ends are JSON's own, and so are the signs inside a sequence: inside its texts they are escaped already.
function escaped(found: string): string {
  return Array.from({ length: found.length }, (_, at) => found.charCodeAt(at))
    .map((unit) =>
      unit === 10 || (unit >= 32 && unit < 127)
        ? String.fromCharCode(unit)
        : `\\u${unit.toString(16).padStart(4, '0')}`,
    )
    .join('')
}
