import type { Edition } from '../../content/compiled'
import type { Direction } from '../../content/types'
import type { Words } from '../../locale/words'
import { type Html, html, type Part } from '../../text/html'

/** A language of a page: the content in it, and the words of the interface. */
export interface Tongue {
  readonly edition: Edition
  readonly words: Words
}

/** The language of a page, and the one that stands beside it. */
export interface Tongues {
  readonly first: Tongue
  readonly second?: Tongue | undefined
}

/** The tag of a language, as HTML has it. */
export function tagOf({ edition }: Tongue): string {
  return edition.head.locale.tag
}

/** Which way a locale is written: that of a language of the page, or the base locale's, which is the only other one. */
export function directionOf(tag: string, { first, second }: Tongues): Direction {
  const own = [first, second].find((tongue) => tongue && tagOf(tongue) === tag)
  return own?.edition.head.locale.dir ?? 'ltr'
}

/** A text tagged with its language, where that is another than the text around it. */
export function inLanguage(part: Part, tag: string, around: Tongue, tongues: Tongues): Html {
  return tag === tagOf(around)
    ? html`${part}`
    : html`<span lang="${tag}" dir="${directionOf(tag, tongues)}">${part}</span>`
}

/**
 * The same in every language of the page: beside each other on paper, under each other on a phone. Only once where nothing
 * differs. The second can come first in the order of reading; it keeps its column.
 */
export function inBoth(
  { first, second }: Tongues,
  make: (tongue: Tongue) => Html,
  { isSecondFirst = false } = {},
): Html {
  const one = make(first)
  const other = second && make(second)
  if (second === undefined || other === undefined || other.text === one.text) return one
  const { tag, dir } = second.edition.head.locale
  const columns = [
    html`<div class="first">${one}</div>`,
    html`<div class="second" lang="${tag}" dir="${dir}">${other}</div>`,
  ]
  return html`<div class="pair">${isSecondFirst ? columns.reverse() : columns}</div>`
}

/** The same inside of a heading, which takes no paragraphs. */
export function inBothShort({ first, second }: Tongues, make: (tongue: Tongue) => Html): Html {
  const one = make(first)
  const other = second && make(second)
  if (second === undefined || other === undefined || other.text === one.text) return one
  const { tag, dir } = second.edition.head.locale
  return html`<span class="pair"><span class="first">${one}</span> <span class="second" lang="${tag}" dir="${dir}">${other}</span></span>`
}
