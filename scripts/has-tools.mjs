import { spawnSync } from 'node:child_process'

/** Whether each of these tools of the system is there; says which are not, and the packages of Debian that have them. */
export function hasTools(tools) {
  const missing = Object.entries(tools).filter(
    ([tool, { args }]) => spawnSync(tool, args, { stdio: 'ignore' }).error,
  )
  if (missing.length === 0) return true
  const packages = new Set(missing.map(([tool, { from = tool }]) => from))
  console.error(
    `These tests need ${Object.keys(tools).join(', ')}. Missing here: ${missing.map(([tool]) => tool).join(', ')}. On Debian: apt-get install ${[...packages].join(' ')}`,
  )
  return false
}
