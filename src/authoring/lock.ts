import { join } from 'node:path'
import { UserError } from '../errors'
import { BASE, baseOf, WORD_FILES } from './content'
import type { Finding } from './finding'
import { loadContent } from './load'
import { lockOf } from './translation'
import { writeFile } from './write-file'

/** What a lock did: how many translations it recorded, or why it could not read the files. */
export interface Locked {
  readonly recorded: number
  readonly findings: readonly Finding[]
}

/**
 * Record every translated message that has no record yet as a draft of today's English. Records that are there stay as
 * they are, also stale ones and those whose English has gone: changing those is a person's act. Throws `UserError` for a
 * locale that is not there, and for the base locale, which is no translation.
 */
export function lockDrafts(folder: string, tag: string, by: string, on: string): Locked {
  const { content, findings } = loadContent(folder)
  if (content === undefined) return { recorded: 0, findings }
  const locale = content.locales.find((one) => one.tag === tag && tag !== BASE)
  if (locale === undefined)
    throw new UserError('error.unknownLanguage', {
      tag,
      tags: content.locales.map((one) => one.tag).join(', '),
    })

  const base = baseOf(content)
  let recorded = 0
  const status = { ...locale.status }
  for (const file of WORD_FILES) {
    for (const [key, text] of Object.entries(base.words[file])) {
      const id = `${file}:${key}`
      if (status[id] !== undefined || !locale.words[file][key]) continue
      status[id] = { src: lockOf(text), state: 'draft', by, on }
      recorded++
    }
  }
  const lines = Object.entries(status).map(
    ([id, record]) => `  ${JSON.stringify(id)}: ${JSON.stringify(record)}`,
  )
  writeFile(join(folder, `locales/${tag}/_status.json`), `{\n${lines.join(',\n')}\n}\n`)
  return { recorded, findings: [] }
}
