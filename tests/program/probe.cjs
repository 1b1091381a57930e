// Tries what a locked program must not do, and prints what Node said to each. Stands in place of the program in a copy of it.
const { readFileSync, writeFileSync } = require('node:fs')
const { createSocket } = require('node:dgram')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

const away = join(tmpdir(), `itin-rights-probe-${process.pid}`)
const tries = {
  readOwn: () => readFileSync(__filename),
  readOther: () => readFileSync('/etc/passwd'),
  write: () => writeFileSync(away, ''),
  writeOwn: () => writeFileSync(join(__dirname, 'written'), ''),
  program: () => throwing(require('node:child_process').spawnSync('true')),
  worker: () => new (require('node:worker_threads').Worker)('', { eval: true }),
  addon: () => process.dlopen({ exports: {} }, `${away}.node`),
  wasi: () => new (require('node:wasi').WASI)({ version: 'preview1' }),
  debugger: () => require('node:inspector').open(0),
  report: () => process.report.writeReport(`${away}.json`),
  memory: () => require('node:v8').writeHeapSnapshot(`${away}.heapsnapshot`),
  database: () => new (require('node:sqlite').DatabaseSync)(away).exec('create table kept(it)'),
  code: () => new Function('return 1'),
  network: sendToSelf,
}

main()

async function main() {
  const said = { settings: Object.keys(process.env) }
  for (const [name, act] of Object.entries(tries)) said[name] = await outcomeOf(act)
  console.log(JSON.stringify(said))
}

async function outcomeOf(act) {
  try {
    await act()
    return 'done'
  } catch (error) {
    return error.code ?? error.name
  }
}

function throwing({ error }) {
  if (error) throw error
}

// Nothing leaves the machine: a packet to a port of its own.
function sendToSelf() {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4')
    socket.on('error', reject)
    socket.send('x', 9, '127.0.0.1', (error) => {
      socket.close()
      if (error) reject(error)
      else resolve()
    })
  })
}

// The launcher looks for how the program ends.
process.exitCode = 0
