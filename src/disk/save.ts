import { lstatSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs'
import { UserError } from '../errors'
import { harmless } from '../text/harmless'

/**
 * Write a text into a file that the person named: whole, or not at all. Throws `UserError` where one is there already, unless
 * it may be replaced, for a name that nobody could be told as it is, and where the disk or the folder does not let it.
 */
export function saveFile(file: string, text: string, { replace }: { replace: boolean }): void {
  if (harmless(file) !== file) throw new UserError('error.oddFileName', { file })
  const part = `${file}.part`
  for (const one of [file, part]) mustBeFree(one, replace)
  const made: string[] = []
  // Refused by the disk itself where something came in between, also a link, which would lead to a file of others.
  const make = (one: string, content: string) => {
    writeFileSync(one, '', { flag: 'wx' })
    made.push(one)
    writeFileSync(one, content)
  }
  try {
    if (replace) rmSync(part, { force: true })
    make(part, text)
    if (!replace) make(file, '')
    renameSync(part, file)
  } catch (error) {
    for (const one of made) rmSync(one, { force: true })
    throw cannotSave(error, file)
  }
}

function mustBeFree(file: string, mayReplace: boolean): void {
  const there = findStats(file)
  if (there === undefined) return
  if (!there.isFile()) throw new UserError('error.notAFile', { file })
  if (!mayReplace) throw new UserError('error.fileThere', { file })
}

/** Why something could not be saved, for the person; what is no matter of the disk is handed back as it is. */
export function cannotSave(error: unknown, file: string): unknown {
  const key = WHY[(error as NodeJS.ErrnoException).code ?? '']
  return key === undefined ? error : new UserError(key, { file })
}

const WHY: Readonly<Record<string, string>> = {
  ENOSPC: 'error.diskFull',
  EDQUOT: 'error.diskFull',
  EFBIG: 'error.diskFull',
  EEXIST: 'error.fileThere',
  EACCES: 'error.cannotSave',
  EPERM: 'error.cannotSave',
  EROFS: 'error.cannotSave',
  EBUSY: 'error.cannotSave',
  ENOENT: 'error.noFolderForFile',
  ENOTDIR: 'error.noFolderForFile',
  ENAMETOOLONG: 'error.noFolderForFile',
}

function findStats(file: string): Stats | undefined {
  try {
    return lstatSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw cannotSave(error, file)
  }
}
