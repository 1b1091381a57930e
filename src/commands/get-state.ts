import type { App } from '../app'
import { STATES, type State } from '../content/states'
import { UserError } from '../errors'

/** The state of those letters, or of that name in the reader's language or the base locale's. Throws `UserError`. */
export function getState(typed: string, { spoken, speak }: Pick<App, 'spoken' | 'speak'>): State {
  const said = folded(typed)
  const code = STATES.find((state) => folded(state) === said)
  if (code !== undefined) return code
  const { edition } = spoken
  const editions = [edition, speak(edition.head.locale.base).edition]
  const named = STATES.find((state) =>
    editions.some((one) => folded(one.states()[state].text) === said),
  )
  if (named !== undefined) return named
  throw new UserError('error.unknownState', { state: typed })
}

// Without accents and capitals, and in letters of any width: "nuevo mexico" is New Mexico too.
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
