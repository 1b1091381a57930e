import type { Claim, PackDates, PartialDate } from './types'

/** Today as YYYY-MM-DD by this computer's own calendar and time zone. */
export function dayOf(now: Date): PartialDate {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Whether nobody has confirmed the claim since the day by which that was to be done. */
export function isPastReview(claim: Claim, today: PartialDate): boolean {
  return today > claim.reviewBy
}

/** Whether this computer's date is before the content was even checked, so that no date can be trusted. */
export function isClockWrong({ checkedOn }: PackDates, today: PartialDate): boolean {
  return today < checkedOn
}

/** Whether evidence of that date is more than six months old; a missing month or day counts as the first. */
export function isOldEvidence(verifiedOn: PartialDate, today: PartialDate): boolean {
  const [year = 0, month = 1, day = 1] = verifiedOn.split('-').map(Number)
  const limit = new Date(Date.UTC(year, month - 1 + MONTHS_UNTIL_OLD, day))
  return today > limit.toISOString().slice(0, 10)
}

const MONTHS_UNTIL_OLD = 6
