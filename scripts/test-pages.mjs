// Checks pages in a browser, in a checker of HTML and on paper. A tool that is missing is said, and fails.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hasTools } from './has-tools.mjs'
import { runOnNodes } from './run-on-nodes.mjs'

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'tests', 'pages')
const TOOLS = {
  chromium: { args: ['--version'] },
  java: { args: ['-version'], from: 'default-jre-headless' },
  pdftoppm: { args: ['-v'], from: 'poppler-utils' },
  pdftotext: { args: ['-v'], from: 'poppler-utils' },
}

if (!hasTools(TOOLS)) {
  process.exitCode = 1
} else if (install() !== 0) {
  console.error(`Setting up failed at: npm ci in ${folder}`)
  process.exitCode = 1
} else {
  process.exitCode = runOnNodes(
    'Pages in a browser and on paper',
    'vitest.pages.config.ts',
    process.argv.slice(2),
    [undefined],
  )
}

/** Installs what only these tests need, where that is not there or older than its list. The exit code. */
function install() {
  if (ageOf('package-lock.json') <= ageOf('node_modules/.package-lock.json')) return 0
  console.error('Setting up what checks pages (50 MB, only the first time) ...')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
  })
  return status
}

function ageOf(file) {
  const path = join(folder, file)
  return existsSync(path) ? statSync(path).mtimeMs : 0
}
