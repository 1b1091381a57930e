import type { Writable } from 'node:stream'
import { layOut } from './layout'
import type { Style } from './style'
import type { Terminal } from './terminal'
import { wrap } from './wrap'

/** The part of a terminal that only writes: the same for every adapter. */
export function printer(
  streams: { readonly output: Writable; readonly errors: Writable },
  columns: () => number,
  style: Style,
  canRedraw = false,
): Pick<Terminal, 'show' | 'print' | 'note' | 'progress'> {
  return {
    show: (blocks) => void streams.output.write(`${layOut(blocks, columns(), style).join('\n')}\n`),
    print: (text) => void streams.output.write(`${text}\n`),
    note: (text) => {
      const lines = text.split('\n').flatMap((line) => wrap(line, columns()))
      streams.errors.write(`${lines.join('\n')}\n`)
    },
    progress: (text) => {
      const [line = ''] = wrap(text, columns() - 1)
      if (canRedraw) streams.errors.write(`\r${line}\x1b[K`)
    },
  }
}
