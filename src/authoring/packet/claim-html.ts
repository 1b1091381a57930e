import type { Claim, ClaimKind } from '../../content/types'
import { type Html, html } from '../../text/html'
import type { PacketClaim } from './claims'
import { dateOf, pairOf } from './said'
import { signHtml } from './sign-html'
import { sourceHtml } from './source-html'
import type { PacketView } from './view'

/** A claim in full, with its facts, its sources and a box to sign. */
export function claimHtml(of: PacketClaim, { second, claims }: PacketView): Html {
  const { claim, number, isPastReview } = of
  const short: Facts = [
    ['Kind', KINDS[claim.kind]],
    ['Sources speak up to', claim.asOf === null ? 'no date shown' : dateOf(claim.asOf)],
    ['Risk', claim.risk],
    ['Last held against them', dateOf(claim.checkedOn)],
    ['Confidence', claim.confidence],
    ['To be reviewed by', dateOf(claim.reviewBy)],
  ]
  const long: Facts = [
    ['Status', statusOf(claim, claims)],
    ['Vetted', claim.vetted.map(({ role, on }) => `${role}, ${dateOf(on)}`).join('; ')],
    ['Values put in', valuesOf(of)],
    ['Stands in', html`${placesOf(of)}; ${pathsOf(of)}`],
  ]
  return html`<article class="claim" id="claim-${claim.id}">
<p class="mark"><b>Statement ${number}</b> <code>${claim.id}</code>${claim.risk === 'high' && flag('high risk')}${
    claim.status !== 'current' && flag(claim.status)
  }${isPastReview && flag('past its review date')}</p>
<div class="words">${pairOf(of, second)}</div>
<dl class="short">${short.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}${long.map(
    ([name, value]) => html`<dt>${name}</dt><dd class="long">${value}</dd>`,
  )}</dl>
<ol class="sources">${claim.citations.map((citation) => html`<li>${sourceHtml(citation)}</li>`)}</ol>
${signHtml(`statement ${number}`)}
</article>
`
}

type Facts = readonly (readonly [name: string, value: Html | string])[]

/** A claim that stands in full at another place. */
export function referenceHtml({ claim, number, said, places: [first] }: PacketClaim): Html {
  return html`<p class="small">Statement ${number}, <a href="#claim-${claim.id}"><code>${claim.id}</code></a>, stands here too; it is in full under topic ${first?.topic}: “${said.text}”</p>
`
}

/** A link to a claim by the number that it has in the packet. */
export function claimLink({ claim, number }: PacketClaim): Html {
  return html`<a href="#claim-${claim.id}">${number}</a>`
}

function flag(text: string): Html {
  return html` <span class="flag">${text}</span>`
}

function statusOf(
  { status, supersededBy, withdrawn }: Claim,
  claims: readonly PacketClaim[],
): Html | string {
  switch (status) {
    case 'current':
      return 'current'
    case 'disputed':
      return 'disputed: this is read in different ways'
    case 'superseded': {
      if (supersededBy === undefined) return 'replaced later'
      const by = claims.find(({ claim }) => claim.id === supersededBy.id)
      return html`replaced later by statement ${by && claimLink(by)}, <code>${supersededBy.id}</code>, topic ${supersededBy.topic}`
    }
    case 'withdrawn':
      return withdrawn === undefined
        ? 'withdrawn'
        : `withdrawn on ${dateOf(withdrawn.on)}: ${withdrawn.why.text}`
  }
}

function valuesOf({ values }: PacketClaim): string {
  const written = Object.entries(values).map(([name, value]) => `${name} = ${value}`)
  return written.length === 0 ? 'none' : written.join('; ')
}

function placesOf({ places }: PacketClaim): Html {
  return html`${places.map(
    ({ topic, depth }, index) =>
      html`${index > 0 && ', '}<a href="#topic-${topic}">topic ${topic}</a> (${depth})`,
  )}`
}

function pathsOf({ paths: { count, starts } }: PacketClaim): string {
  const lead =
    count === 1 ? '1 path of the conversation leads' : `${count} paths of the conversation lead`
  return count === 0
    ? 'no path of the conversation leads there'
    : `${lead} there, by: ${starts.map(({ first }) => first).join('; ')}`
}

const KINDS: Readonly<Record<ClaimKind, string>> = {
  law: 'about a law',
  court: 'about a court ruling',
  agency: 'about what an agency said or did',
  reported: 'reported',
  'how-to': 'how to do something',
}
