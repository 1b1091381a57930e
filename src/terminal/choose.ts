import type { Readable, Writable } from 'node:stream'
import type { ReadStream, WriteStream } from 'node:tty'
import { damaged, UserError } from '../errors'
import { WIPE_ALL } from './escapes'
import { readableColumns, SMALLEST, sizeOf } from './frame'
import { harmlessTerminal } from './harmless'
import { type LineOptions, plainTerminal } from './plain'
import { dumpNothing } from './signals'
import { loadStyle } from './style'
import type { Terminal } from './terminal'

/** A stream that may be a terminal window. */
export type MaybeWindow<Stream> = Stream & {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly rows?: number
}

/** The streams of the process and what its environment says about them. */
export interface Surroundings {
  readonly input: MaybeWindow<Readable>
  readonly output: MaybeWindow<Writable>
  readonly errors: MaybeWindow<Writable>
  readonly env: Readonly<Record<string, string | undefined>>
}

const PIPE_COLUMNS = 80

/** A terminal that writes; with looks only in a window, and unless plain text was asked for. */
export async function lineTerminal(around: Surroundings, isAskedFor: boolean): Promise<Terminal> {
  return openLines(around, isAskedFor, {})
}

/** How a conversation was asked for. */
export interface Wishes {
  /** Line by line, also where a window could be drawn. */
  readonly isPlain: boolean
  /** Quiet minutes after which the program warns and leaves; 0 for never, undefined for what is usual. */
  readonly idle: number | undefined
}

/** Quiet minutes in front of a keyboard. A pipe may wait as long as it likes. */
const USUAL_IDLE = 5

/** The terminal for a conversation: the window, or line by line. Throws `UserError` for a tiny window. */
export function openConversation(around: Surroundings, wishes: Wishes): Promise<Terminal> {
  dumpNothing()
  const { input, output, errors, env } = around
  const minutes = wishes.idle ?? (input.isTTY ? USUAL_IDLE : 0)
  const quiet = minutes * 60_000
  const isPlain = wantsPlain(env, wishes.isPlain) || !input.isTTY || !output.isTTY
  if (!isPlain) return openWindow(around, quiet)
  const shown = [errors, output].find(({ isTTY }) => isTTY)
  const canWipe = shown !== undefined && input.isTTY && env.TERM !== 'dumb'
  const wipe = () => {
    shown?.write(WIPE_ALL)
    return shown
  }
  return openLines(around, wishes.isPlain, { quiet, wipe: canWipe ? wipe : undefined })
}

async function openLines(
  around: Surroundings,
  isAskedFor: boolean,
  options: LineOptions,
): Promise<Terminal> {
  const { output, errors, env } = around
  const columns = output.isTTY ? readableColumns(sizeOf(output).columns) : PIPE_COLUMNS
  const hasLooks = output.isTTY === true && !env.NO_COLOR && !wantsPlain(env, isAskedFor)
  const style = await loadStyle(hasLooks)
  const canRedraw = errors.isTTY === true && !wantsPlain(env, isAskedFor)
  return harmlessTerminal(plainTerminal(around, columns, { ...options, style, canRedraw }))
}

// Loads the prompts.
async function openWindow(
  { input, output, errors, env }: Surroundings,
  quiet: number,
): Promise<Terminal> {
  const { columns, rows } = sizeOf(output)
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) {
    throw new UserError('error.windowTooSmall', { ...SMALLEST })
  }
  const { promptTerminal } = await import('./prompt').catch(damaged('conversation.cjs'))
  const consoles = { input: input as ReadStream, output: output as WriteStream, errors }
  return harmlessTerminal(promptTerminal(consoles, await loadStyle(!env.NO_COLOR), quiet))
}

/** Whether plain text is wished for: asked for, or by a setting of someone who listens to the screen, or for a simple terminal. */
export function wantsPlain(
  { ACCESSIBLE, TERM }: Surroundings['env'],
  isAskedFor: boolean,
): boolean {
  const isAccessible = ACCESSIBLE !== undefined && !['', '0', 'false'].includes(ACCESSIBLE)
  return isAskedFor || isAccessible || TERM === 'dumb'
}
