import { type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

/** Every question can be skipped, and a skip is treated like the careful answer: where an answer puts help first, it does. */
export function skippableQuestions({ flow, lineOf }: Content): Finding[] {
  const error = errorsOf('skippable-questions', lineOf)
  return Object.entries(flow.questions).flatMap(([id, { choices }]) => {
    if (!choices.some(({ skip }) => skip)) {
      return [
        error(
          FILES.flow,
          ['questions', id],
          `"${id}" has no choice with "skip: true". Everyone may skip a question.`,
        ),
      ]
    }
    const putsHelpFirst = (to: string) => flow.outcomes[to]?.helpFirst === true
    if (!choices.some(({ to }) => putsHelpFirst(to))) return []
    return choices.flatMap(({ id: choice, to, skip }, index) => {
      if (!skip || !(to in flow.outcomes) || putsHelpFirst(to)) return []
      const message = `"${choice}" skips "${id}" but leads past the help that other answers put first.`
      return [error(FILES.flow, ['questions', id, 'choices', index], message)]
    })
  })
}
