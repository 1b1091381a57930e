import { dirname } from 'node:path'
import type { App } from '../app'
import { ExitCode } from '../errors'
import { enforcedIn } from '../guard/enforced'
import { startsOf } from '../guard/launcher'
import { renderJson } from '../render/json'
import { viewPrivacy } from '../render/privacy-view'
import type { Block } from '../terminal/layout'

/** Say what the program touches, what Node refuses it in this run, what tests hold, and what nothing can prevent. */
export function privacy(
  { spoken, terminal, node, folder }: App,
  { json }: { json: boolean },
): ExitCode {
  const { version } = node
  const enforced = enforcedIn(node, dirname(folder))
  const sections = viewPrivacy(spoken.words, {
    version,
    enforced,
    knowsNetwork: node.knowsNetwork(),
    launcher: startsOf(folder).locked ?? '',
  })
  if (json) {
    const said = Object.fromEntries(sections.map(({ id, lines }) => [id, lines]))
    terminal.print(renderJson({ node: { version, ...enforced }, ...said }))
    return ExitCode.ok
  }
  terminal.show(
    sections.flatMap(({ title, lines }): Block[] => [
      { text: title, look: 'heading' },
      ...lines.map((text) => ({ text })),
    ]),
  )
  return ExitCode.ok
}
