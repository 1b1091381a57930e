import { noAddress, plainAddress } from '../text/address'
import { harmless, harmlessLines, harmlessShort } from '../text/harmless'
import type { Block } from './layout'
import type { Screen, ScreenCode, Terminal } from './terminal'

/** The same terminal, through which no text reaches the person that could do more than be read, wherever it comes from. */
export function harmlessTerminal(terminal: Terminal): Terminal {
  return {
    ...terminal,
    show: (blocks) => terminal.show(blocks.map(harmlessBlock)),
    print: (text) => terminal.print(harmlessLines(text)),
    note: (text) => terminal.note(linesOf(text).join('\n')),
    progress: (text) => terminal.progress(harmlessShort(text)),
    ask: (screen) => terminal.ask(harmlessScreen(screen)),
  }
}

// What stands on every page of a screen must leave room to read; ours are half as long.
const FEW_LINES = 300
const ONE_LINE = 60

function harmlessScreen(screen: Screen): Screen {
  const { title, banner, body, code, choices, keys, words } = screen
  return {
    ...screen,
    title: harmlessShort(title),
    ...(banner !== undefined && { banner: harmlessShort(banner, FEW_LINES) }),
    body: body.map(harmlessBlock),
    ...(code !== undefined && { code: harmlessCode(code) }),
    choices: choices.map((choice) => ({ ...choice, label: harmlessShort(choice.label) })),
    keys: keys.map((key) => ({ ...key, label: harmlessShort(key.label, ONE_LINE) })),
    words: {
      howToPick: harmlessShort(words.howToPick, FEW_LINES),
      howToPickHere: harmlessShort(words.howToPickHere, FEW_LINES),
      turnPage: (page, pages) => harmlessShort(words.turnPage(page, pages), FEW_LINES),
      notAChoice: harmlessShort(words.notAChoice, FEW_LINES),
      quiet: (seconds) => harmlessShort(words.quiet(seconds), FEW_LINES),
      quietLines: (seconds) => harmlessShort(words.quietLines(seconds), FEW_LINES),
      whatNext: harmlessShort(words.whatNext, FEW_LINES),
      answer: harmlessShort(words.answer, ONE_LINE),
      help: words.help.map((text) => harmlessShort(text, FEW_LINES)),
      tooSmall: harmlessShort(words.tooSmall, FEW_LINES),
    },
  }
}

// Cells are no text: there is nothing in them that a terminal could act on.
function harmlessCode({ cells, noColours, tooSmall }: ScreenCode): ScreenCode {
  return {
    cells,
    noColours: harmlessShort(noColours, FEW_LINES),
    tooSmall: harmlessShort(tooSmall, FEW_LINES),
  }
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => harmlessShort(line))
}

function harmlessBlock({ look, ...block }: Block): Block {
  const { text, mark } = block
  if (look === 'address') {
    const address = plainAddress(text)
    return address === undefined
      ? { ...block, text: harmlessShort(noAddress(text)) }
      : { ...block, look, text: harmlessShort(address) }
  }
  return {
    ...block,
    ...(look && { look }),
    text: harmlessShort(text),
    ...(mark !== undefined && { mark: harmless(mark) }),
  }
}
