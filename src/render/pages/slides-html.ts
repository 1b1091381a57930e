import { type Html, html } from '../../text/html'
import { aboutBlocks } from '../about-text'
import { sourceBlocks } from '../source-text'
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
import type { Tongues } from './tongue'
import {
  addedHtml,
  claimHtml,
  entriesIntro,
  entriesOf,
  noticesHtml,
  topicTitle,
} from './topic-sheet'

/** A handout as slides for a projector: one statement a page, with its number, its source and its dates. */
export function slidesHtml(view: HandoutView, tongues: Tongues): string {
  const { topics, today, sha256 } = view
  const slides = topics.flatMap((topic) => [
    openingSlide(topic, tongues, footOf(topic)),
    ...claimSlides(topic, tongues),
    ...entriesOf(topic, 3, tongues).map((entry) =>
      slide(html`${toldHtml(topic, tongues)}${entry}`),
    ),
  ])
  function footOf({ view: topic }: TopicSheetView) {
    const isAdded = topic.addedBy !== undefined
    return footHtml({ checkBy: checkTopicBy(topic, today), isAdded }, tongues)
  }
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

function openingSlide(sheet: TopicSheetView, tongues: Tongues, foot: Html): Html {
  const { view } = sheet
  return slide(
    html`${topicTitle(view, 2, tongues)}${noticesHtml(view.notices, tongues)}${
      view.page === 'about' &&
      paragraphsInBoth(tongues, ({ edition, words }) => aboutBlocks(edition, words))
    }${entriesIntro(sheet, tongues)}<div class="small">${foot}</div>\n`,
  )
}

// What is said once before a topic must be seen on each slide of it; what is not confirmed any more stands before each claim.
function toldHtml({ view }: TopicSheetView, tongues: Tongues): Html {
  return noticesHtml(
    view.notices.filter(({ kind }) => kind !== 'unconfirmed'),
    tongues,
  )
}

function claimSlides(sheet: TopicSheetView, tongues: Tongues): Html[] {
  const { view, beside } = sheet
  return view.parts
    .filter((part): part is ClaimView => part.kind === 'claim')
    .map((claim) =>
      slide(html`<p class="show"><span class="topic">${view.number}</span>${addedHtml(view.addedBy, tongues.first)}</p>
${toldHtml(sheet, tongues)}${claimHtml(claim, beside, tongues)}<div class="small">${claim.citations.map(
        ({ source, number }) =>
          sourceBlocks(
            tongues.first.words.t('source.listMark', { number }),
            source,
            tongues.first.words,
          ).map((block) => (block.look === 'address' ? addressLine(block.text) : paragraph(block))),
      )}</div>
`),
    )
}
