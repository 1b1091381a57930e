import type { Change, Source } from '../content/types'
import { topicsWith } from './compile-topic'
import type { Content } from './content'
import type { Speaker } from './speaker'

/** The record of changes in one locale's voice, newest first; each entry with the topics that show its claim. */
export function compileChanges(
  content: Content,
  sources: ReadonlyMap<string, Source>,
  { say }: Speaker,
): Change[] {
  return content.changes.toReversed().flatMap(({ date, claim, what, why, source: id }) => {
    const source = sources.get(id)
    if (source === undefined) return [] // the rules let no unknown source through
    const topics = topicsWith(claim, content).map(({ number }) => number)
    return [{ date, claim, what, why: say('changes', why), source, topics }]
  })
}
