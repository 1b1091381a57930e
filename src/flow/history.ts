import { PICK } from './place'

/** How many pages of one list can be gone back, so that a conversation without end does not grow without end. */
const MOST = 60

/**
 * The choices with one more. Asking for another state or kind goes to the list that the last was picked from; of very
 * many pages, the oldest are forgotten, and going back from the rest of them leads to their list.
 */
export function pickedAfter(picked: readonly string[], choice: string): readonly string[] {
  const last = picked.at(-1) ?? ''
  const isOther =
    (choice === PICK.states && last.startsWith(':state:')) ||
    (choice === PICK.kinds && last.startsWith(':kind:'))
  return isOther ? picked.slice(0, -1) : withoutOldest([...picked, choice])
}

function withoutOldest(picked: readonly string[]): readonly string[] {
  const first = picked.findIndex((pick, index) => index > 0 && pick.startsWith(':'))
  if (first < 0 || picked.length - first <= MOST) return picked
  // A page stands for itself; what was picked on it does not.
  const next = picked.findIndex((pick, index) => index > first && /^:(topic|help):/.test(pick))
  return next < 0 ? picked : [...picked.slice(0, first), ...picked.slice(next)]
}
