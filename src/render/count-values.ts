import type { TranslationCounts } from '../content/types'
import type { Values, Words } from '../locale/words'

/** How many texts of a locale are in which state, written for a message: `all`, `reviewed`, `checked` and so on. */
export function countValues(counts: TranslationCounts, { number }: Words): Values {
  const { original = 0, reviewed = 0, checked = 0, draft = 0, stale = 0, missing = 0 } = counts
  return {
    all: number(original + reviewed + checked + draft + stale + missing),
    reviewed: number(reviewed),
    checked: number(checked),
    draft: number(draft),
    stale: number(stale),
    missing: number(missing),
  }
}
