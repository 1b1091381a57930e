import { type Html, html } from '../../text/html'
import { aboutBlocks } from '../about-text'
import { helpBlocks, helpIntroBlocks } from '../help-text'
import type { HelpEntryView } from '../help-view'
import { markedText } from '../marked-text'
import { claimOrigin, claimWarnings, noticeText, titleBlocks } from '../topic-text'
import type { ClaimView, HeadingView, TextView, TopicView } from '../topic-view'
import { helpMember, numbersOf } from './help-members'
import { withKnown } from './known'
import { heading, headingInBoth, paragraph, paragraphsInBoth } from './lines'
import type { TopicSheetView } from './sheet-view'
import { sourceList } from './source-list'
import { inBoth, inBothShort, inLanguage, type Tongue, type Tongues, tagOf } from './tongue'

/** What stands around what a topic says. */
export interface TopicSheetOptions {
  /** The level of its title: 1 on a page of its own, 2 where others are beside it. */
  readonly level: 1 | 2
  /** What leads on to help: it comes first where the topic could not be confirmed any more. */
  readonly help?: Html | undefined
  readonly foot?: Html | undefined
  /** Where another topic is; its number alone is said where it leads nowhere. */
  readonly linkTo?: ((topic: number) => string) | undefined
}

/** One topic as a sheet: title, notices, every statement with where it comes from, help, related topics, sources, foot. */
export function topicSheet(
  sheet: TopicSheetView,
  tongues: Tongues,
  { level, help, foot, linkTo }: TopicSheetOptions,
): Html {
  const { view } = sheet
  const isUnconfirmed = view.notices.some(({ kind }) => kind === 'unconfirmed')
  const marked = view.sources.map(({ number, source }) => ({
    source,
    mark: ({ words }: Tongue) => words.t('source.listMark', { number }),
  }))
  return html`<article class="sheet" id="${view.number}">
${topicTitle(view, level, tongues)}${noticesHtml(view.notices, tongues)}${isUnconfirmed && help}${partsHtml(sheet, level + 1, tongues)}${
  view.page === 'about' &&
  paragraphsInBoth(tongues, ({ edition, words }) => aboutBlocks(edition, words))
}${
  sheet.hasMore &&
  paragraphsInBoth(tongues, ({ words }) => [
    { text: words.t('page.isShort', { topic: view.number }), look: 'notice' },
  ])
}${entriesHtml(sheet, level + 1, tongues)}${!isUnconfirmed && help}${sourceList(
  marked,
  level + 1,
  tongues,
)}${relatedHtml(sheet, level + 1, tongues, linkTo)}${foot && html`<footer>${foot}</footer>\n`}</article>
`
}

/** Who added what stands before it; nothing for what is vetted. */
export function addedHtml(addedBy: string | undefined, { words }: Tongue): Html | false {
  return addedBy !== undefined && html` (${words.t('pack.addedBy', { name: addedBy })})`
}

/** The number and the title of a topic, and who added it. */
export function topicTitle(view: TopicView, level: number, tongues: Tongues): Html {
  const { number, titles } = view
  const title = inBothShort(tongues, (tongue) =>
    textsHtml(textsFor(tongue, titles, tongues), tongue, tongues),
  )
  // Under the titles stands who added the page.
  const under = titleBlocks(view, tongues.first.words).slice(titles.length)
  return html`${heading(level, html`<span class="topic">${number}</span> ${title}`)}${under.map((block) => paragraph(block))}`
}

/** What is said once before a topic. */
export function noticesHtml(notices: TopicView['notices'], tongues: Tongues): Html {
  return html`${notices.map((notice) =>
    inBoth(tongues, ({ words }) => paragraph({ text: noticeText(notice, words), look: 'notice' })),
  )}`
}

// Statements stand in lists; a heading begins another one.
function partsHtml({ view, beside }: TopicSheetView, level: number, tongues: Tongues): Html {
  const items = (claims: readonly ClaimView[]) =>
    claims.length > 0 &&
    html`<ul class="claims">
${claims.map((claim) => html`<li>${claimHtml(claim, beside, tongues)}</li>\n`)}</ul>
`
  const groups: { heading?: HeadingView; claims: ClaimView[] }[] = [{ claims: [] }]
  for (const part of view.parts) {
    if (part.kind === 'heading') groups.push({ heading: part, claims: [] })
    else groups.at(-1)?.claims.push(part)
  }
  return html`${groups.map(
    (group) =>
      html`${
        group.heading &&
        heading(
          level,
          inBothShort(tongues, (tongue) =>
            textsHtml(textsFor(tongue, group.heading?.texts ?? [], tongues), tongue, tongues),
          ),
        )
      }${items(group.claims)}`,
  )}`
}

