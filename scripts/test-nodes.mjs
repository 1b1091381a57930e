// Runs the tests of the built program on every Node that the program promises to work on.
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode } from './find-node.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const VERSIONS = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24', '26']

let failed = 0
for (const version of VERSIONS) {
  const { path, exact } = findNode(version)
  console.log(`\nThe built program on Node ${exact}`)
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', 'tests/program'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ITIN_NODE: path } },
  )
  if (status !== 0) failed++
}
process.exitCode = failed === 0 ? 0 : 1
