import type { App } from '../app'
import { ExitCode } from '../errors'
import { countValues } from '../render/count-values'
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
    rows.map(({ entry: { tag, name }, counts }) => {
      const values = { tag, name, ...countValues(counts, spoken.words) }
      return {
        text: t(counts.original ? 'languages.original' : 'languages.row', values),
        isTight: true,
      }
    }),
  )
  return ExitCode.ok
}
