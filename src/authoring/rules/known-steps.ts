import { type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

/** Every choice leads to one step that exists, and so does the start; no step or choice has another's name. */
export function knownSteps({ flow, lineOf }: Content): Finding[] {
  const error = errorsOf('known-steps', lineOf)
  const steps = new Set([...Object.keys(flow.questions), ...Object.keys(flow.outcomes)])
  const start = steps.has(flow.start)
    ? []
    : [
        error(
          FILES.flow,
          ['start'],
          `The start "${flow.start}" is no step. Name a question or an outcome.`,
        ),
      ]
  const choices = Object.entries(flow.questions).flatMap(([question, { choices: all }]) =>
    all.flatMap(({ id, to }, index) =>
      steps.has(to)
        ? []
        : [
            error(
              FILES.flow,
              ['questions', question, 'choices', index],
              `The choice "${id}" leads to "${to}", which does not exist. Name a question or an outcome.`,
            ),
          ],
    ),
  )
  const shared = Object.keys(flow.questions)
    .filter((id) => id in flow.outcomes)
    .map((id) =>
      error(
        FILES.flow,
        ['outcomes', id],
        `"${id}" is a question and an outcome. Give one another name.`,
      ),
    )
  const twice = Object.entries(flow.questions).flatMap(([question, { choices: all }]) =>
    all.flatMap(({ id }, index) =>
      all.findIndex((other) => other.id === id) < index
        ? [
            error(
              FILES.flow,
              ['questions', question, 'choices', index],
              `"${question}" has the choice "${id}" twice. Give one another name.`,
            ),
          ]
        : [],
    ),
  )
  return [...start, ...choices, ...shared, ...twice]
}
