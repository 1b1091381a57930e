import type { Source } from '../../content/types'
import { type Html, html } from '../../text/html'
import { sourceBlocks } from '../source-text'
import { addressLine, withCode } from './address'
import { headingInBoth, paragraph } from './lines'
import type { Tongue, Tongues } from './tongue'

/** A source, and the mark that leads from the text to it. */
export interface MarkedSource {
  readonly source: Source
  readonly mark: (tongue: Tongue) => string
}

/** The sources of a sheet, each once, with its address as text and as a code. Nothing where there are none. */
export function sourceList(
  sources: readonly MarkedSource[],
  level: number,
  tongues: Tongues,
): Html {
  if (sources.length === 0) return html``
  return html`<section class="sources">
${headingInBoth(level, tongues, ({ words }) => words.t('sources.title'))}<ul>
${sources.map((marked) => html`<li>${sourceHtml(marked, tongues)}</li>\n`)}</ul>
</section>
`
}

function sourceHtml({ source, mark }: MarkedSource, tongues: Tongues): Html {
  const blocks = sourceBlocks(mark(tongues.first), source, tongues.first.words)
  const address = blocks.find(({ look }) => look === 'address')?.text
  const lines = blocks.map((block) =>
    block.look === 'address' ? addressLine(block.text) : paragraph(block),
  )
  return withCode(html`${lines}`, address, tongues)
}
