import type { PartialDate } from '../../content/types'
import { type Html, html } from '../../text/html'
import { shortOf } from '../verify-text'
import { paragraphsInBoth } from './lines'
import type { Tongues } from './tongue'

/** What the foot of a sheet tells besides the version and the dates of the content. */
export interface FootFacts {
  /** The first day on which something on the sheet has to be looked at again; left out where nothing ages. */
  readonly checkBy?: PartialDate | undefined
  /** The sum that `verify` tells; left out where the files cannot be read. */
  readonly sha256?: string | undefined
}

/** What tells an old sheet from a new one: version, dates, the day to check again, and the number of the copy. */
export function footHtml({ checkBy, sha256 }: FootFacts, tongues: Tongues): Html {
  const { version, pack } = tongues.first.edition.head
  const number = sha256 && html`<code dir="ltr">${sha256}</code>`
  return html`${paragraphsInBoth(tongues, ({ words: { t, date } }) => [
    {
      text: [
        ...(checkBy ? [t('page.checkBy', { on: date(checkBy) })] : []),
        t('about.checkedOn', { on: date(pack.checkedOn) }),
        t('about.evidence', { on: date(pack.evidenceUntil) }),
        t('about.notReviewed'),
      ].join(' '),
    },
  ])}${paragraphsInBoth(tongues, ({ words: { t } }) => [
    { text: [t('about.version', { version }), ...(sha256 ? [t('verify.long')] : [])].join(' ') },
  ])}${number && html`<p>${number}</p>\n`}`
}

/** The same in a few signs, for the margin of every page of paper. */
export function marginText({ sha256 }: FootFacts, { first }: Tongues): string {
  return [`itin-rights ${first.edition.head.version}`, ...(sha256 ? [shortOf(sha256)] : [])].join(
    '  ·  ',
  )
}
