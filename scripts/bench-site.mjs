// Measures `site` as topics and locales grow: time by page as a ratio to the smallest site in the same run, and peak memory.
// Prints figures only. Needs some gigabytes of disk for a while. Needs a build (`npm run bench:site` makes one).
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { grow } from './grow.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const SIZES = [
  { topics: 100, locales: 2 },
  { topics: 1000, locales: 2 },
  { topics: 100, locales: 20 },
  { topics: 1000, locales: 20 },
]

const folder = mkdtempSync(join(tmpdir(), 'itin-rights-bench-'))
try {
  const peakAt = join(folder, 'peak.cjs')
  writeFileSync(
    peakAt,
    `process.on('exit', () => process._rawDebug('peak', process.resourceUsage().maxRSS))
     process.argv.splice(1, 1)
     require(process.argv[1])\n`,
  )
  let smallest
  console.log('topics x locales: pages, ms a page, as a ratio to the first, peak memory in MB')
  for (const { topics, locales } of SIZES) {
    const dist = join(folder, `${topics}x${locales}`)
    cpSync(join(root, 'dist'), dist, { recursive: true })
    grow(join(dist, 'locales'), { topics, locales })
    const out = join(folder, 'site')
    const start = process.hrtime.bigint()
    const { status, stderr } = spawnSync(
      process.execPath,
      [peakAt, join(dist, 'itin-rights.cjs'), 'site', out],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(stderr)
    const time = Number(process.hrtime.bigint() - start) / 1e6
    const pages = readdirSync(out, { recursive: true }).filter((name) =>
      name.endsWith('.html'),
    ).length
    const each = time / pages
    smallest ??= each
    const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024
    console.log(
      `  ${topics} x ${locales}: ${pages}, ${each.toFixed(1)}, ${(each / smallest).toFixed(2)}, ${peak.toFixed(0)}`,
    )
    rmSync(out, { recursive: true })
    rmSync(dist, { recursive: true })
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
