import { withPlainDigits } from '../text/digits'
import type { Frame } from './frame'
import { findKey } from './keys'
import { LETTER, numberOf, type Screen } from './terminal'

/** Where the reader is on a screen: the page, the selected choice, and digits typed that may go on. */
export interface Position {
  readonly page: number
  readonly selected: number
  readonly typed: string
}

/** What a key press leads to: another position, or the id of what was picked. */
export type Pressed = { readonly at: Position } | { readonly picked: string }

/** A key as readline names it; `sequence` is what the keyboard sent. */
export interface KeyPress {
  readonly name?: string | undefined
  readonly sequence?: string | undefined
  readonly ctrl?: boolean | undefined
}

/** The first page, with its first choice selected. */
export const START: Position = { page: 0, selected: 0, typed: '' }

/** What one key does. A choice can be picked only while it is on the page that is shown. */
export function press(at: Position, key: KeyPress, screen: Screen, frame: Frame): Pressed {
  const typed = withPlainDigits(key.sequence ?? '')
  if (/^[0-9]$/.test(typed)) return pressDigit(at, typed, screen, frame)

  const isBack = key.name === 'escape' || key.name === 'left'
  const letter = isBack ? screen.keys.find((one) => one.isBack) : findKey(screen.keys, typed)
  const isUnread = letter?.isNext && frame.pages[at.page + 1] !== undefined
  if (isUnread) return turnTo(at, at.page + 1, frame, 'first') // nothing is passed over
  if (letter !== undefined) return { picked: letter.id }

  const typedLetter = typed.normalize('NFKC').toLowerCase()
  if (screen.takesLetters && /^\p{L}$/u.test(typedLetter)) return { picked: LETTER + typedLetter }

  const turned = turnSlide(at, key, screen, frame)
  if (turned !== undefined) return turned

  const shown = choicesOn(frame, at.page)
  switch (key.name) {
    case 'up':
      return at.selected > (shown[0] ?? 0) && shown.length > 0
        ? select(at, at.selected - 1)
        : turnTo(at, at.page - 1, frame, 'last')
    case 'down':
      return shown.length > 0 && at.selected < (shown.at(-1) ?? 0)
        ? select(at, at.selected + 1)
        : turnTo(at, at.page + 1, frame, 'first')
    case 'pageup':
      return turnTo(at, at.page - 1, frame, 'first')
    case 'pagedown':
    case 'space':
      return turnTo(at, at.page + 1, frame, 'first')
    case 'return':
    case 'enter': {
      const choice = shown.includes(at.selected) ? screen.choices[at.selected] : undefined
      return choice ? { picked: choice.id } : turnTo(at, at.page + 1, frame, 'first')
    }
    default:
      return { at }
  }
}

/**
 * The same position in a frame laid out anew, for another window or in another language: with the selected choice if it
 * was on the page, else as far down the text as before.
 */
export function moveTo(at: Position, from: Frame, to: Frame): Position {
  const last = to.pages.length - 1
  const shown = choicesOn(from, at.page)
  const isSameSize =
    from.columns === to.columns && from.rows === to.rows && from.pages.length - 1 === last
  // In another language the same choices may stand on other pages.
  if (isSameSize && shown.join() === choicesOn(to, at.page).join()) return at
  // Who has moved nothing reads from the start, also where the same text takes more pages.
  if (from.pages.length === 1 && at.selected === (shown[0] ?? 0)) {
    return { page: 0, selected: choicesOn(to, 0)[0] ?? at.selected, typed: '' }
  }
  if (shown.includes(at.selected)) {
    const page = to.pages.findIndex(({ choices }) =>
      choices.some(({ index }) => index === at.selected),
    )
    return { ...at, page: Math.max(0, page), typed: '' }
  }
  const page = Math.round((at.page * last) / Math.max(1, from.pages.length - 1))
  return { page, selected: choicesOn(to, page)[0] ?? at.selected, typed: '' }
}

// A number that begins a longer one waits, also where the longer one is on another page: there it is only turned to.
function pressDigit(at: Position, digit: string, screen: Screen, frame: Frame): Pressed {
  const shown = choicesOn(frame, at.page)
  if (shown.length === 0) return { at: { ...at, typed: '' } }
  const numbers = screen.choices.map(numberOf)
  const goesOn = numbers.some((number) => number.startsWith(at.typed + digit))
  const typed = goesOn ? at.typed + digit : digit
  const isWaiting = numbers.some((number) => number !== typed && number.startsWith(typed))

  const index = numbers.indexOf(typed)
  const choice = screen.choices[index]
  if (choice === undefined) return { at: { ...at, typed: isWaiting ? typed : '' } }
  const goOn = isWaiting ? typed : ''
  if (!shown.includes(index)) {
    const page = frame.pages.findIndex(({ choices }) => choices.some((one) => one.index === index))
    return { at: { page, selected: index, typed: goOn } }
  }
  return isWaiting ? { at: { ...at, selected: index, typed } } : { picked: choice.id }
}

const FORWARD = ['right', 'down', 'pagedown', 'space', 'return', 'enter']
const BACKWARD = ['up', 'pageup']

// As the remote control of a projector sends them: on from the last page of a slide, back from its first.
function turnSlide(
  { page }: Position,
  { name = '' }: KeyPress,
  { keys, choices }: Screen,
  { pages }: Frame,
): Pressed | undefined {
  const next = keys.find(({ isNext }) => isNext)
  if (next === undefined || choices.length > 0) return undefined
  const back = keys.find(({ isBack }) => isBack)
  if (page >= pages.length - 1 && FORWARD.includes(name)) return { picked: next.id }
  return page === 0 && back && BACKWARD.includes(name) ? { picked: back.id } : undefined
}

function select(at: Position, selected: number): Pressed {
  return { at: { ...at, selected, typed: '' } }
}

function turnTo(at: Position, page: number, frame: Frame, which: 'first' | 'last'): Pressed {
  if (frame.pages[page] === undefined) return { at: { ...at, typed: '' } }
  const shown = choicesOn(frame, page)
  const selected = (which === 'first' ? shown[0] : shown.at(-1)) ?? at.selected
  return { at: { page, selected, typed: '' } }
}

function choicesOn(frame: Frame, page: number): number[] {
  return frame.pages[page]?.choices.map(({ index }) => index) ?? []
}
