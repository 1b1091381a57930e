import { type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

const MOST = 4

/** No path asks more than four questions: someone who is afraid does not answer ten. */
export function atMostFourQuestions({ flow, lineOf }: Content): Finding[] {
  const error = errorsOf('at-most-four-questions', lineOf)
  const found = new Set<string>()

  const walk = (at: string, asked: number) => {
    const question = flow.questions[at]
    if (question === undefined) return
    if (asked === MOST) found.add(at)
    else for (const { to } of question.choices) walk(to, asked + 1)
  }
  walk(flow.start, 0)
  return [...found].map((id) =>
    error(
      FILES.flow,
      ['questions', id],
      `"${id}" is a fifth question on some path. Ask at most ${MOST}.`,
    ),
  )
}
