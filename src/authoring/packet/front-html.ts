import { isClockWrong } from '../../content/age'
import { CLAIM_KINDS, type ClaimKind, type Status } from '../../content/types'
import { type Html, html } from '../../text/html'
import { claimLink } from './claim-html'
import type { PacketClaim } from './claims'
import { dateOf } from './said'
import type { PacketView } from './view'

/** The first sheets: what this is, how to use it, what needs a look first, and the contents. */
export function frontHtml(view: PacketView): Html {
  const { version, today, pack, second, topics } = view
  return html`<header>
<h1>itin-rights: statements and sources, for review by an attorney</h1>
<p>Version ${version}. Made on ${dateOf(today)}. The statements were last held against their sources on ${dateOf(pack.checkedOn)}; the last
strong source on the dispute over sharing tax data is of ${dateOf(pack.evidenceUntil)}.${second && ` English, with ${second.name} beside it.`}</p>
${isClockWrong(pack, today) && html`<p><span class="flag">The date of the computer that made this is before the content was checked: what is past review cannot be told.</span></p>`}
</header>
<h2>How to use this</h2>
<ol>
<li>itin-rights gives information to people who file US taxes with an ITIN. It gives no advice. This packet holds everything it says about the law
and the facts, and about who can help, with the sources.</li>
<li>Each statement is checked by itself: open the source at the place that is named, and ask whether the statement says what the source says, no
more and no less, and whether it could mislead someone who reads only that. High risk means that someone could be harmed if it is wrong or out of
date: begin with those.</li>
<li>Tick one of the three answers, write what should change, and sign by hand. Leave blank what you did not check. The program fills in no name,
and nobody is named as a reviewer who has not agreed to it.</li>
<li>A statement that stands on several pages is in full once; the other places refer to it by its number.</li>
<li>Give the signed sheets to the people who gave you this packet. The name in small letters, like <code>itin.what</code>, tells them which it is.</li>
</ol>
<h2>At a glance</h2>
${countsHtml(view.claims)}
${attentionHtml(view.claims)}
<nav>
<h2>Contents</h2>
<ul>${topics.map(
    ({ number, title }) =>
      html`<li><a href="#topic-${number}">Topic ${number}. <span lang="${title.said.locale}">${title.said.text}</span></a></li>`,
  )}
<li><a href="#help">Who helps: ${view.help.length} entries</a></li>
<li><a href="#clinics">Tax clinics by state: ${view.clinics.length}</a></li>
<li><a href="#register">Register of sources: ${view.sources.length}</a></li>
</ul>
</nav>
`
}

function countsHtml(claims: readonly PacketClaim[]): Html {
  const count = (kinds: readonly ClaimKind[], risk?: string) =>
    claims.filter(({ claim }) => kinds.includes(claim.kind) && (!risk || claim.risk === risk))
      .length
  const row = (name: string, kinds: readonly ClaimKind[]) => html`<tr><th scope="row">${name}</th>
<td class="count">${count(kinds, 'high')}</td><td class="count">${count(kinds, 'low')}</td><td class="count">${count(kinds)}</td></tr>`
  return html`<table>
<thead><tr><th scope="col">Statements</th><th scope="col">High risk</th><th scope="col">Low risk</th><th scope="col">All</th></tr></thead>
<tbody>${CLAIM_KINDS.map((kind) => row(kind, [kind]))}${row('all kinds', CLAIM_KINDS)}</tbody>
</table>`
}

function attentionHtml(claims: readonly PacketClaim[]): Html {
  const withStatus = (status: Status) => claims.filter(({ claim }) => claim.status === status)
  const rows: readonly (readonly [string, readonly PacketClaim[]])[] = [
    ['Past the review date', claims.filter(({ isPastReview }) => isPastReview)],
    ['Disputed', withStatus('disputed')],
    ['Replaced later', withStatus('superseded')],
    ['Withdrawn', withStatus('withdrawn')],
  ]
  return html`<table>
<thead><tr><th scope="col">Look at these</th><th scope="col">How many</th><th scope="col">Statements</th></tr></thead>
<tbody>${rows.map(
    ([name, some]) => html`<tr><th scope="row">${name}</th><td class="count">${some.length}</td>
<td>${some.length === 0 ? 'none' : some.map((of, index) => html`${index > 0 && ', '}${claimLink(of)}`)}</td></tr>`,
  )}</tbody>
</table>`
}
