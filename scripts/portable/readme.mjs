// The page that lies in a folder to carry, in each language.
import { existsSync, readFileSync } from 'node:fs'

/** The page in one language; undefined where nobody has written it. `parts` are the optional parts to keep: `?sea` begins a line of one. */
export function readmeIn(tag, { values, days, parts }) {
  const file = new URL(`README.${tag}.txt`, import.meta.url)
  if (!existsSync(file)) return undefined
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
  const dates = Object.entries(days).map(([name, day]) => [name, format.format(new Date(day))])
  const words = { ...values, ...Object.fromEntries(dates) }
  return (
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => linesOf(line, parts))
      .map((line) => line.replace(/\{\{(\w+)\}\}/g, (_, name) => words[name]))
      // As Windows ends lines: its oldest editors show them in no other way, and all others in this one too.
      .join('\r\n')
  )
}

function linesOf(line, parts) {
  const [, part, text = ''] = /^\?(\w+) ?(.*)$/.exec(line) ?? []
  if (part === undefined) return [line]
  return parts.includes(part) ? [text] : []
}
