import { sealed, unsealed } from '../../src/content/checksum'
import type { CompiledHead } from '../../src/content/types'

/** A compiled file taken apart: its first line, and its parts by name. */
export interface Apart {
  readonly head: CompiledHead
  readonly parts: Readonly<Record<string, unknown>>
}

/** A compiled file with a change made to its first line or to a part, and every checksum right again. */
export function resealed(bytes: Buffer, change: (apart: Apart) => Apart): Buffer {
  const end = bytes.indexOf(10)
  const head = JSON.parse(bytes.toString('utf8', 0, end)) as CompiledHead
  const parts = Object.fromEntries(
    Object.entries(head.parts).map(([name, [offset, length]]) => {
      const from = end + 1 + offset
      return [name, JSON.parse(unsealed(bytes.subarray(from, from + length)))]
    }),
  )
  const changed = change({ head, parts })
  const lines = Object.entries(changed.parts).map(
    ([name, value]) => [name, sealed(JSON.stringify(value) ?? 'null')] as const,
  )
  const places: Record<string, [number, number]> = {}
  let offset = 0
  for (const [name, line] of lines) {
    const length = Buffer.byteLength(line)
    places[name] = [offset, length]
    offset += length + 1
  }
  // Only where the change has left the places of the parts alone do they move with the parts.
  const isMoved = changed.head === head
  const first = isMoved ? { ...head, parts: places } : changed.head
  return Buffer.from(`${[JSON.stringify(first), ...lines.map(([, line]) => line)].join('\n')}\n`)
}
