import type { WriteStream } from 'node:tty'
import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core'
import { codePage } from './code'
import { type Desk, keepPlace, positionOn } from './desk'
import { ERASE_ROWS, ESCAPE } from './escapes'
import { frameOf, renderPage, SMALLEST, sizeOf } from './frame'
import { findKey } from './keys'
import { type KeyPress, press } from './press'
import type { Style } from './style'
import type { Screen } from './terminal'
import { wrap } from './wrap'

/** What one screen is drawn from, and where it is kept track of. */
export interface Draw {
  readonly screen: Screen
  readonly desk: Desk
  readonly style: Style
  readonly output: WriteStream
}

/** Draws one screen in the window, and again after each key, until something is picked. Gives back its id. */
export const drawScreen = createPrompt<string, Draw>(({ screen, desk, style, output }, done) => {
  const [, setDrawn] = useState({})
  const { columns, rows } = sizeOf(output)
  const frame = frameOf(screen, { columns, rows }, style)
  const position = positionOn(screen, desk, frame)
  keepPlace(desk, screen, { frame, position })

  useEffect((readline) => {
    desk.redraw = () => {
      output.write(ERASE_ROWS)
      setDrawn({})
    }
    // Stopping the program would leave the screen readable to whoever comes next.
    readline.on('SIGTSTP', () => {})
    const { redraw } = desk
    output.on('resize', redraw)
    return () => {
      output.removeListener('resize', redraw)
      desk.redraw = () => {}
    }
  }, [])

  useKeypress((key, readline) => {
    readline.clearLine(0)
    if (!desk.isAsking) return
    // Any key ends the warning, and does nothing else; but the one to leave leaves.
    if (desk.warned !== undefined && !isLeaving(key as KeyPress, screen)) {
      desk.warned = undefined
      desk.redraw()
      return
    }
    const pressed = press(positionOn(screen, desk, frame), key as KeyPress, screen, frame)
    if ('picked' in pressed) {
      desk.isAsking = false
      done(pressed.picked)
    } else {
      keepPlace(desk, screen, { frame, position: pressed.at })
      setDrawn({})
    }
  })

  if (!desk.isAsking) return '' // a signal ends it: what is drawn now would stay
  const isTooSmall = columns < SMALLEST.columns || rows < SMALLEST.rows
  if (desk.warned !== undefined || isTooSmall) {
    const text = desk.warned === undefined ? screen.words.tooSmall : screen.words.quiet(desk.warned)
    const lines = wrap(text, isTooSmall ? Math.max(2, columns - 1) : frame.columns)
    return lines.slice(0, Math.max(1, rows - 1)).join('\n') + ESCAPE.cursorOff
  }
  const lines =
    codePage(screen, { columns, rows }, style) ?? renderPage(screen, frame, position, style)
  return lines.join('\n') + ESCAPE.cursorOff
})

function isLeaving({ sequence = '' }: KeyPress, { keys }: Screen): boolean {
  return findKey(keys, sequence)?.isLeave === true
}
