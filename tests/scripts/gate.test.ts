import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildSync } from 'esbuild'
import { expect, it } from 'vitest'
import { AUTHORING, CARRIED, findRefused, STARTED } from '../../scripts/gate.mjs'
import takenAway from '../../src/guard/taken-away.json'
import { APART } from '../program/copy'
import { temporaryFolder } from '../support/fixture-content'

const ROOT = join(import.meta.dirname, '../..')

/** What the gate says of a bundle's text. */
function refusedOfText(text: string): string[] {
  return findRefused({ metafile: { inputs: {}, outputs: {} }, text }, STARTED)
}

/** What the gate says of a program, bundled as the build bundles. */
function refusedIn(source: string, rule = STARTED): string[] {
  return refusedOf({ stdin: { contents: source, resolveDir: ROOT } }, rule)
}

function refusedOf(options: Parameters<typeof buildSync>[0], rule = STARTED): string[] {
  const { outputFiles, metafile } = buildSync({
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20.17',
    format: 'cjs',
    logLevel: 'silent',
    external: ['./authoring.cjs', './search.cjs'],
    ...options,
    metafile: true,
    write: false,
  })
  return findRefused({ metafile, text: outputFiles?.[0]?.text ?? '' }, rule)
}

it.each([
  "import { readFileSync, openSync } from 'node:fs'; readFileSync('a'); openSync('a'); openSync('a', 'r')",
  "import { join } from 'path'; console.log(join('a', 'b'))",
  "process.kill(process.pid, 'SIGTERM'); process.stdout.write('a')",
  'export function raise(signal) { process.kill(process.pid, signal) }',
  'console.log((() => 1).constructor.name); Error.captureStackTrace({}, process.argv.constructor)',
  "import('./authoring.cjs'); require('./search.cjs')",
  "delete globalThis.fetch; process.binding = undefined; console.log(typeof fetch, 'fetch' in globalThis)",
  "for (const name of ['Worker']) delete globalThis[name]",
  "const style = { open: '[1m', eval: 1 }; console.log(style.open, style.eval, 'link', 'watch')",
  'console.log(Function.prototype, (() => 1) instanceof Function)',
])('lets pass: %s', (source) => {
  expect(refusedIn(source)).toEqual([])
})

it.each([
  ...['child_process', 'cluster', 'dgram', 'dns', 'fs/promises', 'http', 'http2', 'https'],
  ...['inspector', 'module', 'net', 'os', 'repl', 'tls', 'v8', 'vm', 'wasi', 'worker_threads'],
])('stops what is not on the list: %s', (name) => {
  const source = `console.log(require('${name}')); import('node:${name}').then(console.log)`
  expect(refusedIn(source)).toEqual(
    expect.arrayContaining([
      `imports ${name}, which is not on its list`,
      `imports node:${name}, which is not on its list`,
      expect.stringContaining('requires what is not on its list'),
      expect.stringContaining('imports what is not on its list'),
    ]),
  )
})

it.each([
  ['import(process.argv[2])', 'imports what is not on its list'],
  ["import('node:' + process.argv[2])", 'imports what is not on its list'],
  ['require(process.argv[2])', 'requires what is not on its list'],
  ['const load = require; load("node:net")', 'requires what is not on its list'],
  ['module.require("node:net")', 'requires what is not on its list'],
  ['require.main.require("node:net")', 'requires what is not on its list'],
  ['process.getBuiltinModule("node:net")', 'uses getBuiltinModule'],
  ['const { getBuiltinModule } = process; getBuiltinModule("net")', 'uses getBuiltinModule'],
  ['process.binding("tcp_wrap")', 'uses binding'],
  ['process.dlopen(module, "a.node")', 'uses dlopen'],
  ['process[process.argv[2]]("a")', 'takes by a computed name'],
  ['globalThis[process.argv[2]]("a")', 'takes by a computed name'],
  ['const a = process; a[a.argv[2]]("a")', 'gives another name to what holds the doors'],
  ['const a = globalThis; a.fetch("a")', 'gives another name to what holds the doors'],
  ['const a = globalThis.process; a[a.argv[2]]("a")', 'gives another name to what holds'],
  ['const { process: a } = globalThis; a[a.argv[2]]("a")', 'gives another name to what holds'],
  ['Reflect.get(process, process.argv[2])("a")', 'gives another name to what holds the doors'],
])('stops a way around the list: %s', (source, why) => {
  expect(refusedIn(source)).toContainEqual(expect.stringContaining(why))
})

it.each([
  ['eval("1")', 'uses eval'],
  ['(0, eval)("1")', 'uses eval'],
  ['globalThis.eval("1")', 'uses eval'],
  ['new Function("return 1")()', 'uses Function'],
  ['Function("return 1")()', 'uses Function'],
  ['const F = Function; new F("return 1")', 'uses Function'],
  ['(() => {}).constructor("return 1")()', 'makes code by a constructor'],
  ['new (async () => {}).constructor("return 1")', 'makes code by a constructor'],
  ['WebAssembly.compile(process.argv)', 'uses WebAssembly'],
  ['const { constructor: C } = () => {}; C("return 1")()', 'makes code by a constructor'],
  ['const C = (() => {}).constructor; C("return 1")()', 'keeps a constructor'],
  ['Reflect.construct((() => {}).constructor, ["return 1"])()', 'keeps a constructor'],
  ['Reflect.construct(process.argv[2], [])', 'uses construct'],
])('stops code that is made from text: %s', (source, why) => {
  expect(refusedIn(source)).toContainEqual(expect.stringContaining(why))
})

