import type { Edition } from '../content/compiled'
import type { Words } from '../locale/words'
import type { Block } from '../terminal/layout'

/** What this program is, how current it is, and who has not reviewed it yet. */
export function aboutBlocks({ head, counts }: Edition, { t, date }: Words): Block[] {
  const { draft = 0, checked = 0, reviewed = 0, stale = 0, missing = 0, original = 0 } = counts()
  const isBase = head.locale.tag === head.locale.base
  return [
    t('about.what'),
    t('about.version', { version: head.version }),
    t('about.checkedOn', { on: date(head.pack.checkedOn) }),
    t('about.evidence', { on: date(head.pack.evidenceUntil) }),
    t('about.notReviewed'),
    ...(isBase
      ? []
      : [
          t('about.translation', {
            all: original + draft + checked + reviewed + stale + missing,
            draft,
            checked,
            reviewed,
            stale,
            missing,
          }),
        ]),
    t('about.article'),
    t('about.mistake'),
    t('about.licence'),
  ].map((text) => ({ text }))
}
