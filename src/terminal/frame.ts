import { type Block, paragraphsOf } from './layout'
import { type Page, paginate } from './pages'
import type { Style } from './style'
import { numberOf, type Screen } from './terminal'
import { cut, widthOf, wrap } from './wrap'

/** Size of a window in character cells. */
export interface WindowSize {
  readonly columns: number
  readonly rows: number
}

/** A screen laid out for one window: what stands above and below, and the pages between. */
export interface Frame {
  readonly columns: number
  readonly head: readonly string[]
  readonly pages: readonly Page[]
  readonly foot: readonly string[]
  /** Lines that a page has room for between head and foot. */
  readonly rows: number
  /** Lines that are kept for saying which page this is, or how to pick. */
  readonly pageRows: number
}

/** The smallest window that a conversation can be read in. */
export const SMALLEST: WindowSize = { columns: 30, rows: 14 }
const WIDEST = 76
/** Columns of lines that are read from the back of a hall: few words a line, or else more of them. */
const ROOMY: readonly number[] = [50, WIDEST]

/** The size of a window. Some terminals do not know theirs and say 0: they are taken for common ones. */
export function sizeOf({ columns, rows }: Partial<WindowSize>): WindowSize {
  return { columns: columns || 80, rows: rows || 24 }
}

/** Columns to wrap at in a window: a tenth stays free, because terminals differ on how wide some letters are. */
export function readableColumns(columns: number): number {
  return Math.min(WIDEST, Math.floor(columns * 0.9))
}

/**
 * The screen laid out for a window of that size; every page together with head and foot fits the window. One that is
 * narrower than can be read in is taken for the narrowest that can.
 */
export function frameOf(screen: Screen, size: WindowSize, style: Style): Frame {
  const columns = readableColumns(Math.max(size.columns, SMALLEST.columns))
  const title = wrap(screen.title, columns - 2)
  const banner = screen.banner === undefined ? [] : wrap(screen.banner, columns)
  // In a low window a long title would leave no room to read: its start stays, and all of it moves into the page.
  const isTall =
    title.length * 4 > size.rows ||
    (title.length > 1 && (title.length + banner.length) * 3 > size.rows)
  const bars = isTall ? [`${cut(title[0] ?? '', columns - 3)}…`] : title
  const head = [
    ...bars.map((line) => style.bar(` ${line}${' '.repeat(columns - 2 - widthOf(line))} `)),
    ...banner,
    '',
  ]
  const body: readonly Block[] = [
    ...(isTall && !screen.code ? [{ text: screen.title, look: 'heading' as const }] : []),
    // Where the code itself can be shown, nothing of this frame is.
    ...(screen.code
      ? [{ text: style.hasColour ? screen.code.tooSmall : screen.code.noColours }]
      : []),
    ...screen.body,
  ]

  const foot = joinKeys(screen, columns)
  const pageRows = Math.max(...pageTexts(screen).map((text) => wrap(text, columns).length))
  // A blank line stands above the page line; the last row stays free, or some terminals scroll.
  const rows = Math.max(1, size.rows - head.length - foot.length - pageRows - 2)
  const choices = screen.choices.map((choice, index) =>
    wrapChoice(numberOf(choice, index), choice.label, columns),
  )
  const pagesWith = (large?: number) =>
    paginate(paragraphsOf(body, columns, style, large), choices, rows)
  const roomy = screen.isSlide
    ? ROOMY.map((large) => pagesWith(large)).find(({ length }) => length === 1)
    : undefined
  const pages = roomy ?? pagesWith()
  return { columns, head, pages, foot, rows, pageRows }
}

/** The lines of one page of the frame, with the selected choice marked by a sign and by its look. */
export function renderPage(
  screen: Screen,
  frame: Frame,
  at: { page: number; selected: number },
  style: Style,
): string[] {
  const { columns, head, pages, foot, rows, pageRows } = frame
  const page = pages[at.page] ?? { lines: [], choices: [] }
  const lines = [...page.lines]
  for (const { index, from, to } of page.choices) {
    if (index !== at.selected) continue
    for (let row = from; row < to; row++) {
      lines[row] = (row === from ? '> ' : '  ') + style.selected(lines[row]?.slice(2) ?? '')
    }
  }
  const below = wrap(pageText(screen, pages.length, at.page), columns)
  const blank = Array<string>(Math.max(1, rows - lines.length + pageRows - below.length + 1)).fill(
    '',
  )
  return [...head, ...lines, ...blank, ...below, ...foot]
}

function pageText({ words, choices }: Screen, pages: number, page: number): string {
  if (pages > 1) return words.turnPage(page + 1, pages)
  return choices.length > 0 ? words.howToPickHere : ''
}

// The longest that the page line can get, before anyone knows how many pages there are: a register has hundreds in a small
// window.
function pageTexts({ words }: Screen): readonly string[] {
  return [words.howToPickHere, words.turnPage(998, 999), words.turnPage(999, 999)]
}

function wrapChoice(number: string, label: string, columns: number): string[] {
  const mark = `  ${number} `
  return wrap(label, columns - mark.length).map((line, row) =>
    row === 0 ? mark + line : ' '.repeat(mark.length) + line,
  )
}

/** The keys of a screen in as few lines as they fit in. */
export function joinKeys({ keys }: Screen, columns: number): string[] {
  const lines: string[] = []
  for (const { key, label } of keys) {
    const text = `${key} ${label}`
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last}   ${text}`) <= columns)
      lines[lines.length - 1] = `${last}   ${text}`
    else lines.push(...wrap(text, columns))
  }
  return lines
}
