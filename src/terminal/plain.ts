import type { Readable, Writable } from 'node:stream'
import { Cancelled, UserError } from '../errors'
import { meaningOf } from './answer'
import { layOut } from './layout'
import { lineReader } from './line-reader'
import { printer } from './printer'
import { unlessQuiet } from './quiet'
import { type SignalWatch, watchSignals } from './signals'
import { PLAIN_STYLE, type Style } from './style'
import { numberOf, type Screen, type Terminal } from './terminal'
import { turn } from './turn'
import { dropTypedAhead } from './typed-ahead'

/** The streams that a conversation runs over; any of them may be a pipe, a file or a terminal. */
export interface Streams {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable
  readonly errors: Writable
}

/** How a conversation line by line looks and ends. */
export interface LineOptions {
  readonly style?: Style
  /** Whether a line may be written over, for how far long work has come. */
  readonly canRedraw?: boolean
  /** Quiet milliseconds after which it warns, and then leaves by itself; never for 0. */
  readonly quiet?: number
  /** Wipes what the window shows and has scrolled away; undefined where there is none that can be wiped. */
  readonly wipe?: (() => Writable | undefined) | undefined
}

/** How many answers in a row may lead nowhere where no person types them: an input without end ends there. */
const MOST_WRONG = 20

/**
 * A conversation line by line: numbered choices, no colour, no redrawing, no escape bytes but those that wipe a window at
 * the end. Questions go to the errors stream and results to the output, so that a pipe passes on only what was asked for.
 * What stands between two answers can be heard alone: a question, its choices, and its keys.
 */
export function plainTerminal(
  streams: Streams,
  columns: number,
  { style = PLAIN_STYLE, canRedraw = false, quiet = 0, wipe }: LineOptions = {},
): Terminal {
  const lines = lineReader(() => streams.input)
  let hasLooked = false
  let signals: SignalWatch | undefined

  const textOf = ({ title, banner, code, body }: Screen) => {
    const under = [banner, code?.noColours].flatMap((text) =>
      text === undefined ? [] : [{ text }],
    )
    return `\n${layOut([{ text: title }, ...under, ...body], columns, PLAIN_STYLE).join('\n')}\n`
  }
  const read = (screen: Screen) =>
    (screen.isResult ? streams.output : streams.errors).write(textOf(screen))
  const menu = ({ isResult, choices, keys, words }: Screen) => {
    const lines = [
      ...choices.map((choice, index) => ({
        text: choice.label,
        mark: `${numberOf(choice, index)}. `,
      })),
      ...keys.map(({ key, label }) => ({ text: label, mark: `${key}. ` })),
      { text: words.howToPick },
    ]
    const question = isResult ? [{ text: words.whatNext }] : []
    const blocks = [...question, ...lines.map((line, index) => ({ ...line, isTight: index > 0 }))]
    return `\n${layOut(blocks, columns, PLAIN_STYLE).join('\n')}\n`
  }
  /** The question with its choices, whole: what was read is not read again. */
  const question = (screen: Screen) => (screen.isResult ? '' : textOf(screen)) + menu(screen)
  const tell = (texts: readonly string[]) => {
    const blocks = texts.map((text) => ({ text }))
    streams.errors.write(`\n${layOut(blocks, columns, PLAIN_STYLE).join('\n')}\n`)
  }

  const nextAnswer = async ({ words }: Screen) => {
    let wasWarned = false
    const answer = await unlessQuiet(quiet, lines.next(), (seconds) => {
      wasWarned = true
      tell([words.quietLines(seconds)])
      streams.errors.write(`${words.answer} `)
    })
    if (answer === undefined) throw new Cancelled()
    await turn([streams.output, streams.errors])
    return { answer, wasWarned }
  }
  const close = async () => {
    signals?.stop()
    if (hasLooked) await dropTypedAhead(streams.input)
    lines.close()
  }

  return {
    isLineByLine: true,
    wipesOnLeave: wipe !== undefined,
    ...printer(streams, () => columns, style, canRedraw),
    startOver: () => false,
    close,
    async leave() {
      await close()
      wipe?.()
    },
    async ask(screen) {
      // Nobody reads a question where nobody is: say that, and only that.
      if (!hasLooked && !streams.input.isTTY && (await lines.isEmpty()))
        throw new UserError('error.noInput')
      hasLooked = true
      if (wipe !== undefined)
        signals ??= watchSignals({
          tidyUp: wipe,
          beforeEnd: () => dropTypedAhead(streams.input),
          comeBack: () => {},
        })
      read(screen)
      const [only] = screen.choices
      if (only !== undefined && screen.choices.length === 1) return only.id

      streams.errors.write(menu(screen))
      for (let wrong = 0; wrong < MOST_WRONG || streams.input.isTTY; wrong++) {
        streams.errors.write(`${screen.words.answer} `)
        const { answer, wasWarned } = await nextAnswer(screen)
        const meaning = meaningOf(answer, screen)
        if (typeof meaning === 'object') return meaning.picked
        if (meaning === 'again') {
          read(screen)
          streams.errors.write(menu(screen))
        } else if (wasWarned && answer.trim() === '') {
          streams.errors.write(question(screen)) // Enter alone is what the warning asks for
        } else {
          tell(meaning === 'help' ? screen.words.help : [screen.words.notAChoice])
          streams.errors.write(question(screen))
        }
      }
      throw new UserError('error.wrongAnswers', { count: MOST_WRONG })
    },
  }
}
