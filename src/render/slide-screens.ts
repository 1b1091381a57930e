import type { Block } from '../terminal/layout'
import type { Choice } from '../terminal/terminal'
import { aboutBlocks } from './about-text'
import { addedLabel } from './added-text'
import { codeKey } from './code-screens'
import { helpBlocks, helpIntroBlocks } from './help-text'
import { joined, markedText } from './marked-text'
import type { Slide } from './slides'
import { sourceBlocks } from './source-text'
import { KEY, type KeyName, keysOf, type Placed, type Speaking, screenWords } from './speaking'
import { bannerOf } from './topic-screen'
import { claimBlocks, noticeBlocks, titleBlocks } from './topic-text'

/** What the keys of a slide give back, besides those of a conversation. */
export const WALL = {
  next: ':next',
  topics: ':topics',
  slide: (index: number) => `:slide:${index}`,
} as const

/** One slide on the wall. */
export function slideScreen(slide: Slide, speaking: Speaking): Placed {
  const { words, canGoBack } = speaking
  const body = [...bodyOf(slide, speaking), noteOf(slide, speaking)]
  return {
    ...wall(canGoBack ? ['back'] : [], ['sources', ...codeKey(body)], speaking),
    title: titleOf(slide, speaking),
    ...(slide.part.kind === 'title' ? {} : bannerOf(slide.view, words)),
    body,
    isSlide: true,
  }
}

/** What stands on the wall after the last slide. */
export function endScreen(speaking: Speaking): Placed {
  const { t } = speaking.words
  return {
    ...wall(['back'], [], speaking),
    title: t('present.end'),
    body: [],
    keys: keysOf(speaking.words, ['back', 'language', 'leave']),
    choices: [
      { id: KEY.again, label: t('present.again') },
      { id: WALL.topics, label: t('present.topics') },
      { id: KEY.done, label: t('outcome.done') },
    ],
  }
}

/** The topics that are shown, each picked by its own number. */
export function wallTopicsScreen(slides: readonly Slide[], speaking: Speaking): Placed {
  const { t } = speaking.words
  const choices = slides.flatMap((slide, index): Choice[] =>
    slide.part.kind === 'title'
      ? [{ id: WALL.slide(index), number: slide.view.number, label: labelOf(slide, speaking) }]
      : [],
  )
  return {
    ...wall(['back'], [], speaking),
    title: t('present.topics'),
    body: [{ text: t('present.jump') }],
    keys: keysOf(speaking.words, ['back', 'language', 'leave']),
    choices,
  }
}

/** Where the slide comes from, with addresses; of a topic's title, all of its sources. */
export function slideSourcesScreen({ view, part }: Slide, speaking: Speaking): Placed {
  const { words } = speaking
  const { t } = words
  const cited =
    part.kind === 'claim'
      ? part.claim.citations
      : view.sources.map(({ number, source }) => ({ number, source }))
  const blocks = cited.flatMap(({ number, source }) =>
    sourceBlocks(t('source.listMark', { number }), source, words),
  )
  return {
    title: t('sources.title'),
    body: blocks.length > 0 ? blocks : [{ text: t('sources.none') }],
    choices: [],
    keys: keysOf(words, ['back', 'language', ...codeKey(blocks), 'leave']),
    isResult: true,
    words: screenWords(words),
  }
}

function wall(
  before: readonly KeyName[],
  after: readonly KeyName[],
  { words }: Speaking,
): Omit<Placed, 'title' | 'body'> {
  const { t } = words
  return {
    choices: [],
    keys: [
      { key: 'n', id: WALL.next, label: t('present.next'), isNext: true },
      ...keysOf(words, [...before, 'language']),
      { key: 't', id: WALL.topics, label: t('present.topicsKey') },
      ...keysOf(words, [...after, 'leave']),
    ],
    isResult: true,
    words: screenWords(words),
  }
}

function bodyOf(slide: Slide, speaking: Speaking): Block[] {
  const { view, part } = slide
  const { words, edition } = speaking
  const added =
    view.addedBy === undefined ? [] : [{ text: words.t('pack.addedBy', { name: view.addedBy }) }]
  switch (part.kind) {
    case 'title':
      return [
        ...titleBlocks(view, words).map((block) => ({ ...block, isLarge: true })),
        ...noticeBlocks(view.notices, words),
        ...(view.entries.length > 0
          ? helpIntroBlocks(view.entries, words, { isDraftTold: true })
          : []),
      ]
    case 'page':
      return aboutBlocks(edition, words)
    case 'entry':
      return [...pageNotices(slide, speaking), ...added, ...helpBlocks(part.entry, words)]
    case 'claim':
      return [
        ...pageNotices(slide, speaking),
        ...added,
        ...(part.heading?.texts ?? []).map(
          (text, index): Block => ({
            text: markedText(text, words),
            isTight: index > 0,
          }),
        ),
        ...largeClaim(claimBlocks(part.claim, words), part.claim.texts.length),
      ]
  }
}

// What is said once before a page must be seen on each slide of it. The date stands under the title, and what is not
// confirmed any more before each claim.
function pageNotices({ view }: Slide, { words }: Speaking): Block[] {
  const shown = view.notices.filter(({ kind }) => kind === 'clock' || kind === 'translation')
  return noticeBlocks(shown, words)
}

// Status and source stand around the claim in ordinary lines.
function largeClaim(blocks: readonly Block[], texts: number): Block[] {
  const first = blocks.findIndex(({ look }) => look === undefined)
  return blocks.map((block, index) =>
    index < first || index >= first + texts
      ? block
      : {
          ...block,
          look: 'heading',
          isLarge: true,
          isTight: block.isTight === true && index === first,
        },
  )
}

function noteOf({ view, part, topic }: Slide, { words }: Speaking): Block {
  const { t } = words
  const { number } = view
  if (part.kind !== 'claim') return { text: t('present.number', { topic: number }) }
  const of = view.parts.filter(({ kind }) => kind === 'claim').length
  return { text: t('present.note', { topic: topic.number, at: part.at, of }) }
}

// In one language: the topic's own slide says it in both, and lines are few on a wall.
function titleOf({ view }: Slide, { words }: Speaking): string {
  const [title] = view.titles
  return `${view.number} ${title ? markedText(title, words) : ''}`
}

function labelOf({ view }: Slide, { words }: Speaking): string {
  const titles = view.titles.map((title) => markedText(title, words))
  return addedLabel(joined(titles, words), view.addedBy, words)
}
