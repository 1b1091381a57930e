import { type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

/** No path comes back to a question it has passed, so that every conversation ends. */
export function noLoops({ flow, lineOf }: Content): Finding[] {
  const error = errorsOf('no-loops', lineOf)
  const done = new Set<string>()
  const found: Finding[] = []

  const walk = (at: string, passed: readonly string[]) => {
    if (passed.includes(at)) {
      found.push(
        error(
          FILES.flow,
          ['questions', at],
          `The flow comes back to "${at}": ${[...passed, at].join(' → ')}. Lead it on to another step.`,
        ),
      )
      return
    }
    if (done.has(at)) return
    for (const { to } of flow.questions[at]?.choices ?? []) walk(to, [...passed, at])
    done.add(at)
  }
  walk(flow.start, [])
  return found
}
