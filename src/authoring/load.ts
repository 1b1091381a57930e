import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { UserError } from '../errors'
import {
  type AuthoredLocale,
  BASE,
  type Content,
  FILES,
  WORD_FILES,
  type WordFile,
} from './content'
import type { Finding } from './finding'
import { type LineOf, readFile } from './read'
import {
  avoidShape,
  changesShape,
  claimsShape,
  clinicsShape,
  dangerShape,
  flowShape,
  helpShape,
  messagesShape,
  metaShape,
  packShape,
  sourcesShape,
  statusShape,
  topicsShape,
} from './shape'

/** What was read: the content when every file could be parsed, and what could not. */
export interface Loaded {
  readonly content: Content | undefined
  readonly findings: readonly Finding[]
}

/** Read `content/` and `locales/` of a folder. Throws `UserError` when it has neither. */
export function loadContent(folder: string): Loaded {
  if (!isFolder(join(folder, 'content')) || !isFolder(join(folder, 'locales'))) {
    throw new UserError('error.noFolder', { folder })
  }
  const findings: Finding[] = []
  const lines = new Map<string, LineOf>()
  const read = <T>(name: string, shape: z.ZodType<T>): T | undefined => {
    const { value, findings: found, lineOf } = readFile(join(folder, name), name, shape)
    findings.push(...found)
    lines.set(name, lineOf)
    return value
  }

  const pack = read(FILES.pack, packShape)
  const sources = read(FILES.sources, sourcesShape)
  const topics = read(FILES.topics, topicsShape)
  const flow = read(FILES.flow, flowShape)
  const help = read(FILES.help, helpShape)
  const clinics = read(FILES.clinics, clinicsShape)
  const danger = read(FILES.danger, dangerShape)
  // Without a record nothing is recorded yet; the check says so for each claim.
  const changes = existsSync(join(folder, FILES.changes)) ? read(FILES.changes, changesShape) : []
  const claims = namesIn(folder, 'content/claims', '.yaml').flatMap((file) =>
    Object.entries(read(file, claimsShape) ?? {}).map(([id, claim]) => ({ ...claim, id, file })),
  )
  findings.push(...repeated(claims))
  const locales = tagsIn(folder).map((tag) => loadLocale(folder, tag, read))

  if (
    !pack ||
    !sources ||
    !topics ||
    !flow ||
    !help ||
    !clinics ||
    !danger ||
    !changes ||
    findings.length > 0
  ) {
    return { content: undefined, findings }
  }
  const content: Content = {
    pack,
    sources,
    topics,
    flow,
    danger,
    changes,
    claims,
    help: Object.entries(help).map(([id, entry]) => ({ ...entry, id })),
    clinics: Object.entries(clinics).map(([id, clinic]) => ({ ...clinic, id })),
    locales: locales.filter((locale) => locale !== undefined),
    lineOf: (file, path) => lines.get(file)?.(path),
  }
  return { content, findings }
}

function loadLocale(
  folder: string,
  tag: string,
  read: <T>(name: string, shape: z.ZodType<T>) => T | undefined,
): AuthoredLocale | undefined {
  const meta = read(`locales/${tag}/_meta.json`, metaShape)
  // A translation on its way may lack whole files: readers get English for what is not there.
  const isThere = (name: string) => tag === BASE || existsSync(join(folder, name))
  const words = {} as Record<WordFile, Record<string, string>>
  for (const file of WORD_FILES) {
    const name = `locales/${tag}/${file}.json`
    words[file] = isThere(name) ? (read(name, messagesShape) ?? {}) : {}
  }
  const name = `locales/${tag}/_status.json`
  const status = isThere(name) && tag !== BASE ? read(name, statusShape) : {}
  const lists = `locales/${tag}/_avoid.json`
  const avoid = existsSync(join(folder, lists)) ? read(lists, avoidShape) : undefined
  return meta && status && { tag, meta, ...(avoid && { avoid }), words, status }
}

function tagsIn(folder: string): string[] {
  const tags = readdirSync(join(folder, 'locales'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  return [BASE, ...tags.filter((tag) => tag !== BASE).sort()]
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory() // also below a file nothing exists
}

function namesIn(folder: string, under: string, ending: string): string[] {
  const path = join(folder, under)
  if (!isFolder(path)) return []
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${under}/${name}`)
}

/** Claims with an id that another file has already. */
export function repeated(claims: readonly { id: string; file: string }[]): Finding[] {
  const first = new Map<string, string>()
  return claims.flatMap(({ id, file }): Finding[] => {
    const before = first.get(id)
    first.set(id, before ?? file)
    if (before === undefined) return []
    const message = `The claim "${id}" stands in ${before} already. Give this one another id.`
    return [{ file, severity: 'error', rule: 'readable', message }]
  })
}
