import leven from 'leven'
import { UserError } from '../errors'

/** The error for a name that nothing has. It names the candidate that was probably meant, where one is close. */
export function unknownName(
  key: string,
  values: Readonly<Record<string, string>>,
  typed: string,
  candidates: readonly string[],
): UserError {
  // What is written right can stand in the wrong place.
  const others = candidates.filter((candidate) => candidate !== typed)
  const near = findNearest(typed, others)
  return near === undefined
    ? new UserError(key, values)
    : new UserError(`${key}Near`, { ...values, near })
}

function findNearest(typed: string, candidates: readonly string[]): string | undefined {
  const said = typed.toLowerCase()
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: leven(said, candidate.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance)
  return best !== undefined && best.distance <= Math.max(1, Math.round(said.length * 0.4))
    ? best.candidate
    : undefined
}
