import { dirname, join } from 'node:path'
import { asTyped } from './as-typed'
import type * as launcher from './launcher'

/** What `launcher.ts` says, for a copy to carry: the program lies beside its launchers, or is a single file with Node in it. */
export const startsOf: typeof launcher.startsOf = (folder) => {
  const place = dirname(folder)
  const open = `node ${asTyped(join(place, 'itin-rights.cjs'))}`
  // With Node in it the program is locked by itself, and nothing takes settings out; to open it takes the other one of its folder.
  if (process.execPath === __filename) return { locked: undefined, open }
  const [launcher, start] = LAUNCHERS[process.platform] ?? ['start-linux.sh', 'sh ']
  return { locked: start + asTyped(join(place, launcher)), open }
}

const LAUNCHERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, string]>>> = {
  win32: ['start-windows.cmd', ''],
  darwin: ['start-macos.command', 'sh '],
}
