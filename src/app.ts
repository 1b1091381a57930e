import type { AddedPack } from './commands/added'
import { type Edition, loadEdition } from './content/compiled'
import type { LocaleEntry, PartialDate } from './content/types'
import type { NodeRun } from './guard/enforced'
import { type Words, wordsOf } from './locale/words'
import type { Terminal } from './terminal/terminal'

/** The content in one locale together with the words of the interface in it. */
export interface Spoken {
  readonly edition: Edition
  readonly words: Words
}

/** What a command may use. */
export interface App {
  /** The locale that was asked for; the base locale when none was. */
  readonly spoken: Spoken
  /** Whether anything said which language to speak; if not, a conversation asks. */
  readonly isLocaleKnown: boolean
  /** The second language, to stand under the first. */
  readonly second?: Spoken | undefined
  readonly locales: readonly LocaleEntry[]
  /** Another locale of this copy. Throws `DamagedError`. */
  readonly speak: (tag: string) => Spoken
  /** What an organisation adds; undefined where nothing is added. */
  readonly added?: AddedPack | undefined
  /** Where the compiled files are. */
  readonly folder: string
  /** The Node that runs the program, for telling what it refuses. */
  readonly node: NodeRun
  readonly terminal: Terminal
  /** The day to judge ages by: YYYY-MM-DD. */
  readonly today: PartialDate
  /** The same, asked anew: what runs for days passes midnight. */
  readonly dayNow: () => PartialDate
}

/** Opens the compiled file of a locale, each at most once; `program` is its name in hints. The returned function throws `DamagedError`. */
export function speaker(folder: string, program?: string): (tag: string) => Spoken {
  const known = new Map<string, Spoken>()
  return (tag) => {
    const found = known.get(tag)
    if (found !== undefined) return found
    const edition = loadEdition(folder, tag)
    const { locale, messages, dates } = edition.head
    const spoken = { edition, words: wordsOf(locale.formats, messages, dates, program) }
    known.set(tag, spoken)
    return spoken
  }
}
