import type { App } from '../app'
import { NEEDS, type Need } from '../content/types'
import { ExitCode, UserError } from '../errors'
import { clinicsFields, helpFields } from '../render/help-json'
import { countAged, helpPageBlocks, viewHelpPage } from '../render/help-page'
import { helpIntroBlocks } from '../render/help-text'
import { renderJson } from '../render/json'
import { getState } from './get-state'

/** Which help to print; all legal and tax help in the whole country when `need` and `state` are left out. */
export interface LegalHelpOptions {
  readonly json: boolean
  readonly need?: string | undefined
  readonly state?: string | undefined
}

/** Print who helps, by need. Throws `UserError` for a need or a state that does not exist. */
export function legalHelp(app: App, options: LegalHelpOptions): ExitCode {
  const { spoken, second, terminal, today } = app
  const { edition, words } = spoken
  const state = options.state === undefined ? undefined : getState(options.state, app)
  const needs = options.need === undefined ? LEGAL : [getNeed(options.need)]
  const pages = needs.map((need) => viewHelpPage(edition, { need, state, today }, second?.edition))

  if (options.json) {
    terminal.print(
      renderJson({
        locale: edition.head.locale.tag,
        state: state ?? null,
        isClockWrong: pages.some(({ isClockWrong }) => isClockWrong),
        clinicEdition: edition.head.pack.clinicEdition,
        clinics: pages.flatMap(({ clinics }) => (clinics ? clinicsFields(clinics) : [])),
        help: pages.flatMap(({ entries }) => entries.map(helpFields)),
      }),
    )
    return ExitCode.ok
  }

  const { t, say } = words
  terminal.show([
    ...helpIntroBlocks(
      pages.flatMap(({ entries }) => entries),
      words,
      { isClockWrong: pages.some(({ isClockWrong }) => isClockWrong), aged: countAged(pages) },
    ),
    ...pages.flatMap((page) => [
      { text: say(`need.${page.need}`), look: 'heading' as const },
      ...helpPageBlocks(page, edition, words),
    ]),
    { text: t('help.sourceHint') },
    ...(state === undefined ? [{ text: t('help.stateHint') }] : []),
    ...(options.need === undefined ? [{ text: t('help.reportHint') }] : []),
  ])
  return ExitCode.ok
}

// Reporting what officers do is no legal help: it is printed only when it is asked for.
const LEGAL = NEEDS.filter((need) => need !== 'report-enforcement')

function getNeed(typed: string): Need {
  const found = NEEDS.find((need) => need === typed.toLowerCase())
  if (found === undefined)
    throw new UserError('error.unknownNeed', { need: typed, needs: NEEDS.join(', ') })
  return found
}
