import type { Frame } from './frame'
import { type KeyPress, moveTo, type Position, press, START } from './press'
import type { Screen } from './terminal'

/** Where a reader was on a screen, and how it was laid out then. */
interface Left {
  readonly frame: Frame
  readonly position: Position
}

/** What the window knows between two screens. Lives as long as the window. */
export interface Desk {
  /** What was left of each screen, by `at`. */
  readonly left: Map<string, Left>
  /** Keys that came while no screen was there to take them. */
  readonly waiting: KeyPress[]
  isAsking: boolean
  /** Seconds until the end, while a warning stands in place of the screen. */
  warned: number | undefined
  /** Draws the screen that is asked for anew. */
  redraw: () => void
}

/** Screens whose place is kept: more than can be gone back. A window that stands open all day grows no further. */
const MOST_LEFT = 100

/** A desk on which nothing lies yet. */
export function newDesk(): Desk {
  return { left: new Map(), waiting: [], isAsking: false, warned: undefined, redraw: () => {} }
}

/**
 * Presses the keys that came before the screen was there; the id of what they picked. Someone who knows the way types ahead:
 * nothing of that may be lost, and least of all the key to leave.
 */
export function pressWaiting(screen: Screen, desk: Desk, frame: Frame): string | undefined {
  for (let key = desk.waiting.shift(); key !== undefined; key = desk.waiting.shift()) {
    const pressed = press(positionOn(screen, desk, frame), key, screen, frame)
    if ('picked' in pressed) return pressed.picked
    keepPlace(desk, screen, { frame, position: pressed.at })
  }
  return undefined
}

/** Keeps where the reader is on a screen, and forgets the screen that was left the longest ago of very many. */
export function keepPlace({ left }: Desk, { at }: Screen, place: Left): void {
  left.delete(at)
  left.set(at, place)
  const [oldest] = left.keys()
  if (left.size > MOST_LEFT && oldest !== undefined) left.delete(oldest)
}

/** Where the reader is on a screen, as it is laid out now. */
export function positionOn({ at }: Screen, { left }: Desk, frame: Frame): Position {
  const was = left.get(at)
  return was === undefined ? START : moveTo(was.position, was.frame, frame)
}
