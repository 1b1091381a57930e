import type { Paragraph } from './layout'

/** One window full of lines, and which choices stand on it. */
export interface Page {
  readonly lines: readonly string[]
  readonly choices: readonly PlacedChoice[]
}

/** A choice's place in the list of choices, and the lines of the page that it takes: `from` up to, not with, `to`. */
export interface PlacedChoice {
  readonly index: number
  readonly from: number
  readonly to: number
}

/**
 * Body and choices split into pages of at most `rows` lines, so that nothing scrolls away unseen. What fits on one page
 * is never split: a paragraph (a claim with its sources), or else a block of it, or the choices. No page starts or ends
 * with a blank line.
 */
export function paginate(
  body: readonly Paragraph[],
  choices: readonly (readonly string[])[],
  rows: number,
): Page[] {
  const pages: Page[] = []
  let lines: string[] = []
  let placed: PlacedChoice[] = []

  const turn = () => {
    if (lines.length > 0) pages.push({ lines, choices: placed })
    lines = []
    placed = []
  }
  /** Turn the page if that many lines do not fit on this one but do on the next. */
  const makeRoom = (height: number) => {
    if (lines.length + height > rows && height <= rows) turn()
  }
  const gap = () => (lines.length > 0 ? 1 : 0)

  for (const paragraph of body) {
    makeRoom(gap() + paragraph.flat().length)
    if (gap() === 1 && lines.length < rows) lines.push('')
    for (const block of paragraph) {
      makeRoom(block.length)
      for (const line of block) {
        if (lines.length === rows) turn()
        lines.push(line)
      }
    }
  }

  // Someone who sees "Yes" alone may take it for the only choice.
  makeRoom(gap() + choices.flat().length)
  if (gap() === 1 && lines.length < rows) lines.push('')
  choices.forEach((choice, index) => {
    makeRoom(choice.length)
    let from = lines.length
    for (const line of choice) {
      if (lines.length === rows) {
        turn()
        from = 0
      }
      lines.push(line)
    }
    placed = [...placed, { index, from, to: lines.length }]
  })

  turn()
  return pages.length > 0 ? pages.map(trimmed) : [{ lines: [], choices: [] }]
}

function trimmed({ lines, choices }: Page): Page {
  const end = lines.findLastIndex((line) => line !== '') + 1
  return { lines: lines.slice(0, end), choices }
}
