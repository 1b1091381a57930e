import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { UserError } from '../../errors'
import { harmless } from '../../text/harmless'
import { writeFile } from '../write-file'
import { PACKET_MARK } from './packet-html'

/**
 * Writes a packet and returns its whole path. Throws `UserError` for a file that is something else or cannot be written, and for
 * a name that nobody could be told as it is.
 */
export function writePacket(packet: string, file: string): string {
  if (harmless(file) !== file) throw new UserError('error.oddFileName', { file })
  try {
    const there = statSync(file, { throwIfNoEntry: false })
    if (there?.isFile() && !isPacket(file)) throw new UserError('error.notAPacket', { file })
    writeFile(file, packet)
  } catch (error) {
    throw UserError.is(error) ? error : new UserError('error.cannotWriteFile', { file })
  }
  return resolve(file)
}

// The mark stands in its head: a letter that quotes a packet is none.
function isPacket(file: string): boolean {
  return readFileSync(file, 'utf8').slice(0, HEAD_SIZE).includes(PACKET_MARK)
}

const HEAD_SIZE = 200
