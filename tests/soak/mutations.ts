import fc from 'fast-check'

/** A change to the bytes of a file: what a bad disk, a cut download or a careless editor does. */
export type ByteChange =
  | { readonly kind: 'flip'; readonly at: number; readonly bits: number }
  | { readonly kind: 'cut' | 'double' | 'drop'; readonly at: number; readonly size: number }
  | { readonly kind: 'swap'; readonly at: number; readonly other: number }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'all'; readonly text: string }

/** A change to one value of a tree of data; `at` says which one, as a share of all of them. */
export interface ValueChange {
  readonly at: number
  readonly how: 'put' | 'lose' | 'rename' | 'repeat' | 'nest'
  readonly value: unknown
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const size = fc.integer({ min: 1, max: 4000 })
const GARBAGE = [
  '',
  '\n',
  '{}',
  '[]',
  'null',
  '0',
  '"x"',
  '<!doctype html>',
  'PK\x03\x04\0\0',
  '\ufeff{}',
]
const SCRAPS = [
  '\0',
  '\n',
  '"',
  '}',
  ']',
  ',',
  '\\u0000',
  '\xff\xfe',
  '\ud800',
  '{{name}}',
  '\x1b[2J',
  '- ',
]

export const byteChange: fc.Arbitrary<ByteChange> = fc.oneof(
  fc.record({
    kind: fc.constant('flip' as const),
    at: share,
    bits: fc.integer({ min: 1, max: 255 }),
  }),
  fc.record({
    kind: fc.constantFrom('cut' as const, 'double' as const, 'drop' as const),
    at: share,
    size,
  }),
  fc.record({ kind: fc.constant('swap' as const), at: share, other: share }),
  fc.record({ kind: fc.constant('insert' as const), at: share, text: fc.constantFrom(...SCRAPS) }),
  fc.record({ kind: fc.constant('all' as const), text: fc.constantFrom(...GARBAGE) }),
)

const STRANGE: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e9,
    2e9,
    4e9,
    2 ** 53,
    1e308,
    '',
    ' ',
    'x',
    '\0',
    '2026-13-45',
    '9999-99',
  ],
  ...[
    [],
    {},
    [null],
    [[]],
    { text: null },
    'y'.repeat(100_000),
    '{{name}} {{',
    '\ud800',
    '\x1b[2J',
    'es',
  ],
  ...['constructor', '__proto__', 'https://example.org/'.repeat(50), Array(3000).fill(1)],
]

export const valueChange: fc.Arbitrary<ValueChange> = fc.record({
  at: share,
  how: fc.constantFrom(
    'put' as const,
    'put' as const,
    'put' as const,
    'lose' as const,
    'rename' as const,
    'repeat' as const,
    'nest' as const,
  ),
  value: fc.constantFrom(...STRANGE),
})

/** The bytes with that change made. */
export function changedBytes(bytes: Buffer, change: ByteChange): Buffer {
  if (change.kind === 'all') return Buffer.from(change.text, 'latin1')
  const at = Math.floor(change.at * bytes.length)
  const before = bytes.subarray(0, at)
  switch (change.kind) {
    case 'flip': {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ change.bits
      return flipped
    }
    case 'cut':
      return before
    case 'drop':
      return Buffer.concat([before, bytes.subarray(at + change.size)])
    case 'double':
      return Buffer.concat([bytes.subarray(0, at + change.size), bytes.subarray(at)])
    case 'insert':
      return Buffer.concat([before, Buffer.from(change.text), bytes.subarray(at)])
    case 'swap': {
      const lines = bytes.toString('utf8').split('\n')
      const [one, other] = [change.at, change.other].map((part) => Math.floor(part * lines.length))
      const moved = lines.map((line, index) =>
        index === one ? lines[other ?? 0] : index === other ? lines[one ?? 0] : line,
      )
      return Buffer.from(moved.join('\n'))
    }
  }
}

/** A tree of data with that change made in it. */
export function changedValue(tree: unknown, { at, how, value }: ValueChange): unknown {
  const copy = structuredClone(tree)
  const places = placesIn(copy)
  const place = places[Math.floor(at * places.length)]
  if (place === undefined) return value
  const { holder, key } = place
  const was = holder[key]
  if (how === 'put') holder[key] = value
  else if (how === 'nest') holder[key] = nested(was)
  else if (Array.isArray(holder)) {
    if (how === 'lose') holder.splice(Number(key), 1)
    else holder.splice(Number(key), 0, ...Array<unknown>(how === 'repeat' ? 500 : 1).fill(was))
  } else {
    delete holder[key]
    if (how !== 'lose')
      Object.defineProperty(holder, how === 'repeat' ? '__proto__' : `${key}x`, {
        value: was,
        enumerable: true,
      })
  }
  return copy
}

interface Place {
  readonly holder: Record<string, unknown>
  readonly key: string
}

function placesIn(tree: unknown): Place[] {
  if (typeof tree !== 'object' || tree === null) return []
  const holder = tree as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])])
}

function nested(value: unknown): unknown {
  let all = value
  for (let depth = 0; depth < 2000; depth++) all = [all]
  return all
}
