import { emitKeypressEvents } from 'node:readline'
import type { Writable } from 'node:stream'
import type { ReadStream, WriteStream } from 'node:tty'
import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core'
import { Cancelled } from '../errors'
import { DRIVE_OUT, ERASE_ROWS, ESCAPE, WIPE_ALL, WIPE_SCREEN } from './escapes'
import { type Frame, frameOf, readableColumns, renderPage, SMALLEST, sizeOf } from './frame'
import { findKey } from './keys'
import { type KeyPress, moveTo, type Position, press, START } from './press'
import { printer } from './printer'
import { quietClock } from './quiet'
import { type SignalWatch, watchSignals } from './signals'
import type { Style } from './style'
import type { Screen, Terminal } from './terminal'
import { wrap } from './wrap'

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

/** What the window knows between two screens. Lives as long as the window. */
interface Desk {
  /** What was left of each screen, by `at`. */
  readonly left: Map<string, Left>
  /** Keys that came while no screen was there to take them. */
  readonly waiting: KeyPress[]
  isAsking: boolean
  /** Seconds until the end, while a warning stands in place of the screen. */
  warned: number | undefined
  /** Draws the screen that is asked for anew. */
  redraw: () => void
}

/**
 * The window and keyboard of a real terminal: one screen at a time on the alternate screen, nothing left behind. After that
 * many quiet milliseconds it warns, and then leaves by itself; never for 0.
 */
export function promptTerminal(
  { input, output, errors }: Consoles,
  style: Style,
  quiet: number,
): Terminal {
  const desk: Desk = {
    left: new Map(),
    waiting: [],
    isAsking: false,
    warned: undefined,
    redraw: () => {},
  }
  let leaving = new AbortController()
  let isOpen = false
  let hasNewSize = false
  let asking: Promise<string> | undefined
  let signals: SignalWatch | undefined

  const clock = quietClock(quiet, {
    warn(seconds) {
      desk.warned = seconds
      desk.redraw()
    },
    end: () => leaving.abort(),
  })

  const restore = (isLeaving = false) => {
    if (!isOpen) return
    isOpen = false
    desk.isAsking = false
    clock.stop()
    desk.left.clear()
    desk.waiting.length = 0
    signals?.stop()
    input.removeListener('keypress', onKey).removeListener('end', hangUp)
    output.removeListener('resize', onResize)
    // Where there is only one screen, a window that became smaller has scrolled away what no longer fitted.
    const wiped = hasNewSize ? DRIVE_OUT : ERASE_ROWS
    // Some terminals wipe the scrollback from the alternate screen, others only from their own.
    const restored = isLeaving
      ? WIPE_ALL + ESCAPE.alternateOff + WIPE_SCREEN
      : wiped + ESCAPE.alternateOff
    output.write(restored + ESCAPE.cursorOn)
    letGo(input)
  }
  // Also between two screens: what was drawn for the size before is wrapped by the terminal, and stands anywhere.
  const onResize = () => {
    hasNewSize = true
    output.write(ERASE_ROWS)
  }
  const comeBack = () => {
    letGo(input) // Node would not turn on again what it takes to be on
    hold(input)
    output.write(ESCAPE.alternateOn)
    output.emit('resize')
  }
  const hangUp = () => {
    if (isOpen) signals?.end('SIGHUP')
  }
  const onKey = (_text: string, key: KeyPress) => {
    clock.touch()
    if (isLeaveKey(key)) leaving.abort()
    else if (!desk.isAsking) desk.waiting.push(key)
  }
  const open = () => {
    if (isOpen) return
    isOpen = true
    clock.touch()
    leaving = new AbortController()
    signals = watchSignals({
      tidyUp(signal) {
        restore(signal === 'SIGINT') // as Ctrl-C comes while no screen reads keys
        return output
      },
      comeBack,
    })
    // Half a second is Node's wait after Esc; a person takes that for a key that does not work.
    emitKeypressEvents(input, { escapeCodeTimeout: 50 } as never)
    input.on('keypress', onKey).once('end', hangUp).on('error', hangUp)
    output.on('error', hangUp).on('resize', onResize)
    hold(input)
    output.write(ESCAPE.alternateOn + ERASE_ROWS)
  }

  return {
    isLineByLine: false,
    wipesOnLeave: true,
    ...printer({ output, errors }, () => readableColumns(sizeOf(output).columns), style),
    async close() {
      leaving.abort()
      await asking?.catch(() => {}) // until it has cleared its lines, which would be ours
      restore()
    },
    leave: async () => restore(true),
    async ask(screen) {
      open()
      if (screen.isNew) desk.left.delete(screen.at)
      const early = pressWaiting(screen, desk, frameOf(screen, sizeOf(output), style))
      if (early !== undefined) return early
      if (leaving.signal.aborted) throw new Cancelled()

      desk.isAsking = true
      try {
        const context = { input, output, clearPromptOnDone: true, signal: leaving.signal }
        asking = drawScreen({ screen, desk, style, output }, context)
        return await asking
      } catch (error) {
        leaving = new AbortController()
        if (error instanceof Error && LEFT.has(error.name)) throw new Cancelled()
        throw error
      } finally {
        desk.isAsking = false
      }
    },
  }
}

// Every prompt lets go of the keyboard when it ends. What came between two would be written over the next one by the
// terminal itself, and Ctrl-Z would stop the program: so nobody lets go before the window is left.
function hold(input: ReadStream): void {
  input.setRawMode(true)
  input.setRawMode = () => input
}

function letGo(input: ReadStream): void {
  Reflect.deleteProperty(input, 'setRawMode')
  input.setRawMode(false)
}

const LEFT = new Set(['ExitPromptError', 'AbortPromptError'])

// A lone Esc or the start of a sequence that never came to its end takes the next key with it: not this one.
function isLeaveKey({ sequence = '' }: KeyPress): boolean {
  return /[\x03\x04]$/.test(sequence)
}

function isLeaving({ sequence = '' }: KeyPress, { keys }: Screen): boolean {
  return findKey(keys, sequence)?.isLeave === true
}

// Someone who knows the way types ahead; nothing of that may be lost, and least of all the key to leave.
function pressWaiting(screen: Screen, desk: Desk, frame: Frame): string | undefined {
  for (let key = desk.waiting.shift(); key !== undefined; key = desk.waiting.shift()) {
    const pressed = press(positionOn(screen, desk, frame), key, screen, frame)
    if ('picked' in pressed) return pressed.picked
    desk.left.set(screen.at, { frame, position: pressed.at })
  }
  return undefined
}

function positionOn({ at }: Screen, { left }: Desk, frame: Frame): Position {
  const was = left.get(at)
  return was === undefined ? START : moveTo(was.position, was.frame, frame)
}

interface Draw {
  readonly screen: Screen
  readonly desk: Desk
  readonly style: Style
  readonly output: WriteStream
}

const drawScreen = createPrompt<string, Draw>(({ screen, desk, style, output }, done) => {
  const [, setDrawn] = useState({})
  const { columns, rows } = sizeOf(output)
  const frame = frameOf(screen, { columns, rows }, style)
  const position = positionOn(screen, desk, frame)
  desk.left.set(screen.at, { frame, position })

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
      desk.left.set(screen.at, { frame, position: pressed.at })
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
  return renderPage(screen, frame, position, style).join('\n') + ESCAPE.cursorOff
})
