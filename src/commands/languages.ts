import type { App } from '../app'
import { ExitCode } from '../errors'
import { localeFields, renderJson } from '../render/json'

/** List the languages of this copy, each with how far its translation can be trusted. */
export function languages(
  { locales, speak, spoken, terminal }: App,
  { json }: { json: boolean },
): ExitCode {
  const { t } = spoken.words
  const rows = locales.map((entry) => ({ entry, counts: speak(entry.tag).edition.counts() }))
  if (json) {
    terminal.print(
      renderJson({ languages: rows.map(({ entry, counts }) => localeFields(entry, counts)) }),
    )
    return ExitCode.ok
  }

  terminal.show(
    rows.map(({ entry, counts }) => {
      const { original = 0, reviewed = 0, checked = 0, draft = 0, stale = 0, missing = 0 } = counts
      const { tag, name } = entry
      const text =
        original > 0
          ? t('languages.original', { tag, name, all: original })
          : t('languages.row', { tag, name, reviewed, checked, draft, stale, missing })
      return { text, isTight: true }
    }),
  )
  return ExitCode.ok
}
