import type { Dirent } from 'node:fs'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../finding'

/**
 * What lies in the folder of a pack and does not belong there: links, which lead out of it, and YAML and JSON files of other
 * names, which are mostly typos. Nothing of a pack is read before this finds nothing.
 */
export function strangersIn(folder: string): Finding[] {
  return [
    ...strangersAt(folder, '', /^(?:pack|sources|help|topics)\.yaml$/),
    ...strangersAt(folder, 'claims', /\.yaml$/),
    ...foldersIn(folder, 'locales').flatMap((tag) =>
      strangersAt(folder, `locales/${tag}`, /^(?:ui|topics|claims|help|_status)\.json$/),
    ),
    ...strangersAt(folder, 'locales', /(?!)/),
  ]
}

/** The names of the folders at that place. */
export function foldersIn(folder: string, under: string): string[] {
  return entriesOf(folder, under).flatMap((entry) => (entry.isDirectory() ? entry.name : []))
}

/** The names of the files at that place with that ending, in their order. */
export function filesIn(folder: string, under: string, ending: string): string[] {
  const files = entriesOf(folder, under).filter(
    (entry) => entry.isFile() && entry.name.endsWith(ending),
  )
  return files.map(({ name }) => `${under}/${name}`).sort()
}

function strangersAt(folder: string, under: string, known: RegExp): Finding[] {
  return entriesOf(folder, under).flatMap((entry): Finding[] => {
    const file = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.isDirectory()) return []
    if (!entry.isFile())
      return [found(file, 'This is a link or no file. Put the file itself into the folder.')]
    return /\.(?:ya?ml|json)$/i.test(entry.name) && !known.test(entry.name)
      ? [found(file, 'No file of a pack has this name. Mend its spelling, or take it out.')]
      : []
  })
}

function found(file: string, message: string): Finding {
  return { file, severity: 'error', rule: 'pack-in-its-folder', message }
}

function entriesOf(folder: string, under: string): Dirent[] {
  const path = join(folder, under)
  return existsSync(path) ? readdirSync(path, { withFileTypes: true }) : []
}
