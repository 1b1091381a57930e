import { type CodePlace, PICK } from '../flow/place'
import type { Block } from '../terminal/layout'
import type { ScreenCode } from '../terminal/terminal'
import { plainAddress } from '../text/address'
import { addedBlocks, addedLabel } from './added-text'
import { type KeyName, keysOf, type Placed, type Speaking, screenWords } from './speaking'

/** An address that stands on a page, and the words above it. */
export interface NamedAddress {
  readonly name: string
  readonly address: string
  readonly addedBy: string | undefined
}

/** Each address of a page once: under the last heading before it, or else under the line before it; with who added that. */
export function addressesIn(body: readonly Block[]): NamedAddress[] {
  let name = ''
  let isUnderHeading = false
  let by: string | undefined
  const found = new Map<string, NamedAddress>()
  body.forEach(({ text, look, addedBy }, at) => {
    if (look === 'address') {
      // Of two addresses of one place, the short one is for typing. One that is not shown as an address has no code.
      const isLast = body[at + 1]?.look !== 'address'
      if (isLast && plainAddress(text) !== undefined)
        found.set(text, { name, address: text, addedBy: by })
    } else if (addedBy !== undefined) by = addedBy
    else if (look === 'heading' || !isUnderHeading) {
      name = text
      by = undefined
      isUnderHeading = look === 'heading'
    }
  })
  return [...found.values()]
}

/** The key that shows an address as a code, where the page has one. */
export function codeKey(body: readonly Block[]): readonly KeyName[] {
  return addressesIn(body).length > 0 ? ['codes'] : []
}

/** The code of one address of a page, or the list of its addresses to choose from. */
export function codeScreen(
  { index }: Pick<CodePlace, 'index'>,
  body: readonly Block[],
  speaking: Speaking,
): Placed {
  const addresses = addressesIn(body)
  const only = addresses.length === 1 ? addresses[0] : undefined
  const chosen = index === undefined ? only : addresses[index]
  const { words } = speaking
  const { t } = words
  const shown = {
    keys: keysOf(words, ['back', 'language', 'leave']),
    isResult: false,
    words: screenWords(words),
  }
  if (chosen !== undefined) {
    const code = codeOf(chosen.address, speaking)
    const address: Block = { text: chosen.address, look: 'address' }
    // Of the title there may be no room for more than the start; of the body, always.
    const texts = [...addedBlocks(chosen.addedBy, words), address]
    return { ...shown, title: chosen.name, body: texts, choices: [], ...(code && { code }) }
  }
  return {
    ...shown,
    title: t('code.title'),
    body: [{ text: t('code.text') }],
    choices: addresses.map((one, at) => ({
      id: PICK.code(at),
      label: addedLabel(one.name, one.addedBy, words),
    })),
  }
}

// Light cells around a code: enough on a screen, which has an edge of its own.
const BORDER = 2

function codeOf(address: string, { words: { t }, qrCells }: Speaking): ScreenCode | undefined {
  const cells = qrCells?.(address, BORDER)
  return cells && { cells, noColours: t('code.noColours'), tooSmall: t('code.tooSmall') }
}
