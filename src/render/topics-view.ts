import type { Edition } from '../content/compiled'
import { DEPTHS, type PartialDate } from '../content/types'
import { type TopicView, viewTopic } from './topic-view'

/** Every topic at all depths, in the order of the list, without the help that some of them list. */
export function viewTopics(edition: Edition, today: PartialDate, second?: Edition): TopicView[] {
  return edition.topics().map(({ number }) => {
    const topic = edition.findTopic(number)
    if (topic === undefined) throw new Error(`the list has a topic that is not there: ${number}`)
    return viewTopic(topic, {
      depths: DEPTHS,
      today,
      pack: edition.head.pack,
      help: [],
      second: second?.findTopic(number),
    })
  })
}
