import type { PartialDate } from '../../content/types'
import { type Html, html } from '../../text/html'
import { shortOf } from '../verify-text'
import { paragraphsInBoth } from './lines'
import type { Tongue, Tongues } from './tongue'

/** What the foot of a sheet tells besides the version and the dates of the content. */
export interface FootFacts {
  /** The first day on which something on the sheet has to be looked at again; left out where nothing ages. */
  readonly checkBy?: PartialDate | undefined
  /** True for a sheet that a pack adds: the dates of the vetted content say nothing about it. */
  readonly isAdded?: boolean | undefined
  /** The sum that `verify` tells; left out where the files cannot be read. */
  readonly sha256?: string | undefined
}

/** What tells an old sheet from a new one: version, dates, the day to check again, and the number of the copy. */
export function footHtml(facts: FootFacts, tongues: Tongues): Html {
  const { sha256 } = facts
  return html`${paragraphsInBoth(tongues, (tongue) =>
    factTexts(facts, tongue).map((text) => ({ text })),
  )}${sha256 && html`<p><code dir="ltr">${sha256}</code></p>\n`}`
}

/** The same as lines of text. */
export function footTexts(facts: FootFacts, tongue: Tongue): string[] {
  return [...factTexts(facts, tongue), ...(facts.sha256 ? [facts.sha256] : [])]
}

function factTexts(
  { checkBy, sha256, isAdded = false }: FootFacts,
  { edition, words }: Tongue,
): string[] {
  const { t, date } = words
  const { version, pack } = edition.head
  const added = isAdded ? edition.added?.() : undefined
  const vettedDates = [
    t('about.checkedOn', { on: date(pack.checkedOn) }),
    t('about.evidence', { on: date(pack.evidenceUntil) }),
    t('about.notReviewed'),
  ]
  return [
    [
      ...(checkBy ? [t('page.checkBy', { on: date(checkBy) })] : []),
      ...(added ? [t('page.addedOn', { name: added.by, on: date(added.checkedOn) })] : vettedDates),
    ].join(' '),
    [t('about.version', { version }), ...(sha256 ? [t('verify.long')] : [])].join(' '),
  ]
}

/** The same in a few signs, for the margin of every page of paper. */
export function marginText({ sha256 }: FootFacts, { first }: Tongues): string {
  return [`itin-rights ${first.edition.head.version}`, ...(sha256 ? [shortOf(sha256)] : [])].join(
    '  ·  ',
  )
}
