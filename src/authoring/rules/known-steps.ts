import { type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

/** Every choice leads to a question or an outcome that exists, and so does the start. */
export function knownSteps({ flow, lineOf }: Content): Finding[] {
  const error = errorsOf('known-steps', lineOf)
  const steps = new Set([...Object.keys(flow.questions), ...Object.keys(flow.outcomes)])
  const start = steps.has(flow.start)
    ? []
    : [error(FILES.flow, ['start'], `The start "${flow.start}" is no step.`)]
  const choices = Object.entries(flow.questions).flatMap(([question, { choices: all }]) =>
    all.flatMap(({ id, to }, index) =>
      steps.has(to)
        ? []
        : [
            error(
              FILES.flow,
              ['questions', question, 'choices', index],
              `The choice "${id}" leads to "${to}", which does not exist.`,
            ),
          ],
    ),
  )
  return [...start, ...choices]
}
