import type { Words } from '../locale/words'
import type { Block } from '../terminal/layout'

/** The line that says who added something and, past its date, that it is; nothing for what is vetted. */
export function addedBlocks(addedBy: string | undefined, { t }: Words, indent = 0): Block[] {
  if (addedBy === undefined) return []
  const text = t('pack.addedBy', { name: addedBy })
  return [{ text, look: 'notice', indent, isTight: true, addedBy }]
}

/** A title or choice with who added it after it; as it is for what is vetted. */
export function addedLabel(text: string, addedBy: string | undefined, { t }: Words): string {
  return addedBy === undefined ? text : t('pack.label', { text, name: addedBy })
}
