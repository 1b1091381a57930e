import { type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

/** Every question and outcome is reached by some path, so that no vetted text is stranded. */
export function reachableSteps({ flow, lineOf }: Content): Finding[] {
  const error = errorsOf('reachable-steps', lineOf)
  const reached = new Set([flow.start])
  for (const at of reached) for (const { to } of flow.questions[at]?.choices ?? []) reached.add(to)

  const stranded = (kind: 'questions' | 'outcomes') =>
    Object.keys(flow[kind])
      .filter((id) => !reached.has(id))
      .map((id) =>
        error(
          FILES.flow,
          [kind, id],
          `No choice leads to "${id}". Lead one there, or take it out.`,
        ),
      )
  return [...stranded('questions'), ...stranded('outcomes')]
}
