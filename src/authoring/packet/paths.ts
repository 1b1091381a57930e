import type { Flow } from '../../content/types'
import { type Path, walkPaths } from '../../flow/step'

/** The paths of the conversation that lead to a topic. */
export interface TopicPaths {
  readonly count: number
  /** Each first choice with the second choices that follow it; none where the first one leads there by itself. */
  readonly starts: readonly { readonly first: string; readonly seconds: readonly string[] }[]
}

/** Makes what tells the paths to any of some topics, by their first two choices: all of them would be many, and say little more. */
export function pathsOf(
  flow: Flow,
  say: (key: string) => string,
): (topics: readonly number[]) => TopicPaths {
  const all = walkPaths(flow)
  return (topics) => {
    const paths = all.filter(({ outcome }) => outcome.topics.some((one) => topics.includes(one)))
    return { count: paths.length, starts: startsOf(paths, flow, say) }
  }
}

function startsOf(
  paths: readonly Path[],
  flow: Flow,
  say: (key: string) => string,
): TopicPaths['starts'] {
  const starts = new Map<string, Set<string>>()
  for (const { picked } of paths) {
    const [first = '', second] = choicesOf(picked, flow, say)
    const seconds = starts.get(first) ?? new Set()
    starts.set(first, second === undefined ? seconds : seconds.add(second))
  }
  return [...starts].map(([first, seconds]) => ({ first, seconds: [...seconds] }))
}

function choicesOf(picked: readonly string[], flow: Flow, say: (key: string) => string): string[] {
  let at = flow.start
  return picked.map((id) => {
    const question = flow.questions[at]
    at = question?.choices.find((choice) => choice.id === id)?.to ?? at
    return say(`${question?.ask}.choice.${id}`)
  })
}
