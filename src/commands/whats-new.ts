import type { App } from '../app'
import { getDay } from '../content/day'
import { ExitCode, UserError } from '../errors'
import { changesBlocks } from '../render/changes-text'
import { viewChanges } from '../render/changes-view'
import { changesFields, renderJson } from '../render/json'

/** Since which day, and whether what is new is listed whole. */
export interface WhatsNewOptions {
  readonly json: boolean
  readonly since?: string | undefined
  readonly all: boolean
}

/** Print what changed on a day or later. Throws `UserError` without a day, and for one that is none. */
export function whatsNew(app: App, { json, since: typed, all }: WhatsNewOptions): ExitCode {
  const { spoken, second, terminal, today } = app
  const { edition, words } = spoken
  const { pack, locale } = edition.head
  if (typed === undefined) throw new UserError('error.missingSince')
  const since = getDay(typed)
  const view = viewChanges(edition, {
    since,
    today,
    isWhole: all || json,
    second: second?.edition,
  })
  if (json) {
    terminal.print(renderJson({ locale: locale.tag, since, ...changesFields(view, pack) }))
    return ExitCode.ok
  }
  terminal.show(changesBlocks(view, { since, pack }, words))
  if (view.counted.length > 0) terminal.note(words.t('changes.hint', { since }))
  return ExitCode.ok
}
