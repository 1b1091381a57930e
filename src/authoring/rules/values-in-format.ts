import { isPartialDate } from '../../content/day'
import { baseOf, type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'
import { entryOf } from '../messages'
import { placeholdersIn } from '../placeholders'

/** A value that is written as a date is a real date, and one that is written as a number is a number. */
export function valuesInFormat(content: Content): Finding[] {
  const error = errorsOf('values-in-format', content.lineOf)
  const entries = [
    ...content.claims.map(({ id, file, values }) => ({ in: 'claims' as const, id, file, values })),
    ...content.help.map(({ id, values }) => ({
      in: 'help' as const,
      id,
      file: FILES.help,
      values,
    })),
  ]
  return entries.flatMap(({ in: words, id, file, values }) => {
    const texts = Object.entries(baseOf(content).words[words])
      .filter(([key]) => key === id || entryOf(key) === id)
      .map(([, text]) => text)
    const wrong = new Map(
      texts.flatMap(placeholdersIn).flatMap(({ name, format }) => {
        const value = values[name]
        return value === undefined || isWritable(String(value), format) ? [] : [[name, format]]
      }),
    )
    return [...wrong].map(([name, format]) =>
      error(
        file,
        [id, 'values', name ?? ''],
        `"${id}" has ${values[name ?? '']} as its value "${name}", which cannot be written as ${format}. ${HOW[format ?? '']}`,
      ),
    )
  })
}

const HOW: Readonly<Record<string, string>> = {
  date: 'Give a real date: YYYY, YYYY-MM or YYYY-MM-DD.',
  number: 'Give digits without commas.',
  usd: 'Give digits without commas.',
}

function isWritable(value: string, format: string): boolean {
  if (format === 'date') return value.split('/').every(isPartialDate)
  return HOW[format] === undefined || /^\d+(?:\.\d+)?$/.test(value)
}
