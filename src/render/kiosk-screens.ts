import { screenOf } from './screens'
import { type Placed, type Speaking, screenWords } from './speaking'

/** What the choices of the facilitator's screen give back. */
export const KIOSK = { goOn: ':go-on', clear: ':clear' } as const

/** How far the facilitator has come with the letters that end the kiosk. */
export interface Ending {
  /** How many letters were typed; which ones is told to no screen. */
  readonly count: number
  /** True while they are typed a second time. */
  readonly isAgain: boolean
  readonly problem: 'kiosk.tooShort' | 'kiosk.differ' | undefined
  readonly least: number
}

/** The facilitator's screen, before anyone else comes: the letters that end the kiosk, typed blindly. */
export function endingScreen(
  { count, isAgain, problem, least }: Ending,
  { words }: Speaking,
): Placed {
  const { t } = words
  return {
    title: t('kiosk.title'),
    body: [
      ...(problem === undefined ? [] : [{ text: t(problem, { least }), look: 'notice' as const }]),
      { text: isAgain ? t('kiosk.again') : t('kiosk.letters', { least }) },
      { text: t('kiosk.typed', { count }) },
    ],
    choices: [
      { id: KIOSK.goOn, label: t('kiosk.goOn') },
      { id: KIOSK.clear, label: t('kiosk.clear') },
    ],
    keys: [],
    takesLetters: true,
    isResult: false,
    words: screenWords(words),
  }
}

/** The first screen of each person: only a language to choose. It waits for as long as nobody comes. */
export function startScreen(speaking: Speaking): Placed {
  const screen = screenOf({ kind: 'language' }, speaking)
  return { ...screen, keys: [], takesLetters: true, isPatient: true }
}
