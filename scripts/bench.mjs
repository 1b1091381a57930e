// Measures start-up as ratios to a bare `node -e 0` of the same Node, taken in turn in the same run, and peak memory.
// Prints figures only: nothing is asserted by time. For a POSIX shell: the launcher of Windows is not measured. Needs a build (`npm run bench` makes one).
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn as spawnInWindow } from '@lydell/node-pty'
import { grow } from './grow.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const ROUNDS = Number(process.argv[2] ?? 41)
const TOPICS = 1000
const LOCALES = 100
// The launcher takes the Node that it finds first: the same. It also takes settings away that cost time, so nobody gets them.
const PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`
const settings = Object.entries(process.env).filter(
  ([name]) => !/^(?:NODE|SSL|OPENSSL)_/.test(name),
)
const env = { ...Object.fromEntries(settings), PATH, LC_ALL: 'en_US.UTF-8', NO_COLOR: '' }
const LOCKED = join(root, 'bin', 'locked')

const folder = mkdtempSync(join(tmpdir(), 'itin-rights-bench-'))
try {
  const real = join(root, 'dist')
  const made = join(folder, 'dist')
  cpSync(real, made, { recursive: true })
  grow(join(made, 'locales'), { topics: TOPICS, locales: LOCALES })

  const peakAt = join(folder, 'peak.cjs')
  writeFileSync(
    peakAt,
    // Not by a flag of Node's: the program refuses to run with one that it does not know.
    `process.on('exit', () => process._rawDebug('peak', process.resourceUsage().maxRSS))
     process.argv.splice(1, 1)
     if (process.argv.length > 1) require(process.argv[1])\n`,
  )
  const bareNode = [process.execPath, '-e', '0']
  const program = (dist, ...args) => [process.execPath, join(dist, 'itin-rights.cjs'), ...args]

  const pack = makePack(program(real))
  const piped = {
    'node -e 0': bareNode,
    'show 20': program(real, 'show', '20'),
    'show 20 --lang es --with en': program(real, 'show', '20', '--lang', 'es', '--with', 'en'),
    topics: program(real, 'topics'),
    'search address': program(real, 'search', 'address'),
    '--help': program(real, '--help'),
    [`show 20, ${TOPICS} topics x ${LOCALES} locales`]: program(made, 'show', '20'),
    'show 20, with a pack': program(real, '--pack', pack, 'show', '20'),
    'show 200, of a pack': program(real, '--pack', pack, 'show', '200'),
    'show 20, locked': [LOCKED, 'show', '20'],
  }
  const times = await takeTurns(piped, ROUNDS, timeToEnd)
  printRatios(`Start-up to the end, ${ROUNDS} rounds, median of the ratios`, times)

  const windowed = {
    'node -e 0': bareNode,
    'first prompt drawn': program(real),
    'first prompt drawn, with a pack': program(real, '--pack', pack),
    'first prompt drawn, locked': [LOCKED],
    [`first prompt drawn, ${TOPICS} topics x ${LOCALES} locales`]: program(made),
  }
  const drawn = await takeTurns(windowed, ROUNDS, timeToFirstPrompt)
  printRatios('In a pseudo-terminal', drawn)

  const left = await timesToLeave(program(real), 20)
  printTimes('Leave-now in a pseudo-terminal, 20 rounds', left)

  console.log('\nPeak memory, MB more than bare Node')
  const bare = peakOf([process.execPath], peakAt)
  for (const [name, command] of Object.entries(piped).slice(1)) {
    if (command[0] !== process.execPath) continue // the launcher loads nothing into Node, so nothing there can measure
    console.log(`  ${(peakOf(command, peakAt) - bare).toFixed(1).padStart(6)}  ${name}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

// The example of a pack, as one file.
function makePack([node, file]) {
  const [example, pack] = ['example', 'a.pack'].map((name) => join(folder, name))
  for (const args of [
    ['new', example],
    ['build', example, '--out', pack],
  ]) {
    const { status, stderr } = spawnSync(node, [file, 'pack', ...args], { env })
    if (status !== 0) throw new Error(String(stderr))
  }
  return pack
}

async function takeTurns(commands, rounds, measure) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (let round = -2; round < rounds; round++) {
    for (const [name, command] of Object.entries(commands)) {
      const time = await measure(command)
      if (round >= 0) times[name].push(time)
    }
  }
  return times
}

function timeToEnd([file, ...args]) {
  const start = process.hrtime.bigint()
  const { status } = spawnSync(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  if (status !== 0) throw new Error(`exit ${status}: ${file} ${args.join(' ')}`)
  return milliseconds(start)
}

function timeToFirstPrompt([file, ...args]) {
  return new Promise((resolve) => {
    const start = process.hrtime.bigint()
    const window = spawnInWindow(file, args, { cols: 80, rows: 24, env })
    let time
    let text = ''
    window.onData((data) => {
      text += data
      // The keys at the foot are the last line that is drawn.
      if (time === undefined && text.includes('leave now')) {
        time = milliseconds(start)
        window.write('x')
      }
    })
    window.onExit(() => resolve(time ?? milliseconds(start)))
  })
}

// From the key to a wiped screen that is given back, and to the end of the program.
async function timesToLeave([file, ...args], rounds) {
  const times = { 'key to the wiped screen': [], 'key to the end': [] }
  for (let round = 0; round < rounds; round++) {
    await new Promise((resolve) => {
      const window = spawnInWindow(file, args, { cols: 80, rows: 24, env })
      let start
      let text = ''
      window.onData((data) => {
        text += data
        if (start === undefined && text.includes('leave now')) {
          start = process.hrtime.bigint()
          window.write('x')
        } else if (text.includes('\x1b[?1049l') && /\x1b\[3J\x1b\[\?25h/.test(data)) {
          times['key to the wiped screen'].push(milliseconds(start))
        }
      })
      window.onExit(() => {
        times['key to the end'].push(milliseconds(start))
        resolve()
      })
    })
  }
  return times
}

function printTimes(title, times) {
  console.log(`\n${title}, ms: median, worst`)
  for (const [name, all] of Object.entries(times)) {
    const figures = [median(all), Math.max(...all)].map((one) => one.toFixed(1).padStart(6))
    console.log(`  ${figures.join(' ')}  ${name}`)
  }
}

function milliseconds(start) {
  return Number(process.hrtime.bigint() - start) / 1e6
}

// A ratio to the bare Node of the same round: a machine that slows down for a while slows both.
function printRatios(title, times) {
  const bare = times['node -e 0']
  console.log(`\n${title} (bare Node ${process.version}: ${median(bare).toFixed(1)} ms)`)
  for (const [name, all] of Object.entries(times)) {
    const ratios = all.map((time, round) => time / bare[round])
    console.log(`  ${median(ratios).toFixed(2).padStart(6)}  ${name}`)
  }
}

function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)]
}

function peakOf([file, ...args], peakAt) {
  const peaks = Array.from({ length: 7 }, () => {
    const { stderr } = spawnSync(file, [peakAt, ...args], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    return Number(/peak (\d+)/.exec(stderr.toString())?.[1] ?? Number.NaN) / 1024
  })
  return median(peaks)
}
