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
    desk.left.set(screen.at, { frame, position: pressed.at })
  }
  return undefined
}

/** Where the reader is on a screen, as it is laid out now. */
export function positionOn({ at }: Screen, { left }: Desk, frame: Frame): Position {
  const was = left.get(at)
  return was === undefined ? START : moveTo(was.position, was.frame, frame)
}
