import { type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

/** Topics have numbers and ids of their own, stand in the order of their numbers, and name only topics that exist. */
export function topicsInOrder({ topics, lineOf }: Content): Finding[] {
  const error = errorsOf('topics-in-order', lineOf)
  const numbers = topics.map(({ number }) => number)
  const ids = topics.map(({ id }) => id)
  return topics.flatMap(({ number, id, related }, index) => {
    const unknown = related.filter((other) => !numbers.includes(other) || other === number)
    return [
      ...(number <= (numbers[index - 1] ?? 0)
        ? [
            error(
              FILES.topics,
              [index],
              `Topic ${number} stands after ${numbers[index - 1]}. Each number is used once, in order.`,
            ),
          ]
        : []),
      ...(ids.indexOf(id) < index
        ? [error(FILES.topics, [index], `The id "${id}" is taken. Give the topic another.`)]
        : []),
      ...unknown.map((other) =>
        error(
          FILES.topics,
          [index, 'related'],
          `Topic ${number} is related to ${other}, which is no other topic. Take it out, or name another.`,
        ),
      ),
    ]
  })
}
