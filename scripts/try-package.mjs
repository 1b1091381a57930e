// Packs the program, installs the package into an empty folder, and starts it from somewhere else.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = mkdtempSync(join(tmpdir(), 'itin rights, instalación '))
try {
  const [packed] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  )
  npm(['install', '--no-save', '--prefix', folder, join(folder, packed.filename)], folder)
  const installed = join(folder, 'node_modules', '.bin', 'itin-rights')
  const shown = run(installed, ['show', '20', '--lang', 'es', '--with', 'en'], tmpdir())
  if (!hasSources(shown)) throw new Error('the installed program shows no sources')
  const { checkedOn } = JSON.parse(run(installed, ['about', '--json'], tmpdir()))
  run(installed, ['verify', '--as-of', checkedOn], tmpdir()) // what is packed is what was built
  // The neutral name is the same program, and the launcher starts it locked.
  for (const other of [join(folder, 'node_modules', '.bin', 'leaflet'), launcherIn(folder)]) {
    if (!hasSources(run(other, ['show', '20'], tmpdir())))
      throw new Error(`${other} shows no sources`)
  }
  const copy = join(folder, 'node_modules', 'itin-rights')
  run(installed, ['content', 'check', copy, '--as-of', checkedOn], tmpdir()) // not red by the calendar
  console.log(
    `${packed.filename}: ${packed.files.length} files, ${packed.size} bytes; installed and started.`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function hasSources(shown) {
  return shown.includes('[1]') && shown.includes('https://')
}

function launcherIn(folder) {
  const name = process.platform === 'win32' ? 'locked.cmd' : 'locked'
  return join(folder, 'node_modules', 'itin-rights', 'bin', name)
}

function npm(args, cwd) {
  return run('npm', args, cwd)
}

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')}: exit ${status}\n${stdout}${stderr}`)
  return stdout
}
