import { noAddress, plainAddress } from '../text/address'
import { harmless, harmlessLines, harmlessShort } from '../text/harmless'
import type { Block } from './layout'
import type { Screen, Terminal } from './terminal'

/** The same terminal, through which no text reaches the person that could do more than be read, wherever it comes from. */
export function harmlessTerminal(terminal: Terminal): Terminal {
  return {
    ...terminal,
    show: (blocks) => terminal.show(blocks.map(harmlessBlock)),
    print: (text) => terminal.print(harmlessLines(text)),
    note: (text) => terminal.note(text.split('\n').map(harmlessShort).join('\n')),
    ask: (screen) => terminal.ask(harmlessScreen(screen)),
  }
}

function harmlessScreen(screen: Screen): Screen {
  const { title, banner, body, choices, keys, words } = screen
  return {
    ...screen,
    title: harmlessShort(title),
    ...(banner !== undefined && { banner: harmlessShort(banner) }),
    body: body.map(harmlessBlock),
    choices: choices.map(({ id, label }) => ({ id, label: harmlessShort(label) })),
    keys: keys.map((key) => ({ ...key, label: harmlessShort(key.label) })),
    words: {
      howToPick: harmlessShort(words.howToPick),
      howToPickHere: harmlessShort(words.howToPickHere),
      turnPage: (page, pages) => harmlessShort(words.turnPage(page, pages)),
      notAChoice: harmlessShort(words.notAChoice),
      quiet: (seconds) => harmlessShort(words.quiet(seconds)),
      quietLines: (seconds) => harmlessShort(words.quietLines(seconds)),
      tooSmall: harmlessShort(words.tooSmall),
    },
  }
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
