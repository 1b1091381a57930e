// Makes `npm start` and `npm test` work as the first command on a fresh machine: installs what the lock file names, and
// builds when a source is newer than the build. Plain Node, because nothing is installed yet.
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const INSTALLED = join(root, 'node_modules', '.package-lock.json')
const BUILT = join(root, 'dist', 'locales', 'index.json')
const BUILDING = ['build', 'bundle', 'gate', 'gate-text', 'gate-tree'].map(
  (name) => `scripts/${name}.mjs`,
)
const SOURCES = ['bin', 'src', 'content', 'locales', ...BUILDING, 'package.json']

const isInstallOld = ageOf(join(root, 'package-lock.json')) > ageOf(INSTALLED)
if (isInstallOld) {
  // npm empties the folder first, also where it is a link to somebody else's.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error(
      'node_modules is a link. Take it away, or bring what it leads to up to date, and try again.',
    )
    process.exit(1)
  }
  console.error('Setting up (about half a minute, only the first time) ...')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
}
if (isInstallOld || SOURCES.some((source) => newestIn(join(root, source)) > ageOf(BUILT))) {
  run(process.execPath, [join(root, 'scripts', 'build.mjs')])
}

function run(command, args) {
  // Results go to standard output; what sets the machine up is not one.
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (status === 0) return
  if (error) console.error(error.message)
  console.error(`Setting up failed at: ${command} ${args.join(' ')}`)
  process.exit(1)
}

function ageOf(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0
}

function newestIn(path) {
  if (!statSync(path).isDirectory()) return ageOf(path)
  // A folder's own age tells of files that were taken out of it.
  return Math.max(ageOf(path), ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
