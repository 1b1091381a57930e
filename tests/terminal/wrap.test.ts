import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { widthOf, wrap } from '../../src/terminal/wrap'

const LETTERS = [
  'a',
  'ñ',
  'é',
  'W',
  '.',
  ',',
  '-',
  '“',
  '¿',
  '權',
  '利',
  '个',
  '人',
  '。',
  '，',
  '（',
  '）',
  '한',
  '국',
  'ต',
  'ั',
  'ว',
  'ไ',
  'ท',
  'ย',
  'क',
  'ि',
  '্',
  'ব',
  'ا',
  'ل',
  'e\u0301',
  '7',
  '0',
  ' ',
  ' ',
  ' ',
  '\n',
]
const text = fc
  .array(fc.constantFrom(...LETTERS), { maxLength: 80 })
  .map((letters) => letters.join(''))
const columns = fc.integer({ min: 8, max: 60 })
const withoutSpaces = (lines: string) => lines.replace(/[\s]/g, '')

describe('wrap', () => {
  it('makes no line wider than asked, by another library’s measure', () => {
    fc.assert(
      fc.property(text, columns, (written, asked) => {
        for (const line of wrap(written, asked))
          expect(stringWidth(line)).toBeLessThanOrEqual(asked)
      }),
      { numRuns: 500 },
    )
  })

  it('makes no line wider than asked of plain Latin text, and fills it as far as it can', () => {
    const words = fc.array(fc.stringMatching(/^[a-zñé]{1,9}$/), { minLength: 20, maxLength: 40 })
    fc.assert(
      fc.property(words, fc.integer({ min: 9, max: 30 }), (all, asked) => {
        const lines = wrap(all.join(' '), asked)
        for (const [index, line] of lines.entries()) {
          expect(line.length).toBeLessThanOrEqual(asked)
          const [next] = lines[index + 1]?.split(' ') ?? []
          if (next !== undefined) expect(`${line} ${next}`.length).toBeGreaterThan(asked)
        }
      }),
    )
  })

  it('loses no character and changes no order', () => {
    fc.assert(
      fc.property(text, columns, (written, asked) => {
        expect(withoutSpaces(wrap(written, asked).join(''))).toBe(withoutSpaces(written))
      }),
      { numRuns: 500 },
    )
  })

  it('splits no word that fits on a line, where words have spaces', () => {
    const words = fc.array(fc.stringMatching(/^[a-zñé0-9-]{1,12}$/), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 40 }), (all, asked) => {
        expect(wrap(all.join(' '), asked).flatMap((line) => line.split(' '))).toEqual(all)
      }),
    )
  })

  it('keeps a phone number on one line', () => {
    expect(wrap('Phone: 800-829-3676', 14)).toEqual(['Phone:', '800-829-3676'])
  })

  it('breaks Chinese between words and starts no line with a closing sign', () => {
    for (let columns = 12; columns < 40; columns++) {
      for (const line of wrap(
        '税务信息受法律保护，除非法律允许，否则不得（另见法律）披露。',
        columns,
      )) {
        expect(line).not.toMatch(/^[，。）]/)
        expect(line).not.toMatch(/（$/)
      }
    }
  })

  it('breaks Thai only between words', () => {
    expect(wrap('สวัสดีชาวโลก', 8)).toEqual(['สวัสดีชาว', 'โลก'])
  })

  it('cuts an address that is wider than a line', () => {
    expect(wrap('https://example.org/abc', 10)).toEqual(['https://ex', 'ample.org/', 'abc'])
  })

  it('gives one empty line for an empty text', () => {
    expect(wrap('', 10)).toEqual([''])
  })
})

describe('widthOf', () => {
  it.each([
    ['abc', 3],
    ['señor', 5],
    ['权利', 4],
    ['한국', 4],
    ['e\u0301', 1],
    ['สวัสดี', 4],
  ])('takes %s as %i columns', (written, width) => {
    expect(widthOf(written)).toBe(width)
  })

  it('is never less than another library’s measure', () => {
    fc.assert(
      fc.property(text, (written) => {
        const line = written.replaceAll('\n', '')
        expect(widthOf(line)).toBeGreaterThanOrEqual(stringWidth(line))
      }),
    )
  })
})
