import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode } from './find-node.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Runs one configuration of vitest on each Node that the arguments name (`22 24 …`), or else on those given, and hands the
 * other arguments on; the exit code. `undefined` is the Node that this runs on.
 */
export function runOnNodes(title, config, args, otherwise) {
  const named = args.filter((arg) => /^\d+$/.test(arg))
  const rest = args.filter((arg) => !named.includes(arg))
  const ended = (named.length > 0 ? named : otherwise).map((version) => {
    const node = version === undefined ? undefined : findNode(version)
    console.log(`\n${title}, on Node ${node?.exact ?? process.version}`)
    const { status } = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--config', config, ...rest],
      {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, ...(node && { ITIN_NODE: node.path }) },
      },
    )
    return status
  })
  return ended.every((status) => status === 0) ? 0 : 1
}
