import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The name of a pack that is used without being named, beside the program. */
export const BESIDE = 'added.pack'

/** The pack that was named, or else the one beside the program; undefined where neither is. */
export function findPackFile(folder: string, named?: string): string | undefined {
  if (named !== undefined) return named
  const beside = join(dirname(folder), BESIDE)
  return isThere(beside) ? beside : undefined
}

// A program that Node lets read nothing at all, because everything is in it, is not even told whether a file is there.
function isThere(file: string): boolean {
  try {
    return existsSync(file)
  } catch {
    return false
  }
}

/** The numbers that belong to packs: no vetted topic has one of them. */
export const OWN_NUMBERS = { first: 200, last: 299 } as const

/** Whether what was typed is a number that only a vetted topic can have. */
export function isVettedNumber(typed: string): boolean {
  const number = /^\d{1,4}$/.test(typed) ? Number(typed) : OWN_NUMBERS.first
  return number < OWN_NUMBERS.first || number > OWN_NUMBERS.last
}
