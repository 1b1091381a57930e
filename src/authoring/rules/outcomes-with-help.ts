import { type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

/** Every outcome offers help and something to read, and reads only topics that exist. */
export function outcomesWithHelp({ flow, topics, help, lineOf }: Content): Finding[] {
  const error = errorsOf('outcomes-with-help', lineOf)
  const needs = new Set(help.map(({ need }) => need))
  const numbers = new Set(topics.map(({ number }) => number))
  return Object.entries(flow.outcomes).flatMap(([id, outcome]) => {
    const at = ['outcomes', id]
    const unknown = outcome.topics.filter((number) => !numbers.has(number))
    return [
      ...(outcome.help.length === 0
        ? [error(FILES.flow, at, `"${id}" offers no help. Every path ends with help: name a kind.`)]
        : []),
      ...(outcome.topics.length === 0
        ? [error(FILES.flow, at, `"${id}" has no topic to read. Name one.`)]
        : []),
      ...outcome.help
        .filter((need) => !needs.has(need))
        .map((need) =>
          error(
            FILES.flow,
            at,
            `"${id}" offers ${need}, for which there is no entry. Write one, or name another kind.`,
          ),
        ),
      ...unknown.map((number) =>
        error(
          FILES.flow,
          at,
          `"${id}" lists topic ${number}, which does not exist. Write it, or name another.`,
        ),
      ),
    ]
  })
}
