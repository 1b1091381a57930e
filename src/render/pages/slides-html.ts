import { type Html, html } from '../../text/html'
import { aboutBlocks } from '../about-text'
import { sourceBlocks } from '../source-text'
import { noticeText } from '../topic-text'
import type { ClaimView } from '../topic-view'
import { addressLine } from './address'
import { checkTopicBy } from './check-by'
import { footHtml, marginText } from './foot'
import { titleOf, topHtml } from './handout-html'
import type { HandoutView } from './handout-view'
import { paragraph, paragraphsInBoth } from './lines'
import { page } from './page'
import type { TopicSheetView } from './sheet-view'
import { SLIDES } from './style'
import { inBoth, type Tongues } from './tongue'
import { claimHtml, entriesOf, topicTitle } from './topic-sheet'

/** A handout as slides for a projector: one statement a page, with its number, its source and its dates. */
export function slidesHtml(view: HandoutView, tongues: Tongues): string {
  const { topics, today, sha256 } = view
  const slides = topics.flatMap((topic) => [
    openingSlide(topic, tongues, footHtml({ checkBy: checkTopicBy(topic.view, today) }, tongues)),
    ...claimSlides(topic, tongues),
    ...entriesOf(topic, 3, tongues).map(slide),
  ])
  return page(tongues.first, {
    title: titleOf(view, tongues),
    body: html`${slide(topHtml(tongues))}${slides}`,
    margin: marginText({ sha256 }, tongues),
    style: SLIDES,
  })
}

function slide(content: Html): Html {
  return html`<div class="slide">
${content}</div>
`
}

function openingSlide({ view }: TopicSheetView, tongues: Tongues, foot: Html): Html {
  return slide(
    html`${topicTitle(view, 2, tongues)}${view.notices.map((notice) =>
      inBoth(tongues, ({ words }) =>
        paragraph({ text: noticeText(notice, words), look: 'notice' }),
      ),
    )}${
      view.page === 'about' &&
      paragraphsInBoth(tongues, ({ edition, words }) => aboutBlocks(edition, words))
    }<div class="small">${foot}</div>\n`,
  )
}

function claimSlides({ view, beside }: TopicSheetView, tongues: Tongues): Html[] {
  return view.parts
    .filter((part): part is ClaimView => part.kind === 'claim')
    .map((claim) =>
      slide(html`<p class="show"><span class="topic">${view.number}</span></p>
${claimHtml(claim, beside, tongues)}<div class="small">${claim.citations.map(({ source, number }) =>
        sourceBlocks(
          tongues.first.words.t('source.listMark', { number }),
          source,
          tongues.first.words,
        ).map((block) => (block.look === 'address' ? addressLine(block.text) : paragraph(block))),
      )}</div>
`),
    )
}
