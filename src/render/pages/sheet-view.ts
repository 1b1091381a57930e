import { DEPTHS, type Depth, type Need, type PartialDate } from '../../content/types'
import { type TopicView, viewTopic } from '../topic-view'
import type { Tongues } from './tongue'

/** A topic as a sheet shows it: at all depths, with its own view in the second language for what is said in one alone. */
export interface TopicSheetView {
  readonly view: TopicView
  readonly beside?: TopicView | undefined
  /** True where the topic has more to read than these depths. */
  readonly hasMore: boolean
}

/** What a sheet on a topic shows on that day, at all depths or those given; undefined for a number that no topic has. */
export function viewTopicSheet(
  number: number,
  { first, second }: Tongues,
  today: PartialDate,
  depths: readonly Depth[] = DEPTHS,
): TopicSheetView | undefined {
  const topic = first.edition.findTopic(number)
  if (topic === undefined) return undefined
  const under = second?.edition.findTopic(number)
  const shared = { depths, today, pack: first.edition.head.pack }
  const helpIn = (tongue: Tongues['second']) =>
    topic.entries === undefined || tongue === undefined ? [] : tongue.edition.help()
  return {
    view: viewTopic(topic, {
      ...shared,
      help: helpIn(first),
      secondHelp: helpIn(second),
      second: under,
    }),
    beside: under && viewTopic(under, { ...shared, help: helpIn(second) }),
    hasMore: topic.depths.some((depth) => !depths.includes(depth)),
  }
}

/** The kinds of help that fit topics, in the order of reading; without those that a sheet lists already. */
export function needsOf(sheets: readonly TopicSheetView[]): Need[] {
  const listed = sheets.flatMap(({ view }) => view.entries.map(({ entry }) => entry.need))
  const fitting = sheets.flatMap(({ view }) => view.help)
  return [...new Set(fitting)].filter((need) => !listed.includes(need))
}
