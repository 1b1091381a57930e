import { describe, expect, it } from 'vitest'
import { frameOf } from '../../src/terminal/frame'
import { type KeyPress, moveTo, press, START } from '../../src/terminal/press'
import { PLAIN_STYLE } from '../../src/terminal/style'
import type { Screen } from '../../src/terminal/terminal'
import { screenWith } from '../support/screen'

const short = screenWith({ choices: ['one', 'two', 'three'] })
const twelve = screenWith({
  choices: Array.from({ length: 12 }, (_, index) => `choice ${index + 1}`),
})
const long40 = 'a choice with a label of more than one line'
const long = screenWith({
  body: Array.from({ length: 9 }, (_, index) => `Paragraph ${index}.`),
  choices: ['one', 'two'],
})

const frameFor = (screen: Screen, rows = 24) => frameOf(screen, { columns: 80, rows }, PLAIN_STYLE)
const key = (name: string) => ({ name, sequence: name })
const digit = (sequence: string) => ({ name: sequence, sequence })
// Node names no key of another alphabet.
const typed = (sequence: string) => ({ name: undefined, sequence })

describe('press', () => {
  it.each([
    { keys: [key('return')], picked: 'one' },
    { keys: [key('down'), key('return')], picked: 'two' },
    { keys: [key('down'), key('down'), key('down'), key('return')], picked: 'three' },
    { keys: [key('down'), key('up'), key('return')], picked: 'one' },
    { keys: [digit('3')], picked: 'three' },
    { keys: [key('b')], picked: ':back' },
    { keys: [key('escape')], picked: ':back' },
    { keys: [key('left')], picked: ':back' },
    { keys: [{ name: 'x', sequence: 'X' }], picked: ':leave' },
    ...['Ｘ', 'х', 'Х', 'χ', 'Χ', '×', 'ч', 'Ч', 'ס', 'ء', 'q'].map((sequence) => ({
      keys: [typed(sequence)],
      picked: ':leave',
    })),
    ...['٣', '۳', '३', '৩', '๓', '３'].map((sequence) => ({
      keys: [typed(sequence)],
      picked: 'three',
    })),
  ])('picks $picked', ({ keys, picked }) => {
    expect(pressAll(short, keys)).toEqual({ picked })
  })

  it('does nothing for a key that means nothing', () => {
    expect(press(START, key('z'), short, frameFor(short))).toEqual({ at: START })
    expect(press(START, digit('7'), short, frameFor(short))).toEqual({ at: START })
  })

  it('waits after a digit that may go on, and picks by Enter or by the next digit', () => {
    const after = press(START, digit('1'), twelve, frameFor(twelve))
    expect(after).toEqual({ at: { page: 0, selected: 0, typed: '1' } })
    expect(pressAll(twelve, [digit('1'), key('return')])).toEqual({ picked: 'choice 1' })
    expect(pressAll(twelve, [digit('1'), digit('2')])).toEqual({ picked: 'choice 12' })
    expect(pressAll(twelve, [typed('١'), typed('٢')])).toEqual({ picked: 'choice 12' })
    expect(pressAll(twelve, [digit('2')])).toEqual({ picked: 'choice 2' })
  })

  it('turns to a number on another page, and picks it there', () => {
    const many = screenWith({ choices: Array.from({ length: 56 }, (_, n) => `state ${n + 1}`) })
    const after = pressAll(many, [digit('4'), digit('4')])
    expect(after).toMatchObject({ at: { selected: 43, typed: '' } })
    expect('at' in after && after.at.page).toBeGreaterThan(0)
    expect(pressAll(many, [digit('4'), digit('4'), key('return')])).toEqual({ picked: 'state 44' })
    expect(pressAll(many, [digit('4'), key('return')])).toEqual({ picked: 'state 4' })
    expect(pressAll(many, [digit('7')])).toEqual({ picked: 'state 7' })
  })

  it('turns pages by space, page keys, and arrows at the end of a page, and stops at both ends', () => {
    const frame = frameFor(long, 12)
    const last = frame.pages.length - 1
    expect(last).toBeGreaterThan(1)
    expect(pressAll(long, [key('space')], 12)).toMatchObject({ at: { page: 1 } })
    expect(pressAll(long, [key('down'), key('pagedown'), key('pageup')], 12)).toMatchObject({
      at: { page: 1 },
    })
    expect(pressAll(long, [key('up')], 12)).toMatchObject({ at: { page: 0 } })
    expect(pressAll(long, Array(9).fill(key('space')), 12)).toMatchObject({ at: { page: last } })
  })

  it('picks no choice that is not on the page', () => {
    expect(pressAll(long, [digit('1')], 12)).toMatchObject({ at: { page: 0 } })
    expect(pressAll(long, [key('return')], 12)).toMatchObject({ at: { page: 1 } })
  })
})

describe('moveTo', () => {
  it('stays with the selected choice when the window changes', () => {
    const small = frameFor(long, 12)
    const at = { page: small.pages.length - 1, selected: 1, typed: '' }
    expect(moveTo(at, small, frameFor(long, 40))).toEqual({ page: 0, selected: 1, typed: '' })
  })

  it('stays with the selected choice when another language moves it to another page', () => {
    const labels = Array.from({ length: 16 }, (_, index) => `choice ${index + 1}`)
    const wider = (at: number) =>
      labels.map((label, index) => (index === at ? `${long40}, ${long40}` : label))
    const [from, to] = [
      frameFor(screenWith({ choices: wider(15) }), 14),
      frameFor(screenWith({ choices: wider(0) }), 14),
    ]
    const lastOfFirst = from.pages[0]?.choices.at(-1)?.index ?? 0
    expect(to.pages.length).toBe(from.pages.length)
    expect(moveTo({ page: 0, selected: lastOfFirst, typed: '' }, from, to)).toEqual({
      ...{ page: 1, selected: lastOfFirst, typed: '' },
    })
  })

  it('begins at the start where the same text takes more pages and nobody has moved', () => {
    const [one, more] = [frameFor(long, 40), frameFor(long, 12)]
    expect([one.pages.length, more.pages.length > 1]).toEqual([1, true])
    expect(moveTo(START, one, more).page).toBe(0)
    expect(moveTo({ ...START, selected: 1 }, one, more).page).toBe(more.pages.length - 1)
  })

  it('stays as far down the text as before', () => {
    const [small, large] = [frameFor(long, 12), frameFor(long, 16)]
    expect(small.pages.length).toBeGreaterThan(large.pages.length)
    const middle = moveTo({ page: 1, selected: 0, typed: '' }, small, large)
    expect(middle.page).toBeLessThan(large.pages.length - 1)
  })

  it('stays inside the pages that there are', () => {
    const small = frameFor(long, 12)
    expect(moveTo({ page: 1, selected: 0, typed: '' }, small, frameFor(long, 40)).page).toBe(0)
  })
})

function pressAll(screen: Screen, keys: readonly KeyPress[], rows?: number) {
  const frame = frameFor(screen, rows)
  let at = START
  for (const one of keys) {
    const pressed = press(at, one, screen, frame)
    if ('picked' in pressed) return pressed
    at = pressed.at
  }
  return { at }
}
