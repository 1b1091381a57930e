import { sizeOf, type WindowSize } from './frame'

/** What is written to a terminal to move, hide and wipe. Everything else that reaches it is text and looks. */
export const ESCAPE = {
  alternateOn: '\x1b[?1049h',
  alternateOff: '\x1b[?1049l',
  cursorOff: '\x1b[?25l',
  cursorOn: '\x1b[?25h',
  scrollbackOff: '\x1b[3J',
} as const

const HOME = '\x1b[H'

/** Wipes what can be seen. Row by row: erasing it all at once would push it into the scrollback of some terminals. */
export function eraseRows(window: Partial<WindowSize>): string {
  const { rows } = sizeOf(window)
  return `${HOME}\x1b[2K${'\x1b[1B\r\x1b[2K'.repeat(Math.max(0, rows - 1))}${HOME}`
}
