// Runs the tests that need tools of the system, on this Node or on those named. A tool that is missing is said, and fails.
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode } from './find-node.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const TOOLS = { strace: ['-V'], tmux: ['-V'], screen: ['-v'] }

const missing = Object.entries(TOOLS)
  .filter(([tool, args]) => spawnSync(tool, args, { stdio: 'ignore' }).error)
  .map(([tool]) => tool)
if (missing.length > 0) {
  console.error(
    `These tests need ${Object.keys(TOOLS).join(', ')}. Missing here: ${missing.join(', ')}. On Debian: apt-get install ${missing.join(' ')}`,
  )
  process.exit(1)
}

const versions = process.argv.slice(2).filter((arg) => /^\d+$/.test(arg))
const rest = process.argv.slice(2).filter((arg) => !versions.includes(arg))
let failed = 0
for (const version of versions.length > 0 ? versions : [undefined]) {
  const node = version === undefined ? undefined : findNode(version)
  console.log(
    `\nThe built program with the tools of the system, on Node ${node?.exact ?? process.version}`,
  )
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.system.config.ts', ...rest],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...(node && { ITIN_NODE: node.path }) } },
  )
  if (status !== 0) failed++
}
process.exitCode = failed === 0 ? 0 : 1
