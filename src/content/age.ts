import type { Claim, Clinic, Evidence, HelpEntry, PackDates, PartialDate } from './types'

/** Today as YYYY-MM-DD by this computer's own calendar and time zone. */
export function dayOf(now: Date): PartialDate {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Whether nobody has confirmed the claim since the day by which that was to be done. */
export function isPastReview(claim: Claim, today: PartialDate): boolean {
  return today > claim.reviewBy
}

/** Whether this computer's date is before this copy can have been made, so that no date can be trusted. */
export function isClockWrong(
  { checkedOn, newestDay = checkedOn }: PackDates,
  today: PartialDate,
): boolean {
  return today < newestDay
}

/**
 * How evidence of that date stands on a day: old after six months, and past its limit 24 months after an official list or
 * text named it, or 12 months after only others did. A missing month or day counts as the first.
 */
export function ageOfEvidence(
  date: PartialDate,
  evidence: Evidence,
  today: PartialDate,
): EvidenceAge {
  if (today > later(date, MONTHS_UNTIL_WITHHELD[evidence])) return 'past'
  return today > later(date, MONTHS_UNTIL_OLD) ? 'old' : 'fresh'
}

/** The last day on which evidence of that date stands as it does today; undefined when it is past its limit. */
export function nextLimit(
  date: PartialDate,
  evidence: Evidence,
  today: PartialDate,
): PartialDate | undefined {
  return [MONTHS_UNTIL_OLD, MONTHS_UNTIL_WITHHELD[evidence]]
    .map((months) => later(date, months))
    .find((day) => today <= day)
}

/** Whether the evidence for a place of help is more than six months old. */
export function isOldHelp(
  entry: Pick<HelpEntry, 'verifiedOn' | 'evidence'>,
  today: PartialDate,
): boolean {
  return ageOfEvidence(entry.verifiedOn, entry.evidence, today) !== 'fresh'
}

/** Whether the evidence for any number of a clinic is more than six months old. */
export function isOldClinic(
  { phones, evidence }: Pick<Clinic, 'phones' | 'evidence'>,
  today: PartialDate,
): boolean {
  return phones.some(({ evidenceFrom }) => ageOfEvidence(evidenceFrom, evidence, today) !== 'fresh')
}

/** How far evidence can be relied on: past its limit a number is not shown any more. */
export type EvidenceAge = 'fresh' | 'old' | 'past'

const MONTHS_UNTIL_OLD = 6
/** After how many months a number is withheld, by who named it. */
export const MONTHS_UNTIL_WITHHELD: Readonly<Record<Evidence, number>> = {
  official: 24,
  others: 12,
}

function later(date: PartialDate, months: number): PartialDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10)
}
