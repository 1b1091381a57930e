import { sealed } from '../../content/checksum'
import type { Added, AddedHelp, AddedPart, AddedTopic, PackHead } from '../../content/pack'
import { checkAdded, checkHead } from '../../content/pack-shape'
import type { HelpEntry, Source, Topic, TopicPart } from '../../content/types'
import { sourcesById } from '../compile'
import { compileHelp } from '../compile-help'
import { compileTopic } from '../compile-topic'
import { BASE, baseOf } from '../content'
import { type Speaker, speakers } from '../speaker'
import type { AuthoredPack } from './load'

/** A pack as one file, sealed as a whole: any change to it afterwards is noticed. */
export function compilePack(pack: AuthoredPack): string {
  const speak = speakers(pack.content)
  const sources = sourcesById(pack.content)
  const parts: Record<string, [number, number]> = {}
  const lines: string[] = []
  let offset = 0
  for (const locale of pack.content.locales) {
    const added = compileAdded(pack, sources, speak(locale))
    mustPass(checkAdded(pack.file.checkedOn)(added))
    const line = JSON.stringify(added)
    const length = Buffer.byteLength(line)
    parts[locale.tag] = [offset, length]
    lines.push(line)
    offset += length + 1
  }
  const { name, responsible, contact, checkedOn, validUntil } = pack.file
  const head: PackHead = {
    itinRightsPack: 1,
    ...{ name, responsible, contact, checkedOn, validUntil },
    base: BASE,
    parts,
  }
  mustPass(checkHead(head))
  return sealed([JSON.stringify(head), ...lines, ''].join('\n'))
}

function compileAdded(
  { content, related }: AuthoredPack,
  sources: ReadonlyMap<string, Source>,
  speaker: Speaker,
): Added {
  const isWelcoming = baseOf(content).words.ui.welcome !== undefined
  const topics = content.topics.map((topic): AddedTopic => {
    const { number, id, title, parts, help } = compileTopic(topic, content, sources, speaker)
    return {
      number,
      id: own(id),
      title,
      parts: ownParts(parts),
      related: related.get(number) ?? [],
      help,
    }
  })
  const added: Added = {
    ...(isWelcoming && { welcome: speaker.say('ui', 'welcome') }),
    topics,
    help: content.help.map((entry) => ownHelp(compileHelp(entry, sources, speaker))),
    sources: [...sources.values()],
  }
  return JSON.parse(JSON.stringify(added)) as Added // without fields that are there but undefined
}

// No vetted id begins so, and none will: what a pack adds can never be taken for it.
function own(id: string): string {
  return `pack.${id}`
}

function ownParts(parts: Topic['parts']): AddedTopic['parts'] {
  const { short, more, details } = parts
  return { short: short.map(ownPart), more: more.map(ownPart), details: details.map(ownPart) }
}

function ownPart(part: TopicPart): AddedPart {
  if (part.kind === 'heading') return part
  const { claim } = part
  const { supersededBy } = claim
  return {
    kind: 'claim',
    claim: {
      ...claim,
      id: own(claim.id),
      citations: claim.citations.map(({ source, ...place }) => ({ source: source.id, ...place })),
      ...(supersededBy && { supersededBy: { ...supersededBy, id: own(supersededBy.id) } }),
    },
  }
}

function ownHelp({ isNationalWay: _, dial: __, sources, ...entry }: HelpEntry): AddedHelp {
  return { ...entry, id: own(entry.id), sources: sources.map(({ id }) => id) }
}

// The program that reads it holds it against the same: what it would refuse is our mistake, unless the rules miss something.
function mustPass(found: string | undefined): void {
  if (found !== undefined)
    throw new Error(`the rules let through what a pack may not hold: ${found}`)
}
