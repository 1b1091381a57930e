import { join } from 'node:path'
import { DamagedError } from '../errors'
import { unsealed } from './checksum'
import { readFirstLine, readPart, readWhole } from './files'
import type { State } from './states'
import type {
  Change,
  Clinic,
  CompiledHead,
  Flow,
  HelpEntry,
  LocaleEntry,
  PartialDate,
  Said,
  Source,
  Topic,
  TopicEntry,
  TranslationCounts,
} from './types'

/** The whole content in one locale, read from its compiled file part by part. */
export interface Edition {
  readonly head: CompiledHead
  readonly topics: () => readonly TopicEntry[]
  /** Undefined for a number that no topic has. */
  readonly findTopic: (number: number) => Topic | undefined
  readonly flow: () => Flow
  readonly flowWords: () => Readonly<Record<string, Said>>
  readonly help: () => readonly HelpEntry[]
  readonly clinics: () => readonly Clinic[]
  /** The name of each state and territory. */
  readonly states: () => Readonly<Record<State, Said>>
  readonly sources: () => readonly Source[]
  readonly counts: () => TranslationCounts
  /** What happened to claims, newest first. */
  readonly changes: () => readonly Change[]
  /** What a pack adds besides: who it is, as every mark says it, and a text for the welcome. */
  readonly added?: () => {
    readonly by: string
    /** The day on which they last held it against its sources. */
    readonly checkedOn: PartialDate
    readonly welcome: Said | undefined
  }
}

/** The locales that this copy of the program has. Throws `DamagedError`. */
export function loadLocales(folder: string): readonly LocaleEntry[] {
  const file = join(folder, 'index.json')
  return orDamaged(file, () => {
    const entries = JSON.parse(readWhole(file).toString('utf8')) as LocaleEntry[]
    if (entries.length === 0 || !entries.every(({ tag, name }) => tag !== '' && name !== ''))
      throw new DamagedError(file)
    return entries
  })
}

/** One locale's content. Reads the head now and each part when it is asked for. Throws `DamagedError`. */
export function loadEdition(folder: string, tag: string): Edition {
  const file = join(folder, `${tag}.jsonl`)
  const { head, start } = orDamaged(file, () => readHead(file))

  // Each part is read at most once, for a long conversation asks for the same ones on every screen; but a topic each time,
  // or whatever goes through a thousand of them would keep them all.
  const known = new Map<string, unknown>()
  const part = <T>(name: string): T | undefined => {
    const place = head.parts[name]
    if (place === undefined) return undefined
    if (name.startsWith('topic:')) return parsedAt(place) as T
    if (!known.has(name)) known.set(name, parsedAt(place))
    return known.get(name) as T
  }
  const parsedAt = ([offset, length]: CompiledHead['parts'][string]): unknown =>
    orDamaged(file, () => JSON.parse(unsealed(readPart(file, start + offset, length))))
  const must = <T>(name: string): T => {
    const found = part<T>(name)
    if (found === undefined) throw new DamagedError(file)
    return found
  }

  return {
    head,
    topics: () => must('topics'),
    findTopic: (number) => part(`topic:${number}`),
    flow: () => must('flow'),
    flowWords: () => must('flow-words'),
    help: () => must('help'),
    clinics: () => must('clinics'),
    states: () => must('states'),
    sources: () => must('sources'),
    counts: () => must('counts'),
    changes: () => must('changes'),
  }
}

function readHead(file: string): { head: CompiledHead; start: number } {
  const bytes = readFirstLine(file)
  const head = JSON.parse(bytes.toString('utf8')) as CompiledHead
  if (!isHead(head)) throw new DamagedError(file)
  return { head, start: bytes.length + 1 }
}

function isHead({ schema, locale, pack, messages, dates, parts }: CompiledHead): boolean {
  return (
    schema === 1 &&
    [locale, pack, messages, dates, parts].every((one) => typeof one === 'object' && one !== null)
  )
}

function orDamaged<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch {
    throw new DamagedError(file)
  }
}
