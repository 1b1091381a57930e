import type { Readable, Writable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { Cancelled, UserError } from '../errors'
import { layOut } from './layout'
import { printer } from './printer'
import { styleOf } from './style'
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
  { input, output, errors }: Streams,
  columns: number,
  hasLooks = false,
): Terminal {
  const lines = lineReader(input)
  const plain = styleOf(false)
  let hasAnswered = false

  return {
    ...printer({ output, errors }, () => columns, styleOf(hasLooks)),
    close: lines.close,
    leave: lines.close,
    async ask(screen) {
      const stream = screen.isResult ? output : errors
      const blocks = [{ text: screen.title }, ...screen.body]
      stream.write(`\n${layOut(blocks, columns, plain).join('\n')}\n`)
      const [only] = screen.choices
      if (only !== undefined && screen.choices.length === 1) return only.id
      errors.write(`\n${menuOf(screen)}\n`)
      for (;;) {
        errors.write('> ')
        const answer = await lines.next()
        if (answer === undefined)
          throw hasAnswered || input.isTTY ? new Cancelled() : new UserError('error.noInput')
        hasAnswered = true
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

// One reader for the whole conversation: a new one for each question would drop what a pipe has already sent.
function lineReader(input: Readable) {
  const decoder = new StringDecoder('utf8')
  const waiting: string[] = []
  let rest = ''
  let isOpen = false
  let hasEnded = false
  let wake = () => {}

  const take = (text: string) => {
    const parts = (rest + text).split(/\r\n|\n|\r(?!$)/)
    rest = parts.pop() ?? ''
    waiting.push(...parts)
    wake()
  }
  const onData = (chunk: Buffer | string) =>
    take(typeof chunk === 'string' ? chunk : decoder.write(chunk))
  const onEnd = () => {
    hasEnded = true
    if (rest !== '') waiting.push(rest)
    rest = ''
    wake()
  }

  return {
    async next(): Promise<string | undefined> {
      // Opened on the first question: an open reader keeps Node alive.
      if (!isOpen) {
        isOpen = true
        input.on('data', onData).once('end', onEnd).once('error', onEnd).once('close', onEnd)
      }
      input.resume()
      while (waiting.length === 0 && !hasEnded)
        await new Promise<void>((resolve) => (wake = resolve))
      input.pause()
      return waiting.shift()
    },
    close(): void {
      input.pause()
      for (const [event, listener] of [
        ['data', onData],
        ['end', onEnd],
        ['close', onEnd],
      ] as const) {
        input.removeListener(event, listener)
      }
      if ('unref' in input && typeof input.unref === 'function') input.unref()
    },
  }
}
