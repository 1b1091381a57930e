import { expect, it } from 'vitest'
import { withPlainDigits } from '../../src/text/digits'

// Where the zeros of Unicode's decimal digits stand that are letters of their own, and not shapes of 0–9.
const ZEROS = [
  ...[0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66],
  ...[0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90],
  ...[0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0],
  ...[0xff10, 0x104a0, 0x1e950],
]

it.each(ZEROS)('reads the ten digits of a script as 0 to 9: U+%i', (zero) => {
  const digits = Array.from({ length: 10 }, (_, value) => String.fromCodePoint(zero + value))
  expect(withPlainDigits(digits.join(''))).toBe('0123456789')
})

it('knows every digit that has a row of ten, and every shape of a plain one', () => {
  const digits = Array.from({ length: 0x1fbfa }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => /\p{Nd}/u.test(character))
  const counts = new Map<string, number>()
  for (const digit of digits) {
    const value = withPlainDigits(digit)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  expect(digits.length).toBeGreaterThan(600)
  expect([...counts.keys()].sort()).toEqual([...'0123456789'])
  expect(new Set(counts.values()).size).toBe(1)
})

it('leaves all else as it is, in its plainest letters', () => {
  expect(withPlainDigits('Topic ２０, ｘ')).toBe('Topic 20, x')
})
