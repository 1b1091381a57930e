import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * A folder to carry, as `npm run portable` makes it in a place with an awkward name; gone after the tests of the file. Without
 * further arguments the one that ITIN_PORTABLE names, where it does: making one takes half a minute.
 */
export function makePortable(...args: string[]): string {
  const made = process.env.ITIN_PORTABLE
  if (made !== undefined && args.length === 0) return made
  return makePortableFrom(ROOT, ...args)
}

/** The same, by another copy of this project. Throws with what the run said when it fails. */
export function makePortableFrom(root: string, ...args: string[]): string {
  const out = join(temporaryPlace(), 'memoria ñandú & (日本)')
  const ended = spawnSync(process.execPath, ['scripts/portable.mjs', '--out', out, ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  if (ended.status !== 0) throw new Error(`${ended.stdout}${ended.stderr}`)
  return out
}

/** An empty folder, not below this project; gone after the tests of the file. */
export function temporaryPlace(): string {
  const place = mkdtempSync(join(tmpdir(), 'itin-rights-'))
  afterAll(() => rmSync(place, { recursive: true, force: true }))
  return place
}

/** The words before a program that give it no network at all. Throws where the system does not allow that. */
export function withoutNetwork(): string[] {
  const { status, error, stderr } = spawnSync('unshare', ['-n', 'true'], { encoding: 'utf8' })
  if (status !== 0)
    throw new Error(`Nothing is proved without "unshare -n", which needs root: ${error ?? stderr}`)
  return ['unshare', '-n']
}
