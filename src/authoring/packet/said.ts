import type { TranslationState } from '../../content/types'
import { formatDate } from '../../locale/dates'
import { type Html, html } from '../../text/html'
import type { Pair } from './claims'
import type { PacketView } from './view'

/** A text in English and, where the packet has a language beside it, that one with what is known of the translation. */
export function pairOf({ said, second }: Pair, beside: PacketView['second']): Html {
  const english = html`<span lang="${said.locale}" dir="ltr">${said.text}</span>`
  if (beside === undefined || second === undefined) return english
  const translated =
    second.state === 'missing'
      ? undefined
      : html`<span lang="${beside.tag}" dir="${beside.dir}">${second.text}</span>`
  return html`<span class="pair"><span>${english}</span><span>${translated} <span class="state">${STATES[second.state]}</span></span></span>`
}

/** A date of the content in English words. */
export function dateOf(written: string): string {
  return formatDate(written, 'en-US')
}

const STATES: Readonly<Record<TranslationState, string>> = {
  original: '',
  reviewed: 'reviewed by a fluent person',
  checked: 'checked twice, not reviewed by a fluent person',
  draft: 'draft, not reviewed by a fluent person',
  stale: 'made from an older English text',
  missing: 'not translated',
}
