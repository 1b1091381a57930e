import { isPastReview } from '../../content/age'
import type { Claim, Depth, PartialDate, Said, Topic } from '../../content/types'
import { DEPTHS } from '../../content/types'
import type { Content } from '../content'
import type { TopicPaths } from './paths'

/** An English text, and the same in the language beside it. */
export interface Pair {
  readonly said: Said
  readonly second?: Said | undefined
}

/** A claim with all that a reviewer has to know of it. */
export interface PacketClaim extends Pair {
  /** Counted through the packet, so that people can talk about "statement 12". */
  readonly number: number
  readonly claim: Claim
  readonly values: Readonly<Record<string, string | number>>
  readonly isPastReview: boolean
  readonly places: readonly { readonly topic: number; readonly depth: Depth }[]
  /** The paths that lead to any page that shows it. */
  readonly paths: TopicPaths
}

/** A topic in English, and the same in the language beside it. */
export interface Page {
  readonly topic: Topic
  readonly second?: Topic | undefined
}

/** Every claim of the pages by its id, in the order of reading. */
export function claimsOf(
  pages: readonly Page[],
  { claims: authored }: Content,
  summarize: (topics: readonly number[]) => TopicPaths,
  today: PartialDate,
): ReadonlyMap<string, PacketClaim> {
  const claims = new Map<string, PacketClaim>()
  for (const { claim, second, place } of pages.flatMap(placedClaims)) {
    const known = claims.get(claim.id)
    const places = [...(known?.places ?? []), place]
    claims.set(claim.id, {
      number: known?.number ?? claims.size + 1,
      claim,
      said: claim.said,
      second,
      values: authored.find(({ id }) => id === claim.id)?.values ?? {},
      isPastReview: isPastReview(claim, today),
      places,
      paths: summarize(places.map(({ topic }) => topic)),
    })
  }
  return claims
}

function placedClaims({ topic, second }: Page) {
  return DEPTHS.flatMap((depth) =>
    topic.parts[depth].flatMap((part, index) => {
      if (part.kind === 'heading') return []
      const beside = second?.parts[depth][index]
      return {
        claim: part.claim,
        second: beside?.kind === 'claim' ? beside.claim.said : undefined,
        place: { topic: topic.number, depth },
      }
    }),
  )
}
