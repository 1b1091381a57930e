import type { Key } from './terminal'

// What looks like x, or stands where x stands on a keyboard for Russian, Greek, Hebrew or Arabic; and q, which leaves
// many programs. Someone who has to leave does not look for the right alphabet first.
const LEAVES = ['x', 'х', 'χ', '×', 'ч', 'ס', 'ء', 'q']

/** The key of a screen that a typed character means, in capitals or full-width letters too. */
export function findKey(keys: readonly Key[], typed: string): Key | undefined {
  const letter = typed.normalize('NFKC').toLowerCase()
  return keys.find(({ key, isLeave }) => key === letter || (isLeave && LEAVES.includes(letter)))
}
