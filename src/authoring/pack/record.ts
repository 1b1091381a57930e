import type { Checked } from '../check'
import { type AuthoredLocale, BASE } from '../content'
import { writeRecords } from '../lock'
import { vettedBy } from './check'
import { loadPack } from './load'

/** Record every translated message of a pack that has no record yet, as a draft of the English as it is. Throws `UserError`. */
export function recordPack(folder: string, locales: string, on: string): Checked {
  const { pack, findings } = loadPack(folder, vettedBy(locales))
  if (pack === undefined) return { findings, summary: 'pack record: not all files could be read' }
  const { content, file } = pack
  const counts = content.locales
    .filter(({ tag }) => tag !== BASE)
    .map((locale) => writeRecords(folder, content, withoutStates(locale), { by: file.name, on }))
  const recorded = counts.reduce((sum, one) => sum + one, 0)
  return { findings, summary: `pack record: ${recorded} translations recorded as drafts` }
}

// The names of states are the program's own.
function withoutStates({ words, status, ...locale }: AuthoredLocale): AuthoredLocale {
  const help = Object.entries(words.help).filter(([key]) => !key.startsWith('state.'))
  const records = Object.entries(status).filter(([id]) => !id.startsWith('help:state.'))
  return {
    ...locale,
    words: { ...words, help: Object.fromEntries(help) },
    status: Object.fromEntries(records),
  }
}
