import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksPersonal } from '../../src/search/personal'

const digit = fc.integer({ min: 0, max: 9 })
const separator = fc.constantFrom('', ' ', '-', '.', ' - ', '–', '/', '\u00a0', '\u200b', ') ')

/** That many digits, with anything but a letter between any two of them. */
function digits(count: number) {
  const separated = fc.tuple(digit, separator).map(([one, between]) => `${one}${between}`)
  return fc
    .array(separated, { minLength: count, maxLength: count })
    .map((parts) => parts.join('').trim())
}

/** The digits of another script in the place of ours. */
const inScript = (text: string, zero: number) =>
  text.replace(/\d/g, (one) => String.fromCodePoint(zero + Number(one)))

describe('what looks like a personal number', () => {
  it('is nine digits in any grouping, in any script, whatever stands around them', () => {
    const zeros = fc.constantFrom(0x30, 0xff10, 0x660, 0x6f0, 0x966, 0x1d7ce)
    const around = fc.constantFrom('', 'itin ', 'ssn:', 'mi número es ')
    fc.assert(
      fc.property(digits(9), zeros, around, (number, zero, before) => {
        expect(looksPersonal(`${before}${inScript(number, zero)} order`)).toBe(true)
      }),
    )
  })

  it('is the letter A with seven to nine digits', () => {
    const between = fc.constantFrom('', ' ', '-', ' - ', '#')
    const count = fc.integer({ min: 7, max: 9 })
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'A', 'Ａ'),
        between,
        count.chain(digits),
        (a, dash, rest) => {
          expect(looksPersonal(`${a}${dash}${rest}`)).toBe(true)
        },
      ),
    )
  })

  it.each([
    '900-70-0000',
    '900 70 0000',
    '９００－７０－００００',
    '٩٠٠٧٠٠٠٠٠',
    '9 0 0 7 0 0 0 0 0',
    '-900-70-0000',
    'A12345678',
    'A-012-345-678',
    '202-521-3366',
    '(202) 521 3366',
    '+1 202.521.3366',
    '521-3366',
    '5213366',
    'someone@mail.example',
    'someone＠mail.example',
  ])('is %s', (words) => {
    expect(looksPersonal(words)).toBe(true)
  })
})

describe('what does not', () => {
  it('is any number of up to six digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }).chain(digits), (number) => {
        expect(looksPersonal(number)).toBe(false)
        expect(looksPersonal(`section ${number} of the law`)).toBe(false)
      }),
    )
  })

  it.each([
    '1040',
    'W-7',
    'W-7 1099 1040',
    '2026',
    '2025 2026',
    '2025-2026',
    '2025-04-07',
    '6103',
    '26 U.S.C. 6103(i)(2)',
    '401',
    'I-205',
    '1099',
    '8 U.S.C. 1253',
    'de 2025 a 2026',
    'an address',
  ])('is %s', (words) => {
    expect(looksPersonal(words)).toBe(false)
  })
})
