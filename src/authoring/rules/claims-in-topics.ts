import { DEPTHS } from '../../content/types'
import { type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

/** Every topic shows claims that exist, and every claim is shown by some topic. */
export function claimsInTopics({ claims, topics, lineOf }: Content): Finding[] {
  const error = errorsOf('claims-in-topics', lineOf)
  const known = new Set(claims.map(({ id }) => id))
  const shown = new Set<string>()
  const unknown: Finding[] = []
  for (const [index, topic] of topics.entries()) {
    for (const depth of DEPTHS) {
      for (const part of topic[depth]) {
        if (typeof part !== 'string') continue
        shown.add(part)
        if (!known.has(part))
          unknown.push(
            error(
              FILES.topics,
              [index, depth],
              `There is no claim "${part}". Write it, or mend its spelling.`,
            ),
          )
      }
    }
  }
  const unused = claims
    .filter(({ id }) => !shown.has(id))
    .map(({ id, file }) =>
      error(file, [id], `No topic shows the claim "${id}". Show it, or take it out.`),
    )
  return [...unknown, ...unused]
}
