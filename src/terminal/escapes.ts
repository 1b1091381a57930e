/** What is written to a terminal to move, hide and wipe. Everything else that reaches it is text and looks. */
export const ESCAPE = {
  alternateOn: '\x1b[?1049h',
  alternateOff: '\x1b[?1049l',
  cursorOff: '\x1b[?25l',
  cursorOn: '\x1b[?25h',
  scrollbackOff: '\x1b[3J',
} as const

const HOME = '\x1b[H'
// A vertical tab is a line feed that no terminal driver makes two bytes of. All of what leaving writes stays below
// 4,096 bytes: a terminal may lose the rest when the program was the only one in its window.
const LINE_FEED = '\v'

// A window that has just become taller may not have told its new size yet. The cursor stops at the real bottom.
const TALLEST = 160

/** Wipes what can be seen. Row by row: erasing it all at once would push it into the scrollback of some terminals. */
export const ERASE_ROWS = `${HOME}${'\x1b[2K\x1b[B'.repeat(TALLEST)}${HOME}`

// As much as tmux keeps by default, and more than GNU screen and xterm.js.
const KEPT_ROWS = 2000

/**
 * Wipes what can be seen, and drives out what a terminal with only one screen has scrolled away: some of them cannot be
 * told to wipe that. Drives out nothing on an alternate screen, from where nothing is scrolled away.
 */
export const DRIVE_OUT = eraseThenFeed(TALLEST) + LINE_FEED.repeat(KEPT_ROWS) + HOME

/** Wipes what can be seen and what was scrolled away, where a terminal can be told to. */
export const WIPE_SCREEN = eraseThenFeed(TALLEST) + HOME + ESCAPE.scrollbackOff

/** Wipes both by all means, from the screen that is shown. */
export const WIPE_ALL = DRIVE_OUT + ESCAPE.scrollbackOff

// Past the bottom this scrolls rows away, but those that it has erased before.
function eraseThenFeed(rows: number): string {
  return HOME + `\x1b[K${LINE_FEED}`.repeat(rows)
}
