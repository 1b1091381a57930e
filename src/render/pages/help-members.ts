import type { Phone } from '../../content/types'
import type { Block } from '../../terminal/layout'
import { type Html, html } from '../../text/html'
import type { HelpEntryView, Way } from '../help-view'
import { addressLine, withCode } from './address'
import { dialled, type Known, opened } from './known'
import { heading, paragraphsInBoth } from './lines'
import { inBothShort, type Tongue, type Tongues } from './tongue'

/** An entry or a clinic: its name, what is said of it, and its address as text and as a code. */
export function helpMember(
  make: (tongue: Tongue) => readonly Block[],
  level: number,
  known: readonly Known[],
  tongues: Tongues,
): Html {
  const all = make(tongues.first)
  const addresses = all.filter(({ look }) => look === 'address').map(({ text }) => text)
  const name = inBothShort(
    tongues,
    (tongue) => html`${make(tongue).find(({ look }) => look === 'heading')?.text}`,
  )
  const texts = paragraphs(all).map((_, index) =>
    paragraphsInBoth(tongues, (tongue) => paragraphs(make(tongue))[index] ?? [], known),
  )
  const text = html`${texts.map(
    (one, index) =>
      html`<div class="together">${one}${index === texts.length - 1 && addresses.map(addressLine)}</div>\n`,
  )}`
  return html`<section class="help">
${heading(level, name)}${withCode(text, addresses[0], tongues)}</section>
`
}

// What is tight belongs together, on paper too; the name and the addresses have their own places.
function paragraphs(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]]
  for (const block of blocks) {
    if (block.look === 'heading' || block.look === 'address') continue
    if (block.isTight) parts.at(-1)?.push(block)
    else parts.push([block])
  }
  return parts.filter((part) => part.length > 0)
}

/** What a phone can dial or open of entries, and of the ways that they name. */
export function numbersOf(entries: readonly HelpEntryView[]): Known[] {
  const phones = entries.flatMap((entry) => [...entry.phones, ...shortNumber(entry)])
  return knownOf(
    phones,
    entries.flatMap(({ ways }) => ways),
  )
}

/** The same of numbers and of ways. */
export function knownOf(
  phones: readonly Pick<Phone, 'display' | 'e164'>[],
  ways: readonly Way[],
): Known[] {
  const all = [...phones, ...ways.flatMap(({ phone }) => phone ?? [])].map(dialled)
  const places = ways.flatMap(({ where }) => (where === null ? [] : [opened(where)]))
  return [...new Map([...all, ...places].map((known) => [known.text, known])).values()]
}

// What is not only digits is pressed on a certain phone, and dialled on no other.
function shortNumber({ dial = '' }: HelpEntryView): { display: string; e164: string }[] {
  return /^[\d-]+$/.test(dial) ? [{ display: dial, e164: dial.replaceAll('-', '') }] : []
}
