import type { ClaimKind } from '../content/types'
import type { Words } from '../locale/words'
import type { Block } from '../terminal/layout'
import { addedLabel } from './added-text'
import { titleBlocks, topicBlocks, topicSourceBlocks } from './topic-text'
import type { TopicView } from './topic-view'

/** What a printed topic has besides its view. */
export interface PrintedOptions {
  readonly words: Words
  /** The words of a page that is the program's own. */
  readonly page: readonly Block[]
  readonly only?: ClaimKind | undefined
  readonly hasClinics: boolean
}

/** A topic whole, as it is printed: title, text, sources, related topics, and where to see who helps. */
export function printedTopic(view: TopicView, options: PrintedOptions): Block[] {
  const { words, page, only, hasClinics } = options
  const { t } = words
  const isUnconfirmed = view.notices.some(({ kind }) => kind === 'unconfirmed')
  const sources = topicSourceBlocks(view, words)
  return [
    ...titleBlocks(view, words),
    ...(only ? [{ text: t('kinds.shown', { kind: t(`kind.${only}`) }) }] : []),
    ...(isUnconfirmed ? [{ text: t('topic.helpHint') }] : []),
    ...topicBlocks(view, words),
    ...page,
    ...(hasClinics ? [{ text: t('clinic.hint') }] : []),
    ...(sources.length > 0
      ? [{ text: t('sources.title'), look: 'heading' as const }, ...sources]
      : []),
    ...(view.related.length > 0 ? [{ text: t('topic.related'), look: 'heading' as const }] : []),
    ...view.related.map(({ number, title, addedBy }) => ({
      text: addedLabel(`${number} ${title.text}`, addedBy, words),
      isTight: true,
    })),
    ...(view.help.length > 0 && !isUnconfirmed ? [{ text: t('topic.helpHint') }] : []),
  ]
}
