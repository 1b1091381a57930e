import { type ReleaseRecord, recordOf, sumOf } from '../content/release'
import { writeFile } from './write-file'

/** Write the record of the compiled files of a folder beside it, for `verify` to hold them against. */
export async function recordRelease(version: string, folder: string): Promise<void> {
  const record: ReleaseRecord = { schema: 1, version, sha256: await sumOf(folder) }
  writeFile(recordOf(folder), JSON.stringify(record))
}
