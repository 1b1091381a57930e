import type { Style } from './style'
import { widthOf, wrap } from './wrap'

/** One paragraph of a page before it is wrapped: plain data, the same for every width. */
export interface Block {
  readonly text: string
  readonly look?: 'heading' | 'notice' | 'address'
  /** Columns to the left of every line. */
  readonly indent?: number
  /** A sign before the first line; the other lines stand under its text. */
  readonly mark?: string
  /** True when no blank line stands before it. */
  readonly isTight?: boolean
}

/** The blocks as lines of at most that many columns; an empty string is a blank line. */
export function layOut(blocks: readonly Block[], columns: number, style: Style): string[] {
  return blocks.flatMap(({ text, look, indent = 0, mark = '', isTight = false }, index) => {
    const hang = ' '.repeat(widthOf(mark))
    const lines = wrap(text, columns - indent - hang.length).map(
      (line, row) =>
        ' '.repeat(indent) + (row === 0 ? mark : hang) + (look ? style[look](line) : line),
    )
    return isTight || index === 0 ? lines : ['', ...lines]
  })
}
