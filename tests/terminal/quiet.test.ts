import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { quietClock } from '../../src/terminal/quiet'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function started(milliseconds: number) {
  const said: (number | string)[] = []
  const clock = quietClock(milliseconds, {
    warn: (seconds) => said.push(seconds),
    end: () => said.push('end'),
  })
  clock.touch()
  return { clock, said }
}

describe('a quiet time', () => {
  it('warns, and ends a minute later', () => {
    const { said } = started(300_000)
    vi.advanceTimersByTime(299_999)
    expect(said).toEqual([])
    vi.advanceTimersByTime(1)
    expect(said).toEqual([60])
    vi.advanceTimersByTime(59_999)
    expect(said).toEqual([60])
    vi.advanceTimersByTime(1)
    expect(said).toEqual([60, 'end'])
    vi.advanceTimersByTime(900_000)
    expect(said).toEqual([60, 'end'])
  })

  it('that is shorter than a minute warns as long as it was', () => {
    const { said } = started(1500)
    vi.advanceTimersByTime(1500)
    expect(said).toEqual([2])
    vi.advanceTimersByTime(1500)
    expect(said).toEqual([2, 'end'])
  })

  it('begins again when somebody is there, also after the warning', () => {
    const { clock, said } = started(1000)
    vi.advanceTimersByTime(900)
    clock.touch()
    vi.advanceTimersByTime(900)
    expect(said).toEqual([])
    vi.advanceTimersByTime(200)
    clock.touch()
    vi.advanceTimersByTime(1900)
    expect(said).toEqual([1, 1])
  })

  it.each([
    { how: 'of 0 never', milliseconds: 0, stop: false },
    { how: 'that is stopped never', milliseconds: 1000, stop: true },
  ])('$how warns or ends', ({ milliseconds, stop }) => {
    const { clock, said } = started(milliseconds)
    if (stop) clock.stop()
    vi.advanceTimersByTime(10_000_000)
    expect(said).toEqual([])
  })
})
