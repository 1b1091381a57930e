import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { lineSplitter } from './line-splitter'

/** Reads lines one by one for as long as they are asked for. */
export interface LineReader {
  /** The next line, without its end; undefined once the input has ended. Waits for it. */
  next(): Promise<string | undefined>
  /** Whether the input has ended without a single line. Waits a moment for a first sign of either. */
  isEmpty(): Promise<boolean>
  /** Let go of the input, so the program can end. */
  close(): void
}

/**
 * One reader for a whole conversation: a new one for each question would drop what a pipe has already sent. The input
 * is opened on the first question, because an open one keeps Node alive.
 */
export function lineReader(open: () => Readable): LineReader {
  const decoder = new StringDecoder('utf8')
  const lines = lineSplitter()
  let input: Readable | undefined
  let hasEnded = false
  let wake = () => {}

  const onData = (chunk: Buffer | string) => {
    lines.add(typeof chunk === 'string' ? chunk : decoder.write(chunk))
    // Nothing more is taken in before what is there has been asked for.
    input?.pause()
    wake()
  }
  const onEnd = () => {
    if (!hasEnded) lines.add(decoder.end())
    hasEnded = true
    wake()
  }

  const listen = () => {
    input ??= open().on('data', onData).once('end', onEnd).once('error', onEnd).once('close', onEnd)
    input.resume()
  }
  const woken = () =>
    new Promise<void>((resolve) => {
      wake = resolve
    })

  return {
    async next() {
      for (;;) {
        // Taken away, as when nothing can be written any more: what it sent before is not used.
        if (input?.destroyed && !input.readableEnded) return undefined
        const line = lines.take() ?? (hasEnded ? lines.takeRest() : undefined)
        if (line !== undefined || hasEnded) return line
        listen()
        await woken()
      }
    },
    async isEmpty() {
      if (lines.isEmpty() && !hasEnded) {
        listen()
        await Promise.race([woken(), afterAMoment()])
      }
      return lines.isEmpty() && hasEnded
    },
    close() {
      if (input === undefined) return
      input
        .removeListener('data', onData)
        .removeListener('end', onEnd)
        .removeListener('close', onEnd)
      input.pause()
      if ('unref' in input && typeof input.unref === 'function') input.unref()
    },
  }
}

// Long enough for an input that was empty from the start, too short to notice for someone who answers by hand.
function afterAMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50))
}
