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
