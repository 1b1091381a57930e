import type { App } from '../app'
import { Cancelled, ExitCode, UserError } from '../errors'
import { endingScreen, KIOSK, startScreen } from '../render/kiosk-screens'
import type { Speaking } from '../render/speaking'
import { LETTER } from '../terminal/terminal'

/** How many letters end a kiosk at least: fewer are typed by chance. */
const LEAST = 4

/**
 * One conversation after another, each from the choice of a language, with everything wiped between two people. Only the
 * letters that the facilitator chooses at the start end it. Throws `UserError` where a window cannot be wiped.
 */
export async function kiosk(app: App, converse: (app: App) => Promise<unknown>): Promise<ExitCode> {
  const { terminal, spoken } = app
  if (terminal.isLineByLine) throw new UserError('error.kioskWindow')
  const speaking = { ...app, ...spoken, wipesOnLeave: true, canGoBack: false }

  const ending = await chooseEnding(app, speaking)
  for (
    let hasEnded = false;
    !hasEnded;
    hasEnded = await servePerson(app, speaking, ending, converse)
  ) {
    if (!terminal.startOver()) throw new Cancelled()
  }

  await terminal.leave()
  terminal.note(spoken.words.t('kiosk.end'))
  return ExitCode.ok
}

// Typed twice, and kept nowhere but here: who forgets them ends the program from outside.
async function chooseEnding({ terminal }: App, speaking: Speaking): Promise<string> {
  let first: string | undefined
  let typed = ''
  let problem: 'kiosk.tooShort' | 'kiosk.differ' | undefined
  for (;;) {
    const screen = endingScreen(
      { count: [...typed].length, isAgain: first !== undefined, problem, least: LEAST },
      speaking,
    )
    const choice = await terminal.ask({ ...screen, at: 'ending', isNew: typed === '' })
    problem = undefined
    if (choice.startsWith(LETTER)) typed += choice.slice(LETTER.length)
    else {
      if (choice === KIOSK.goOn && first === typed) return typed
      const isShort = [...typed].length < LEAST
      if (choice === KIOSK.goOn && first !== undefined) problem = 'kiosk.differ'
      else if (choice === KIOSK.goOn && isShort) problem = 'kiosk.tooShort'
      first = choice === KIOSK.goOn && problem === undefined ? typed : undefined
      typed = ''
    }
  }
}

/** Whoever comes next, from the choice of a language to the end of their conversation. True when the ending was typed. */
async function servePerson(
  app: App,
  speaking: Speaking,
  ending: string,
  converse: (app: App) => Promise<unknown>,
): Promise<boolean> {
  try {
    const tag = await pickLanguage(app, speaking, ending)
    if (tag === undefined) return true
    const spoken = app.speak(tag)
    // Two people read: whoever's language goes up, the other's goes under.
    const second = app.second === spoken ? app.spoken : app.second
    await converse({ ...app, spoken, second, isLocaleKnown: true, today: app.dayNow() })
  } catch (error) {
    // The key to leave, Ctrl-C, or quiet time: the next person begins.
    if (!Cancelled.is(error)) throw error
  }
  return false
}

/** The language that was picked; undefined when the letters that end the kiosk were typed. */
async function pickLanguage(
  { terminal }: App,
  speaking: Speaking,
  ending: string,
): Promise<string | undefined> {
  let typed = ''
  while (typed !== ending) {
    const choice = await terminal.ask({ ...startScreen(speaking), at: 'start', isNew: false })
    if (!choice.startsWith(LETTER)) return choice
    typed = [...typed, choice.slice(LETTER.length)].slice(-[...ending].length).join('')
  }
  return undefined
}
