import { expect, it } from 'vitest'
import { isClockWrong } from '../../src/content/age'

const pack = { checkedOn: '2026-11-22', evidenceUntil: '2026-06-09', clinicEdition: '2025-26' }

it.each([
  { today: '2026-11-21', isWrong: true },
  { today: '2026-11-22', isWrong: false },
])('on $today the clock is wrong for content checked on 2026-11-22: $isWrong', (one) => {
  expect(isClockWrong(pack, one.today)).toBe(one.isWrong)
})

it('is wrong before the newest day that the copy can have been made on', () => {
  const changed = { ...pack, newestDay: '2026-12-05' }
  expect(isClockWrong(changed, '2026-12-04')).toBe(true)
  expect(isClockWrong(changed, '2026-12-05')).toBe(false)
})
