import fc from 'fast-check'
import { SMALLEST } from '../../src/terminal/frame'

/** One thing that a person, a cat or a terminal does to a conversation. */
export type Act =
  | { readonly kind: 'keys'; readonly bytes: string; readonly count: number }
  | { readonly kind: 'resize'; readonly columns: number; readonly rows: number }
  /** Long enough for a lone Esc to be one. */
  | { readonly kind: 'pause' }

const USEFUL = [
  ...['\x1b[A', '\x1b[B', '\x1b[B', '\x1b[C', '\x1b[D', '\x1b[5~', '\x1b[6~', '\x1b[H', '\x1b[F'],
  ...['\r', '\r', '\r', ' ', ' ', '1', '1', '2', '2', '3', '4', '5', '6', '7', '8', '9', '0'],
]
const LETTERS = ['b', 'l', 's', 'c', 'k', 'q', 'B', 'S']
const STRANGE = [
  ...[
    '\x1b',
    '\0',
    '\t',
    '\n',
    '\b',
    '\x7f',
    '\x1a',
    '\x01',
    '\x05',
    '\x0b',
    '\x0c',
    '\x0e',
    '\x15',
  ],
  ...[
    '\x17',
    '\x19',
    '\x1c',
    '\x1d',
    '\x1e',
    '\x1f',
    '\x80',
    '\x9b',
    'a',
    'é',
    'ñ',
    'ж',
    '权',
    'ا',
  ],
  ...['😀', 'e\u0301', '\u202e', '１', '٣', '\ud800', '~', '[', '\x1b\x1b', '\x1ba', '\x1b1'],
  ...['\x1bOP', '\x1b[15~', '\x1b[24~', '\x1b[1;5C', '\x1b[1;2A', '\x1b[Z', '\x1b[3~', '\x1b[2~'],
  // Reports of mouse, focus, cursor and terminal, and a paste between its marks.
  ...['\x1b[<0;10;10M', '\x1b[<64;3;3m', '\x1b[M !!', '\x1b[I', '\x1b[O', '\x1b[12;40R'],
  ...['\x1b[?1;2c', '\x1b[200~1 2\r3\x1b[201~', '\x1b[200~'],
  // Sequences that never end, or that are none.
  ...['\x1b[', '\x1b[1;', '\x1b[999999', '\x1bO', '\x1b]52;c;', '\x1bP', '\x1b_', '\x1b[38;5;1m'],
]
const LEAVING = ['x', 'X', '\x03', '\x04']

const key = fc.oneof(
  { weight: 70, arbitrary: fc.constantFrom(...USEFUL) },
  { weight: 10, arbitrary: fc.constantFrom(...LETTERS) },
  { weight: 20, arbitrary: fc.constantFrom(...STRANGE) },
)
const tap = key.map((bytes): Act => ({ kind: 'keys', bytes, count: 1 }))
const paste = fc
  .array(key, { minLength: 2, maxLength: 40, size: 'max' })
  .map((keys): Act => ({ kind: 'keys', bytes: keys.join(''), count: keys.length }))
const leave = fc.constantFrom(...LEAVING).map((bytes): Act => ({ kind: 'keys', bytes, count: 1 }))

/** From 20×5 to 300×100, and what terminals say that do not know their size or are being closed. */
const size = fc.oneof(
  { weight: 3, arbitrary: sizes({ columns: [20, 300], rows: [5, 100] }) },
  { weight: 3, arbitrary: sizes({ columns: [SMALLEST.columns, 90], rows: [SMALLEST.rows, 30] }) },
  { weight: 1, arbitrary: fc.constantFrom({ columns: 0, rows: 0 }, { columns: 1, rows: 1 }) },
)
const resize = size.map((to): Act => ({ kind: 'resize', ...to }))
const pause = fc.constant<Act>({ kind: 'pause' })

/** A while of rough use; leaving is rare, or nothing deep would ever be reached. */
export function acts(length: number): fc.Arbitrary<Act[]> {
  const act = fc.oneof(
    { weight: 800, arbitrary: tap },
    { weight: 60, arbitrary: paste },
    { weight: 60, arbitrary: resize },
    { weight: 10, arbitrary: pause },
    { weight: 4, arbitrary: leave },
  )
  return fc
    .array(act, { minLength: length, maxLength: length, size: 'max' })
    .map((all) => Object.assign(all, { [fc.toStringMethod]: () => `${all.length} acts` }))
}

/** A window that a conversation can start in. */
export const firstSize = sizes({ columns: [SMALLEST.columns, 200], rows: [SMALLEST.rows, 60] })

function sizes({ columns, rows }: Record<'columns' | 'rows', readonly [number, number]>) {
  const [narrow, wide] = columns
  const [low, tall] = rows
  return fc.record({
    columns: fc.integer({ min: narrow, max: wide }),
    rows: fc.integer({ min: low, max: tall }),
  })
}
