import type { Readable, Writable } from 'node:stream'
import { Cancelled, UserError } from '../errors'
import { layOut } from './layout'
import { lineReader } from './line-reader'
import { printer } from './printer'
import { quietClock } from './quiet'
import { type SignalWatch, watchSignals } from './signals'
import { PLAIN_STYLE, type Style } from './style'
import type { Screen, Terminal } from './terminal'

/** The streams that a conversation runs over; any of them may be a pipe, a file or a terminal. */
export interface Streams {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable
  readonly errors: Writable
}

/** How a conversation line by line looks and ends. */
export interface LineOptions {
  readonly style?: Style
  /** Quiet milliseconds after which it warns, and then leaves by itself; never for 0. */
  readonly quiet?: number
  /** Wipes what the window shows and has scrolled away; undefined where there is none that can be wiped. */
  readonly wipe?: (() => void) | undefined
}

/**
 * A conversation line by line: numbered choices, no colour, no redrawing, no escape bytes but those that wipe a window at
 * the end. Questions go to the errors stream and results to the output, so that a pipe passes on only what was asked for.
 */
export function plainTerminal(
  streams: Streams,
  columns: number,
  { style = PLAIN_STYLE, quiet = 0, wipe }: LineOptions = {},
): Terminal {
  const lines = lineReader(() => streams.input)
  let hasLooked = false
  let signals: SignalWatch | undefined

  const close = () => {
    signals?.stop()
    lines.close()
  }
  const answerTo = async ({ words }: Screen): Promise<{ answer: string; wasWarned: boolean }> => {
    const { errors } = streams
    let wasWarned = false
    let giveUp = () => {}
    const hasGivenUp = new Promise<undefined>((resolve) => {
      giveUp = () => resolve(undefined)
    })
    const clock = quietClock(quiet, {
      warn(seconds) {
        wasWarned = true
        errors.write(`\n${words.quietLines(seconds)}\n> `)
      },
      end: giveUp,
    })
    clock.touch()
    const answer = await Promise.race([lines.next(), hasGivenUp])
    clock.stop()
    if (answer === undefined) throw new Cancelled()
    return { answer, wasWarned }
  }

  return {
    isLineByLine: true,
    wipesOnLeave: wipe !== undefined,
    ...printer(streams, () => columns, style),
    close: async () => close(),
    leave() {
      close()
      wipe?.()
    },
    async ask(screen) {
      // Nobody reads a question where nobody is: say that, and only that.
      if (!hasLooked && !streams.input.isTTY && (await lines.isEmpty()))
        throw new UserError('error.noInput')
      hasLooked = true
      if (wipe !== undefined) signals ??= watchSignals(wipe)
      const { output, errors } = streams
      const stream = screen.isResult ? output : errors
      const banner = screen.banner === undefined ? [] : [{ text: screen.banner }]
      const blocks = [{ text: screen.title }, ...banner, ...screen.body]
      stream.write(`\n${layOut(blocks, columns, PLAIN_STYLE).join('\n')}\n`)
      const [only] = screen.choices
      if (only !== undefined && screen.choices.length === 1) return only.id
      errors.write(`\n${menuOf(screen)}\n`)
      for (;;) {
        errors.write('> ')
        const { answer, wasWarned } = await answerTo(screen)
        const picked = findPicked(screen, answer)
        if (picked !== undefined) return picked
        // Enter alone is what the warning asks for.
        const hasGoneOn = wasWarned && answer.trim() === ''
        if (!hasGoneOn) errors.write(`${screen.words.notAChoice}\n`)
        errors.write(`${menuOf(screen)}\n`)
      }
    },
  }
}

function menuOf({ choices, keys, words }: Screen): string {
  return [
    ...choices.map(({ label }, index) => `${index + 1}. ${label}`),
    ...keys.map(({ key, label }) => `${key}. ${label}`),
    words.howToPick,
  ].join('\n')
}

function findPicked({ choices, keys }: Screen, answer: string): string | undefined {
  const said = answer.normalize('NFKC').trim().toLowerCase().replace(/\.$/, '')
  const byNumber = /^[0-9]+$/.test(said) ? choices[Number(said) - 1] : undefined
  return (byNumber ?? keys.find(({ key }) => key === said))?.id
}
