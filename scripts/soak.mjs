// Rough use at length: random keys, sizes and signals, and files with random damage. Prints its seed; --seed N does the same again.
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string' } },
  allowPositionals: true,
})
const seed = values.seed ?? String(Date.now() % 1_000_000)
if (!/^\d{1,9}$/.test(seed)) {
  console.error(`"${seed}" is not a seed. Give a whole number: npm run soak -- --seed 123`)
  process.exit(2)
}

const again = ['npm run soak -- --seed', seed, ...positionals].join(' ')
console.log(`Rough use with seed ${seed}. The same again: ${again}`)
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.soak.config.ts', ...positionals],
  {
    cwd: dirname(dirname(fileURLToPath(import.meta.url))),
    stdio: 'inherit',
    env: { ...process.env, SOAK_SEED: seed },
  },
)
if (status !== 0) console.log(`Something failed. The same again: ${again}`)
process.exitCode = status === 0 ? 0 : 1
