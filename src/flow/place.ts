import type { State } from '../content/states'
import type { ClaimKind, Flow, FlowOutcome, FlowQuestion, Need } from '../content/types'
import { stepAt } from './step'

/** A topic that is read; `deeper` is how often more was asked for, `only` the one kind of statement that is shown. */
export interface TopicPlace {
  readonly kind: 'topic'
  readonly outcome: FlowOutcome
  readonly number: number
  readonly deeper: number
  readonly only?: ClaimKind
}

/** A list of help for one need, in the whole country or with what one state has. */
export interface HelpPlace {
  readonly kind: 'help'
  readonly outcome: FlowOutcome
  readonly need: Need
  readonly state?: State
}

/** One address of a page as a code, or without `index` the list of its addresses to choose from. */
export interface CodePlace {
  readonly kind: 'code'
  readonly of: Place
  readonly index?: number
}

/** A screen of the conversation. Everything follows from the list of choices. */
export type Place =
  | { readonly kind: 'language' }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'question'; readonly question: FlowQuestion }
  | { readonly kind: 'outcome'; readonly outcome: FlowOutcome }
  | TopicPlace
  | HelpPlace
  | { readonly kind: 'states'; readonly outcome: FlowOutcome; readonly need: Need }
  | { readonly kind: 'kinds'; readonly topic: TopicPlace }
  | { readonly kind: 'added' }
  | { readonly kind: 'sources'; readonly of: Place }
  | CodePlace

/** Choices that are not the flow's start with a colon; ids in content never do. */
export const PICK = {
  language: ':language',
  begin: ':begin',
  sources: ':sources',
  codes: ':code',
  code: (index: number) => `:code:${index}`,
  more: ':more',
  list: ':list',
  topic: (number: number) => `:topic:${number}`,
  help: (need: Need) => `:help:${need}`,
  /** The topics that a pack adds. */
  added: ':added',
  states: ':states',
  state: (state: State) => `:state:${state}`,
  kinds: ':kinds',
  /** Without a kind: all of them again. */
  kind: (kind: ClaimKind | '') => `:kind:${kind}`,
} as const

/** Where someone is after their choices. Asks for the flow only once they have begun. */
export function placeAt(flow: () => Flow, picked: readonly string[]): Place {
  const last = picked.at(-1)
  if (last === PICK.language) return { kind: 'language' }
  if (last === PICK.sources) return { kind: 'sources', of: placeAt(flow, picked.slice(0, -1)) }
  if (last === PICK.codes) return { kind: 'code', of: placeAt(flow, picked.slice(0, -1)) }
  const [, index] = /^:code:(\d+)$/.exec(last ?? '') ?? []
  if (index !== undefined)
    return { kind: 'code', of: placeAt(flow, picked.slice(0, -2)), index: Number(index) }

  const [begin, ...rest] = picked
  if (begin !== PICK.begin) return { kind: 'welcome' }
  const step = stepAt(flow(), rest)
  if (step.kind === 'question') return { kind: 'question', question: step.question }
  const { outcome } = step
  return step.rest.reduce<Place>((place, pick) => placeAfter(place, pick, outcome), {
    kind: 'outcome',
    outcome,
  })
}

/** The choices up to the list of topics: what "back to the list" leaves of them. */
export function pickedUntilOutcome(flow: Flow, picked: readonly string[]): readonly string[] {
  const step = stepAt(flow, picked.slice(1))
  return picked.slice(0, picked.length - step.rest.length)
}

function placeAfter(place: Place, pick: string, outcome: FlowOutcome): Place {
  const [, kind, of = ''] = pick.split(':')
  switch (kind) {
    case 'topic':
      return { kind: 'topic', outcome, number: Number(of), deeper: 0 }
    case 'more':
      return place.kind === 'topic' ? { ...place, deeper: place.deeper + 1 } : place
    case 'kinds':
      return place.kind === 'topic' ? { kind: 'kinds', topic: place } : place
    case 'kind': {
      if (place.kind !== 'kinds') return place
      const { number } = place.topic
      const whole: TopicPlace = { kind: 'topic', outcome, number, deeper: 0 }
      return of === '' ? whole : { ...whole, only: of as ClaimKind }
    }
    case 'help':
      return { kind: 'help', outcome, need: of as Need }
    case 'added':
      return { kind: 'added' }
    case 'states':
      // A page that leads to clinics is no list of help: clinics are tax help.
      return { kind: 'states', outcome, need: place.kind === 'help' ? place.need : 'tax-help' }
    case 'state':
      return place.kind === 'states'
        ? { kind: 'help', outcome, need: place.need, state: of as State }
        : place
    default:
      return place
  }
}
