// What the text of a bundle does that its rule refuses: read as a tree, because in a minified text no search for words
// tells a property from a word.
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { callOf, eachUse, isTakenAway, nameOf, textOf } from './gate-tree.mjs'

const { globals, ofProcess } = JSON.parse(
  fs.readFileSync(new URL('../src/guard/taken-away.json', import.meta.url), 'utf8'),
)

/** Globals that no bundle uses. To delete one or to replace it is no use of it, here and below. */
const GLOBALS = new Set([...globals, 'eval', 'WebAssembly'])

/** Doors of Node that no bundle uses, whatever stands before the dot. */
const DOORS = new Set([
  ...ofProcess,
  ...['_kill', '_load', '_extensions', 'construct', 'createRequire', 'mainModule'],
])

/** What of node:fs leaves the disk as it is. Each other name is refused, also one that a later Node adds. */
const READING = [
  ...['access', 'close', 'exists', 'fstat', 'lstat', 'read', 'readFile', 'readdir', 'readlink'],
  ...['realpath', 'stat', 'statfs'],
].flatMap((name) => [name, `${name}Sync`])
// Streams have a `write`, styles an `open`; these are looked at apart.
const ELSEWHERE = ['constants', 'default', 'open', 'openSync', 'write']
const WRITING = [...Object.keys(fs), ...Object.keys(promises)].filter(
  (name) => !READING.includes(name) && !ELSEWHERE.includes(name),
)

const HOLDERS = ['globalThis', 'global', 'process']

/** The few uses that libraries have of what is refused to all others, by the text around them; ¦ stands before the use. */
const KNOWN = [
  // Commander, to the program that it started; here it can start none.
  /\.exitCode===null&&¦[\w$]+\.kill\(/,
  // signal-exit keeps its listeners with the globals, and looks whether there is a process.
  /Symbol\.for\("signal-exit emitter"\),[\w$]+=¦globalThis,/,
  /=¦globalThis\.process,\{onExit:/,
  // uqr has a kind of cell of that name.
  /=¦[\w$]+\.Function\)\{this\.modules\[/,
  // zod keeps its settings with the globals.
  /\([\w$]+=¦globalThis\)\.__zod_global/,
]

/** What the text of a bundle does that its rule refuses, a line each. */
export function doingsRefused(text, rule) {
  const writing = new Set(WRITING.filter((name) => !rule.writing.includes(name)))
  const findings = []
  eachUse(text, (node, above) => {
    const why = CHECKS.map((check) => check(node, above, { rule, writing, text })).find(Boolean)
    if (why && !isKnown(node, text))
      findings.push(`${why}: ${text.slice(node.start, node.start + 60)}`)
  })
  return findings
}

function isKnown({ start }, text) {
  const around = `${text.slice(start - 60, start)}¦${text.slice(start, start + 60)}`
  return KNOWN.some((known) => known.test(around))
}

/** Whether a bundle may load what is under this name. */
export function mayLoad(path, { builtins, files }) {
  return files.includes(path) || builtins.includes(path.replace(/^node:/, ''))
}

const CHECKS = [
  function loading(node, above, { rule }) {
    if (node.type === 'ImportExpression' && !mayLoad(String(textOf(node.source)), rule))
      return 'imports what is not on its list'
    if (nameOf(node, above) !== 'require' || isTakenAway(node, above)) return
    const call = above.at(-1)
    const isCall = call.type === 'CallExpression' && call.callee === node
    if (node.type !== 'Identifier' || !isCall || !mayLoad(String(textOf(call.arguments[0])), rule))
      return 'requires what is not on its list'
  },
  function named(node, above, { writing }) {
    const name = nameOf(node, above)
    if (name === undefined || isTakenAway(node, above)) return
    const isGlobal = node.type !== 'MemberExpression' || HOLDERS.includes(node.object.name)
    if (isGlobal && GLOBALS.has(name)) return `uses ${name}`
    // The names that a minifier makes up are as short as `rm` and `cp`.
    if (node.type === 'Identifier') return
    if (DOORS.has(name)) return `uses ${name}`
    if (writing.has(name)) return `changes files by ${name}`
  },
  // A name for later: `const how = 'writeFileSync'`. Words such as "link" and "watch" are only words.
  function spelled(node, _, { writing }) {
    const text = textOf(node)
    if (/[a-z][A-Z]/.test(text) && writing.has(text)) return `names ${text}`
  },
  function opening(node, above) {
    const name = nameOf(node, above)
    if (name !== 'open' && name !== 'openSync') return
    if (node.type === 'Property') return 'opens files by a name of its own'
    const call = callOf(node, above)
    const [, how] = call?.arguments ?? []
    const isReading = call ? how === undefined || textOf(how) === 'r' : name === 'open'
    if (!isReading) return 'opens a file for more than reading'
  },
  // Into what is open already. A stream begins with its text, a file with its number.
  function writingOn(node, above) {
    if (node.type === 'Identifier' || nameOf(node, above) !== 'write') return
    if (node.type === 'Property') return 'writes by a name of its own'
    const isOfRequired = node.object.callee?.name === 'require'
    const [first] = callOf(node, above)?.arguments ?? []
    if (isOfRequired || typeof first?.value === 'number') return 'writes to a file'
  },
  function makingCode(node, above, { rule }) {
    const name = nameOf(node, above)
    const parent = above.at(-1)
    if (name === 'Function' && !isTakenAway(node, above)) {
      const isPrototype = parent.type === 'MemberExpression' && parent.property.name === 'prototype'
      if (!isPrototype && parent.operator !== 'instanceof') return 'uses Function'
    }
    if (name !== 'constructor' || node.type === 'Identifier') return
    if (node.type === 'Property' || callOf(node, above)) return 'makes code by a constructor'
    const isNamed = parent.type === 'MemberExpression' && parent.property.name === 'name'
    const isForTrace = parent.callee?.property?.name === 'captureStackTrace'
    if (!isNamed && !isForTrace && !rule.constructing) return 'keeps a constructor'
  },
  // Under another name, or handed on, what holds the doors is out of sight.
  function holding(node, above) {
    if (node.type === 'MemberExpression') {
      if (!HOLDERS.includes(node.object.name)) return
      const name = nameOf(node, above)
      if (name === undefined && !isTakenAway(node, above)) return 'takes by a computed name'
      if (!HOLDERS.includes(name)) return
    } else if (node.type !== 'Identifier' || !HOLDERS.includes(nameOf(node, above))) return
    const parent = above.at(-1)
    const isLookedInto = parent.object === node || parent.operator === 'in'
    const isTaken = parent.callee?.property?.name === 'deleteProperty'
    if (!isLookedInto && !isTaken && !isTakenAway(node, above))
      return 'gives another name to what holds the doors'
  },
  function signalling(node, above, { text }) {
    if (node.type === 'Identifier' || nameOf(node, above) !== 'kill' || isTakenAway(node, above))
      return
    const [whom, how] = callOf(node, above)?.arguments ?? []
    const isItself = whom !== undefined && textAt(whom, text) === `${textAt(node.object, text)}.pid`
    if (!isItself) return 'signals another process'
    // One signal opens the debugger. Which one a variable holds is out of sight.
    if (how && how.type !== 'Identifier' && textOf(how) !== 'SIGTERM')
      return 'raises another signal than SIGTERM'
  },
]

function textAt({ start, end }, text) {
  return text.slice(start, end)
}
