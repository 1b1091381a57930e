import type { Words } from '../locale/words'
import type { Block } from '../terminal/layout'
import { addedBlocks } from './added-text'
import { groupBlocks } from './help-page'
import { addedHelpGroups, helpBlocks, helpIntroBlocks, vettedOf } from './help-text'
import { markedText } from './marked-text'
import { citationText, sourceBlocks } from './source-text'
import type { ClaimView, HeadingView, Notice, TopicView } from './topic-view'

/** The topic's page as text: notices, claims with their sources, and the help that is listed on it. */
export function topicBlocks(view: TopicView, words: Words): Block[] {
  const isDraftTold = view.notices.some(({ kind }) => kind === 'translation')
  return [
    ...noticeBlocks(view.notices, words),
    ...view.parts.flatMap((part, index) => {
      if (part.kind === 'heading') return headingBlocks(part, words)
      const [first, ...rest] = claimBlocks(part, words)
      // A heading alone at the end of a page announces nothing.
      const isUnderHeading = view.parts[index - 1]?.kind === 'heading'
      return first === undefined ? [] : [{ ...first, isTight: isUnderHeading }, ...rest]
    }),
    ...(view.entries.length > 0 ? helpIntroBlocks(view.entries, words, { isDraftTold }) : []),
    ...vettedOf(view.entries).flatMap((entry) => helpBlocks(entry, words)),
    ...groupBlocks(addedHelpGroups(view.entries, words)),
  ]
}

/** The title in every language that the page shows, with the topic's number. */
export function titleBlocks({ number, titles, addedBy }: TopicView, words: Words): Block[] {
  return [
    ...titles.map((title, index) => ({
      text: index === 0 ? `${number} ${markedText(title, words)}` : title.text,
      look: 'heading' as const,
      ...(index > 0 && { isTight: true, indent: String(number).length + 1 }),
    })),
    ...addedBlocks(addedBy, words),
  ]
}

/** Every source of the page under the number that its claims carry. */
export function topicSourceBlocks({ sources }: Pick<TopicView, 'sources'>, words: Words): Block[] {
  return sources.flatMap(({ number, source }) =>
    sourceBlocks(words.t('source.listMark', { number }), source, words),
  )
}

/** What to type for a page of the topic to print. It names a file: without one, the page would run through the window. */
export function printHint(number: number, words: Words): string {
  return words.t('topic.printHint', { topic: number, file: `${number}.html` })
}

/** What is said once before a page. */
export function noticeBlocks(notices: readonly Notice[], words: Words): Block[] {
  return notices.map((notice) => ({ text: noticeText(notice, words), look: 'notice' }))
}

function headingBlocks({ texts }: HeadingView, words: Words): Block[] {
  return texts.map((text, index) => ({
    text: markedText(text, words),
    look: 'heading',
    ...(index > 0 && { isTight: true }),
  }))
}

/** One claim with all that must be read with it: what is not confirmed any more, its status, its kind and its sources. */
export function claimBlocks(view: ClaimView, words: Words): Block[] {
  const before = claimWarnings(view, words)
  const said = view.texts.map((text) => markedText(text, words))

  return [
    ...before.map((text, index): Block => ({ text, look: 'notice', isTight: index > 0 })),
    ...said.map(
      (text, index): Block => ({
        text,
        isTight: before.length + index > 0,
        indent: index === 0 ? 0 : 2,
      }),
    ),
    { text: claimOrigin(view, words), isTight: true, indent: 4 },
  ]
}

/** What must be read before a claim: that nobody could confirm it any more, and its status. */
export function claimWarnings({ claim, isUnconfirmed }: ClaimView, words: Words): string[] {
  return [
    ...(isUnconfirmed ? [words.t('claim.unconfirmed', { on: words.date(claim.checkedOn) })] : []),
    ...statusLines(claim, words),
  ]
}

/** The kind of a claim and its sources with their dates, in one line. */
export function claimOrigin({ claim, citations }: ClaimView, words: Words): string {
  const { t } = words
  const sources = citations.map((citation) => citationText(citation, words)).join('; ')
  // A statement of high risk that rests on one report says so, whatever its words.
  const isLawItself = citations.every(({ source }) => source.kind === 'statute')
  const isOnlyReported = claim.risk === 'high' && claim.confidence !== 'high' && !isLawItself
  const from = isOnlyReported ? 'claim.reportedBy' : 'claim.sources'
  return t(from, { kind: t(`kind.${claim.kind}`), sources })
}

function statusLines(
  { status, supersededBy, withdrawn }: ClaimView['claim'],
  { t, date }: Words,
): string[] {
  switch (status) {
    case 'current':
      return []
    case 'disputed':
      return [t('status.disputed')]
    case 'superseded':
      return [
        supersededBy
          ? t('status.supersededBy', { topic: supersededBy.topic })
          : t('status.superseded'),
      ]
    case 'withdrawn':
      return [
        withdrawn
          ? t('status.withdrawnOn', { on: date(withdrawn.on), why: withdrawn.why.text })
          : t('status.withdrawn'),
      ]
  }
}

/** One notice in words. */
export function noticeText(notice: Notice, { t, date }: Words): string {
  switch (notice.kind) {
    case 'clock':
      return t('notice.clock')
    case 'unconfirmed':
      return t('notice.unconfirmed')
    case 'evidence':
      return t('notice.evidence', { on: date(notice.on) })
    case 'translation':
      return t(`notice.translation.${notice.state}`)
  }
}
