import { PassThrough, Readable } from 'node:stream'
import { main } from '../../src/main'
import { localesOf, PROGRAM } from './run-program'

/** What a run wrote, and the code it ended with. */
export interface EndedHere {
  readonly stdout: string
  readonly stderr: string
  readonly code: number
}

/** Run the program on the built content inside this process: many times faster than starting it. */
export async function runHere(
  args: readonly string[],
  {
    typed = [],
    now = new Date('2026-11-24T12:00:00'),
  }: { typed?: readonly string[]; now?: Date } = {},
): Promise<EndedHere> {
  const output = collector()
  const errors = collector()
  const input = Readable.from(
    typed.map((line) => `${line}\n`),
    { objectMode: false },
  )
  const code = await main({
    args,
    env: { LANG: 'en_US.UTF-8' },
    input,
    output: output.stream,
    errors: errors.stream,
    folder: localesOf(PROGRAM),
    now,
  })
  return { stdout: output.text(), stderr: errors.text(), code }
}

function collector() {
  const stream = new PassThrough()
  let written = ''
  stream.on('data', (chunk) => {
    written += chunk
  })
  return { stream, text: () => written + (stream.read() ?? '') }
}
