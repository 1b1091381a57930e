import type { Flow, FlowOutcome, FlowQuestion, Need } from '../content/types'
import { stepAt } from './step'

/** A screen of the conversation; `deeper` is how often more was asked for. Everything follows from the list of choices. */
export type Place =
  | { readonly kind: 'language' }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'question'; readonly question: FlowQuestion }
  | { readonly kind: 'outcome'; readonly outcome: FlowOutcome }
  | {
      readonly kind: 'topic'
      readonly outcome: FlowOutcome
      readonly number: number
      readonly deeper: number
    }
  | { readonly kind: 'help'; readonly outcome: FlowOutcome; readonly need: Need }
  | { readonly kind: 'sources'; readonly of: Place }

/** Choices that are not the flow's start with a colon; ids in content never do. */
export const PICK = {
  language: ':language',
  begin: ':begin',
  sources: ':sources',
  more: ':more',
  list: ':list',
  topic: (number: number) => `:topic:${number}`,
  help: (need: Need) => `:help:${need}`,
} as const

/** Where someone is after their choices. Asks for the flow only once they have begun. */
export function placeAt(flow: () => Flow, picked: readonly string[]): Place {
  const last = picked.at(-1)
  if (last === PICK.language) return { kind: 'language' }
  if (last === PICK.sources) return { kind: 'sources', of: placeAt(flow, picked.slice(0, -1)) }

  const [begin, ...rest] = picked
  if (begin !== PICK.begin) return { kind: 'welcome' }
  const step = stepAt(flow(), rest)
  if (step.kind === 'question') return { kind: 'question', question: step.question }
  return placeAfter(step.outcome, step.rest)
}

/** The choices up to the list of topics: what "back to the list" leaves of them. */
export function pickedUntilOutcome(flow: Flow, picked: readonly string[]): readonly string[] {
  const step = stepAt(flow, picked.slice(1))
  return picked.slice(0, picked.length - step.rest.length)
}

function placeAfter(outcome: FlowOutcome, picked: readonly string[]): Place {
  const last = picked.findLast((pick) => pick !== PICK.more)
  if (last === undefined) return { kind: 'outcome', outcome }
  const [, kind, of = ''] = last.split(':')
  if (kind === 'help') return { kind: 'help', outcome, need: of as Need }
  const deeper = picked.length - 1 - picked.lastIndexOf(last)
  return { kind: 'topic', outcome, number: Number(of), deeper }
}
