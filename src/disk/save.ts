import { lstatSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs'
import { UserError } from '../errors'
import { harmless } from '../text/harmless'

/**
 * Write a text into a file that the person named: whole, or not at all. Throws `UserError` where one is there already, unless
 * it may be replaced, for a name that nobody could be told as it is, and where the disk or the folder does not let it.
 */
export function saveFile(file: string, text: string, { replace }: { replace: boolean }): void {
  if (harmless(file) !== file) throw new UserError('error.oddFileName', { file })
  const there = findStats(file)
  if (there !== undefined && !there.isFile()) throw new UserError('error.notAFile', { file })
  if (there !== undefined && !replace) throw new UserError('error.fileThere', { file })
  const part = `${file}.part`
  try {
    writeFileSync(part, text)
    renameSync(part, file)
  } catch (error) {
    rmSync(part, { force: true })
    throw cannotSave(error, file)
  }
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
