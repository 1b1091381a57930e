import type { Edition } from '../content/compiled'
import type { Words } from '../locale/words'
import type { Block } from '../terminal/layout'
import { countValues } from './count-values'

/** What this program is, how current it is, and who has not reviewed it yet. */
export function aboutBlocks({ head, counts }: Edition, words: Words): Block[] {
  const { t, date } = words
  const isTranslation = head.locale.tag !== head.locale.base
  return [
    t('about.what'),
    t('about.version', { version: head.version }),
    t('about.checkedOn', { on: date(head.pack.checkedOn) }),
    t('about.evidence', { on: date(head.pack.evidenceUntil) }),
    t('about.notReviewed'),
    ...(isTranslation ? [t('about.translation', countValues(counts(), words))] : []),
    t('about.article'),
    t('about.mistake'),
    t('about.licence'),
  ].map((text) => ({ text }))
}
