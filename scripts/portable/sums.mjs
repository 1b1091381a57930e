// The checksums of all files of a folder, as `sha256sum -c` reads them.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The name of the file with the checksums; it stands in none of its lines. */
export const SUMS = 'SHA256SUMS'

/** Writes the checksums of all files of a folder into it, in the order of their names; how many files they are. */
export function writeSums(folder) {
  const names = filesIn(folder)
    .map((file) => relative(folder, file).split(sep).join('/'))
    .filter((name) => name !== SUMS)
    .sort()
  const lines = names.map((name) => `${sumOf(join(folder, name))}  ${name}\n`)
  writeFileSync(join(folder, SUMS), lines.join(''))
  return names.length
}

function sumOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )
}
