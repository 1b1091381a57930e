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
 * Body and choices split into pages of at most `rows` lines, so that nothing scrolls away unseen. A paragraph or a
 * choice that fits on one page is never split, choices that fit on one page stand together, and no page starts or ends
 * with a blank line.
 */
export function paginate(
  body: readonly string[],
  choices: readonly (readonly string[])[],
  rows: number,
): Page[] {
  const pages: Page[] = []
  let lines: string[] = []
  let placed: PlacedChoice[] = []

  const turn = () => {
    if (lines.length === 0) return
    pages.push({ lines, choices: placed })
    lines = []
    placed = []
  }

  for (const paragraph of paragraphsOf(body)) {
    const gap = lines.length > 0 ? 1 : 0
    if (lines.length + gap + paragraph.length > rows && paragraph.length <= rows) turn()
    if (lines.length > 0 && lines.length < rows) lines.push('')
    for (const line of paragraph) {
      if (lines.length === rows) turn()
      lines.push(line)
    }
  }

  const choiceRows = choices.reduce((sum, choice) => sum + choice.length, 0)
  // Someone who sees "Yes" alone may take it for the only choice.
  if (lines.length + 1 + choiceRows > rows && choiceRows <= rows) turn()
  choices.forEach((choice, index) => {
    const gap = placed.length === 0 && lines.length > 0 ? 1 : 0
    if (lines.length + gap + choice.length > rows) turn()
    else if (gap === 1) lines.push('')
    placed = [...placed, { index, from: lines.length, to: lines.length + choice.length }]
    lines.push(...choice)
  })

  turn()
  return pages.length > 0 ? pages : [{ lines: [], choices: [] }]
}

function paragraphsOf(body: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]]
  for (const line of body) {
    if (line === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}
