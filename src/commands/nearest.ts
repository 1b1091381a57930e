import leven from 'leven'

/** The candidate that someone who typed this probably meant, or undefined when none is close. */
export function findNearest(typed: string, candidates: readonly string[]): string | undefined {
  const said = typed.toLowerCase()
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: leven(said, candidate.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance)
  return best !== undefined && best.distance <= Math.max(1, Math.round(said.length * 0.4))
    ? best.candidate
    : undefined
}
