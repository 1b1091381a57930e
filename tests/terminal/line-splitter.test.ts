import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineSplitter } from '../../src/terminal/line-splitter'

function linesOf(...pieces: readonly string[]): string[] {
  const splitter = lineSplitter()
  const lines: string[] = []
  const takeAll = () => {
    for (let line = splitter.take(); line !== undefined; line = splitter.take()) lines.push(line)
  }
  for (const piece of pieces) {
    splitter.add(piece)
    takeAll()
  }
  const rest = splitter.takeRest()
  expect(splitter.isEmpty()).toBe(true)
  return rest === undefined ? lines : [...lines, rest]
}

describe('lineSplitter', () => {
  it.each([
    { what: 'lines', text: '1\n2\n', lines: ['1', '2'] },
    { what: 'a half line at the end', text: '1\n2', lines: ['1', '2'] },
    { what: 'empty lines', text: '\n\n1\n', lines: ['', '', '1'] },
    { what: 'the line ends of Windows', text: '1\r\n2\r\n', lines: ['1', '2'] },
    { what: 'the line ends of old Macs', text: '1\r2\r\r3', lines: ['1', '2', '', '3'] },
    {
      what: 'the line ends of Unicode',
      text: '1\u20282\u20293\u00854\v5\f6',
      lines: ['1', '2', '3', '4', '5', '6'],
    },
    { what: 'the mark of UTF-8', text: '\ufeff1\r\n2', lines: ['1', '2'] },
    {
      what: 'UTF-16 of Windows, read as UTF-8',
      text: '\ufffd\ufffd1\0\r\0\n\0x\0\r\0\n\0',
      lines: ['1', 'x'],
    },
    { what: 'UTF-16 the other way round', text: '\ufffd\ufffd\x001\0\r\0\n\0x', lines: ['1', 'x'] },
    { what: 'NUL characters', text: '\0\x001\0\n', lines: ['1'] },
    { what: 'nothing', text: '', lines: [] },
  ])('parts $what, at once and letter by letter', ({ text, lines }) => {
    expect(linesOf(text)).toEqual(lines)
    expect(linesOf(...text)).toEqual(lines)
  })

  it('parts a text in the same way wherever it is cut', () => {
    const letters = fc.constantFrom('1', 'x', ' ', '\r', '\n', '\0', '\u2028', '\ufeff', 'é', '٣')
    fc.assert(
      fc.property(fc.array(fc.string({ unit: letters, maxLength: 6 })), (pieces) => {
        expect(linesOf(...pieces)).toEqual(linesOf(pieces.join('')))
      }),
      { numRuns: 500 },
    )
  })

  it('takes a line that is longer than any answer as an empty one, and goes on after it', () => {
    expect(linesOf(`1${' '.repeat(100_000)}\n2\n`)).toEqual(['', '2'])
    expect(linesOf(...`1${' '.repeat(5000)}\n2\n`)).toEqual(['', '2'])
  })

  it('ends a line that does not end, again and again, and keeps none of it', () => {
    const splitter = lineSplitter()
    let lines = 0
    for (let piece = 0; piece < 200; piece++) {
      splitter.add('\0'.repeat(65_536))
      while (splitter.take() === '') lines++
    }
    expect(lines).toBe(6)
  })
})
