import { dirname, join, sep } from 'node:path'
import { asTyped } from './as-typed'

/** How the program is started from where someone stands. */
export interface Starts {
  /** Undefined where it is locked by itself. */
  readonly locked: string | undefined
  readonly open: string
}

/** How the program is started, locked and open. `folder` is where its compiled files are. */
export function startsOf(folder: string): Starts {
  const dist = dirname(folder)
  const launcher = sep === '\\' ? 'locked.cmd' : 'locked'
  return {
    locked: asTyped(join(dirname(dist), 'bin', launcher)),
    open: `node ${asTyped(join(dist, 'itin-rights.cjs'))}`,
  }
}
