// Runs the tests that need tools of the system, on this Node or on those named. A tool that is missing is said, and fails.
import { hasTools } from './has-tools.mjs'
import { runOnNodes } from './run-on-nodes.mjs'

const TOOLS = {
  strace: { args: ['-V'] },
  tmux: { args: ['-V'] },
  screen: { args: ['-v'] },
  unshare: { args: ['--version'], from: 'util-linux' },
}

if (!hasTools(TOOLS)) {
  process.exitCode = 1
} else {
  process.exitCode = runOnNodes(
    'The built program with the tools of the system',
    'vitest.system.config.ts',
    process.argv.slice(2),
    [undefined],
  )
}
