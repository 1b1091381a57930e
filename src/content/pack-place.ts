import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The name of a pack that is used without being named, beside the program. */
export const BESIDE = 'added.pack'

/** The pack that was named, or else the one beside the program; undefined where neither is. */
export function findPackFile(folder: string, named?: string): string | undefined {
  if (named !== undefined) return named
  const beside = join(dirname(folder), BESIDE)
  return existsSync(beside) ? beside : undefined
}
