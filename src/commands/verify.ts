import type { App } from '../app'
import { compareWithRelease } from '../content/release'
import { ExitCode } from '../errors'
import { copyFields, renderJson } from '../render/json'
import { copyBlocks } from '../render/verify-text'
import { viewCopy } from '../render/verify-view'

/** Say whether this copy is the release, and how much of it is past its date. */
export async function verify(app: App, { json }: { json: boolean }): Promise<ExitCode> {
  const { spoken, terminal, today, folder } = app
  const { edition, words } = spoken
  const view = viewCopy(edition, await compareWithRelease(folder), today)
  if (json) terminal.print(renderJson({ locale: edition.head.locale.tag, ...copyFields(view) }))
  else terminal.show(copyBlocks(view, words))

  if (!view.isRelease) return ExitCode.notTheRelease
  const isPast = view.ages !== undefined && view.ages.statements.pastOfHighRisk > 0
  return isPast ? ExitCode.pastReview : ExitCode.ok
}
