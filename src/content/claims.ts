import { type Claim, DEPTHS, type Topic } from './types'

/** The claims of a topic at all depths, in the order of reading. */
export function claimsIn({ parts }: Pick<Topic, 'parts'>): Claim[] {
  return DEPTHS.flatMap((depth) =>
    parts[depth].flatMap((part) => (part.kind === 'claim' ? [part.claim] : [])),
  )
}
