import { readFileSync, writeFileSync } from 'node:fs'
import { sealed } from '../../src/content/checksum'
import type { CompiledHead } from '../../src/content/types'

/** Write a compiled file again with every text in it changed, and with checksums that are right: nothing tells it from ours. */
export function rewrite(file: string, change: (text: string, key: string) => string): void {
  const bytes = readFileSync(file)
  const end = bytes.indexOf(10)
  const head = JSON.parse(bytes.toString('utf8', 0, end)) as CompiledHead
  const names = Object.entries(head.parts)
  const parts: Record<string, [number, number]> = {}
  let body = ''
  for (const [name, [offset, length]] of names) {
    const part = bytes.toString('utf8', end + 1 + offset + 8, end + 1 + offset + length)
    const line = sealed(JSON.stringify(changed(JSON.parse(part), '', change)))
    parts[name] = [Buffer.byteLength(body), Buffer.byteLength(line)]
    body += `${line}\n`
  }
  const messages = changed(head.messages, 'message', change)
  writeFileSync(file, `${JSON.stringify({ ...head, messages, parts })}\n${body}`)
}

// What a person reads: words, and the fields that are shown as they stand. Ids, kinds and dates decide what is shown.
const SHOWN = [
  'text',
  'title',
  'publisher',
  'copyAt',
  'url',
  'urlShort',
  'organization',
  'city',
  'operator',
  'at',
  'display',
  'dial',
]

function changed<T>(value: T, key: string, change: (text: string, key: string) => string): T {
  if (typeof value === 'string')
    return (key === 'message' || SHOWN.includes(key) ? change(value, key) : value) as T
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => changed(one, key, change)) as T
  const inside = (name: string) => (key === 'message' ? key : name)
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, changed(one, inside(name), change)]),
  ) as T
}
