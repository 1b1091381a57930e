import { type AuthoredChange, type AuthoredClaim, baseOf, type Content } from './content'
import { lockOf } from './translation'

/**
 * The lock of what a claim says: its English with the claim's values put in, and its status. Values go in as they are
 * written in the content, so that it is the same on every Node.
 */
export function claimLockOf({ id, status, values }: AuthoredClaim, content: Content): string {
  const text = baseOf(content).words.claims[id] ?? ''
  const said = text.replace(/\{\{\s*([^},\s]+)/g, (_, name: string) => `{{${values[name] ?? ''}`)
  return lockOf(`${status}: ${said}`)
}

/** The newest entry of each claim in the record, by the claim's id. */
export function newestChanges({ changes }: Content): ReadonlyMap<string, AuthoredChange> {
  return new Map(changes.map((change) => [change.claim, change]))
}

/** Whether that entry, the newest one of a claim, tells what the claim says now. */
export function isRecorded(
  newest: AuthoredChange | undefined,
  claim: AuthoredClaim,
  content: Content,
): boolean {
  return (
    newest !== undefined && isFitting(newest, claim) && newest.text === claimLockOf(claim, content)
  )
}

// Whether it could be the newest one of a claim with that status.
function isFitting({ what }: AuthoredChange, { status }: AuthoredClaim): boolean {
  return status === 'current' ? what === 'new' || what === 'changed' : what === status
}
