import { isOldHelp } from '../../content/age'
import type {
  Clinic,
  Depth,
  Direction,
  HelpEntry,
  PackDates,
  PartialDate,
  Source,
} from '../../content/types'
import { DEPTHS } from '../../content/types'
import { compileFlow, sourcesById } from '../compile'
import { compileClinic, compileHelp } from '../compile-help'
import { compileTopic } from '../compile-topic'
import { type AuthoredLocale, baseOf, type Content } from '../content'
import { speakers } from '../speaker'
import { claimsOf, type PacketClaim, type Page, type Pair } from './claims'
import { pathsOf, type TopicPaths } from './paths'

/** What stands at one depth of a topic; a claim that stands in full elsewhere is only referred to. */
export type PacketPart =
  | ({ readonly kind: 'heading' } & Pair)
  | { readonly kind: 'claim'; readonly of: PacketClaim; readonly isInFull: boolean }

/** A topic, in English and in the language beside it. */
export interface PacketTopic {
  readonly number: number
  readonly title: Pair
  readonly isDispute: boolean
  readonly paths: TopicPaths
  readonly depths: readonly { readonly depth: Depth; readonly parts: readonly PacketPart[] }[]
}

/** A help entry, in English and in the language beside it. */
export interface PacketHelp {
  readonly entry: HelpEntry
  readonly second?: HelpEntry | undefined
  readonly isOld: boolean
}

/** Everything that a reviewer reads, as plain data. */
export interface PacketView {
  readonly version: string
  readonly today: PartialDate
  readonly pack: PackDates
  readonly second?: { readonly tag: string; readonly name: string; readonly dir: Direction }
  /** The question that every path begins with. */
  readonly firstQuestion: string
  readonly claims: readonly PacketClaim[]
  readonly topics: readonly PacketTopic[]
  readonly help: readonly PacketHelp[]
  readonly clinics: readonly Clinic[]
  readonly sources: readonly Source[]
}

/** What decides how the packet looks: the day, the version of the program, and the language beside English. */
export interface PacketOptions {
  readonly today: PartialDate
  readonly version: string
  readonly locale?: AuthoredLocale | undefined
}

/** The content as a reviewer gets it: by topic in the order of their numbers, each claim in full where it stands first. */
export function viewPacket(content: Content, options: PacketOptions): PacketView {
  const { today, version, locale } = options
  const sources = sourcesById(content)
  const base = baseOf(content)
  const speak = speakers(content)
  const say = speak(base)
  const saySecond = locale && speak(locale)
  const flow = compileFlow(content)
  const sayFlow = (key: string) => base.words.flow[key] ?? key

  // A rule keeps them in the order of their numbers.
  const pages = content.topics.map((topic) => ({
    topic: compileTopic(topic, content, sources, say),
    second: saySecond && compileTopic(topic, content, sources, saySecond),
  }))
  const pathsTo = pathsOf(flow, sayFlow)
  const claims = claimsOf(pages, content, pathsTo, today)

  return {
    version,
    today,
    pack: content.pack,
    ...(locale && { second: { tag: locale.tag, name: locale.meta.name, dir: locale.meta.dir } }),
    firstQuestion: sayFlow(`${flow.questions[flow.start]?.ask}.title`),
    claims: [...claims.values()],
    topics: pages.map((page) => viewTopic(page, claims, pathsTo([page.topic.number]))),
    help: content.help.map((help) => {
      const entry = compileHelp(help, sources, say)
      const second = saySecond && compileHelp(help, sources, saySecond)
      return {
        entry,
        second,
        isOld: isOldHelp(entry, today),
      }
    }),
    clinics: content.clinics.map((clinic) => compileClinic(clinic, sources, say)),
    sources: [...sources.values()],
  }
}

function viewTopic(
  { topic, second }: Page,
  claims: ReadonlyMap<string, PacketClaim>,
  paths: TopicPaths,
): PacketTopic {
  const partOf = (depth: Depth, index: number): PacketPart[] => {
    const part = topic.parts[depth][index]
    const beside = second?.parts[depth][index]
    if (part === undefined) return []
    if (part.kind === 'heading') {
      const said = beside?.kind === 'heading' ? beside.said : undefined
      return [{ kind: 'heading', said: part.said, second: said }]
    }
    const of = claims.get(part.claim.id)
    const [first] = of?.places ?? []
    const isInFull = first?.topic === topic.number && first.depth === depth
    return of === undefined ? [] : [{ kind: 'claim', of, isInFull }]
  }
  return {
    number: topic.number,
    title: { said: topic.title, second: second?.title },
    isDispute: topic.isDispute,
    paths,
    depths: DEPTHS.map((depth) => ({
      depth,
      parts: topic.parts[depth].flatMap((_, index) => partOf(depth, index)),
    })).filter(({ parts }) => parts.length > 0),
  }
}
