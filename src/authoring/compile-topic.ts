import { findHome } from '../content/home'
import type { Claim, Depth, Source, Topic, TopicPart } from '../content/types'
import { DEPTHS } from '../content/types'
import type { AuthoredClaim, AuthoredTopic, Content } from './content'
import type { Speaker } from './speaker'
import { withBase } from './translation'

/** A topic with its claims and their sources in one locale's voice, ready to be read without anything else. */
export function compileTopic(
  topic: AuthoredTopic,
  content: Content,
  sources: ReadonlyMap<string, Source>,
  speaker: Speaker,
): Topic {
  const { number, id, dispute, related, help, entries, clinics, byKind, page } = topic
  const part = (written: AuthoredTopic['short'][number]): TopicPart => {
    if (typeof written !== 'string') {
      return { kind: 'heading', said: speaker.say('topics', `${id}.heading.${written.heading}`) }
    }
    const claim = content.claims.find((one) => one.id === written)
    if (claim === undefined) throw new Error(`the rules let no unknown claim through: ${written}`)
    return { kind: 'claim', claim: compileClaim(claim, content, sources, speaker) }
  }
  const parts = Object.fromEntries(
    DEPTHS.map((depth) => [depth, topic[depth].map(part)]),
  ) as Record<Depth, TopicPart[]>
  return {
    number,
    id,
    title: speaker.say('topics', `${id}.title`),
    isDispute: dispute,
    // A topic without claims still has one page to read.
    depths: DEPTHS.filter((depth) => depth === 'short' || topic[depth].length > 0),
    parts,
    related: related.flatMap((other) => {
      const found = content.topics.find((one) => one.number === other)
      return found ? [{ number: other, title: speaker.say('topics', `${found.id}.title`) }] : []
    }),
    help,
    ...(entries && { entries }),
    ...(clinics && { hasClinics: true }),
    ...(byKind && { isByKind: true }),
    ...(page && { page }),
  }
}

function compileClaim(
  claim: AuthoredClaim,
  content: Content,
  sources: ReadonlyMap<string, Source>,
  { say, sayBase }: Speaker,
): Claim {
  const { id, kind, risk, confidence, status, asOf, checkedOn, reviewBy, values, vetted } = claim
  const successor = claim.supersededBy
  return {
    id,
    said: withBase(say('claims', id, values), sayBase('claims', id, values).text, risk),
    kind,
    risk,
    confidence,
    status,
    asOf,
    checkedOn,
    reviewBy,
    citations: claim.sources.flatMap(({ id: sourceId, at }) => {
      const source = sources.get(sourceId)
      return source === undefined ? [] : [{ source, ...(at !== undefined && { at }) }]
    }),
    ...(successor && { supersededBy: { id: successor, topic: homeOf(successor, content) } }),
    ...(claim.withdrawnOn && {
      withdrawn: { on: claim.withdrawnOn, why: say('claims', `${id}.withdrawn`, values) },
    }),
    vetted,
  }
}

/** The topics that show a claim, in their order. */
export function topicsWith(claim: string, { topics }: Content): AuthoredTopic[] {
  return topics.filter((topic) => DEPTHS.some((depth) => topic[depth].includes(claim)))
}

function homeOf(claim: string, content: Content): number {
  const home = findHome(claim, topicsWith(claim, content))
  if (home === undefined) throw new Error(`the rules let no unshown claim through: ${claim}`)
  return home.number
}
