import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checksumOf, sealed, unsealed } from '../../src/content/checksum'

it('changes when any one byte does', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (whole, place, change) => {
      const damaged = Uint8Array.from(whole)
      const index = place % whole.length
      damaged[index] = (damaged[index] ?? 0) ^ change
      expect(checksumOf(damaged)).not.toBe(checksumOf(whole))
    }),
  )
})

it('is the same for the same bytes, wherever they lie in memory', () => {
  const bytes = new TextEncoder().encode('information, not advice')
  const shifted = new Uint8Array([0, ...bytes]).subarray(1)
  expect(checksumOf(shifted)).toBe(checksumOf(bytes))
})

it('tells bytes that are cut off, also where only zeros are missing', () => {
  expect(checksumOf(new Uint8Array(4))).not.toBe(checksumOf(new Uint8Array(3)))
})

it('seals a text so that it comes back whole or not at all', () => {
  const text = '{"said":"información, no consejo"}'
  const bytes = Buffer.from(sealed(text))
  expect(unsealed(bytes)).toBe(text)
  for (const index of bytes.keys()) {
    const damaged = Buffer.from(bytes)
    damaged[index] = (damaged[index] ?? 0) ^ 1
    expect(() => unsealed(damaged)).toThrow()
  }
})
