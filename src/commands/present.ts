import type { App, Spoken } from '../app'
import { Cancelled, damaged, ExitCode } from '../errors'
import { PICK } from '../flow/place'
import { inLines } from '../locale/words'
import { codeScreen } from '../render/code-screens'
import { screenOf } from '../render/screens'
import {
  endScreen,
  slideScreen,
  slideSourcesScreen,
  WALL,
  wallTopicsScreen,
} from '../render/slide-screens'
import { type Slide, slidesOf } from '../render/slides'
import { KEY, type Placed, type Speaking } from '../render/speaking'
import { getTopic } from './get-topic'

/** Where a speaker is: the slide, and what was opened over it. */
interface Wall {
  readonly at: number
  readonly over: readonly string[]
}

/**
 * Show topics on a wall, one statement at a time; all of them where none is named. Asks nothing about anyone. Throws
 * `UserError` for a topic that does not exist, and `Cancelled` for a speaker who leaves early.
 */
export async function present(app: App, wanted: readonly string[]): Promise<ExitCode> {
  const { terminal } = app
  const numbers = numbersOf(wanted, app.spoken)
  let { spoken, second } = app
  let deck = deckIn(app, spoken, second, numbers)
  let wall: Wall = { at: 0, over: [] }
  let isNew = true

  for (;;) {
    const screen = await wallScreen(wall, deck)
    const choice = await terminal.ask({ ...screen, at: `${wall.at} ${wall.over.join(' ')}`, isNew })
    if (choice === KEY.leave) throw new Cancelled()
    if (choice === KEY.done) break
    isNew = choice !== KEY.back
    if (wall.over.at(-1) === PICK.language && choice !== KEY.back) {
      const other = spoken
      spoken = app.speak(choice)
      if (second && spoken === second) second = other
      deck = deckIn(app, spoken, second, numbers)
      wall = wallAfter(wall, KEY.back)
    } else wall = wallAfter(wall, choice)
  }

  await terminal.close()
  terminal.note(deck.speaking.words.t('ask.end'))
  return ExitCode.ok
}

/** The slides in the language that is spoken. */
interface Deck {
  readonly slides: readonly Slide[]
  readonly speaking: Speaking
}

function deckIn(
  { locales, today, terminal }: App,
  { edition, words }: Spoken,
  second: Spoken | undefined,
  numbers: readonly number[],
): Deck {
  const speaking = {
    ...{ edition, second, locales, today, canGoBack: true },
    words: terminal.isLineByLine ? inLines(words) : words,
    wipesOnLeave: terminal.wipesOnLeave,
  }
  return { slides: slidesOf(numbers, speaking), speaking }
}

function numbersOf(wanted: readonly string[], spoken: Spoken): number[] {
  const all = spoken.edition.topics().map(({ number }) => number)
  if (wanted.length === 0) return all
  return [...new Set(wanted.map((one) => getTopic(one, spoken).number))]
}

async function wallScreen({ at, over }: Wall, { slides, speaking }: Deck): Promise<Placed> {
  const slide = slides[at]
  const last = over.at(-1)
  if (last === PICK.language) return screenOf({ kind: 'language' }, speaking)
  if (last === WALL.topics) return wallTopicsScreen(slides, speaking)
  if (slide === undefined) return endScreen(speaking)
  if (last === undefined) return slideScreen(slide, { ...speaking, canGoBack: at > 0 })
  const sources = slideSourcesScreen(slide, speaking)
  if (last === PICK.sources) return sources
  const { qrCells } = await import('../text/qr').catch(damaged('qr.cjs'))
  const { body } = over.includes(PICK.sources) ? sources : slideScreen(slide, speaking)
  const [, index] = /^:code:(\d+)$/.exec(last) ?? []
  return codeScreen(index === undefined ? {} : { index: Number(index) }, body, {
    ...speaking,
    qrCells,
  })
}

function wallAfter({ at, over }: Wall, choice: string): Wall {
  const [, slide] = /^:slide:(\d+)$/.exec(choice) ?? []
  if (slide !== undefined) return { at: Number(slide), over: [] }
  if (choice === KEY.again) return { at: 0, over: [] }
  if (choice === WALL.next) return { at: at + 1, over: [] }
  if (choice !== KEY.back) return { at, over: [...over, choice] }
  return over.length > 0 ? { at, over: over.slice(0, -1) } : { at: Math.max(0, at - 1), over }
}
