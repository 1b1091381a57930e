// A folder that is made anew beside the old one, and then takes its place.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Told } from './told.mjs'

/** The file by which a folder is known as one of ours. */
export const MARK = '.itin-rights-portable'
const MARK_TEXT =
  'Made by "npm run portable", which may replace this folder with all that is in it.\n'

/**
 * Makes a folder anew with what `fill` puts into the folder that it is given. Whatever goes wrong before the end leaves the old
 * one whole. Throws `Told` for a folder that has something and no mark.
 */
export async function replaceFolder(folder, fill) {
  const place = resolve(folder)
  const next = `${place}.part`
  const old = `${place}.old`
  if (!existsSync(dirname(place)))
    throw new Told(`The folder for ${folder} is not there. Make it first, or choose another.`)
  // An end between the two renames below: the old one has only lost its name.
  if (kindOf(place) === 'none' && kindOf(old) === 'ours') renameSync(old, place)
  for (const one of [place, next, old]) {
    if (kindOf(one) === 'other')
      throw new Told(
        `${one} has files that "npm run portable" did not make, so it was left alone. Choose a new folder or an empty one with --out.`,
      )
  }
  for (const one of [next, old]) rmSync(one, { recursive: true, force: true })
  try {
    mkdirSync(next)
    // First of all: what an interrupted run leaves must be known as ours.
    writeFileSync(join(next, MARK), MARK_TEXT)
    await fill(next)
  } catch (error) {
    rmSync(next, { recursive: true, force: true })
    throw error
  }
  if (kindOf(place) !== 'none') renameSync(place, old)
  renameSync(next, place)
  rmSync(old, { recursive: true, force: true })
}

function kindOf(path) {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 'none'
  if (!stats.isDirectory()) return 'other'
  const names = readdirSync(path)
  return names.length === 0 || names.includes(MARK) ? 'ours' : 'other'
}
