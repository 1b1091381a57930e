import type { State } from '../../content/states'
import type { Depth, PartialDate } from '../../content/types'
import { type HelpSheetView, viewHelpSheet } from './help-sheet'
import { needsOf, type TopicSheetView, viewTopicSheet } from './sheet-view'
import type { Tongues } from './tongue'

/** Which sheets a handout has. */
export interface HandoutChoice {
  readonly numbers: readonly number[]
  readonly today: PartialDate
  /** How much of each topic; all of it when left out. */
  readonly depths?: readonly Depth[] | undefined
  /** The state whose help it lists; only what serves the whole country when left out. */
  readonly state?: State | undefined
  /** The sum that `verify` tells of this copy. */
  readonly sha256?: string | undefined
}

/** What to print: a sheet for each topic, and one for the help that fits them. */
export interface HandoutView {
  readonly topics: readonly TopicSheetView[]
  readonly help: HelpSheetView
  /** True where a topic could not be confirmed any more: help is what to read first. */
  readonly isHelpFirst: boolean
  readonly today: PartialDate
  readonly sha256: string | undefined
}

/** What a handout shows on that day. Numbers that no topic has are left out. */
export function viewHandout(tongues: Tongues, choice: HandoutChoice): HandoutView {
  const { numbers, today, depths, state, sha256 } = choice
  const topics = [...new Set(numbers)].flatMap(
    (number) => viewTopicSheet(number, tongues, today, depths) ?? [],
  )
  const help = viewHelpSheet(tongues, { needs: needsOf(topics), today, state })
  const isHelpFirst = topics.some(({ view }) =>
    view.notices.some(({ kind }) => kind === 'unconfirmed'),
  )
  return { topics, help, isHelpFirst, today, sha256 }
}
