import type { Source } from '../content/types'

/** A source as `--json` prints it. */
export function sourceFields(source: Source): Record<string, unknown> {
  const {
    id,
    kind,
    publisher,
    copyAt = null,
    title,
    titleIs = null,
    url,
    noUrl = null,
    published,
    dateKind,
    addedBy = null,
  } = source
  const copyIs = copyAt === null ? null : (source.copyIs ?? 'copy')
  return {
    id,
    kind,
    publisher,
    copyAt,
    copyIs,
    title,
    titleIs,
    url,
    noUrl,
    published,
    dateKind,
    addedBy,
  }
}
