import type { Readable, Writable } from 'node:stream'
import type { ReadStream, WriteStream } from 'node:tty'
import { UserError } from '../errors'
import { readableColumns, SMALLEST, sizeOf } from './frame'
import { plainTerminal } from './plain'
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

/** A terminal that writes, and asks line by line; with looks only in a window, and unless plain text was asked for. */
export async function lineTerminal(around: Surroundings, isAskedFor: boolean): Promise<Terminal> {
  const { output, env } = around
  const columns = output.isTTY ? readableColumns(sizeOf(output).columns) : PIPE_COLUMNS
  const hasLooks = output.isTTY === true && !env.NO_COLOR && !wantsPlain(env, isAskedFor)
  return plainTerminal(around, columns, await loadStyle(hasLooks))
}

/** Whether a conversation goes line by line: asked for, or no window to draw in. */
export function isPlain({ input, output, env }: Surroundings, isAskedFor: boolean): boolean {
  return wantsPlain(env, isAskedFor) || !input.isTTY || !output.isTTY
}

/** The window for a conversation. Loads the prompts, so only call it for one. Throws `UserError` for a tiny window. */
export async function openWindow({ input, output, errors, env }: Surroundings): Promise<Terminal> {
  const { columns, rows } = sizeOf(output)
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) {
    throw new UserError('error.windowTooSmall', { ...SMALLEST })
  }
  const { promptTerminal } = await import('./prompt')
  return promptTerminal(
    { input: input as ReadStream, output: output as WriteStream, errors },
    await loadStyle(!env.NO_COLOR),
  )
}

function wantsPlain({ ACCESSIBLE, TERM }: Surroundings['env'], isAskedFor: boolean): boolean {
  const isAccessible = ACCESSIBLE !== undefined && !['', '0', 'false'].includes(ACCESSIBLE)
  return isAskedFor || isAccessible || TERM === 'dumb'
}
