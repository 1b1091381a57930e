import type { App } from '../app'
import { compareWithRelease } from '../content/release'
import { ExitCode } from '../errors'
import { copyFields, renderJson } from '../render/json'
import { packBlocks, viewPack } from '../render/pack-view'
import { copyBlocks } from '../render/verify-text'
import { viewCopy } from '../render/verify-view'

/** Say whether this copy is the release, and how much of it is past its date. */
export async function verify(app: App, { json }: { json: boolean }): Promise<ExitCode> {
  const { spoken, terminal, today, folder, added } = app
  const { edition, words } = spoken
  const view = viewCopy(edition, await compareWithRelease(folder), today)
  const pack = added && (await viewPack(added.pack, today))
  if (json) {
    const { tag } = edition.head.locale
    terminal.print(renderJson({ locale: tag, ...copyFields(view), pack: pack ?? null }))
  } else terminal.show([...copyBlocks(view, words), ...(pack ? packBlocks(pack, words) : [])])

  if (!view.isRelease) return ExitCode.notTheRelease
  const isPast = view.ages !== undefined && view.ages.statements.pastOfHighRisk > 0
  return isPast ? ExitCode.pastReview : ExitCode.ok
}
