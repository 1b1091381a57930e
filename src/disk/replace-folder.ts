import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { UserError } from '../errors'
import { harmless } from '../text/harmless'
import { cannotSave } from './save'

/** Puts a text under a name, with "/" between folders, into the folder that is being made. */
export type SaveIn = (name: string, text: string) => void

/** The file by which a folder is known as one of ours, and what it says to who finds it. */
export interface Mark {
  readonly name: string
  readonly text: string
}

/**
 * Make a folder anew with what `write` saves in it. It is written beside the old one and then takes its place: whatever goes
 * wrong before that leaves the old one whole. Throws `UserError` for a folder that has something and no mark, and where the
 * disk does not let it.
 */
export function replaceFolder(folder: string, mark: Mark, write: (save: SaveIn) => void): void {
  if (harmless(folder) !== folder) throw new UserError('error.oddFileName', { file: folder })
  const place = placeOf(folder)
  const next = `${place}.part`
  const old = `${place}.old`
  try {
    takeBack(place, old, mark)
    for (const one of [place, next, old]) {
      if (kindOf(one, mark) === 'other') throw new UserError('error.otherFolder', { folder: one })
    }
    remove(next)
    remove(old)
    fill(next, mark, write)
    if (kindOf(place, mark) !== 'none') renameSync(place, old)
    renameSync(next, place)
    remove(old)
  } catch (error) {
    if (UserError.is(error)) throw error
    tidyUp(() => remove(next))
    tidyUp(() => takeBack(place, old, mark))
    throw cannotSave(error, folder)
  }
}

function placeOf(folder: string): string {
  let here: string
  try {
    here = resolve('.')
  } catch (error) {
    throw cannotSave(error, folder) // the folder that the shell stands in is gone
  }
  const place = resolve(folder)
  // Whoever stands in it would stand in one that is gone.
  if (`${here}${sep}`.startsWith(`${place}${sep}`))
    throw new UserError('error.ownPlace', { folder })
  return place
}

// An end between the two renames: the old one has only lost its name.
function takeBack(place: string, old: string, mark: Mark): void {
  if (kindOf(place, mark) === 'none' && kindOf(old, mark) === 'ours') renameSync(old, place)
}

// What went wrong before is what has to be told.
function tidyUp(act: () => void): void {
  try {
    act()
  } catch {
    // Nothing that could be tidied up.
  }
}

function fill(next: string, { name, text }: Mark, write: (save: SaveIn) => void): void {
  const made = new Set<string>()
  const save: SaveIn = (file, content) => {
    const path = join(next, file)
    // Names are made of tags in files that nobody may have checked: "..", in one of them, would lead out.
    if (!path.startsWith(`${next}${sep}`)) throw new Error('a file would lie outside of its folder')
    const parent = dirname(path)
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    writeFileSync(path, content)
  }
  // First of all: what an interrupted run leaves must be known as ours.
  save(name, text)
  write(save)
}

function kindOf(path: string, { name }: Mark): 'none' | 'ours' | 'other' {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 'none'
  if (!stats.isDirectory()) return 'other'
  const names = readdirSync(path)
  // A history that git keeps there would be lost with the folder.
  if (names.includes('.git')) return 'other'
  return names.length === 0 || names.includes(name) ? 'ours' : 'other'
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}
