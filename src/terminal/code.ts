import { joinKeys, readableColumns, type WindowSize } from './frame'
import type { Style } from './style'
import type { Screen, ScreenCode } from './terminal'
import { cut, wrap } from './wrap'

/**
 * The lines of a screen that is a code, with its address and keys under it, or in a low window beside it. Undefined for any
 * other screen, and where the code does not fit or no colours may be set.
 */
export function codePage(screen: Screen, size: WindowSize, style: Style): string[] | undefined {
  const { code } = screen
  if (code === undefined || !style.hasColour || code.cells.length > size.columns) return undefined
  const drawn = drawCells(code.cells)
  const room = size.rows - 1 // the last row stays free, or some terminals scroll
  const lines = under(screen, drawn, room, readableColumns(size.columns), style)
  if (lines !== undefined) return lines
  const columns = readableColumns(size.columns) - code.cells.length - GAP.length
  const texts = columns < NARROWEST ? undefined : besideTexts(screen, room, columns, style)
  return texts === undefined || Math.max(texts.length, drawn.length) > room
    ? undefined
    : drawn.map((line, row) => (texts[row] ? `${line}${GAP}${texts[row]}` : line))
}

const GAP = '  '
/** Columns beside a code in which an address can still be read. */
const NARROWEST = 24

// The title goes first where there is no row for it, and the blank rows before it.
function under(
  screen: Screen,
  code: readonly string[],
  room: number,
  columns: number,
  style: Style,
): string[] | undefined {
  const below = [...bodyLines(screen, columns, style), ...joinKeys(screen, columns)]
  const free = room - code.length - below.length
  if (free < 0) return undefined
  const bar = free > 0 ? [style.bar(` ${cut(screen.title, columns - 2)} `)] : []
  return [...bar, ...(free > 1 ? [''] : []), ...code, ...(free > 2 ? [''] : []), ...below]
}

// Of a long title, what there is room for.
function besideTexts(screen: Screen, room: number, columns: number, style: Style): string[] {
  const below = ['', ...bodyLines(screen, columns, style), '', ...joinKeys(screen, columns)]
  const title = wrap(screen.title, columns).slice(0, Math.max(0, room - below.length))
  return [...title.map(style.heading), ...below]
}

// An address is broken over lines here: nobody copies it from beside its code.
function bodyLines({ body }: Screen, columns: number, style: Style): string[] {
  return body.flatMap(({ text, look }) =>
    wrap(text, columns).map((line) => (look ? style[look](line) : line)),
  )
}

// Black and white of the fixed colours: the sixteen others are whatever a person has chosen for them.
const DARK = 16
const LIGHT = 231
const END = '\x1b[39m\x1b[49m'

/** Two rows of cells in each line: the upper one is the ground, the lower one a half block on it. */
function drawCells(cells: ScreenCode['cells']): string[] {
  return Array.from({ length: Math.ceil(cells.length / 2) }, (_, line) => {
    const [upper = [], lower = []] = [cells[line * 2], cells[line * 2 + 1]]
    let last = ''
    const drawn = upper.map((isDark, column) => {
      const colours = `\x1b[38;5;${lower[column] ? DARK : LIGHT}m\x1b[48;5;${isDark ? DARK : LIGHT}m`
      const change = colours === last ? '' : colours
      last = colours
      return `${change}▄`
    })
    return drawn.join('') + END
  })
}
