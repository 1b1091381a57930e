import { PassThrough, Readable } from 'node:stream'
import { plainTerminal } from '../../src/terminal/plain'
import type { Terminal } from '../../src/terminal/terminal'

/** The plain terminal over streams in memory: `result` and `around` are what it wrote to output and errors. */
export interface MemoryTerminal extends Terminal {
  readonly result: () => string
  readonly around: () => string
}

/** A conversation partner for tests: what the person types, line by line. */
export function memoryTerminal(...typed: readonly string[]): MemoryTerminal {
  const output = collector()
  const errors = collector()
  const input = Readable.from(
    typed.map((line) => `${line}\n`),
    { objectMode: false },
  )
  const terminal = plainTerminal({ input, output: output.stream, errors: errors.stream }, 80)
  return { ...terminal, result: output.text, around: errors.text }
}

function collector() {
  const stream = new PassThrough()
  let written = ''
  stream.on('data', (chunk) => {
    written += chunk
  })
  // A PassThrough hands on what is written to it in the same tick only while it flows.
  return { stream, text: () => written + (stream.read() ?? '') }
}
