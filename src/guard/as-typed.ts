import { relative } from 'node:path'

/** A file as someone would type it from where the program was started. */
export function asTyped(file: string): string {
  const near = relative(process.cwd(), file)
  const path = near.startsWith('..') ? file : near
  return path.includes(' ') ? `"${path}"` : path
}
