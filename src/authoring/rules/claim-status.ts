import type { Content } from '../content'
import { errorsOf, type Finding } from '../finding'

/** A superseded claim names the claim that replaced it; a withdrawn one has the day; no other claim has either. */
export function claimStatus({ claims, lineOf }: Content): Finding[] {
  const error = errorsOf('claim-status', lineOf)
  const known = new Set(claims.map(({ id }) => id))
  const next = new Map(claims.map((claim) => [claim.id, claim.supersededBy]))
  return claims.flatMap(({ id, file, status, supersededBy, withdrawnOn }) => {
    const found: string[] = []
    if (status === 'superseded' && supersededBy === undefined)
      found.push(`"${id}" is superseded. Name the claim that replaced it.`)
    if (status !== 'superseded' && supersededBy !== undefined)
      found.push(
        `"${id}" names what replaced it but is ${status}. Say "superseded", or take the name out.`,
      )
    if (supersededBy !== undefined && (!known.has(supersededBy) || supersededBy === id))
      found.push(
        `"${id}" is said to be replaced by "${supersededBy}", which is no other claim. Mend its spelling.`,
      )
    if ((status === 'withdrawn') !== (withdrawnOn !== undefined))
      found.push(`"${id}" needs "withdrawnOn" if it is withdrawn, and only then.`)
    if (supersededBy !== undefined && supersededBy !== id && leadsTo(id, supersededBy, next)) {
      found.push(`"${id}" is replaced by a claim that it replaces itself. Name the newest one.`)
    }
    return found.map((message) => error(file, [id], message))
  })
}

function leadsTo(id: string, from: string, next: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>()
  for (let at = next.get(from); at !== undefined && !seen.has(at); at = next.get(at)) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}
