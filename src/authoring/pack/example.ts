import { existsSync } from 'node:fs'
import { UserError } from '../../errors'
import { harmless } from '../../text/harmless'
import { lockOf } from '../translation'
import { makeFolder } from '../write-file'
import { CLAIMS, HELP, PACK, SOURCES, TOPICS } from './example-files'
import { EXAMPLE_WORDS } from './example-words'

/** Write an example of a pack, made up from end to end, into a new folder. Throws `UserError` where that cannot be. */
export function writeExamplePack(folder: string, today: string): void {
  if (harmless(folder) !== folder) throw new UserError('error.oddFileName', { file: folder })
  if (existsSync(folder)) throw new UserError('error.packFolderThere', { folder })
  try {
    makeFolder(folder, exampleFiles(today))
  } catch {
    throw new UserError('error.cannotWriteFile', { file: folder })
  }
}

/** The files of the example by their names: its dates are of that day and of half a year later. */
export function exampleFiles(today: string): Map<string, string> {
  const dated = (text: string) =>
    text.replaceAll('TODAY', today).replaceAll('LATER', halfAYearAfter(today))
  const words = Object.entries(EXAMPLE_WORDS).flatMap(([tag, files]) =>
    Object.entries(files).map(
      ([file, texts]) => [`locales/${tag}/${file}.json`, jsonOf(texts)] as const,
    ),
  )
  return new Map([
    ['pack.yaml', dated(PACK)],
    ['sources.yaml', dated(SOURCES)],
    ['help.yaml', dated(HELP)],
    ['topics.yaml', dated(TOPICS)],
    ['claims/workshops.yaml', dated(CLAIMS)],
    ...words,
    ['locales/es/_status.json', jsonOf(recordsOn(today))],
  ])
}

function recordsOn(on: string): Record<string, object> {
  const ids = Object.entries(EXAMPLE_WORDS.en).flatMap(([file, texts]) =>
    Object.entries(texts).map(([key, text]) => [`${file}:${key}`, text] as const),
  )
  return Object.fromEntries(
    ids.map(([id, text]) => [id, { src: lockOf(text), state: 'draft', by: 'example', on }]),
  )
}

function halfAYearAfter(today: string): string {
  const day = new Date(`${today}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 182)
  return day.toISOString().slice(0, 10)
}

function jsonOf(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
