import { expect, it } from 'vitest'
import { loadStyle, type Style } from '../../src/terminal/style'

/** The colours that a terminal shows text in; where they come from stands in docs/decisions/0003-looks-without-colour.md. */
interface Terminal {
  readonly name: string
  readonly ink: string
  readonly paper: string
  /** What a terminal that shows weight as brightness makes of a colour in bold text. */
  readonly bright?: Readonly<Record<string, string>>
}

const CAMPBELL = { '#cccccc': '#f2f2f2', '#0c0c0c': '#767676' }
const LINUX = { '#aaaaaa': '#ffffff', '#000000': '#555555' }

const TERMINALS: readonly Terminal[] = [
  { name: 'xterm, black on gray90', ink: '#000000', paper: '#e5e5e5' },
  { name: 'xterm, gray90 on black', ink: '#e5e5e5', paper: '#000000' },
  { name: 'GNOME Terminal, black on white', ink: '#000000', paper: '#ffffff' },
  { name: 'GNOME Terminal, gray on black', ink: '#aaaaaa', paper: '#000000' },
  { name: 'GNOME Terminal, white on black', ink: '#ffffff', paper: '#000000' },
  { name: 'Windows, Campbell', ink: '#cccccc', paper: '#0c0c0c', bright: CAMPBELL },
  { name: 'Windows, Campbell Powershell', ink: '#cccccc', paper: '#012456', bright: CAMPBELL },
  { name: 'Windows, Vintage', ink: '#c0c0c0', paper: '#000000', bright: { '#c0c0c0': '#ffffff' } },
  { name: 'Windows, One Half Light', ink: '#383a42', paper: '#fafafa' },
  { name: 'macOS Terminal, Basic', ink: '#000000', paper: '#ffffff' },
  { name: 'macOS Terminal, Basic in the dark', ink: '#ffffff', paper: '#1d1e1d' },
  { name: 'Linux console', ink: '#aaaaaa', paper: '#000000', bright: LINUX },
]

const LEAST = 4.5
const style = await loadStyle(true)

it.each(TERMINALS)('every look has a contrast of 4.5 in $name', (terminal) => {
  const { hasColour: _, ...looks } = style
  for (const [look, apply] of Object.entries(looks) as [keyof Style, Style['bar']][]) {
    const [ink, paper] = coloursOf(apply('x'), terminal)
    expect(contrast(ink, paper), look).toBeGreaterThanOrEqual(LEAST)
  }
})

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  expect(contrast('#555555', '#aaaaaa')).toBeLessThan(LEAST) // what bold in reverse would be on the Linux console
})

// Reverse changes ink and paper first; then what is now the ink becomes bright.
function coloursOf(styled: string, { ink, paper, bright = {} }: Terminal): [string, string] {
  const [front, back] = styled.includes('\x1b[7m') ? [paper, ink] : [ink, paper]
  return [styled.includes('\x1b[1m') ? (bright[front] ?? front) : front, back]
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
