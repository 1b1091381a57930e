import { join } from 'node:path'
import { UserError } from '../errors'
import { type AuthoredLocale, BASE, baseOf, type Content, WORD_FILES } from './content'
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

  return { recorded: writeRecords(folder, content, locale, { by, on }), findings: [] }
}

/** Write the records of a locale with those that it lacks; returns how many those were. */
export function writeRecords(
  folder: string,
  content: Content,
  { tag, words, status: before }: AuthoredLocale,
  { by, on }: { by: string; on: string },
): number {
  const base = baseOf(content)
  let recorded = 0
  const status = { ...before }
  for (const file of WORD_FILES) {
    for (const [key, text] of Object.entries(base.words[file])) {
      const id = `${file}:${key}`
      if (status[id] !== undefined || !words[file][key]) continue
      status[id] = { src: lockOf(text), state: 'draft', by, on }
      recorded++
    }
  }
  const lines = Object.entries(status).map(
    ([id, record]) => `  ${JSON.stringify(id)}: ${JSON.stringify(record)}`,
  )
  writeFile(join(folder, `locales/${tag}/_status.json`), `{\n${lines.join(',\n')}\n}\n`)
  return recorded
}
