import type { OpenPack, PackFacts } from '../content/pack'
import { sumOfBytes } from '../content/release'
import type { PartialDate } from '../content/types'
import type { Words } from '../locale/words'
import type { Block } from '../terminal/layout'
import { shortOf } from './verify-text'

/** A pack that is used with this copy: who answers for it, its own sum, and whether its day has passed. */
export interface PackView extends PackFacts {
  readonly sha256: string
  readonly isPast: boolean
  /** True where the day of its check has not come. */
  readonly isEarly: boolean
}

/** What a reader learns of a pack on that day. */
export async function viewPack(pack: OpenPack, today: PartialDate): Promise<PackView> {
  const { name, responsible, contact, checkedOn, validUntil } = pack.facts()
  return {
    ...{ name, responsible, contact, checkedOn, validUntil },
    sha256: await sumOfBytes(pack.bytes),
    isPast: today > validUntil,
    isEarly: today < checkedOn,
  }
}

/** What a pack is and how current, after what there is to say of the copy itself. */
export function packBlocks(view: PackView, { t, date }: Words): Block[] {
  const { name, responsible, contact, checkedOn, validUntil, sha256, isPast, isEarly } = view
  return [
    { text: t('verify.pack', { name }), look: 'heading' },
    { text: t('verify.packWho', { responsible, contact }) },
    isEarly
      ? { text: t('pack.early', { name, on: date(checkedOn) }), look: 'notice' }
      : { text: t('verify.packChecked', { on: date(checkedOn) }), isTight: true },
    isPast
      ? { text: t('verify.packPast', { on: date(validUntil) }), look: 'notice' }
      : { text: t('verify.packUntil', { on: date(validUntil) }), isTight: true },
    { text: t('verify.packShort', { number: shortOf(sha256) }) },
    { text: t('verify.packLong') },
    { text: sha256, isTight: true, isWhole: true },
    { text: t('verify.packLimits') },
  ]
}
