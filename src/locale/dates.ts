/**
 * A day, month, year or range ("2025-03-22/2025-03-23") as the locale writes it. Always the Gregorian calendar, because
 * that is the calendar of the laws and rulings it dates.
 */
export function formatDate(written: string, formats: string): string {
  const [from = '', to] = written.split('/')
  const format = formatOf(formats, Math.min(from.length, to?.length ?? from.length))
  const text =
    to === undefined ? format.format(dateOf(from)) : format.formatRange(dateOf(from), dateOf(to))
  // Some versions of Node put thin spaces around a dash, which old consoles show as boxes.
  return text.replace(/[\u2009\u202f]/g, ' ')
}

// Making one takes far longer than using it, and a build writes thousands of dates.
const known = new Map<string, Intl.DateTimeFormat>()

function formatOf(formats: string, length: number): Intl.DateTimeFormat {
  const key = `${formats} ${length}`
  const format =
    known.get(key) ??
    new Intl.DateTimeFormat(formats, { calendar: 'gregory', timeZone: 'UTC', ...FIELDS[length] })
  known.set(key, format)
  return format
}

const FIELDS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
}

function dateOf(written: string): Date {
  return new Date(`${written}${'-01-01'.slice(written.length - 4)}T00:00:00Z`)
}
