import { type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

/** Every question can be skipped, and only one that does not narrow what is shown may say so. */
export function skippableQuestions({ flow, lineOf }: Content): Finding[] {
  const error = errorsOf('skippable-questions', lineOf)
  return Object.entries(flow.questions)
    .filter(([, { choices }]) => !choices.some(({ skip }) => skip))
    .map(([id]) =>
      error(
        FILES.flow,
        ['questions', id],
        `"${id}" has no choice with "skip: true". Everyone may skip a question.`,
      ),
    )
}
