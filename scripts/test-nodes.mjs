// Runs the tests of the built program on every Node that the program promises to work on.
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const VERSIONS = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24', '26']

let failed = 0
for (const version of VERSIONS) {
  const found = spawnSync(
    'npx',
    ['--yes', '-p', `node@${version}`, 'node', '-p', 'process.execPath + " " + process.version'],
    {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  )
  const [node, exact] = found.stdout.trim().split(' ')
  if (found.status !== 0 || !node) {
    console.error(`Node ${version} could not be had: ${found.stderr}`)
    failed++
    continue
  }
  console.log(`\nThe built program on Node ${exact}`)
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', 'tests/program'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ITIN_NODE: node },
    },
  )
  if (status !== 0) failed++
}
process.exitCode = failed === 0 ? 0 : 1
