import type { Readable, Writable } from 'node:stream'
import { Cancelled, UserError } from '../errors'
import { layOut } from './layout'
import { lineReader } from './line-reader'
import { printer } from './printer'
import { PLAIN_STYLE, type Style } from './style'
import type { Screen, Terminal } from './terminal'

/** The streams that a conversation runs over; any of them may be a pipe, a file or a terminal. */
export interface Streams {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable
  readonly errors: Writable
}

/**
 * A conversation line by line: numbered choices, no colour, no redrawing, no escape bytes. Questions go to the errors
 * stream and results to the output, so that a pipe passes on only what was asked for.
 */
export function plainTerminal(
  streams: Streams,
  columns: number,
  style: Style = PLAIN_STYLE,
): Terminal {
  const lines = lineReader(() => streams.input)
  let hasLooked = false

  return {
    isLineByLine: true,
    ...printer(streams, () => columns, style),
    close: async () => lines.close(),
    leave: lines.close,
    async ask(screen) {
      // Nobody reads a question where nobody is: say that, and only that.
      if (!hasLooked && !streams.input.isTTY && (await lines.isEmpty()))
        throw new UserError('error.noInput')
      hasLooked = true
      const { output, errors } = streams
      const stream = screen.isResult ? output : errors
      const banner = screen.banner === undefined ? [] : [{ text: screen.banner }]
      const blocks = [{ text: screen.title }, ...banner, ...screen.body]
      stream.write(`\n${layOut(blocks, columns, PLAIN_STYLE).join('\n')}\n`)
      const [only] = screen.choices
      if (only !== undefined && screen.choices.length === 1) return only.id
      errors.write(`\n${menuOf(screen)}\n`)
      for (;;) {
        errors.write('> ')
        const answer = await lines.next()
        if (answer === undefined) throw new Cancelled()
        const picked = findPicked(screen, answer)
        if (picked !== undefined) return picked
        errors.write(`${screen.words.notAChoice}\n${menuOf(screen)}\n`)
      }
    },
  }
}

function menuOf({ choices, keys, words }: Screen): string {
  return [
    ...choices.map(({ label }, index) => `${index + 1}. ${label}`),
    ...keys.map(({ key, label }) => `${key}. ${label}`),
    words.howToPick,
  ].join('\n')
}

function findPicked({ choices, keys }: Screen, answer: string): string | undefined {
  const said = answer.normalize('NFKC').trim().toLowerCase().replace(/\.$/, '')
  const byNumber = /^[0-9]+$/.test(said) ? choices[Number(said) - 1] : undefined
  return (byNumber ?? keys.find(({ key }) => key === said))?.id
}
