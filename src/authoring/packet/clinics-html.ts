import type { Clinic } from '../../content/types'
import { type Html, html } from '../../text/html'
import { dateOf } from './said'

/** The clinics in the order of their states: each with its numbers, the day and the sources of each, and what is said of it. */
export function clinicsHtml(clinics: readonly Clinic[]): Html {
  return html`${clinics.map(clinicHtml)}`
}

function clinicHtml(clinic: Clinic): Html {
  const { id, organization, city, state, serves, phones, url, limit, languages, sources } = clinic
  const numbers = phones.map(
    ({ display, e164, extension, kind, label, evidenceFrom }) =>
      html`<div>${display}${extension && ` ext. ${extension}`} (${kind === 'tty' && 'TTY, '}dialled as ${e164})${label && ` ${label.text}`}; last seen ${dateOf(evidenceFrom)}</div>`,
  )
  return html`<article class="entry" id="clinic-${id}">
<h4>${organization}</h4>
<dl>
<dt>Place</dt><dd>${city && `${city}, `}${state}; listed for ${serves.join(', ')}</dd>
<dt>Numbers</dt><dd>${numbers}</dd>
${limit && html`<dt>Limit</dt><dd>${limit.text}</dd>`}
${languages && html`<dt>Languages</dt><dd>${languages.text}</dd>`}
${clinic.hasFederalLegalAid && html`<dt>Note</dt><dd>federal legal-aid money: may have to ask about immigration status</dd>`}
<dt>Address</dt><dd>${url ?? 'none'}</dd>
<dt>Sources</dt><dd>${sources.map(({ id: source }) => html`<a href="#source-${source}">${source}</a> `)}</dd>
</dl>
</article>
`
}
