import type { App, Spoken } from '../app'
import { compareWithRelease } from '../content/release'
import { saveFile } from '../disk/save'
import { ExitCode, UserError } from '../errors'
import { handoutHtml } from '../render/pages/handout-html'
import { handoutBlocks } from '../render/pages/handout-text'
import { type HandoutView, viewHandout } from '../render/pages/handout-view'
import { slidesHtml } from '../render/pages/slides-html'
import type { Tongues } from '../render/pages/tongue'
import { layOut } from '../terminal/layout'
import { PLAIN_STYLE } from '../terminal/style'
import { getState } from './get-state'
import { getTopic } from './get-topic'

/** Which topics to print, and how. */
export interface HandoutOptions {
  readonly topics: readonly string[]
  readonly all: boolean
  readonly state?: string | undefined
  readonly format?: string | undefined
  /** Only what each topic begins with. */
  readonly short: boolean
  readonly large: boolean
  readonly slides: boolean
  /** Printed to standard output when left out. */
  readonly out?: string | undefined
  /** Whether a file that is there may be replaced. */
  readonly force: boolean
}

/** Make one file of topics to print or pass on. Throws `UserError` for what does not exist, and where it cannot be saved. */
export async function handout(app: App, options: HandoutOptions): Promise<ExitCode> {
  const { spoken, speak, terminal, today, folder } = app
  const render = rendererOf(options)
  const numbers = numbersOf(options, spoken)
  const state = options.state === undefined ? undefined : getState(options.state, app)
  const depths = options.short ? (['short'] as const) : undefined
  const tongues = tonguesOf(app)
  const { sha256 } = await compareWithRelease(folder)
  const text = render(viewHandout(tongues, { numbers, today, depths, state, sha256 }), tongues)

  const { out } = options
  if (out === undefined) {
    terminal.print(text)
    return ExitCode.ok
  }
  saveFile(out, `${text}\n`, { replace: options.force })
  terminal.note(spoken.words.t('handout.saved', { file: out }))
  return ExitCode.ok

  // What is read on paper is not heard: its words are not those of a conversation line by line.
  function tonguesOf({ second }: App): Tongues {
    return {
      first: speak(spoken.edition.head.locale.tag),
      second: second && speak(second.edition.head.locale.tag),
    }
  }
}

const COLUMNS = 80

type Render = (view: HandoutView, tongues: Tongues) => string

function rendererOf({ format = 'html', slides, large }: HandoutOptions): Render {
  const asked = format.toLowerCase()
  if (asked === 'html') {
    if (slides) return (view, tongues) => slidesHtml(view, tongues).trimEnd()
    return (view, tongues) => handoutHtml(view, tongues, { isLarge: large }).trimEnd()
  }
  if (asked !== 'text') throw new UserError('error.unknownFormat', { format })
  if (slides) throw new UserError('error.slidesAreHtml')
  return (view, { first }) => layOut(handoutBlocks(view, first), COLUMNS, PLAIN_STYLE).join('\n')
}

function numbersOf({ topics, all }: HandoutOptions, spoken: Spoken): number[] {
  if (all) return spoken.edition.topics().map(({ number }) => number)
  if (topics.length === 0) throw new UserError('error.missingHandout')
  return topics.map((topic) => getTopic(topic, spoken).number)
}
