import { isRecorded, newestChanges } from '../changes'
import { type Content, FILES } from '../content'
import { errorsOf, type Finding, warningsOf } from '../finding'

/** The record of changes is up to date with every claim, names only claims that exist, and goes by date. */
export function recordedChanges(content: Content): Finding[] {
  return [...unrecorded(content), ...misplaced(content)]
}

// Only a warning, so that an author can look at a sentence before its change is recorded.
function unrecorded(content: Content): Finding[] {
  const warning = warningsOf('recorded-changes', content.lineOf)
  const newest = newestChanges(content)
  return content.claims.flatMap((claim) => {
    const { id, file } = claim
    const entry = newest.get(id)
    if (isRecorded(entry, claim, content)) return []
    const found = entry === undefined ? 'is not in the record' : `has changed since ${entry.date}`
    return [warning(file, [id], `"${id}" ${found}. Run: npm run record -- --why KEY`)]
  })
}

function misplaced({ changes, claims, lineOf }: Content): Finding[] {
  const error = errorsOf('recorded-changes', lineOf)
  const known = new Set(claims.map(({ id }) => id))
  return changes.flatMap(({ claim, date }, index) => [
    ...(known.has(claim)
      ? []
      : [
          error(
            FILES.changes,
            [index, 'claim'],
            `There is no claim "${claim}". A claim is withdrawn, never deleted or renamed.`,
          ),
        ]),
    ...(date < (changes[index - 1]?.date ?? '')
      ? [
          error(
            FILES.changes,
            [index, 'date'],
            `The entry of ${date} stands after a later one. Put it in order of date.`,
          ),
        ]
      : []),
  ])
}
