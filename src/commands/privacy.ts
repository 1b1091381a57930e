import type { App } from '../app'
import { ExitCode } from '../errors'
import type { MessageKey } from '../locale/words'
import { renderJson } from '../render/json'

const TOUCHED: readonly MessageKey[] = [
  'privacy.asks',
  'privacy.files',
  'privacy.network',
  'privacy.search',
  'privacy.screen',
  'privacy.errors',
]
const CANNOT_HIDE: readonly MessageKey[] = [
  'privacy.people',
  'privacy.history',
  'privacy.computer',
  'privacy.plain',
]

/** Say what the program touches, what it does not, and what it cannot hide. */
export function privacy({ spoken, terminal }: App, { json }: { json: boolean }): ExitCode {
  const { t } = spoken.words
  const lines = (keys: readonly MessageKey[]) => keys.map((key) => ({ text: t(key) }))
  if (json) {
    terminal.print(
      renderJson({
        touches: TOUCHED.map((key) => t(key)),
        cannotHide: CANNOT_HIDE.map((key) => t(key)),
      }),
    )
    return ExitCode.ok
  }
  terminal.show([
    { text: t('privacy.title'), look: 'heading' },
    ...lines(TOUCHED),
    { text: t('privacy.cannotHide'), look: 'heading' },
    ...lines(CANNOT_HIDE),
  ])
  return ExitCode.ok
}
