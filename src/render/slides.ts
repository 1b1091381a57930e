import { DEPTHS, type Topic } from '../content/types'
import type { HelpEntryView } from './help-view'
import type { Speaking } from './speaking'
import { type ClaimView, type HeadingView, type TopicView, viewTopic } from './topic-view'

/** What one slide shows of its topic: its title, one claim under its heading, one place of help, or a page of the program's own. */
export type SlidePart =
  | { readonly kind: 'title' }
  | {
      readonly kind: 'claim'
      readonly claim: ClaimView
      readonly heading: HeadingView | undefined
      /** Which claim of the topic it is, from 1. */
      readonly at: number
    }
  | { readonly kind: 'entry'; readonly entry: HelpEntryView }
  | { readonly kind: 'page' }

/** One slide for a wall, with the view of the topic that decides its notices. */
export interface Slide {
  readonly view: TopicView
  readonly topic: Topic
  readonly part: SlidePart
}

/** The slides of these topics: for each its title, and then one thing at a time. */
export function slidesOf(numbers: readonly number[], speaking: Speaking): Slide[] {
  return numbers.flatMap((number) => {
    const topic = speaking.edition.findTopic(number)
    if (topic === undefined) throw new Error(`a topic for the wall is not there: ${number}`)
    const view = viewWhole(topic, speaking)
    return partsOf(view).map((part) => ({ view, topic, part }))
  })
}

function viewWhole(topic: Topic, { edition, second, today }: Speaking): TopicView {
  const listsHelp = topic.entries !== undefined
  return viewTopic(topic, {
    depths: DEPTHS,
    today,
    pack: edition.head.pack,
    help: listsHelp ? edition.help() : [],
    secondHelp: listsHelp ? second?.edition.help() : [],
    second: second?.edition.findTopic(topic.number),
  })
}

function partsOf({ parts, entries, page }: TopicView): SlidePart[] {
  let heading: HeadingView | undefined
  let at = 0
  const claims = parts.flatMap((part): SlidePart[] => {
    if (part.kind === 'heading') {
      heading = part
      return []
    }
    at += 1
    return [{ kind: 'claim', claim: part, heading, at }]
  })
  return [
    { kind: 'title' },
    ...(page === undefined ? [] : [{ kind: 'page' as const }]),
    ...claims,
    ...entries.map((entry): SlidePart => ({ kind: 'entry', entry })),
  ]
}
