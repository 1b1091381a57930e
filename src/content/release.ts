import { dirname, join } from 'node:path'
import { namesIn, readWhole } from './files'

/** What a build leaves beside the compiled files, to tell a copy of them from another. */
export interface ReleaseRecord {
  readonly schema: 1
  readonly version: string
  readonly sha256: string
}

/** A copy of the compiled files held against the record beside them; a sum or record that cannot be read is undefined. */
export interface Comparison {
  readonly isSame: boolean
  readonly sha256: string | undefined
  readonly record: ReleaseRecord | undefined
}

/** Hold the compiled files of a folder against the record beside it. Never throws. */
export async function compareWithRelease(folder: string): Promise<Comparison> {
  const sha256 = await sumOf(folder).catch(() => undefined)
  const record = findRecord(folder)
  return { isSame: sha256 !== undefined && sha256 === record?.sha256, sha256, record }
}

/**
 * The SHA-256 over all files of a folder in the order of their names, in hex. Before each file stands a line with its name
 * and length as JSON, so that no two folders give the same bytes. Rejects for a folder with something that is no file.
 */
export async function sumOf(folder: string): Promise<string> {
  const bytes = [...namesIn(folder)].sort().flatMap((name) => {
    const file = readWhole(join(folder, name))
    return [Buffer.from(`${JSON.stringify([name, file.length])}\n`), file]
  })
  return sumOfBytes(Buffer.concat(bytes))
}

/** The SHA-256 of bytes, in hex. */
export async function sumOfBytes(bytes: Buffer<ArrayBuffer>): Promise<string> {
  const sum = await globalThis.crypto.subtle.digest('SHA-256', bytes)
  return Buffer.from(sum).toString('hex')
}

/** Where the record of the compiled files of a folder stands. */
export function recordOf(folder: string): string {
  return join(dirname(folder), 'release.json')
}

function findRecord(folder: string): ReleaseRecord | undefined {
  try {
    const record = JSON.parse(readWhole(recordOf(folder)).toString('utf8')) as ReleaseRecord
    const { schema, version, sha256 } = record
    return schema === 1 && typeof version === 'string' && /^[0-9a-f]{64}$/.test(sha256)
      ? record
      : undefined
  } catch {
    return undefined
  }
}
