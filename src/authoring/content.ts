import type { z } from 'zod'
import type { Finding } from './finding'
import type {
  avoidShape,
  changesShape,
  claimsShape,
  clinicsShape,
  dangerShape,
  flowShape,
  helpShape,
  metaShape,
  packShape,
  sourcesShape,
  statusShape,
  topicsShape,
} from './shape'

/** The files of words that every locale has. */
export const WORD_FILES = ['ui', 'flow', 'topics', 'claims', 'help', 'changes'] as const
/** One of the files of words, without its ending. */
export type WordFile = (typeof WORD_FILES)[number]

/** A claim as it is written, with its id and the file that it stands in. */
export type AuthoredClaim = z.infer<typeof claimsShape>[string] & {
  readonly id: string
  readonly file: string
}
/** A topic as it is written. */
export type AuthoredTopic = z.infer<typeof topicsShape>[number]
/** A help entry as it is written, with its id. */
export type AuthoredHelp = z.infer<typeof helpShape>[string] & { readonly id: string }

/** A clinic as it is written, with its id. */
export type AuthoredClinic = z.infer<typeof clinicsShape>[string] & { readonly id: string }

/** A locale's lists of words to avoid, with its terms and exceptions. */
export type Avoid = z.infer<typeof avoidShape>

/** What happened to a claim on a day, as it is recorded. */
export type AuthoredChange = z.infer<typeof changesShape>[number]

/** One locale's files: words by file and message, and what is known of each translation. */
export interface AuthoredLocale {
  readonly tag: string
  readonly meta: z.infer<typeof metaShape>
  /** The words that its texts do not use; undefined where nobody has listed them. */
  readonly avoid?: Avoid | undefined
  readonly words: Readonly<Record<WordFile, Readonly<Record<string, string>>>>
  /** By "file:message", for instance "claims:draft.reported". */
  readonly status: z.infer<typeof statusShape>
}

/** Everything that authors and translators write, parsed. After parsing, code trusts these types. */
export interface Content {
  readonly pack: z.infer<typeof packShape>
  readonly sources: z.infer<typeof sourcesShape>
  readonly claims: readonly AuthoredClaim[]
  readonly topics: readonly AuthoredTopic[]
  readonly flow: z.infer<typeof flowShape>
  readonly help: readonly AuthoredHelp[]
  readonly clinics: readonly AuthoredClinic[]
  readonly danger: z.infer<typeof dangerShape>
  /** In the order in which they happened. */
  readonly changes: readonly AuthoredChange[]
  /** What a pack says of itself, where this is one. */
  readonly self?: { readonly name: string; readonly responsible: string; readonly contact: string }
  /** The base locale comes first. */
  readonly locales: readonly AuthoredLocale[]
  /** Where something stands: the file's name, and the keys that lead to it there. */
  readonly lineOf: (file: string, path: readonly PropertyKey[]) => number | undefined
}

/** A rule is a pure function from content to what it finds wrong; it never prints or throws. */
export type Rule = (content: Content) => Finding[]

/** The content files that there is one of each, by the name that findings give. */
export const FILES = {
  pack: 'content/pack.yaml',
  sources: 'content/sources.yaml',
  topics: 'content/topics.yaml',
  flow: 'content/flow.yaml',
  help: 'content/help.yaml',
  clinics: 'content/clinics.yaml',
  danger: 'content/danger.yaml',
  changes: 'content/changes.yaml',
} as const

/** A locale by its tag. */
export function findLocale({ locales }: Content, tag: string): AuthoredLocale | undefined {
  return locales.find((locale) => locale.tag === tag)
}

/** The tag of the base locale. */
export const BASE = 'en'

/** The base locale: the one that is written first and that the others are held against. */
export function baseOf({ locales }: Content): AuthoredLocale {
  const base = locales.find(({ tag }) => tag === BASE)
  if (base === undefined) throw new Error('the base locale is always loaded')
  return base
}
