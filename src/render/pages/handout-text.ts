import type { Block } from '../../terminal/layout'
import { aboutBlocks } from '../about-text'
import { countAged, helpPageBlocks } from '../help-page'
import { helpIntroBlocks } from '../help-text'
import { printedTopic } from '../topic-print'
import { checkHelpBy, checkTopicBy } from './check-by'
import { footTexts } from './foot'
import type { HandoutView } from './handout-view'
import type { HelpSheetView } from './help-sheet'
import type { TopicSheetView } from './sheet-view'
import type { Tongue } from './tongue'

/** A handout as text: the same sheets as in HTML, one after the other, each with its foot. */
export function handoutBlocks(view: HandoutView, tongue: Tongue): Block[] {
  const { topics, help, isHelpFirst, today, sha256 } = view
  const { words } = tongue
  const foot = (checkBy: string | undefined, isAdded = false): Block[] =>
    footTexts({ checkBy, sha256, isAdded }, tongue).map((text, index) => ({
      text,
      isTight: index > 0,
    }))
  const topicParts = topics.flatMap((sheet) => [
    ...topicBlocksOf(sheet, tongue),
    ...foot(checkTopicBy(sheet.view, today), sheet.view.addedBy !== undefined),
  ])
  const helpPart =
    help.first.length > 0 ? [...helpBlocksOf(help, tongue), ...foot(checkHelpBy(help, today))] : []
  return [
    { text: words.t('welcome.title'), look: 'heading' },
    { text: words.t('page.notAdvice'), isTight: true },
    ...(isHelpFirst ? [...helpPart, ...topicParts] : [...topicParts, ...helpPart]),
  ]
}

function topicBlocksOf({ view, hasMore }: TopicSheetView, { edition, words }: Tongue): Block[] {
  const page = view.page === 'about' ? aboutBlocks(edition, words) : []
  const { hasClinics = false } = edition.findTopic(view.number) ?? {}
  const more = { text: words.t('page.isShort', { topic: view.number }), look: 'notice' as const }
  return [...printedTopic(view, { words, page, hasClinics }), ...(hasMore ? [more] : [])]
}

function helpBlocksOf({ first: pages }: HelpSheetView, { edition, words }: Tongue): Block[] {
  return [
    { text: words.t('page.help'), look: 'heading' },
    ...helpIntroBlocks(
      pages.flatMap(({ entries }) => entries),
      words,
      { isClockWrong: pages.some(({ isClockWrong }) => isClockWrong), aged: countAged(pages) },
    ),
    ...pages.flatMap((page) => [
      { text: words.say(`need.${page.need}`), look: 'heading' as const },
      ...helpPageBlocks(page, edition, words),
    ]),
  ]
}
