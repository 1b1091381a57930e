import type { App } from '../app'
import { ExitCode } from '../errors'
import { aboutBlocks } from '../render/about-text'
import { renderJson } from '../render/json'

/** Say what this program is, how current it is, and who has not reviewed it yet. */
export function about({ spoken, terminal }: App, { json }: { json: boolean }): ExitCode {
  const { edition, words } = spoken
  const { version, pack, locale } = edition.head
  if (json) {
    const { checkedOn, evidenceUntil } = pack
    terminal.print(
      renderJson({
        version,
        checkedOn,
        evidenceUntil,
        locale: locale.tag,
        messages: edition.counts(),
        attorneyReview: null,
      }),
    )
  } else
    terminal.show([
      { text: words.t('about.title'), look: 'heading' },
      ...aboutBlocks(edition, words),
    ])
  return ExitCode.ok
}