it.each([
  ['fetch("https://a.example")', 'uses fetch'],
  ['globalThis.fetch("https://a.example")', 'uses fetch'],
  ['const { fetch: get } = globalThis; get("a")', 'uses fetch'],
  ['new WebSocket("wss://a.example")', 'uses WebSocket'],
  ['new Worker("a.js")', 'uses Worker'],
  ['localStorage.setItem("a", "b")', 'uses localStorage'],
  ['process.kill(1, "SIGTERM")', 'signals another process'],
  ['const a = require("process"); a.kill(1)', 'signals another process'],
  ['const { kill } = require("process"); kill(1)', 'signals another process'],
  ['const kill = process.kill; kill(1)', 'signals another process'],
  ['process.kill(process.pid, "SIGUSR1")', 'raises another signal than SIGTERM'],
  ['process.kill(process.pid, 10)', 'raises another signal than SIGTERM'],
])('stops what leaves the process: %s', (source, why) => {
  expect(refusedIn(source)).toContainEqual(expect.stringContaining(why))
})

it.each([
  ['import { writeFileSync } from "node:fs"; writeFileSync("a", "b")', 'changes files by write'],
  ['import fs from "fs"; fs.unlinkSync("a")', 'changes files by unlinkSync'],
  ['import * as fs from "fs"; fs.rename("a", "b", () => {})', 'changes files by rename'],
  ['const { mkdirSync: make } = require("fs"); make("a")', 'changes files by mkdirSync'],
  ['const fs = require("fs"); fs["symlink" + "Sync"]("a", "b")', 'changes files by symlinkSync'],
  ['const fs = require("fs"); fs[`chmodSync`]("a", 0)', 'changes files by chmodSync'],
  ['const fs = require("fs"); for (const how of ["rmdirSync"]) fs[how]("a")', 'names rmdirSync'],
  ['require("fs").createWriteStream("a")', 'changes files by createWriteStream'],
  ['require("fs").promises.writeFile("a", "b")', 'changes files by promises'],
  ['require("fs").watch("a")', 'changes files by watch'],
  ['require("fs").openSync("a", "w")', 'opens a file for more than reading'],
  ['require("fs").openSync("a", 65)', 'opens a file for more than reading'],
  ['require("fs").openSync("a", process.argv[2])', 'opens a file for more than reading'],
  ['require("fs").open("a", "w", () => {})', 'opens a file for more than reading'],
  ['const open = require("fs").openSync; open("a", "w")', 'opens a file for more than reading'],
  ['const { openSync: open } = require("fs"); open("a", "w")', 'opens files by a name of its own'],
  ['const { write } = require("fs"); write(3, "a")', 'writes by a name of its own'],
  ['const fs = require("fs"); fs.write(3, "a", () => {})', 'writes to a file'],
  ['const write = require("fs").write; write(process.argv[2])', 'writes to a file'],
  ['process.report.writeReport("a")', 'uses report'],
])('stops what changes files: %s', (source, why) => {
  expect(refusedIn(source)).toContainEqual(expect.stringContaining(why))
})

// The prelude takes them away when the program starts; also a library that had them first is not built.
it.each([
  ...takenAway.globals,
  ...takenAway.ofProcess.map((name) => `process.${name}`),
  ...takenAway.ofProcess.map((name) => `require("process").${name}`),
])('stops what a start takes away: %s', (source) => {
  expect(refusedOfText(`${source}("a")`)).toEqual([expect.stringMatching(/^uses /)])
})

it('lets those who write use four functions of the disk, and nothing else', () => {
  const uses = (name: string) => refusedIn(`require("fs").${name}("a")`, AUTHORING)
  expect(AUTHORING.writing.flatMap(uses)).toEqual([])
  expect(uses('unlinkSync')).toContainEqual(expect.stringContaining('changes files by unlinkSync'))
  expect(refusedIn('require("net")', AUTHORING)).toContainEqual(expect.stringContaining('net'))
})

it('lets no library of those who write use the disk', () => {
  const folder = temporaryFolder()
  const library = join(folder, 'node_modules', 'saver', 'index.js')
  mkdirSync(dirname(library), { recursive: true })
  writeFileSync(library, 'require("fs").writeFileSync("a", "b")')
  const refused = refusedOf(
    { stdin: { contents: 'require("saver")', resolveDir: folder } },
    AUTHORING,
  )
  expect(refused).toEqual([expect.stringMatching(/^lets a library use the disk: .*saver/)])
})

// The build does the same; authoring.cjs, the biggest, is left to it.
it.each(['itin-rights.cjs', ...APART])(
  'passes the %s that was built, and stops one line more',
  (name) => {
    const text = readFileSync(join(ROOT, 'dist', name), 'utf8')
    expect(refusedOfText(`${text}\nimport(x)`)).toEqual([
      'imports what is not on its list: import(x)',
    ])
  },
)

it('lets a copy to carry load no other file, and only one library come near files', () => {
  expect(refusedIn("import('./search.cjs')", CARRIED)).toEqual([
    expect.stringContaining('./search.cjs'),
    expect.stringContaining('./search.cjs'),
  ])
  const imports = [{ path: 'node:fs', kind: 'require-call' as const, external: true }]
  const inputs = Object.fromEntries(
    ['node_modules/commander/lib/command.js', 'node_modules/other/index.js'].map((file) => [
      file,
      { bytes: 1, imports },
    ]),
  )
  expect(findRefused({ metafile: { inputs, outputs: {} }, text: '' }, CARRIED)).toEqual([
    'lets a library use the disk: node_modules/other/index.js',
  ])
})
