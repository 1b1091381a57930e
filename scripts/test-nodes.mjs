// Runs the tests of the built program on every Node that the program promises to work on, or on those named.
import { runOnNodes } from './run-on-nodes.mjs'

process.exitCode = runOnNodes(
  'The built program',
  'vitest.program.config.ts',
  process.argv.slice(2),
  ['20', '22', '24', '26'],
)
