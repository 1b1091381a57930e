import type { Writable } from 'node:stream'

/**
 * Lets everything else have its turn, as a stream that broke, and waits for one that takes nothing more at the moment:
 * answers that come at once would go on without either.
 */
export async function turn(streams: readonly Writable[]): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  for (const stream of streams) {
    if (!stream.writableNeedDrain || stream.destroyed) continue
    await new Promise<void>((resolve) => {
      const done = () => {
        for (const event of FREE) stream.removeListener(event, done)
        resolve()
      }
      for (const event of FREE) stream.on(event, done)
    })
  }
}

const FREE = ['drain', 'close', 'error']
