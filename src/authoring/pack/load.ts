import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { STATES } from '../../content/states'
import { UserError } from '../../errors'
import { type AuthoredLocale, BASE, type Content, FILES, findLocale } from '../content'
import type { Finding } from '../finding'
import { repeated } from '../load'
import { type LineOf, readFile } from '../read'
import { claimsShape, messagesShape, statusShape } from '../shape'
import { filesIn, foldersIn, strangersIn } from './in-its-folder'
import {
  packFileShape,
  packHelpShape,
  packSourcesShape,
  packTopicsShape,
  packUiShape,
} from './shape'

/** A pack as it is written. */
export interface AuthoredPack {
  readonly file: z.infer<typeof packFileShape>
  /** As the rules and the compiler want it, with nothing of the vetted content in it but what words are held against. */
  readonly content: Content
  /** The topics that each topic is related to, by its number: its own ones and vetted ones. */
  readonly related: ReadonlyMap<number, readonly number[]>
}

/** What was read: the pack when every file could be parsed, and what could not. */
export interface LoadedPack {
  readonly pack: AuthoredPack | undefined
  readonly findings: readonly Finding[]
}

/** Read the files of a pack; `vetted` is the content that it adds to. Throws `UserError` for a folder without one. */
export function loadPack(folder: string, vetted: Content): LoadedPack {
  if (!isFile(join(folder, NAMES.pack))) throw new UserError('error.noPackFolder', { folder })
  const strangers = strangersIn(folder)
  if (strangers.length > 0) return { pack: undefined, findings: strangers }

  const findings: Finding[] = []
  const lines = new Map<string, LineOf>()
  const read = <T>(name: string, shape: z.ZodType<T>): T | undefined => {
    const { value, findings: found, lineOf } = readFile(join(folder, name), name, shape)
    findings.push(...found)
    lines.set(name, lineOf)
    return value
  }
  const readIfThere = <T>(name: string, shape: z.ZodType<T>, without: T): T =>
    existsSync(join(folder, name)) ? (read(name, shape) ?? without) : without

  const file = read(NAMES.pack, packFileShape)
  const sources = readIfThere(NAMES.sources, packSourcesShape, {})
  const topics = readIfThere(NAMES.topics, packTopicsShape, [])
  const help = readIfThere(NAMES.help, packHelpShape, {})
  const claims = filesIn(folder, 'claims', '.yaml').flatMap((name) =>
    Object.entries(read(name, claimsShape) ?? {}).map(([id, claim]) => ({
      ...claim,
      id,
      file: name,
    })),
  )
  findings.push(...repeated(claims))
  findings.push(...unknownLanguages(foldersIn(folder, 'locales'), file?.languages ?? [], vetted))
  const locales = (file?.languages ?? []).flatMap((tag) => loadLocale(tag, vetted, readIfThere))
  if (file === undefined || findings.length > 0) return { pack: undefined, findings }

  const { name, responsible, contact, checkedOn } = file
  const vettedNumbers = new Set(vetted.topics.map(({ number }) => number))
  const content: Content = {
    pack: { checkedOn, evidenceUntil: checkedOn, clinicEdition: '' },
    self: { name, responsible, contact },
    sources,
    claims,
    topics: topics.map((topic) => ({
      ...topic,
      related: topic.related.filter((number) => !vettedNumbers.has(number)),
    })),
    help: Object.entries(help).map(([id, entry]) => ({ ...entry, id })),
    flow: { start: '', questions: {}, outcomes: {} },
    clinics: [],
    danger: { ...vetted.danger, ...(file.example && { exchange: FICTION }) },
    changes: [],
    locales,
    lineOf: (of, path) => lines.get(inPack(of))?.(path),
  }
  const related = new Map(topics.map((topic) => [topic.number, topic.related]))
  return { pack: { file, content, related }, findings }
}

/** The name of a file as a pack has it: rules call the same file content/help.yaml. */
export function inPack(file: string): string {
  return file.replace(/^content\//, '')
}

const NAMES = {
  pack: inPack(FILES.pack),
  sources: inPack(FILES.sources),
  topics: inPack(FILES.topics),
  help: inPack(FILES.help),
}

// In the example, the numbers 555-0100 to 555-0199 may stand, which are kept for what is made up.
const FICTION = '555(?![^0-9]{0,3}01)'

function loadLocale(
  tag: string,
  vetted: Content,
  read: <T>(name: string, shape: z.ZodType<T>, without: T) => T,
): AuthoredLocale[] {
  const theirs = findLocale(vetted, tag)
  if (theirs === undefined) return []
  const words = (name: string) => read(`locales/${tag}/${name}.json`, messagesShape, {})
  // The names of states are the program's own, and the rules know that they are needed.
  const states = Object.fromEntries(
    STATES.map((state) => [`state.${state}`, theirs.words.help[`state.${state}`] ?? '']),
  )
  const { welcome } = read(`locales/${tag}/ui.json`, packUiShape, {})
  const status = tag === BASE ? {} : read(`locales/${tag}/_status.json`, statusShape, {})
  const recorded = Object.entries(theirs.status).filter(([id]) => id.startsWith('help:state.'))
  return [
    {
      tag,
      meta: theirs.meta,
      avoid: theirs.avoid && { ...theirs.avoid, except: [] },
      words: {
        ui: welcome === undefined ? {} : { welcome },
        flow: {},
        topics: words('topics'),
        claims: words('claims'),
        help: { ...states, ...words('help') },
        changes: {},
      },
      status: { ...Object.fromEntries(recorded), ...status },
    },
  ]
}

function unknownLanguages(
  folders: readonly string[],
  languages: readonly string[],
  vetted: Content,
): Finding[] {
  const tags = vetted.locales.map(({ tag }) => tag)
  const found = (file: string, message: string): Finding[] => [
    { file, severity: 'error', rule: 'known-messages', message },
  ]
  return [
    ...languages
      .filter((tag) => !tags.includes(tag))
      .flatMap((tag) =>
        found(NAMES.pack, `This program does not speak "${tag}". It speaks: ${tags.join(', ')}.`),
      ),
    ...folders
      .filter((tag) => !languages.includes(tag))
      .flatMap((tag) =>
        found(
          `locales/${tag}`,
          `pack.yaml does not name "${tag}". Add it to languages, or take the folder out.`,
        ),
      ),
  ]
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}
