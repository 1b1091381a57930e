import type { HelpEntry, Phone, Said } from '../../content/types'
import { type Html, html } from '../../text/html'
import { dateOf, pairOf } from './said'
import { sourceHtml } from './source-html'
import type { PacketHelp, PacketView } from './view'

/** A help entry with every number, its limit, the date of its evidence, and its sources. */
export function helpHtml({ entry, second, isOld }: PacketHelp, view: PacketView): Html {
  const both = (said: Said, beside: Said | undefined) =>
    pairOf({ said, second: beside }, view.second)
  const text = (part: TextPart) => {
    const said = entry[part]
    return said && both(said, second?.[part])
  }
  const phones = entry.phones.map(
    (phone, index) =>
      html`<div>${phoneText(phone)}${
        phone.label && html` ${both(phone.label, second?.phones[index]?.label)}`
      }</div>`,
  )
  const facts: readonly (readonly [string, Html | readonly Html[] | string | undefined])[] = [
    ['What it does', text('does')],
    ['For whom', text('forWhom')],
    ['Serves', entry.state ? `only ${entry.state}` : undefined],
    ['Limit', text('limit')],
    ['Run by', `${entry.operator} (${INDEPENDENCE[entry.independence]})`],
    ['Leads to', entry.reaches && 'independent help'],
    ['Numbers', phones.length > 0 ? phones : entry.dial ? undefined : 'none'],
    ['Inside the United States', entry.dial],
    ['Languages', text('languages')],
    ['Hours', text('hours')],
    ['Cost', entry.cost?.replaceAll('-', ' ') ?? 'not stated'],
    ['Address', [entry.urlShort, entry.url].filter((url) => url != null).join('; ') || 'none'],
    ['Evidence', evidenceOf(entry, isOld)],
  ]
  return html`<article class="entry" id="help-${entry.id}">
<h4>${text('name')}</h4>
<p class="mark"><code>${entry.id}</code> ${entry.need.replaceAll('-', ' ')}</p>
<dl>${facts.map(([name, value]) => value !== undefined && html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<ol class="sources">${entry.sources.map((source) => html`<li>${sourceHtml({ source })}</li>`)}</ol>
</article>
`
}

type TextPart = 'name' | 'does' | 'forWhom' | 'limit' | 'languages' | 'hours'

function phoneText({ display, e164, kind }: Phone): string {
  return `${display} (${kind === 'tty' ? 'TTY, ' : ''}dialled as ${e164})`
}

function evidenceOf({ verifiedOn, evidence, confidence }: HelpEntry, isOld: boolean): string {
  const whose = evidence === 'official' ? 'their own' : 'of others'
  const age = isOld ? '; this may be more than six months old' : ''
  return `last seen ${dateOf(verifiedOn)} in sources that are ${whose}; confidence ${confidence}${age}`
}

const INDEPENDENCE: Readonly<Record<HelpEntry['independence'], string>> = {
  independent: 'independent nonprofit',
  government: 'government',
  'government-abroad': 'government of another country',
  paid: 'private, paid',
}
