import type { App } from '../app'
import { STATES, type State } from '../content/states'
import { NEEDS, type Need } from '../content/types'
import { ExitCode, UserError } from '../errors'
import { helpBlocks, helpIntroBlocks } from '../render/help-text'
import { viewHelp } from '../render/help-view'
import { helpFields, renderJson } from '../render/json'

/** Which help to print; everything when `need` and `state` are left out. */
export interface LegalHelpOptions {
  readonly json: boolean
  readonly need?: string | undefined
  readonly state?: string | undefined
}

/** Print who helps, by need. Throws `UserError` for a need or a state that does not exist. */
export function legalHelp(app: App, { json, need, state }: LegalHelpOptions): ExitCode {
  const { spoken, second, terminal, today } = app
  const { t, say } = spoken.words
  const code = state === undefined ? undefined : getState(state)
  const needs = need === undefined ? NEEDS : [getNeed(need)]
  const groups = needs.map((one) => ({
    need: one,
    entries: viewHelp(spoken.edition.help(), one, today, second?.edition.help()),
  }))

  if (json) {
    terminal.print(
      renderJson({
        locale: spoken.edition.head.locale.tag,
        state: code ?? null,
        help: groups.flatMap(({ entries }) => entries.map(helpFields)),
      }),
    )
    return ExitCode.ok
  }

  terminal.show([
    ...helpIntroBlocks(
      groups.flatMap(({ entries }) => entries),
      spoken.words,
    ),
    ...(code === undefined
      ? []
      : [{ text: t('help.nationalOnly', { state: code }), look: 'notice' as const }]),
    ...groups.flatMap(({ need: one, entries }) => [
      { text: say(`need.${one}`), look: 'heading' as const },
      ...entries.flatMap((entry) => helpBlocks(entry, spoken.words)),
    ]),
  ])
  return ExitCode.ok
}

function getNeed(typed: string): Need {
  const found = NEEDS.find((need) => need === typed.toLowerCase())
  if (found === undefined)
    throw new UserError('error.unknownNeed', { need: typed, needs: NEEDS.join(', ') })
  return found
}

function getState(typed: string): State {
  const code = STATES.find((state) => state === typed.toUpperCase())
  if (code !== undefined) return code
  throw new UserError('error.unknownState', { state: typed })
}
