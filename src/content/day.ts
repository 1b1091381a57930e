import { UserError } from '../errors'
import { withPlainDigits } from '../text/digits'

/** The day that someone typed, in the digits of any script. Throws `UserError` for anything that is no real day. */
export function getDay(typed: string): string {
  const day = findDay(withPlainDigits(typed))
  if (day === undefined) throw new UserError('error.badDate', { date: typed })
  return day
}

/** The written day when it is a real day of the calendar, as YYYY-MM-DD; undefined for anything else. */
export function findDay(written: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return undefined
  const day = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written) ? written : undefined
}

/** Whether a text is a real day, month or year: YYYY-MM-DD, YYYY-MM or YYYY. */
export function isPartialDate(text: string): boolean {
  return (
    /^\d{4}(-\d{2}){0,2}$/.test(text) &&
    findDay(`${text}${'-01-01'.slice(text.length - 4)}`) !== undefined
  )
}
