import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

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
  const waiting: string[] = []
  let input: Readable | undefined
  let rest = ''
  let hasEnded = false
  let wake = () => {}

  const onData = (chunk: Buffer | string) => {
    const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.write(chunk))).split(/\r?\n/)
    rest = parts.pop() ?? ''
    waiting.push(...parts)
    wake()
  }
  const onEnd = () => {
    hasEnded = true
    if (rest !== '') waiting.push(rest)
    rest = ''
    wake()
  }

  const listen = () => {
    input ??= open().on('data', onData).once('end', onEnd).once('error', onEnd).once('close', onEnd)
    input.resume()
    return input
  }
  const woken = () =>
    new Promise<void>((resolve) => {
      wake = resolve
    })

  return {
    async next() {
      const listening = listen()
      while (waiting.length === 0 && !hasEnded) await woken()
      listening.pause()
      return waiting.shift()
    },
    async isEmpty() {
      const listening = listen()
      if (waiting.length === 0 && !hasEnded) await Promise.race([woken(), afterAMoment()])
      listening.pause()
      return waiting.length === 0 && rest === '' && hasEnded
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
