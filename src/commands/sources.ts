import type { App } from '../app'
import { ExitCode } from '../errors'
import { renderJson } from '../render/json'
import { sourceFields } from '../render/source-json'
import { sourceBlocks } from '../render/source-text'
import { withPlainDigits } from '../text/digits'
import { unknownName } from './unknown-name'

/** Print the register of sources, or the one with that id. Throws `UserError` for an id that none has. */
export function sources(
  { spoken, terminal }: App,
  id: string | undefined,
  { json }: { json: boolean },
): ExitCode {
  const { edition, words } = spoken
  const all = edition.sources()
  const found =
    id === undefined
      ? all
      : all.filter((source) => source.id.toLowerCase() === withPlainDigits(id).toLowerCase())
  if (id !== undefined && found.length === 0)
    throw unknownName(
      'error.unknownSource',
      { id },
      id,
      all.map((source) => source.id),
    )

  if (json) terminal.print(renderJson({ sources: found.map(sourceFields) }))
  else terminal.show(found.flatMap((source) => sourceBlocks(source.id, source, words)))
  return ExitCode.ok
}
