import type { Writable } from 'node:stream'
import { ExitCode } from '../errors'

/** The signals that end a program and that a conversation has to tidy up after. */
const ENDING: readonly NodeJS.Signals[] = [
  ...(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGALRM', 'SIGVTALRM', 'SIGUSR2', 'SIGIO'] as const),
  ...(['SIGPWR', 'SIGSTKFLT', 'SIGBREAK'] as const),
]

/** By these the system may write the program's memory to the disk; the first is Ctrl-\. */
const DUMPING = ['SIGQUIT', 'SIGABRT', 'SIGTRAP', 'SIGSYS', 'SIGXCPU'] as const

/** From now on ends by SIGTERM where the system would also write down the program's memory, and with it what was picked. */
export function dumpNothing(): void {
  // Taken off first, so that a second conversation adds none.
  for (const signal of DUMPING) process.removeListener(signal, endInstead).on(signal, endInstead)
}

function endInstead(): void {
  process.kill(process.pid, 'SIGTERM')
}

/** Listens to the signals that end or stop the program. */
export interface SignalWatch {
  /** Tidy up, and end by that signal. */
  end(signal: NodeJS.Signals): void
  stop(): void
}

/** What to do about a signal. */
export interface OnSignal {
  /** Before the program ends. Returns the stream that it wrote to. */
  readonly tidyUp: (signal: NodeJS.Signals) => Writable | undefined
  /** Between the two, where something has to be waited for. */
  readonly beforeEnd?: () => Promise<void>
  /** After it was stopped from outside, when others may have used the terminal. */
  readonly comeBack: () => void
}

/**
 * Tidies up before a signal ends the program, and lets none stop it. Raises the signal again instead of exiting, which
 * would make Node abort when the window is gone.
 */
export function watchSignals({ tidyUp, beforeEnd, comeBack }: OnSignal): SignalWatch {
  let isEnding = false
  const end = (signal: NodeJS.Signals) => {
    if (isEnding) return
    isEnding = true
    let stream: Writable | undefined
    try {
      stream = tidyUp(signal)
    } catch {
      // The window is gone, and with it what was to be restored.
    }
    const die = () => {
      stop()
      // Inquirer listens too; only a signal that nobody listens to ends the process on the spot.
      process.removeAllListeners(signal)
      raise(signal)
    }
    // A signal in the middle of a write makes the stream keep what follows in memory, to be lost with it.
    const finish = () => {
      if (stream !== undefined && stream.writableLength > 0) stream.write('', die)
      else die()
    }
    if (beforeEnd === undefined) finish()
    else void beforeEnd().then(finish, finish)
  }
  const stop = () => {
    for (const signal of ENDING) process.removeListener(signal, end)
    process.removeListener('SIGTSTP', stay).removeListener('SIGCONT', comeBack)
  }
  for (const signal of ENDING) process.on(signal, end)
  process.on('SIGTSTP', stay).on('SIGCONT', comeBack)
  return {
    end,
    stop() {
      if (!isEnding) stop() // or another signal would end it before all is written
    },
  }
}

// Stopping the program would leave the screen readable to whoever comes next.
function stay(): void {}

// Windows lets a program send itself few signals: neither the one of a closed window nor that of Ctrl-Break.
function raise(signal: NodeJS.Signals): void {
  try {
    process.kill(process.pid, signal)
  } catch {
    process.exit(ExitCode.cancelled)
  }
}
