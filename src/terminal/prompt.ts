import { emitKeypressEvents } from 'node:readline'
import type { Writable } from 'node:stream'
import type { ReadStream, WriteStream } from 'node:tty'
import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core'
import { Cancelled } from '../errors'
import { type Frame, frameOf, readableColumns, renderPage, SMALLEST } from './frame'
import { moveTo, type Position, press, START } from './press'
import { printer } from './printer'
import type { Style } from './style'
import type { Screen, Terminal } from './terminal'
import { wrap } from './wrap'

const ALTERNATE_ON = '\x1b[?1049h'
const ALTERNATE_OFF = '\x1b[?1049l'
const CURSOR_OFF = '\x1b[?25l'
const CURSOR_ON = '\x1b[?25h'
const SCROLLBACK_OFF = '\x1b[3J'
const HOME = '\x1b[H'
const LEAVES = new Set(['c', 'd'])

/** The streams of a conversation on a real terminal: keyboard, window, and where warnings go. */
export interface Consoles {
  readonly input: ReadStream
  readonly output: WriteStream
  readonly errors: Writable
}

/** Where a reader was on a screen, and how it was laid out then. */
interface Left {
  readonly frame: Frame
  readonly position: Position
}

interface Draw {
  readonly screen: Screen
  /** What was left of each screen, by `at`. Lives as long as the window. */
  readonly left: Map<string, Left>
  readonly style: Style
  readonly output: WriteStream
}

/** The window and keyboard of a real terminal: one screen at a time on the alternate screen, nothing left behind. */
export function promptTerminal({ input, output, errors }: Consoles, style: Style): Terminal {
  const left = new Map<string, Left>()
  let isOpen = false

  const restore = (alsoBefore = '') => {
    if (!isOpen) return
    isOpen = false
    left.clear()
    for (const signal of SIGNALS) process.removeListener(signal, end)
    output.write(
      eraseRows(output) + (alsoBefore && SCROLLBACK_OFF) + ALTERNATE_OFF + alsoBefore + CURSOR_ON,
    )
    if (input.isRaw) input.setRawMode(false)
  }
  // Raising the signal again, instead of exiting, keeps Node from aborting when the window is gone.
  const end = (signal: NodeJS.Signals) => {
    restore()
    process.kill(process.pid, signal)
  }
  const open = () => {
    if (isOpen) return
    isOpen = true
    for (const signal of SIGNALS) process.on(signal, end)
    // Half a second is Node's wait after Esc; a person takes that for a key that does not work.
    emitKeypressEvents(input, { escapeCodeTimeout: 50 } as never)
    output.write(ALTERNATE_ON + eraseRows(output))
  }

  return {
    ...printer({ output, errors }, () => readableColumns(output.columns), style),
    close: () => restore(),
    leave: () => restore(eraseRows(output)),
    async ask(screen) {
      open()
      if (screen.isNew) left.delete(screen.at)
      const leaving = new AbortController()
      const leave = (_text: string, key: { name?: string; ctrl?: boolean }) => {
        if (key.ctrl && LEAVES.has(key.name ?? '')) leaving.abort()
      }
      input.on('keypress', leave)
      try {
        return await drawScreen(
          { screen, left, style, output },
          { input, output, clearPromptOnDone: true, signal: leaving.signal },
        )
      } catch (error) {
        if (error instanceof Error && LEFT.has(error.name)) throw new Cancelled()
        throw error
      } finally {
        input.removeListener('keypress', leave)
      }
    },
  }
}

const SIGNALS: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGHUP', 'SIGQUIT']
const LEFT = new Set(['ExitPromptError', 'AbortPromptError'])

// Row by row: erasing the whole screen at once would push it into the scrollback of some terminals.
function eraseRows(output: WriteStream): string {
  return `${HOME}\x1b[2K${'\x1b[1B\r\x1b[2K'.repeat(Math.max(0, output.rows - 1))}${HOME}`
}

const drawScreen = createPrompt<string, Draw>(({ screen, left, style, output }, done) => {
  const [draws, setDraws] = useState(0)
  const size = { columns: output.columns, rows: output.rows }
  const frame = frameOf(screen, size, style)
  const was = left.get(screen.at)
  const at = was === undefined ? START : moveTo(was.position, was.frame, frame)
  left.set(screen.at, { frame, position: at })

  useEffect((readline) => {
    const redraw = () => {
      output.write(eraseRows(output))
      setDraws(-Date.now())
    }
    // Stopping the program would leave the screen readable to whoever comes next.
    readline.on('SIGTSTP', () => {})
    output.on('resize', redraw)
    return () => void output.removeListener('resize', redraw)
  }, [])

  useKeypress((key, readline) => {
    readline.clearLine(0)
    const pressed = press(at, key as never, screen, frame)
    if ('picked' in pressed) return done(pressed.picked)
    left.set(screen.at, { frame, position: pressed.at })
    setDraws(draws + 1)
  })

  if (size.columns < SMALLEST.columns || size.rows < SMALLEST.rows) {
    const lines = wrap(screen.words.tooSmall, Math.max(2, size.columns - 1))
    return lines.slice(0, Math.max(1, size.rows - 1)).join('\n') + CURSOR_OFF
  }
  return renderPage(screen, frame, at, style).join('\n') + CURSOR_OFF
})
