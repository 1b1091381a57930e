import type { Flow, FlowOutcome, FlowQuestion } from '../content/types'

/** Where a person stands after their choices; `rest` are the choices that the flow had no question for. */
export type Step =
  | { readonly kind: 'question'; readonly question: FlowQuestion; readonly rest: readonly string[] }
  | { readonly kind: 'outcome'; readonly outcome: FlowOutcome; readonly rest: readonly string[] }

/** Replays the choices from the start. A choice that the question does not have ends the replay there. */
export function stepAt(flow: Flow, picked: readonly string[]): Step {
  let at = flow.start
  for (let index = 0; ; index++) {
    const outcome = Object.hasOwn(flow.outcomes, at) ? flow.outcomes[at] : undefined
    if (outcome !== undefined) return { kind: 'outcome', outcome, rest: picked.slice(index) }
    const question = Object.hasOwn(flow.questions, at) ? flow.questions[at] : undefined
    if (question === undefined) throw new Error('a choice leads to a step that is not there') // which one would tell what was picked
    const choice = question.choices.find(({ id }) => id === picked[index])
    if (choice === undefined) return { kind: 'question', question, rest: picked.slice(index) }
    at = choice.to
  }
}

/** One way through the flow: the choices, and the outcome that they lead to. */
export interface Path {
  readonly picked: readonly string[]
  readonly outcome: FlowOutcome
}

/** Every way through the flow. A loop throws: the content check refuses one before anyone meets it. */
export function walkPaths(flow: Flow): Path[] {
  const walk = (at: string, picked: readonly string[], seen: readonly string[]): Path[] => {
    if (seen.includes(at)) throw new Error(`the flow comes back to "${at}"`)
    const outcome = flow.outcomes[at]
    if (outcome !== undefined) return [{ picked, outcome }]
    const choices = flow.questions[at]?.choices ?? []
    return choices.flatMap(({ id, to }) => walk(to, [...picked, id], [...seen, at]))
  }
  return walk(flow.start, [], [])
}
