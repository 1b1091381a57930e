import jsQR from 'jsqr'
import { expect, it } from 'vitest'
import { qrCells } from '../../src/text/qr'

/** What a scanner reads from a code whose cells are squares of four points. */
function readBack(cells: readonly boolean[][]): string | undefined {
  const size = cells.length * 4
  const points = new Uint8ClampedArray(size * size * 4)
  for (let at = 0; at < size * size; at++) {
    const isDark = cells[Math.floor(at / size / 4)]?.[Math.floor((at % size) / 4)]
    points.set([...Array(3).fill(isDark ? 0 : 255), 255], at * 4)
  }
  return jsQR(points, size, size)?.data
}

it.each([
  { address: 'https://www.irs.gov/itin', read: 'https://www.irs.gov/itin' },
  { address: 'www.irs.gov/itin', read: 'https://www.irs.gov/itin' },
  { address: `https://a.gov/${'x'.repeat(150)}`, read: `https://a.gov/${'x'.repeat(150)}` },
])('is read back as $read', ({ address, read }) => {
  expect(readBack(qrCells(address, 4) ?? [])).toBe(read)
})

it.each(['http://irs.gov', 'javascript:alert(1)', 'tel:+18005551000', ''])(
  'makes no code of %j',
  (text) => {
    expect(qrCells(text, 4)).toBeUndefined()
  },
)

it('makes one of the longest address that fits, and none of a longer one', () => {
  const address = `https://a.gov/${'x'.repeat(2939)}`
  expect(qrCells(address, 4)?.length).toBe(177 + 8)
  expect(qrCells(`${address}x`, 4)).toBeUndefined()
})

it('leaves as many light cells around it as were asked for', () => {
  const cells = qrCells('https://irs.gov', 2) ?? []
  expect(cells.slice(0, 2).flat()).not.toContain(true)
  expect(cells[2]?.slice(0, 3)).toEqual([false, false, true])
})
