import { ExitCode } from '../errors'

/** The signals that end a program and that a conversation has to tidy up after. */
const ENDING: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGBREAK']

/** Listens to the signals that end the program. */
export interface SignalWatch {
  /** Tidy up, and end by that signal. */
  end(signal: NodeJS.Signals): void
  stop(): void
}

/**
 * Tidies up before a signal ends the program, and lets none stop it. Raises the signal again instead of exiting, which would make Node abort when
 * the window is gone.
 */
export function watchSignals(tidyUp: () => void): SignalWatch {
  const end = (signal: NodeJS.Signals) => {
    try {
      tidyUp()
    } catch {
      // The window is gone, and with it what was to be restored.
    }
    // Inquirer listens too; only a signal that nobody listens to ends the process on the spot.
    process.removeAllListeners(signal)
    raise(signal)
  }
  for (const signal of ENDING) process.on(signal, end)
  process.on('SIGTSTP', stay)
  return {
    end,
    stop: () => {
      for (const signal of ENDING) process.removeListener(signal, end)
      process.removeListener('SIGTSTP', stay)
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
