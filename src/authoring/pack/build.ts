import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { BESIDE } from '../../content/pack-place'
import { UserError } from '../../errors'
import { harmless } from '../../text/harmless'
import { replaceFile } from '../write-file'
import { checkPackFolder } from './check'
import type { PackDone } from './index'

/** Check a pack and write it into one file. Writes nothing where a finding is an error. Throws `UserError`. */
export function buildPackFile(
  folder: string,
  locales: string,
  today: string,
  out: string = BESIDE,
): PackDone {
  const { compiled, ...checked } = checkPackFolder(folder, locales, today)
  if (compiled === undefined) return checked
  return { ...checked, said: { key: 'pack.built', values: { file: writePack(compiled, out) } } }
}

function writePack(compiled: string, file: string): string {
  if (harmless(file) !== file) throw new UserError('error.oddFileName', { file })
  try {
    const there = statSync(file, { throwIfNoEntry: false })
    if (there?.isFile() && !isPack(file)) throw new UserError('error.notAPackFile', { file })
    if (there !== undefined && !there.isFile()) throw new UserError('error.notAFile', { file })
    replaceFile(file, compiled)
  } catch (error) {
    throw UserError.is(error) ? error : new UserError('error.cannotWriteFile', { file })
  }
  return resolve(file)
}

function isPack(file: string): boolean {
  const descriptor = openSync(file, 'r')
  try {
    const start = Buffer.alloc(40)
    readSync(descriptor, start, 0, start.length, 0)
    return start.toString('latin1', 8).startsWith('{"itinRightsPack":')
  } finally {
    closeSync(descriptor)
  }
}
