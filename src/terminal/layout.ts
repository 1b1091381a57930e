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
  /** True when it is never broken over lines, however wide. */
  readonly isWhole?: boolean
  /** True for what is read from far away on a screen that is a slide. */
  readonly isLarge?: boolean
  /** Who added what the line before it names. */
  readonly addedBy?: string
}

/** Blocks that no blank line parts, each as its lines. */
export type Paragraph = readonly (readonly string[])[]

/**
 * The blocks as paragraphs whose lines have at most that many columns. For a wall, what is large has at most `large` of them,
 * and a blank row between its lines.
 */
export function paragraphsOf(
  blocks: readonly Block[],
  columns: number,
  style: Style,
  large?: number,
): Paragraph[] {
  const paragraphs: string[][][] = []
  for (const block of blocks) {
    const lines =
      block.isLarge && large !== undefined
        ? apart(linesOf(block, Math.min(columns, large), style))
        : linesOf(block, columns, style)
    const last = paragraphs.at(-1)
    if (block.isTight && last !== undefined) last.push(lines)
    else paragraphs.push([lines])
  }
  return paragraphs
}

/**
 * The blocks as lines of at most that many columns; an empty string is a blank line. An address stays in one piece, so
 * that it can be copied from a file or a window.
 */
export function layOut(blocks: readonly Block[], columns: number, style: Style): string[] {
  const whole = blocks.map((block) =>
    block.look === 'address' ? { ...block, isWhole: true } : block,
  )
  return paragraphsOf(whole, columns, style).flatMap((paragraph, index) =>
    index === 0 ? paragraph.flat() : ['', ...paragraph.flat()],
  )
}

// A terminal has one size of letters: all it can do for far away is room.
function apart(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => (index === 0 ? [line] : ['', line]))
}

function linesOf(
  { text, look, indent = 0, mark = '', isWhole = false }: Block,
  columns: number,
  style: Style,
): string[] {
  const left = ' '.repeat(indent)
  const hang = ' '.repeat(widthOf(mark))
  const lines = isWhole ? [text] : wrap(text, columns - indent - hang.length)
  return lines.map((line, row) => {
    return left + (row === 0 ? mark : hang) + (look ? style[look](line) : line)
  })
}
