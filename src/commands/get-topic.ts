import type { Spoken } from '../app'
import type { Topic } from '../content/types'
import { UserError } from '../errors'
import { withPlainDigits } from '../text/digits'
import { unknownName } from './unknown-name'

/** The topic of that number or id. Throws `UserError` for one that does not exist. */
export function getTopic(wanted: string, spoken: Spoken): Topic {
  const topic = spoken.edition.findTopic(findNumber(wanted, spoken))
  if (topic === undefined) throw new UserError('error.unknownTopic', { topic: wanted })
  return topic
}

// A number is looked up without reading the list of topics: that keeps the start as fast with a thousand of them.
function findNumber(wanted: string, { edition }: Spoken): number {
  const typed = withPlainDigits(wanted)
  if (/^\d{1,4}$/.test(typed)) return Number(typed)
  const topics = edition.topics()
  const found = topics.find(({ id }) => id === wanted.toLowerCase())
  if (found !== undefined) return found.number
  const ids = topics.map(({ id }) => id)
  throw unknownName('error.unknownTopic', { topic: wanted }, wanted, ids)
}