/** A statement with all that must be read with it; `page` is its topic in the second language. */
export function claimHtml(view: ClaimView, page: TopicView | undefined, tongues: Tongues): Html {
  const beside = findClaim(page, view)
  const { first, second } = tongues
  const isSecondFirst = second !== undefined && view.texts[0]?.locale === tagOf(second)
  return inBoth(
    tongues,
    (tongue) => {
      const own = tongue === first ? view : { ...(beside ?? view), citations: view.citations }
      const texts = textsFor(tongue, view.texts, tongues)
      return html`${claimWarnings(own, tongue.words).map((text) =>
        paragraph({ text, look: 'notice' }),
      )}${texts.map(
        (text, index) =>
          html`<p class="${index === 0 ? 'said' : 'said under'}">${textHtml(text, tongue, tongues)}</p>\n`,
      )}<p class="origin">${claimOrigin(own, tongue.words)}</p>
`
    },
    { isSecondFirst },
  )
}

function findClaim(beside: TopicView | undefined, { claim }: ClaimView): ClaimView | undefined {
  return beside?.parts.find(
    (part): part is ClaimView => part.kind === 'claim' && part.claim.id === claim.id,
  )
}

// The second language has its own column; all that is left stands in the first, which is never empty.
function textsFor(
  tongue: Tongue,
  texts: readonly TextView[],
  { first, second }: Tongues,
): readonly TextView[] {
  if (second === undefined) return texts
  const isSecond = ({ locale }: TextView) => locale === tagOf(second)
  const left = texts.filter((text) => !isSecond(text))
  if (tongue === first) return left.length > 0 ? left : texts
  return left.length > 0 ? texts.filter(isSecond) : texts
}

function textsHtml(texts: readonly TextView[], tongue: Tongue, tongues: Tongues): Html {
  return html`${texts.map((text, index) => html`${index > 0 && ' '}${textHtml(text, tongue, tongues)}`)}`
}

// The mark is in the words of its column, the text in its own language.
function textHtml(view: TextView, tongue: Tongue, tongues: Tongues): Html {
  const { text, locale } = view
  const as = inLanguage(text, locale, tongue, tongues)
  return withKnown(markedText(view, tongue.words), [{ text, as }])
}

function entriesHtml(sheet: TopicSheetView, level: number, tongues: Tongues): Html {
  return html`${entriesIntro(sheet, tongues)}${entriesOf(sheet, level, tongues)}`
}

/** What stands once before the help on a topic; nothing where it has none. */
export function entriesIntro(sheet: TopicSheetView, tongues: Tongues): Html {
  const { notices, entries } = sheet.view
  if (entries.length === 0) return html``
  const isDraftTold = notices.some(({ kind }) => kind === 'translation')
  return paragraphsInBoth(tongues, (tongue) =>
    helpIntroBlocks(entriesIn(tongue, sheet, tongues), tongue.words, { isDraftTold }),
  )
}

/** The help that stands on the topic itself, each entry apart. */
export function entriesOf(sheet: TopicSheetView, level: number, tongues: Tongues): Html[] {
  const known = numbersOf(sheet.view.entries)
  return sheet.view.entries.map((_, index) =>
    helpMember(
      (tongue) => {
        const entry = entriesIn(tongue, sheet, tongues)[index]
        return entry ? helpBlocks(entry, tongue.words) : []
      },
      level,
      known,
      tongues,
    ),
  )
}

// Each language has its own column, so that none has the other's after it.
function entriesIn(
  tongue: Tongue,
  { view, beside }: TopicSheetView,
  { first }: Tongues,
): readonly HelpEntryView[] {
  return tongue === first
    ? view.entries.map(({ second: _, ...entry }) => entry)
    : (beside ?? view).entries
}

function relatedHtml(
  { view, beside }: TopicSheetView,
  level: number,
  tongues: Tongues,
  linkTo: TopicSheetOptions['linkTo'],
): Html {
  if (view.related.length === 0) return html``
  const items = view.related.map(({ number, title, addedBy }) => {
    const other = beside?.related.find((one) => one.number === number)?.title
    const titles = inBothShort(tongues, (tongue) => {
      const { text, locale } = tongue === tongues.first ? title : (other ?? title)
      return inLanguage(text, locale, tongue, tongues)
    })
    const line = html`<span class="topic">${number}</span> ${titles}${addedHtml(addedBy, tongues.first)}`
    return html`<li>${linkTo ? html`<a href="${linkTo(number)}">${line}</a>` : line}</li>\n`
  })
  return html`<section class="related">
${headingInBoth(level, tongues, ({ words }) => words.t('topic.related'))}<ul>
${items}</ul>
</section>
`
}
