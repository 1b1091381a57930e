import { plainAddress } from '../../text/address'
import { type Html, html } from '../../text/html'

/** What is known of a piece of a line: that it is a number to dial, an address to open, or a text in another language. */
export interface Known {
  readonly text: string
  readonly as: Html
}

/** A line with every piece that is known put in as what it is; the first and then the longest wins. */
export function withKnown(line: string, known: readonly Known[]): Html {
  const [found] = known
    .map((one) => ({ ...one, at: placeOf(one.text, line) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at || other.text.length - one.text.length)
  if (found === undefined) return html`${line}`
  const { at, text, as } = found
  return html`${line.slice(0, at)}${as}${withKnown(line.slice(at + text.length), known)}`
}

/** A number that a phone dials when it is pressed. */
export function dialled({ display, e164 }: { display: string; e164: string }): Known {
  return { text: display, as: html`<a class="number" href="tel:${e164}" dir="ltr">${display}</a>` }
}

/** An address that opens when it is pressed; one without its scheme gets `https`, but is shown as it is written. */
export function opened(address: string): Known {
  const plain = plainAddress(address)
  if (plain === undefined) return { text: address, as: html`${address}` }
  const href = plain.startsWith('https:') ? plain : `https://${plain}`
  return { text: address, as: html`<a href="${href}" dir="ltr">${plain}</a>` }
}

// Not inside of a longer word or number: 711 is no part of 7112.
function placeOf(text: string, line: string): number {
  const at = text === '' ? -1 : line.indexOf(text)
  const around = [line.charAt(at - 1), line.charAt(at + text.length)]
  return at >= 0 && /^\d|\d$/.test(text) && around.some((sign) => /\d/.test(sign)) ? -1 : at
}
