import type { Block } from './layout'

/** One thing that can be picked; `id` comes back, `label` is read. */
export interface Choice {
  readonly id: string
  readonly label: string
  /** The number that picks it, where that is not its place in the list. */
  readonly number?: number
}

/** The number that stands before a choice and picks it. */
export function numberOf({ number }: Choice, index: number): string {
  return String(number ?? index + 1)
}

/** What stands before a letter that was typed and is no key. */
export const LETTER = ':letter:'

/** A key that works on a screen besides its choices. The first one that is `isBack` is also Esc and the left arrow. */
export interface Key {
  readonly key: string
  readonly id: string
  readonly label: string
  readonly isBack?: boolean
  /** True for the key that goes on, after the last page of a screen without choices. Enter, Space, arrows and Page Down do the same. */
  readonly isNext?: boolean
  /** True for the key that leaves at once, whatever stands on the screen: letters that look like it, or stand on its place on other keyboards, are it too. */
  readonly isLeave?: boolean
}

/** The words that an adapter itself needs, in the language of the screen. */
export interface ScreenWords {
  /** How to pick, for a screen of plain mode: "Type a number, then Enter." */
  readonly howToPick: string
  /** What plain mode asks after something that was read: "What do you want to do next?" */
  readonly whatNext: string
  /** What plain mode writes before an answer: "Your answer:" */
  readonly answer: string
  /** All that can be typed in plain mode. */
  readonly help: readonly string[]
  /** The same for a window: "Press a number, or use the arrow keys and Enter." */
  readonly howToPickHere: string
  /** Which page this is, and how to turn it. */
  readonly turnPage: (page: number, pages: number) => string
  /** What was typed is none of the choices. */
  readonly notAChoice: string
  /** Nothing was pressed for long: what happens in how many seconds, and how to go on. */
  readonly quiet: (seconds: number) => string
  /** The same for plain mode, where going on takes Enter. */
  readonly quietLines: (seconds: number) => string
  /** The window is too small to read anything in. */
  readonly tooSmall: string
}

/** A picture of dark and light cells that a phone reads. Only cells reach a terminal: it draws them itself. */
export interface ScreenCode {
  /** Rows of cells, true for dark, with the light border that a code needs. */
  readonly cells: readonly (readonly boolean[])[]
  /** Said in place of the code where its colours cannot be set. */
  readonly noColours: string
  /** Said in place of it in a window that it does not fit. */
  readonly tooSmall: string
}

/** One stop of a conversation: something to read, and what can be done next. */
export interface Screen {
  /** The same for the same stop of a conversation, in any language. */
  readonly at: string
  /** False for a stop that someone comes back to: a window opens it on the page where it was left. */
  readonly isNew: boolean
  readonly title: string
  /** A sentence that stands under the title, in a window on every page of the screen. */
  readonly banner?: string
  readonly body: readonly Block[]
  /** A code that fills the window, with the body under it. */
  readonly code?: ScreenCode
  /** True for a wall: what is large in the body has wide lines, where all of it still fits. */
  readonly isSlide?: boolean
  readonly choices: readonly Choice[]
  readonly keys: readonly Key[]
  /** True for what was asked for; false for what only leads to it. */
  readonly isResult: boolean
  /** True where every letter that is no key of the screen is picked as `LETTER` with it. A window only. */
  readonly takesLetters?: boolean
  /** True where nobody needs to be there: no quiet time is measured. A window only. */
  readonly isPatient?: boolean
  readonly words: ScreenWords
}

/** The only door to the person. Nothing else reads input, writes output or knows about colour. */
export interface Terminal {
  /** True when a conversation goes line by line, and what was said stays on the screen. */
  readonly isLineByLine: boolean
  /** False where leaving cannot wipe what was shown: through a pipe, or in a terminal that knows no way. */
  readonly wipesOnLeave: boolean
  /** Write the result, wrapped: what was asked for, and what a pipe passes on. Goes to standard output. */
  show(blocks: readonly Block[]): void
  /** Write the result exactly as it is, for another program to read. Goes to standard output. */
  print(text: string): void
  /** Write what surrounds the result, wrapped: hints, warnings, errors. Goes to standard error. */
  note(text: string): void
  /** Say how far long work has come, in place of what was said before; '' takes it away. Nothing where no window would show it. */
  progress(text: string): void
  /**
   * Show one screen and return the id of the choice or key that was picked. A screen with a single choice may be
   * only read, and that choice returned. Throws `Cancelled` when the person leaves or the input ends.
   */
  ask(screen: Screen): Promise<string>
  /**
   * Make room for the next person: wipe as for one who leaves, and forget keys, pages and quiet time. False where nobody can
   * come next: the window is gone, the program is ending, or what was said line by line cannot be taken back.
   */
  startOver(): boolean
  /** Let go of the input and give the screen back as it was, so the program can end. A question that still waits is dropped. */
  close(): Promise<void>
  /** The same at once, for a person who leaves: also wipes what stood on the screen before, and its scrollback. */
  leave(): Promise<void>
}
