import { dirname, join, relative, sep } from 'node:path'

/** How the program is started from where someone stands: locked, and open. `folder` is where its compiled files are. */
export function startsOf(folder: string): { readonly locked: string; readonly open: string } {
  const dist = dirname(folder)
  const launcher = sep === '\\' ? 'locked.cmd' : 'locked'
  return {
    locked: asTyped(join(dirname(dist), 'bin', launcher)),
    open: `node ${asTyped(join(dist, 'itin-rights.cjs'))}`,
  }
}

function asTyped(file: string): string {
  const near = relative(process.cwd(), file)
  const path = near.startsWith('..') ? file : near
  return path.includes(' ') ? `"${path}"` : path
}
