import type { Spoken } from './app'
import { loadLocales } from './content/compiled'
import { DamagedError, ExitCode, UserError } from './errors'
import { startsOf } from './guard/launcher'
import type { Terminal } from './terminal/terminal'
import { harmless } from './text/harmless'

/** What an error is told with. */
export interface Telling {
  readonly terminal: Terminal
  /** Undefined as long as no words could be loaded. */
  readonly spoken: Spoken | undefined
  /** Where the compiled files are. */
  readonly folder: string
  /** Node's version and flags. */
  readonly node: { readonly version: string }
  /** True for those who write: nobody picks anything in their commands, and they need to see everything. */
  readonly isForAuthors: boolean
}

/** Say in the reader's language what went wrong and what to do next, and return the exit code. Never throws. */
export function reportError(error: unknown, telling: Telling): ExitCode {
  const { terminal, spoken, folder } = telling
  try {
    if (UserError.is(error) && spoken) {
      terminal.note(harmless(spoken.words.say(error.key, error.values)))
      return ExitCode.wrongUsage
    }
    if (spoken && isDenied(error)) {
      terminal.note(spoken.words.t('error.locked', { start: startsOf(folder).open }))
      return ExitCode.wrongUsage
    }
    if (error instanceof DamagedError) {
      const { file } = error
      terminal.note(
        spoken ? harmless(spoken.words.t('error.damaged', { file })) : wordsForDamage(folder),
      )
      return ExitCode.wrongUsage
    }
    if (spoken) terminal.note(spoken.words.t('error.bug'))
  } catch {
    terminal.note(wordsForDamage(folder)) // our words themselves are not there
    return ExitCode.wrongUsage
  }
  terminal.note(linesOf(error, telling).join('\n'))
  return ExitCode.bug
}

// Node itself refused something, because of how it was started: see bin/locked.
function isDenied(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_ACCESS_DENIED'
}

// An error's own message may hold what was picked or typed: only where in our files it happened is told.
function linesOf(error: unknown, { spoken, node, isForAuthors }: Telling): string[] {
  const isError = error instanceof Error
  if (isForAuthors && isError) return [error.stack ?? error.message]
  const version = spoken?.edition.head.version ?? '?'
  const places = isError ? [...(error.stack ?? '').matchAll(PLACE)] : []
  return [
    `itin-rights ${version}, Node ${node.version}`,
    isError ? error.constructor.name : typeof error,
    ...places.map(([, place]) => `at ${place}`),
  ]
}

// A line of the stack that names one of our files or one of Node's, with line and column.
const PLACE =
  /^ {4}at .*?((?:itin-rights|conversation|copy|help|pack|present|pages|qr|search|authoring)\.cjs:\d+:\d+|node:[\w/]+:\d+:\d+)\)?$/gm

// The one sentence that stands in the code: the files that hold our words cannot be read.
const NO_WORDS =
  'This copy of itin-rights is damaged. Get a fresh copy.\nEsta copia de itin-rights está dañada. Consiga una copia nueva.'

/** That this copy is damaged, in every language that it still has words of. Never throws. */
export function wordsForDamage(folder: string): string {
  try {
    const words = loadLocales(folder).map(({ damagedWords }) => damagedWords)
    return words.every((one) => typeof one === 'string' && one !== '') ? words.join('\n') : NO_WORDS
  } catch {
    return NO_WORDS
  }
}
