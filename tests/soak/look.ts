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
  if (!/^ \S/.test(rows[0] ?? '')) return 'has no title on its first row'
  if (rows.at(-1) !== '') return 'has something on its last row'
  const text = rows.join('\n')
  if (!LEAVE.some((key) => text.includes(key))) return 'does not show the key to leave'
  const selected = rows.filter((row) => row.startsWith('> ')).length
  if (selected > 1 || (selected === 0 && hasChoices(rows)))
    return `has ${selected} selected choices`
  return undefined
}

// Two numbers in order, one below the other: a single one may as well be the day of a date.
function hasChoices(rows: readonly string[]): boolean {
  const numbers = rows.flatMap((row) => Number(/^ {2}(\d+) \S/.exec(row)?.[1] ?? []))
  return numbers.some((number, index) => numbers[index + 1] === number + 1)
}

/** A text without its spaces and line breaks, however it is wrapped. */
export function squashed(text: string): string {
  return text.replace(/\s+/g, '')
}
