import { plainAddress } from './address'
import { harmless } from './harmless'

/** Text that is HTML already. Only `html` makes it, so that everything else is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a template: nothing at all for undefined and false. */
export type Part = Html | string | number | false | undefined | readonly Part[]

/** HTML from a template, with every text that is put in made harmless and escaped. */
export function html(template: readonly string[], ...parts: readonly Part[]): Html {
  return new Html(template.map((text, index) => text + textOf(parts[index])).join(''))
}

/** A link to an address of the web; only its text for anything but `https`. */
export function linkTo(url: string): Html {
  const address = plainAddress(url)
  return address?.startsWith('https:') ? html`<a href="${address}">${address}</a>` : html`${url}`
}

function textOf(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Html) return part.text
  if (Array.isArray(part)) return part.map(textOf).join('')
  return harmless(String(part)).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
