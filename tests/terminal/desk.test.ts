import { expect, it } from 'vitest'
import { keepPlace, newDesk, positionOn } from '../../src/terminal/desk'
import { frameOf } from '../../src/terminal/frame'
import { START } from '../../src/terminal/press'
import { PLAIN_STYLE } from '../../src/terminal/style'
import { screenWith } from '../support/screen'

const screen = screenWith({ body: ['One.'], choices: ['first', 'second'] })
const frame = frameOf(screen, { columns: 80, rows: 24 }, PLAIN_STYLE)
const place = { frame, position: { ...START, selected: 1 } }
const at = (name: number) => ({ ...screen, at: String(name) })

it('keeps where the reader was on a hundred screens, and no more, however long a window stands open', () => {
  const desk = newDesk()
  for (let name = 0; name < 1000; name++) keepPlace(desk, at(name), place)

  expect(desk.left.size).toBe(100)
  expect(positionOn(at(900), desk, frame)).toEqual(place.position)
  expect(positionOn(at(899), desk, frame)).toEqual(START)
})

it('keeps a screen that was come back to longer than those that were not', () => {
  const desk = newDesk()
  for (let name = 0; name < 100; name++) keepPlace(desk, at(name), place)
  keepPlace(desk, at(0), place)
  keepPlace(desk, at(100), place)

  expect(positionOn(at(0), desk, frame)).toEqual(place.position)
  expect(positionOn(at(1), desk, frame)).toEqual(START)
})
