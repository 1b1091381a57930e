import { readFileSync, statSync } from 'node:fs'
import { UserError } from '../errors'
import { checksumOf } from './checksum'
import { BESIDE } from './pack-place'

/** The checksum of a pack is as many letters long, and stands before all else. */
export const SEAL = 8

/** The largest file that is read as a pack. */
export const LARGEST_PACK = 1_000_000

/** All of a pack's file. Throws `UserError` for what is no pack, and for one that was changed after it was built. */
export function readPack(file: string): Buffer<ArrayBuffer> {
  const bytes = readBytes(file)
  mustBeWhole(bytes, file)
  return bytes
}

function readBytes(file: string): Buffer<ArrayBuffer> {
  try {
    const stats = statSync(file)
    if (!stats.isFile()) throw new UserError('error.packNotAFile', { file })
    if (stats.size > LARGEST_PACK) throw new UserError('error.packTooLarge', { file })
    return readFileSync(file) as Buffer<ArrayBuffer>
  } catch (error) {
    if (UserError.is(error)) throw error
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ERR_ACCESS_DENIED')
      throw new UserError('error.packLocked', { file, name: BESIDE })
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR'
    throw new UserError(isMissing ? 'error.packMissing' : 'error.packUnreadable', { file })
  }
}

function mustBeWhole(bytes: Buffer, file: string): void {
  const start = bytes.toString('latin1', 0, 50)
  const [, seal = '', schema] = /^([0-9a-f]{8})\{"itinRightsPack":(\d{1,6}),/.exec(start) ?? []
  if (schema === undefined) throw new UserError('error.packNotAPack', { file })
  if (schema !== '1') throw new UserError('error.packOtherVersion', { file })
  if (Number.parseInt(seal, 16) !== checksumOf(bytes.subarray(SEAL)))
    throw new UserError('error.packChanged', { file })
}
