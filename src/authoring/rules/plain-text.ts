import { LATIN, unwanted } from '../../text/characters'
import type { Rule } from '../content'
import { errorsOf } from '../finding'
import { type VisibleText, visibleTexts } from '../visible-texts'

/**
 * A text is only there to be read: no control or escape sequence, no character that is invisible or turns the order of others,
 * no markup, and an end. Without a tag the content's own texts are held against it, with one the words of that locale.
 */
export function plainText(tag?: string): Rule {
  return (content) => {
    const error = errorsOf('plain-text', content.lineOf)
    return visibleTexts(content)
      .filter((text) => text.tag === tag)
      .flatMap(({ file, path, text, ...of }) =>
        [...charactersIn(text), ...markupIn(text), ...lengthOf({ file, path, text, ...of })].map(
          (what) => error(file, path, `"${String(path[0])}" has ${what}`),
        ),
      )
  }
}

function charactersIn(text: string): string[] {
  if (LATIN.test(text)) return []
  const { sequence, space, unseen, joiner, unshown, accents, marks } = unwanted()
  const rest = text.replace(sequence, '')
  const found = [space, unseen, joiner, unshown].flatMap((one) => rest.match(one) ?? [])
  const names = [...new Set(found.join(''))].map(nameOf)
  const [many] = [accents, marks].flatMap((one) => text.match(one) ?? [])
  return [
    ...(text.search(sequence) >= 0
      ? ['an escape sequence, which steers a terminal. Take it out.']
      : []),
    ...(names.length > 0
      ? [
          `${names.slice(0, MOST_NAMED).join(', ')}: nobody sees such a character, or it turns lines and words. Take it out, or write a space.`,
        ]
      : []),
    ...(many === undefined
      ? []
      : [`${[...many].length} marks on one letter. Write at most three.`]),
  ]
}

function markupIn(text: string): string[] {
  return [
    ...(MARKUP.test(text)
      ? ['markup in its words. Readers would see the signs: say it without.']
      : []),
    ...(text.includes('$t(')
      ? ['"$t(", which calls another message. Write that message out.']
      : []),
  ]
}

function lengthOf({ text, tag, path }: VisibleText): string[] {
  const most = tag === undefined || path[0] === 'name' ? MOST.name : MOST.message
  return text.length > most ? [`${text.length} characters. Use at most ${most}.`] : []
}

// The longest message has 496 characters, the longest title 119, the longest address 269.
const MOST = { message: 1000, name: 500 }
const MOST_NAMED = 5

// The end of a tag, a comment, a tag that closes or has attributes, and a character by name or number. "<" before a word
// and "&" inside one ("<a few", "Q&A;") are none.
const MARKUP =
  /[<＜][!/?]|[<＜][a-z][a-z0-9-]*(?:[^<>＜＞]*[>＞]|\s+[a-z:-]+\s*=|\s+href)|&(?:[lg]t;|[a-z]{3,}\d*;|#\d+|#x[0-9a-f]+)/i

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
