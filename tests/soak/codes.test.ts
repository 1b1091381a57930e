import xterm from '@xterm/headless'
import { describe, expect, it } from 'vitest'
import { NEEDS } from '../../src/content/types'
import { addressesIn } from '../../src/render/code-screens'
import { helpBlocks } from '../../src/render/help-text'
import { viewHelp } from '../../src/render/help-view'
import { sourceBlocks } from '../../src/render/source-text'
import { codePage } from '../../src/terminal/code'
import type { WindowSize } from '../../src/terminal/frame'
import { loadStyle } from '../../src/terminal/style'
import type { Screen } from '../../src/terminal/terminal'
import { qrCells } from '../../src/text/qr'
import { speak } from '../program/words'
import { readCode, THEMES } from '../support/read-code'
import { screenWith } from '../support/screen'
import { isLong, tally } from './rough'

const count = tally('codes of addresses')
const style = await loadStyle(true)
const { edition, words } = speak('es')
const blocks = [
  ...edition.sources().flatMap((source) => sourceBlocks(source.id, source, words)),
  ...NEEDS.flatMap((need) => viewHelp(edition.help(), { need, today: '2026-11-24' })).flatMap(
    (view) => helpBlocks(view, words),
  ),
  ...edition
    .clinics()
    .flatMap(({ organization, url }) => [
      { text: organization, look: 'heading' as const },
      ...(url ? [{ text: url, look: 'address' as const }] : []),
    ]),
]
const addresses = addressesIn(blocks).map(({ address }) => address)
const sizeOf = (address: string) => qrCells(address, 2)?.length ?? 0
/** All of them in the long form; in the plain suite one of each size. */
const chosen = isLong
  ? addresses
  : [...new Map(addresses.map((one) => [sizeOf(one), one])).values()]

const AT: WindowSize = { columns: 80, rows: 24 }

it('fit a window of 80 by 24 up to 45 cells, which is 134 letters', () => {
  const fitting = addresses.filter((one) => codePage(screenOf(one), AT, style) !== undefined)
  expect(fitting).toEqual(addresses.filter((one) => sizeOf(one) <= 45))
  count('addresses', addresses.length)
  count('of them fit 80 by 24', fitting.length)
})

describe.each(THEMES)('on a $name terminal', (theme) => {
  it('are read back from its cells as the address under them', async () => {
    for (const address of chosen) {
      const lines = codePage(screenOf(address), AT, style)
      if (lines === undefined) continue
      expect(lines.length).toBeLessThan(AT.rows)
      const emulator = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true })
      await new Promise<void>((done) => emulator.write(lines.join('\r\n'), done))
      expect(readCode(emulator, theme), address).toBe(whole(address))
      count('codes read')
    }
  })
})

function whole(address: string): string {
  return address.startsWith('https:') ? address : `https://${address}`
}

function screenOf(address: string): Screen {
  return {
    ...screenWith({}),
    body: [{ text: address, look: 'address' }],
    code: { cells: qrCells(address, 2) ?? [], noColours: 'No colours.', tooSmall: 'Too small.' },
  }
}
