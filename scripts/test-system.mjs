// Runs the tests that need tools of the system, on this Node or on those named. A tool that is missing is said, and fails.
import { spawnSync } from 'node:child_process'
import { runOnNodes } from './run-on-nodes.mjs'

const TOOLS = { strace: ['-V'], tmux: ['-V'], screen: ['-v'], unshare: ['--version'] }

const missing = Object.entries(TOOLS)
  .filter(([tool, args]) => spawnSync(tool, args, { stdio: 'ignore' }).error)
  .map(([tool]) => tool)
if (missing.length > 0) {
  console.error(
    `These tests need ${Object.keys(TOOLS).join(', ')}. Missing here: ${missing.join(', ')}. On Debian: apt-get install ${missing.join(' ')}`,
  )
  process.exitCode = 1
} else {
  process.exitCode = runOnNodes(
    'The built program with the tools of the system',
    'vitest.system.config.ts',
    process.argv.slice(2),
    [undefined],
  )
}
