import { emitKeypressEvents } from 'node:readline'
import type { Writable } from 'node:stream'
import type { ReadStream, WriteStream } from 'node:tty'
import { Cancelled } from '../errors'
import { newDesk, pressWaiting } from './desk'
import { drawScreen } from './draw'
import { DRIVE_OUT, ERASE_ROWS, ESCAPE, WIPE_ALL, WIPE_SCREEN } from './escapes'
import { frameOf, readableColumns, sizeOf } from './frame'
import type { KeyPress } from './press'
import { printer } from './printer'
import { quietClock } from './quiet'
import { type SignalWatch, watchSignals } from './signals'
import type { Style } from './style'
import type { Terminal } from './terminal'

/** The streams of a conversation on a real terminal: keyboard, window, and where warnings go. */
export interface Consoles {
  readonly input: ReadStream
  readonly output: WriteStream
  readonly errors: Writable
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
  const desk = newDesk()
  let leaving = new AbortController()
  let isOpen = false
  let hasEnded = false
  let isPatient = false
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
    if (!isOpen) return // what a signal ends is still written: it must not take the window again
    letGo(input) // Node would not turn on again what it takes to be on
    hold(input)
    output.write(ESCAPE.alternateOn)
    output.emit('resize')
  }
  const hangUp = () => {
    hasEnded = true
    if (isOpen) signals?.end('SIGHUP')
  }
  const onKey = (_text: string, key: KeyPress) => {
    if (!isPatient) clock.touch()
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
        hasEnded = true
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
    startOver() {
      if (hasEnded) return false
      clock.stop()
      leaving = new AbortController()
      desk.left.clear()
      desk.waiting.length = 0
      desk.warned = undefined
      if (isOpen) output.write(WIPE_ALL)
      return true
    },
    async close() {
      leaving.abort()
      await asking?.catch(() => {}) // until it has cleared its lines, which would be ours
      restore()
    },
    leave: async () => restore(true),
    async ask(screen) {
      if (hasEnded) throw new Cancelled()
      open()
      isPatient = screen.isPatient === true
      if (isPatient) clock.stop()
      else clock.touch()
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
