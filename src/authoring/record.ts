import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findDay } from '../content/day'
import { claimLockOf, isRecorded, newestChanges } from './changes'
import { type AuthoredChange, type AuthoredClaim, baseOf, type Content, FILES } from './content'
import { errorsOf, type Finding } from './finding'
import { loadContent } from './load'
import { appendToFile, writeFile } from './write-file'

/** Why the claims changed, as a key of `changes.json`, and on which day. */
export interface Recording {
  readonly why: string
  readonly on: string
}

/** What a recording did: how many entries it added, or why it could not. */
export interface Recorded {
  readonly recorded: number
  readonly findings: readonly Finding[]
}

/**
 * Add an entry to the record for every claim whose newest entry is missing or no longer fits what the claim says. Entries
 * that are there stay as they are. Throws `UserError` for a folder without content.
 */
export function recordChanges(folder: string, recording: Recording): Recorded {
  const { content, findings } = loadContent(folder)
  const refused = content === undefined ? findings : refusals(content, recording)
  if (content === undefined || refused.length > 0) return { recorded: 0, findings: refused }

  const entries = missingChanges(content, recording)
  const file = join(folder, FILES.changes)
  if (!existsSync(file)) writeFile(file, INTRO)
  appendToFile(file, entries.map(lineOf).join(''))
  return { recorded: entries.length, findings: [] }
}

/** The entries that the record lacks, in the order of the claims. */
export function missingChanges(content: Content, { why, on: date }: Recording): AuthoredChange[] {
  const newest = newestChanges(content)
  return content.claims.flatMap((claim) => {
    const before = newest.get(claim.id)
    if (isRecorded(before, claim, content)) return []
    const text = claimLockOf(claim, content)
    const [{ id: source } = { id: '' }] = claim.sources
    return [{ date, claim: claim.id, what: whatOf(claim, before), why, source, text }]
  })
}

function whatOf({ status }: AuthoredClaim, before?: AuthoredChange): AuthoredChange['what'] {
  if (status !== 'current') return status
  return before === undefined ? 'new' : 'changed'
}

function refusals(content: Content, { why, on }: Recording): Finding[] {
  const error = errorsOf('recorded-changes', content.lineOf)
  const last = content.changes.at(-1)?.date ?? ''
  if (!baseOf(content).words.changes[why])
    return [error('locales/en/changes.json', [], `Write the reason "${why}" here first.`)]
  if (findDay(on) === undefined)
    return [error(FILES.changes, [], `"${on}" is not a day. Write it as YYYY-MM-DD.`)]
  if (on < last)
    return [error(FILES.changes, [], `The record goes to ${last}. Nothing is added before that.`)]
  return []
}

const INTRO =
  '# What happened to each statement, oldest first. Written by: npm run record -- --why KEY\n'

function lineOf({ date, claim, what, why, source, text }: AuthoredChange): string {
  return `- { date: ${date}, claim: ${claim}, what: ${what}, why: ${why}, source: ${source}, text: "${text}" }\n`
}
