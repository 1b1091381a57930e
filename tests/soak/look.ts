import { SMALLEST, type WindowSize } from '../../src/terminal/frame'
import { speak, tags } from '../program/words'

/** What can be seen of a window. */
export interface Seen {
  readonly rows: readonly string[]
  readonly brokenRows: readonly string[]
  readonly size: WindowSize
}

const words = tags.map((tag) => speak(tag).words)
const LEAVE = words.map(({ t }) => `x ${t('key.leave')}`)
const TOO_SMALL = words.map(({ t }) => squashed(t('screen.tooSmall')))

/** What is wrong with a screen of a conversation; undefined when nothing is. */
export function wrongWith({ rows, brokenRows, size }: Seen): string | undefined {
  const isSmall = size.columns < SMALLEST.columns || size.rows < SMALLEST.rows
  if (size.columns < 20 || size.rows < 5) return undefined // nothing can be said in a single cell
  if (isSmall) {
    const said = squashed(rows.join(''))
    const isSaid = said !== '' && TOO_SMALL.some((text) => text.startsWith(said))
    return isSaid ? undefined : 'does not say that the window is too small'
  }
  if (brokenRows.length > 0) return `is wider than the window: ${brokenRows.join(' / ')}`
  if (!/^ \S|^▄/.test(rows[0] ?? '')) return 'has no title on its first row'
  if (rows.at(-1) !== '') return 'has something on its last row'
  const text = rows.join('\n')
  if (!LEAVE.some((key) => text.includes(key))) return 'does not show the key to leave'
  const selected = rows.filter((row) => row.startsWith('> ')).length
  if (selected > 1 || (selected === 0 && hasChoices(rows)))
    return `has ${selected} selected choices`
  return undefined
}

// A block of nothing but numbered lines, above the one that says how to pick: in other text a line may begin with a day.
function hasChoices(rows: readonly string[]): boolean {
  const blocks = rows
    .join('\n')
    .trimEnd()
    .split(/\n{2,}/)
  const lines = blocks.at(-2)?.split('\n') ?? []
  const numbered = lines.filter((line) => /^ {2}\d+ \S/.test(line))
  return numbered.length > 1 && lines.every((line) => /^ {2}\d+ \S|^ {4}/.test(line))
}

/** A text without its spaces and line breaks, however it is wrapped. */
export function squashed(text: string): string {
  return text.replace(/\s+/g, '')
}
