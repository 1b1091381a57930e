import { paragraphsOf } from './layout'
import { type Page, paginate } from './pages'
import type { Style } from './style'
import type { Screen } from './terminal'
import { widthOf, wrap } from './wrap'

/** Size of a window in character cells. */
export interface WindowSize {
  readonly columns: number
  readonly rows: number
}

/** A screen laid out for one window: what stands above and below, and the pages between. */
export interface Frame {
  readonly head: readonly string[]
  readonly pages: readonly Page[]
  readonly foot: readonly string[]
  /** Lines that a page has room for between head and foot. */
  readonly rows: number
}

export const SMALLEST: WindowSize = { columns: 28, rows: 10 }
const WIDEST = 76

/** Columns to wrap at in a window: a tenth stays free, because terminals differ on how wide some letters are. */
export function readableColumns(columns: number): number {
  return Math.min(WIDEST, Math.floor(columns * 0.9))
}

/** The screen laid out for a window of that size; every page together with head and foot fits the window. */
export function frameOf(screen: Screen, size: WindowSize, style: Style): Frame {
  const columns = readableColumns(size.columns)
  const title = wrap(screen.title, columns - 2)
  const bars = title.map((line) => style.bar(` ${line}${' '.repeat(columns - 2 - widthOf(line))} `))
  const head = [...bars, '']
  const foot = joinKeys(screen, columns)
  // A blank line and the page line stand above the keys; the last row stays free, or some terminals scroll.
  const rows = size.rows - head.length - foot.length - 3
  const choices = screen.choices.map(({ label }, index) => wrapChoice(index + 1, label, columns))
  return {
    head,
    pages: paginate(paragraphsOf(screen.body, columns, style), choices, rows),
    foot,
    rows,
  }
}

/** The lines of one page of the frame, with the selected choice marked by a sign and by its look. */
export function renderPage(
  screen: Screen,
  frame: Frame,
  at: { page: number; selected: number },
  style: Style,
): string[] {
  const { head, pages, foot, rows } = frame
  const page = pages[at.page] ?? { lines: [], choices: [] }
  const lines = [...page.lines]
  for (const { index, from, to } of page.choices) {
    if (index !== at.selected) continue
    for (let row = from; row < to; row++) {
      lines[row] = (row === from ? '> ' : '  ') + style.selected(lines[row]?.slice(2) ?? '')
    }
  }
  const blank = Array<string>(Math.max(0, rows - lines.length)).fill('')
  return [...head, ...lines, ...blank, '', pageLine(screen, pages.length, at.page), ...foot]
}

function pageLine({ words, choices }: Screen, pages: number, page: number): string {
  if (pages > 1) return words.turnPage(page + 1, pages)
  return choices.length > 0 ? words.howToPickHere : ''
}

function wrapChoice(number: number, label: string, columns: number): string[] {
  const mark = `  ${number} `
  return wrap(label, columns - mark.length).map((line, row) =>
    row === 0 ? mark + line : ' '.repeat(mark.length) + line,
  )
}

function joinKeys({ keys }: Screen, columns: number): string[] {
  const lines: string[] = []
  for (const { key, label } of keys) {
    const text = `${key} ${label}`
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last}   ${text}`) <= columns)
      lines[lines.length - 1] = `${last}   ${text}`
    else lines.push(text)
  }
  return lines
}
