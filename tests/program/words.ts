import { type Spoken, speaker } from '../../src/app'
import { loadLocales } from '../../src/content/compiled'
import type { FlowOutcome, Need, Said } from '../../src/content/types'
import { localesOf, PROGRAM } from '../support/run-program'

const folder = localesOf(PROGRAM)

/** The languages of the built program. */
export const tags = loadLocales(folder).map(({ tag }) => tag)

/** The words of the built program in one of its languages. */
export const speak = speaker(folder)

/** Spanish as soon as the build has it. */
export const reader = tags.includes('es') ? 'es' : 'en'

/** What the conversation says in one language, by the ids that content has for it. */
export function conversationIn(tag: string) {
  const { edition, words } = speak(tag)
  const flow = edition.flow()
  const said = edition.flowWords()
  return {
    ...words,
    edition,
    question: (id: string) => textOf(said, `${flow.questions[id]?.ask}.title`),
    outcome: (id: string) => textOf(said, `outcome.${flow.outcomes[id]?.words}.title`),
    /** The number that picks this choice of a question. */
    number: (id: string, choice: string) =>
      String((flow.questions[id]?.choices ?? []).findIndex((one) => one.id === choice) + 1),
    choice: (id: string, choice: string) =>
      textOf(said, `${flow.questions[id]?.ask}.choice.${choice}`),
    /** The number that picks this help on an outcome's screen, where topics come first. */
    helpNumber: (id: string, need: Need) => {
      const { topics = [], help = [] } = flow.outcomes[id] ?? {}
      return String(topics.length + help.indexOf(need) + 1)
    },
    /** The topics of an outcome, in the order of its screen. */
    topicsOf: (id: string) => flow.outcomes[id]?.topics ?? [],
    /** The number of an outcome's last choice, which is to finish. */
    finish: (id: string) => String(endOf(flow.outcomes[id])),
    topicTitle: (number: number) => edition.findTopic(number)?.title.text ?? '',
    claims: (number: number, depth: 'short' | 'more' | 'details' = 'short') =>
      claimsOf(edition, number, depth),
  }
}

function textOf(said: Readonly<Record<string, Said>>, key: string): string {
  const found = said[key]
  if (found === undefined) throw new Error(`the flow says nothing for "${key}"`)
  return found.text
}

function endOf(outcome: FlowOutcome | undefined): number {
  if (outcome === undefined) throw new Error('no such outcome')
  return outcome.topics.length + outcome.help.length + 2
}

function claimsOf(
  edition: Spoken['edition'],
  number: number,
  depth: 'short' | 'more' | 'details',
): string[] {
  const parts = edition.findTopic(number)?.parts[depth] ?? []
  return parts.flatMap((part) => (part.kind === 'claim' ? [part.claim.said.text] : []))
}
