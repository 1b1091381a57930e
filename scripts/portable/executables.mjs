// Single executables: the program and a Node in one file each, which Node itself holds locked. Node makes those of other systems too.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Told } from './told.mjs'

const { version, packages } = JSON.parse(
  readFileSync(new URL('nodes.json', import.meta.url), 'utf8'),
)

/** The systems that an executable can be made for. */
export const SYSTEMS = Object.keys(packages)

/** What Node refuses, whoever starts the executable and however: no setting of the computer adds to it. */
const LOCK = {
  execArgv: [
    ...['--permission', '--no-experimental-sqlite', '--disallow-code-generation-from-strings'],
    ...['--no-addons', '--no-warnings'],
  ],
  execArgvExtension: 'none',
}

/** Makes an executable of the program for each system in a folder. Throws `Told` where the registry gives no Node. */
export function makeExecutables(folder, { program, systems, progress }) {
  const work = mkdtempSync(join(tmpdir(), 'itin-rights-sea-'))
  try {
    mkdirSync(folder)
    const builder = findNode(work, hostOf(), progress)
    for (const system of systems) {
      const node = findNode(work, system, progress)
      progress(`The program with Node for ${system}`)
      makeExecutable(builder, { node, program, work, output: join(folder, nameFor(system)) })
    }
    copyFileSync(findLicence(work, progress), join(folder, 'LICENSE-NODE'))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function hostOf() {
  const host = `${process.platform}-${process.arch}`
  if (!SYSTEMS.includes(host))
    throw new Told(
      `Executables are made on ${SYSTEMS.join(', ')}, and this is ${host}. Leave out --sea.`,
    )
  return host
}

function nameFor(system) {
  const [platform, machine] = system.split('-')
  const names = { linux: 'linux', darwin: 'macos', win32: 'windows' }
  return `itin-rights-${names[platform]}-${machine}${platform === 'win32' ? '.exe' : ''}`
}

function makeExecutable(builder, { node, program, work, output }) {
  const config = join(work, 'sea.json')
  // By its name alone: the path of what it was made from stands in the executable, and would be another each time.
  const main = basename(program)
  copyFileSync(program, join(work, main))
  const how = { useSnapshot: false, useCodeCache: false, disableExperimentalSEAWarning: true }
  writeFileSync(config, JSON.stringify({ main, executable: node, output, ...how, ...LOCK }))
  const { status, stderr } = spawnSync(builder, ['--build-sea', config], {
    cwd: work,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`node --build-sea: ${stderr}`)
}

/** Where the Node for a system lies, from the package registry; its package must be the very one that is named in nodes.json. */
function findNode(work, system, progress) {
  return join(
    unpacked(work, system, progress),
    'bin',
    system.startsWith('win32') ? 'node.exe' : 'node',
  )
}

// Not every package has it; it is the same for all.
function findLicence(work, progress) {
  return join(unpacked(work, 'linux-x64', progress), 'LICENSE')
}

function unpacked(work, system, progress) {
  const folder = join(work, system)
  if (existsSync(folder)) return join(folder, 'package')
  const { name, integrity } = packages[system]
  progress(`Node ${version} for ${system}, from the package registry`)
  const packed = spawnSync(
    'npm',
    ['pack', `${name}@${version}`, '--json', '--pack-destination', work],
    {
      encoding: 'utf8',
      cwd: work,
      shell: process.platform === 'win32',
    },
  )
  if (packed.status !== 0) {
    throw new Told(
      `The package registry could not be reached for Node ${version} (${name}), and --sea needs it. Try again with the internet, or leave out --sea.`,
    )
  }
  const [{ filename }] = JSON.parse(packed.stdout)
  const file = join(work, filename)
  const found = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`
  if (found !== integrity)
    throw new Error(`${name}@${version} is not the package that nodes.json names: ${found}`)
  mkdirSync(folder)
  // Without a drive's colon in a name, which some take for another computer.
  const { status, stderr } = spawnSync('tar', ['-xzf', filename, '-C', system], {
    cwd: work,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`tar: ${stderr}`)
  return join(folder, 'package')
}
