import { UserError } from '../errors'
import type { Edition } from './compiled'
import { readPack, SEAL } from './pack-file'
import { type Check, checkAdded, checkHead } from './pack-shape'
import {
  type Citation,
  type Claim,
  DEPTHS,
  type HelpEntry,
  type Said,
  type Source,
  type Topic,
  type TopicEntry,
  type TopicPart,
} from './types'

/** What a pack says of itself. */
export interface PackFacts {
  readonly name: string
  /** Who answers for what it adds, and how to ask them. */
  readonly responsible: string
  readonly contact: string
  readonly checkedOn: string
  readonly validUntil: string
}

/** The first line of a pack: `parts` tells where in the bytes after it each language stands. */
export interface PackHead extends PackFacts {
  readonly itinRightsPack: 1
  /** The language of what is not translated. */
  readonly base: string
  readonly parts: Readonly<Record<string, readonly [offset: number, length: number]>>
}

/** What a pack adds in one language. Sources are named by their ids: a pack cannot say what a vetted one is. */
export interface Added {
  readonly welcome?: Said | undefined
  readonly topics: readonly AddedTopic[]
  readonly help: readonly AddedHelp[]
  readonly sources: readonly Source[]
}

/** A topic as a pack holds it: without what only vetted ones can be. */
export interface AddedTopic extends Pick<Topic, 'number' | 'id' | 'title' | 'help'> {
  readonly parts: Readonly<Record<(typeof DEPTHS)[number], readonly AddedPart[]>>
  readonly related: readonly number[]
}
/** A heading or a claim of such a topic. */
export type AddedPart =
  | { readonly kind: 'heading'; readonly said: Said }
  | {
      readonly kind: 'claim'
      readonly claim: Omit<Claim, 'citations'> & {
        readonly citations: readonly { readonly source: string; readonly at?: string }[]
      }
    }
/** A help entry as a pack holds it. */
export type AddedHelp = Omit<HelpEntry, 'isNationalWay' | 'addedBy' | 'sources' | 'dial'> & {
  readonly sources: readonly string[]
}

/** A pack that was opened: it is whole. */
export interface OpenPack {
  /** All of the file. */
  readonly bytes: Buffer<ArrayBuffer>
  /** What it says of itself. Throws `UserError` for what no pack may say. */
  readonly facts: () => PackFacts
  /** What it adds in a language; in its base language, marked as missing, where it lacks that one. Throws `UserError`. */
  readonly read: (tag: string) => Added
}

/**
 * Open a pack. Throws `UserError` for what is none and for what was changed after it was built. What it holds is looked at only
 * when something of it is asked for, because most of what is asked is not in a pack.
 */
export function openPack(file: string): OpenPack {
  const bytes = readPack(file)
  const end = bytes.indexOf(10)
  let known: PackHead | undefined
  const head = (): PackHead => {
    const first = known ?? held<PackHead>(file, '', bytes.toString('utf8', SEAL, end), checkHead)
    known = first
    return first
  }
  const read = (tag: string): Added => {
    const { parts, base, checkedOn } = head()
    const own = Object.hasOwn(parts, tag) ? tag : base
    const [offset, length] = parts[own] ?? [0, 0]
    const line = bytes.toString('utf8', end + 1 + offset, end + 1 + offset + length)
    return held(file, own, line, checkAdded(checkedOn), own === tag ? undefined : asMissing)
  }
  return { bytes, facts: head, read }
}

/**
 * The edition with what a pack adds after all that is vetted, each marked with who added it. What the edition has is given as it
 * is and first: a pack's topic, help or source of the same number or id is left out. Reads the pack when something of it is asked
 * for, and throws `UserError` then for what no pack may hold.
 */
export function withPack(edition: Edition, pack: OpenPack, addedBy: () => string): Edition {
  let known: Marked | undefined
  const own = (): Marked => {
    known ??= marked(pack.read(edition.head.locale.tag), addedBy())
    return known
  }
  const topics = () => after(edition.topics(), own().topics, 'number')
  return {
    ...edition,
    topics,
    findTopic: (number) => edition.findTopic(number) ?? findTopic(own(), number, topics()),
    help: () => after(edition.help(), own().help, 'id'),
    sources: () => after(edition.sources(), own().sources, 'id'),
    added: () => ({ ...own(), checkedOn: pack.facts().checkedOn }),
  }
}

interface Marked {
  readonly by: string
  readonly welcome: Said | undefined
  readonly topics: readonly (AddedTopic & TopicEntry)[]
  readonly help: readonly HelpEntry[]
  readonly sources: readonly Source[]
}

// What a pack adds as the rest of the program knows it, with what it cannot say of itself.
function marked({ welcome, topics, help, sources: all }: Added, addedBy: string): Marked {
  const sources = all.map((source): Source => ({ ...source, addedBy }))
  return {
    by: addedBy,
    welcome,
    sources,
    topics: topics
      .map((topic) => ({ ...topic, addedBy, depths: depthsOf(topic) }))
      .sort((one, other) => one.number - other.number),
    help: help.map(({ sources: cited, ...entry }) => ({
      ...entry,
      isNationalWay: false,
      addedBy,
      sources: sources.filter(({ id }) => cited.includes(id)),
    })),
  }
}

function findTopic(
  { topics, sources }: Marked,
  number: number,
  others: readonly TopicEntry[],
): Topic | undefined {
  const topic = topics.find((one) => one.number === number)
  if (topic === undefined) return undefined
  const part = (one: AddedPart): TopicPart => {
    if (one.kind === 'heading') return one
    const citations = one.claim.citations.flatMap(({ source: id, at }): Citation[] =>
      sources
        .filter((source) => source.id === id)
        .map((source) => ({ source, ...(at !== undefined && { at }) })),
    )
    return { kind: 'claim', claim: { ...one.claim, citations } }
  }
  const { short, more, details } = topic.parts
  return {
    ...topic,
    isDispute: false,
    parts: { short: short.map(part), more: more.map(part), details: details.map(part) },
    related: topic.related.flatMap((wanted) => others.filter((one) => one.number === wanted)),
  }
}

// What the text says, when nothing in it is what a pack may not hold.
function held<T>(file: string, of: string, text: string, check: Check, change?: Change): T {
  const value = parsed(text, change)
  const found = check(value)
  if (found === undefined) return value as T
  const place = [of, found].filter((one) => one !== '').join('.')
  throw new UserError('error.packNotAllowed', { file, place: place || '—' })
}

type Change = (key: string, value: unknown) => unknown

function parsed(text: string, change?: Change): unknown {
  try {
    return JSON.parse(text, change)
  } catch {
    return undefined
  }
}

// A text of the pack's base language, for a reader of another.
function asMissing(_key: string, value: unknown): unknown {
  const isSaid = typeof value === 'object' && value !== null && 'text' in value && 'state' in value
  return isSaid ? { text: value.text, locale: (value as Said).locale, state: 'missing' } : value
}

function after<Key extends string, One extends Readonly<Record<Key, unknown>>>(
  vetted: readonly One[],
  added: readonly One[],
  key: Key,
): readonly One[] {
  const taken = new Set(vetted.map((one) => one[key]))
  return [...vetted, ...added.filter((one) => !taken.has(one[key]))]
}

function depthsOf({ parts }: AddedTopic) {
  return DEPTHS.filter((depth) => depth === 'short' || parts[depth].length > 0)
}
