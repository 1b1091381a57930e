/** What is written to a terminal to move, hide and wipe. Everything else that reaches it is text and looks. */
export const ESCAPE = {
  alternateOn: '\x1b[?1049h',
  alternateOff: '\x1b[?1049l',
  cursorOff: '\x1b[?25l',
  cursorOn: '\x1b[?25h',
  scrollbackOff: '\x1b[3J',
} as const

const HOME = '\x1b[H'
// More than GNU screen, tmux and xterm.js keep by default, and still only some milliseconds.
const KEPT_ROWS = 2100

// A window that has just become taller may not have told its new size yet. The cursor stops at the real bottom.
const TALLEST = 160
const BOTTOM = `\x1b[${TALLEST};1H`

/** Wipes what can be seen. Row by row: erasing it all at once would push it into the scrollback of some terminals. */
export const ERASE_ROWS = `${HOME}${'\x1b[2K\x1b[B'.repeat(TALLEST)}${HOME}`

/**
 * Drives out what a terminal with only one screen has scrolled away, because some of them cannot be told to wipe it. Does
 * nothing on an alternate screen: from there nothing is scrolled away.
 */
export const DRIVE_OUT = BOTTOM + '\n'.repeat(KEPT_ROWS) + HOME

/** Wipes what can be seen and what was scrolled away, from the screen that is shown. */
export const WIPE_ALL = ERASE_ROWS + DRIVE_OUT + ESCAPE.scrollbackOff
