import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The Node that runs the program: set ITIN_NODE to test it on another one than the tests run on. */
export const NODE = process.env.ITIN_NODE ?? process.execPath

/** The built program: set ITIN_PROGRAM to test another copy, for instance an installed one. */
export const PROGRAM = process.env.ITIN_PROGRAM ?? join(ROOT, 'dist', 'itin-rights.cjs')

/** Where a program has its compiled files. */
export function localesOf(program: string): string {
  return join(dirname(program), 'locales')
}

/** The environment that the program gets: only this, so that no setting of the developer decides a test. */
export function environmentWith(more: Env): Record<string, string> {
  const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...more }
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Settings for the program; undefined takes one away. */
export type Env = Readonly<Record<string, string | undefined>>

/** What a run left behind. `code` is null when a signal ended it. */
export interface Ended {
  readonly stdout: string
  readonly stderr: string
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface RunOptions {
  /** What comes through the pipe: at once, or chunk by chunk as they are made. */
  readonly input?: string | AsyncIterable<string | Uint8Array>
  readonly env?: Env
  readonly cwd?: string
  /** False leaves the pipe open after the input, as someone does who thinks about the next answer. */
  readonly closeStdin?: boolean
  /** Another copy of the program. */
  readonly program?: string
  /** Words before the program: another one that starts it. */
  readonly under?: readonly string[]
}

/** Run the built program to its end, with pipes in place of a terminal. */
export function runProgram(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const [command = NODE, ...words] = [...(options.under ?? []), NODE, options.program ?? PROGRAM]
  return run(command, [...words, ...args], options)
}

/** Run a line of the shell in which `$UNDER "$NODE" "$PROGRAM"` starts the program. */
export function runShell(line: string, options: RunOptions = {}): Promise<Ended> {
  const { under = [], program = PROGRAM } = options
  const env = { ...options.env, UNDER: under.join(' '), NODE, PROGRAM: program }
  return run('/bin/sh', ['-c', line], { ...options, env })
}

async function run(command: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  const { input = '', env = {}, cwd, closeStdin = true } = options
  const child = spawn(command, args, { cwd, env: environmentWith(env) })
  const closed = once(child, 'close')
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
  // A program that ended early no longer reads.
  child.stdin.on('error', () => {})

  if (typeof input === 'string') child.stdin.write(input)
  else for await (const chunk of input) child.stdin.write(chunk)
  if (closeStdin) child.stdin.end()

  const [code, signal] = await closed
  child.stdin.destroy()
  return { stdout, stderr, code, signal }
}
