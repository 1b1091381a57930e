import { PassThrough, Readable } from 'node:stream'
import { main } from '../../src/main'
import { type Ended, type Env, localesOf, PROGRAM, runProgram } from './run-program'

/** What a run inside this process may differ in. */
export interface HereOptions {
  /** What is typed, line by line. */
  readonly typed?: readonly string[]
  readonly now?: Date
  /** Other compiled files than those of the built program. */
  readonly folder?: string
  /** A window of that many columns in place of a pipe for the output. */
  readonly columns?: number
  readonly env?: Env
}

/** What the program is told of Node inside this process: nothing is recorded, and nothing refused. */
export const NODE_HERE = {
  node: {
    version: 'v20.17.0',
    execArgv: [],
    options: '',
    permission: undefined,
    knowsNetwork: () => false,
  },
  onCrash: () => {},
}

/** Run the program on the built content inside this process: many times faster than starting it. */
export async function runHere(
  args: readonly string[],
  {
    typed = [],
    now = new Date('2026-11-24T12:00:00'),
    folder = localesOf(PROGRAM),
    columns,
    env = {},
  }: HereOptions = {},
): Promise<Ended> {
  const output = collector()
  const errors = collector()
  const input = Readable.from(
    typed.map((line) => `${line}\n`),
    { objectMode: false },
  )
  const code = await main({
    args,
    env: { LANG: 'en_US.UTF-8', ...env },
    input,
    output: columns === undefined ? output.stream : asWindow(output.stream, columns),
    errors: errors.stream,
    folder,
    now,
    ...NODE_HERE,
  })
  return { stdout: output.text(), stderr: errors.text(), code, signal: null }
}

/** The same with the files of a copy; but where ITIN_NODE or ITIN_PROGRAM is set, that is what is to be tested, and started. */
export function runAnywhere(args: readonly string[], program = PROGRAM): Promise<Ended> {
  const { ITIN_NODE, ITIN_PROGRAM } = process.env
  return ITIN_NODE === undefined && ITIN_PROGRAM === undefined
    ? runHere(args, { folder: localesOf(program) })
    : runProgram(args, { program })
}

function asWindow(stream: PassThrough, columns: number) {
  return Object.assign(stream, { isTTY: true, columns, rows: 24 })
}

function collector() {
  const stream = new PassThrough()
  let written = ''
  stream.on('data', (chunk) => {
    written += chunk
  })
  return { stream, text: () => written + (stream.read() ?? '') }
}
