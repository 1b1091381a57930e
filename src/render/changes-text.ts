import type { PackDates, PartialDate } from '../content/types'
import type { Words } from '../locale/words'
import type { Block } from '../terminal/layout'
import type { ChangesView, ChangeView, NewInTopic, TitledTopic } from './changes-view'
import { bothTexts, joined, markedText } from './marked-text'
import { citationText } from './source-text'
import { claimBlocks, noticeBlocks, topicSourceBlocks } from './topic-text'

/** What changed since a day as text: the statements by what happened to them, or that nothing did. */
export function changesBlocks(
  view: ChangesView,
  { since, pack }: { since: PartialDate; pack: PackDates },
  words: Words,
): Block[] {
  const { t, date } = words
  const { notices, groups, counted, sources } = view
  const isUnconfirmed = notices.some(({ kind }) => kind === 'unconfirmed')
  const heading = (text: string): Block => ({ text, look: 'heading' })
  const isEmpty = groups.length === 0 && counted.length === 0
  return [
    heading(t('changes.title', { since: date(since) })),
    ...(isUnconfirmed ? [{ text: t('topic.helpHint') }] : []),
    ...noticeBlocks(notices, words),
    ...groups.flatMap(({ what, changes }) => [
      heading(t(`changes.${what}`)),
      ...changes.flatMap((change, index) => changeBlocks(change, index, words)),
    ]),
    ...(counted.length > 0 ? [heading(t('changes.new'))] : []),
    ...counted.map((topic) => ({ text: countedText(topic, words), isTight: true })),
    ...(sources.length > 0
      ? [heading(t('sources.title')), ...topicSourceBlocks({ sources }, words)]
      : []),
    {
      text: isEmpty
        ? t('changes.none', { since: date(since), on: date(pack.checkedOn) })
        : t('changes.printouts'),
    },
  ]
}

function changeBlocks(view: ChangeView, index: number, words: Words): Block[] {
  const { change, topics, statement, whys, source: number } = view
  const { t, date } = words
  const [why = change.why, under] = whys
  const where = topics.map((topic, row) => {
    const values = { on: date(change.date), topic: topic.number, title: titleOf(topic, words) }
    return { text: t('changes.where', values), isTight: index === 0 || row > 0 }
  })
  const reason = t('changes.why', {
    why: bothTexts(why, under, words),
    source: citationText({ source: change.source, number }, words),
  })
  return [
    ...where,
    ...claimBlocks(statement, words).map((block) => ({ ...block, isTight: true })),
    { text: reason, isTight: true, indent: 4 },
  ]
}

function countedText(topic: NewInTopic, words: Words): string {
  const { t, date, number } = words
  return t('changes.counted', {
    on: date(topic.newest),
    topic: topic.number,
    title: titleOf(topic, words),
    count: number(topic.count),
  })
}

function titleOf({ titles }: TitledTopic, words: Words): string {
  return joined(
    titles.map((title) => markedText(title, words)),
    words,
  )
}
