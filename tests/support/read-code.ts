import type xterm from '@xterm/headless'
import jsQR from 'jsqr'

type Emulator = InstanceType<typeof xterm.Terminal>

/** The two colours of a terminal, as shades from 0 to 255. */
export interface Theme {
  readonly name: string
  readonly ink: number
  readonly paper: number
}

/** What people have: light on dark, dark on light, and something between. */
export const THEMES: readonly Theme[] = [
  { name: 'dark', ink: 204, paper: 12 },
  { name: 'light', ink: 40, paper: 250 },
  { name: 'gray', ink: 255, paper: 120 },
]

/** What a phone reads from what the emulator shows, drawn as a terminal with that theme draws it; undefined for nothing. */
export function readCode(emulator: Emulator, theme: Theme): string | undefined {
  const [width, height] = [emulator.cols * ACROSS, emulator.rows * DOWN]
  const points = new Uint8ClampedArray(width * height * 4).fill(255)
  const buffer = emulator.buffer.active
  for (let row = 0; row < emulator.rows; row++) {
    for (let column = 0; column < emulator.cols; column++) {
      const cell = buffer.getLine(buffer.baseY + row)?.getCell(column)
      const shades = [
        cell?.isFgPalette() ? shadeOf(cell.getFgColor()) : theme.ink,
        cell?.isBgPalette() ? shadeOf(cell.getBgColor()) : theme.paper,
      ]
      const [ink = 0, paper = 0] = cell?.isInverse() ? shades.reverse() : shades
      const sign = cell?.getChars() ?? ''
      for (let point = 0; point < ACROSS * DOWN; point++) {
        const [x, y] = [point % ACROSS, Math.floor(point / ACROSS)]
        const shade = isInked(sign, x, y) ? ink : paper
        points.fill(shade, at(x, y), at(x, y) + 3)
      }
      function at(x: number, y: number): number {
        return ((row * DOWN + y) * width + column * ACROSS + x) * 4
      }
    }
  }
  return jsQR(points, width, height, { inversionAttempts: 'dontInvert' })?.data
}

// A cell of a terminal is twice as high as it is wide.
const ACROSS = 3
const DOWN = 6

// A half block fills the lower half; any other sign leaves some ink in the middle.
function isInked(sign: string, x: number, y: number): boolean {
  if (sign === '▄') return y >= DOWN / 2
  return sign.trim() !== '' && x === 1 && y > 0 && y < DOWN - 1
}

// Of the fixed colours, the two that are used here. Any other is in nobody's hand.
function shadeOf(colour: number): number {
  if (colour !== 16 && colour !== 231) throw new Error(`colour ${colour} is not fixed`)
  return colour === 16 ? 0 : 255
}
