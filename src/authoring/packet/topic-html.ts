import { type Html, html } from '../../text/html'
import { claimHtml, referenceHtml } from './claim-html'
import type { TopicPaths } from './paths'
import { pairOf } from './said'
import type { PacketPart, PacketTopic, PacketView } from './view'

/** A topic with the paths that lead to it, and what stands at each depth. */
export function topicHtml(topic: PacketTopic, view: PacketView): Html {
  const { number, title, isDispute, paths, depths } = topic
  return html`<section>
<h2 id="topic-${number}">Topic ${number}. ${pairOf(title, view.second)}</h2>
${isDispute && html`<p class="small">Readers see with this topic the date of the last strong source on the dispute.</p>`}
${pathsHtml(paths, view.firstQuestion)}
${depths.length === 0 && html`<p>This page has no statements. Its words are the program’s own, or a list of help.</p>`}
${depths.map(
  ({ depth, parts }) => html`<h3>${DEPTHS[depth]}</h3>
${parts.map((part) => partHtml(part, view))}`,
)}
</section>
`
}

function partHtml(part: PacketPart, view: PacketView): Html {
  if (part.kind === 'heading')
    return html`<h4>${pairOf(part, view.second)}</h4>
`
  return part.isInFull ? claimHtml(part.of, view) : referenceHtml(part.of)
}

function pathsHtml({ count, starts }: TopicPaths, firstQuestion: string): Html {
  if (count === 0)
    return html`<p class="small">No path of the conversation leads to this topic.</p>`
  const lead = count === 1 ? '1 path leads' : `${count} paths lead`
  return html`<p class="small">${lead} to this topic. The conversation begins with “${firstQuestion}”; the first two choices of these paths are:</p>
<ul class="sources">${starts.map(
    ({ first, seconds }) =>
      html`<li>${first}${seconds.length > 0 && ` → ${seconds.join(' / ')}`}</li>`,
  )}</ul>`
}

const DEPTHS = {
  short: 'What everyone sees first',
  more: 'Under “Read more”',
  details: 'Under “Read the details”',
} as const
