import type { TranslationState } from '../content/types'

/** What is said of translations once before a page; a text that is missing or stale is marked where it stands. */
export function stateToTell(states: readonly TranslationState[]): 'draft' | 'checked' | undefined {
  return (['draft', 'checked'] as const).find((state) => states.includes(state))
}
