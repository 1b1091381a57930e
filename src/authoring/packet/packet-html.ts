import { html } from '../../text/html'
import { clinicsHtml } from './clinics-html'
import { frontHtml } from './front-html'
import { helpHtml } from './help-html'
import { sourceHtml } from './source-html'
import { STYLE } from './style'
import { topicHtml } from './topic-html'
import type { PacketView } from './view'

/** How a packet is told from any other file. */
export const PACKET_MARK = '<meta name="generator" content="itin-rights packet">'

/** The whole packet as one HTML file that needs nothing else: no script, no picture, no font, no network. */
export function renderPacket(view: PacketView): string {
  const { topics, help, clinics, sources, version, pack } = view
  const { text } = html`
<title>itin-rights ${version}: statements and sources</title>
</head>
<body>
${frontHtml(view)}
<main>
<div class="part">${topics.map((topic) => topicHtml(topic, view))}</div>
<section class="part">
<h2 id="help">Who helps</h2>
<p>Nobody from this program has called these numbers. Readers see each number with its limit and with the date of its evidence.</p>
${help.map((entry) => helpHtml(entry, view))}
</section>
<section class="part">
<h2 id="clinics">Tax clinics by state</h2>
<p>From the U.S. Tax Court's list, edition ${pack.clinicEdition}. Nobody has called these numbers. Readers see with each clinic where it comes from, when
each number was last seen, and where to check it; a number is left out 24 months after that day.</p>
${clinicsHtml(clinics)}
</section>
<section class="part">
<h2 id="register">Register of sources</h2>
<ul class="sources">${sources.map(
    (source) => html`<li id="source-${source.id}">${sourceHtml({ source })}</li>
`,
  )}</ul>
</section>
</main>
</body>
</html>
`
  return `${HEAD}${text}`
}

const HEAD = `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
${PACKET_MARK}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${STYLE}</style>`
