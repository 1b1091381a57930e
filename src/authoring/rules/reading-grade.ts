import { DEPTHS } from '../../content/types'
import { baseOf, type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'
import { gradeOf } from '../grade'

/** The highest grade of one claim, and of the claims of a topic on average. */
export const MOST = { claim: 12, topic: 9.5 }

/** The English of a claim, and of a topic's claims together, is not harder to read than the limits. Why these: docs/decisions/0008. */
export function readingGrade(content: Content): Finding[] {
  const { tag, words } = baseOf(content)
  const error = errorsOf('reading-grade', content.lineOf)
  const grades = new Map(Object.entries(words.claims).map(([key, text]) => [key, gradeOf(text)]))
  const claims = [...grades]
    .filter(([, grade]) => grade > MOST.claim)
    .map(([key, grade]) =>
      error(
        `locales/${tag}/claims.json`,
        [key],
        `"${key}" reads at grade ${written(grade)}; at most ${MOST.claim}. Use shorter words, or two sentences.`,
      ),
    )
  const topics = content.topics.flatMap((topic, index) => {
    const shown = DEPTHS.flatMap((depth) => topic[depth]).flatMap((part) =>
      typeof part === 'string' ? (grades.get(part) ?? []) : [],
    )
    const mean = shown.reduce((sum, grade) => sum + grade, 0) / shown.length
    if (shown.length === 0 || mean <= MOST.topic) return []
    const message = `The claims of topic ${topic.number} read at grade ${written(mean)} on average; at most ${MOST.topic}. Make the hardest ones easier.`
    return [error(FILES.topics, [index], message)]
  })
  return [...claims, ...topics]
}

// Never rounded to the limit itself: "12.0; at most 12" helps nobody.
function written(grade: number): string {
  return (Math.ceil(grade * 10) / 10).toFixed(1)
}
