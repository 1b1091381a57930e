// What a bundle may do. Held against what esbuild says it imports, and against its text: docs/decisions/0013-build-gate.md.
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { parse } from 'acorn'

/** What people start: it reads, and writes to its terminal. */
export const STARTED = {
  builtins: [
    ...['async_hooks', 'events', 'fs', 'path', 'process'],
    ...['readline', 'stream', 'string_decoder', 'tty', 'util'],
  ],
  files: ['./authoring.cjs', './search.cjs'],
  writing: [],
}

/** What those who write call: it may also write files, with the functions of src/authoring/write-file.ts. */
export const AUTHORING = {
  builtins: ['buffer', 'crypto', 'fs', 'path', 'process'],
  files: [],
  writing: ['appendFileSync', 'mkdirSync', 'rmSync', 'writeFileSync'],
}

/** What a bundle does that its rule refuses, a line each; empty when it passes. */
export function findRefused({ metafile, text }, rule) {
  return [...new Set([...importsRefused(metafile, rule), ...doingsRefused(text, rule)])]
}

function importsRefused({ inputs, outputs }, rule) {
  const paths = Object.values(outputs).flatMap(({ imports }) => imports.map(({ path }) => path))
  const refused = paths.filter((path) => !mayLoad(path, rule))
  const writers = Object.entries(inputs)
    .filter(([file]) => rule.writing.length > 0 && /(^|\/)node_modules\//.test(file))
    .filter(([, { imports }]) => imports.some(({ path }) => /^(node:)?fs\b/.test(path)))
  return [
    ...refused.map((path) => `imports ${path}, which is not on its list`),
    ...writers.map(([file]) => `lets a library use the disk: ${file}`),
  ]
}

function mayLoad(path, { builtins, files }) {
  return files.includes(path) || builtins.includes(path.replace(/^node:/, ''))
}

/** Globals that no bundle uses. To delete one or to replace it is no use of it, here and below. */
const GLOBALS = new Set([
  ...['eval', 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'Worker', 'WebAssembly'],
  ...['localStorage', 'sessionStorage'],
])

/** Doors of Node that no bundle uses, whatever stands before the dot. */
const DOORS = new Set([
  ...['binding', '_linkedBinding', 'dlopen', 'execve', 'getBuiltinModule', 'mainModule'],
  ...['createRequire', '_load', '_extensions'],
])

/** What of node:fs leaves the disk as it is. Each other name is refused, also one that a later Node adds. */
const READING = [
  ...['access', 'close', 'exists', 'fstat', 'lstat', 'read', 'readFile', 'readdir', 'readlink'],
  ...['realpath', 'stat', 'statfs'],
].flatMap((name) => [name, `${name}Sync`])
// Streams have a `write`, styles an `open`; how a file is opened is looked at apart.
const ELSEWHERE = ['constants', 'default', 'open', 'openSync', 'write']
const WRITING = [...Object.keys(fs), ...Object.keys(promises)].filter(
  (name) => !READING.includes(name) && !ELSEWHERE.includes(name),
)

const GLOBAL = ['globalThis', 'global']

function doingsRefused(text, rule) {
  const writing = new Set(WRITING.filter((name) => !rule.writing.includes(name)))
  const findings = []
  visit(parse(text, { ecmaVersion: 'latest', allowHashBang: true }), [], (node, above) => {
    const why = CHECKS.map((check) => check(node, above, { rule, writing })).find(Boolean)
    if (why) findings.push(`${why}: ${text.slice(node.start, node.start + 60)}`)
  })
  return findings
}

/** Calls with each node and what it stands in, from the nearest outward. */
function visit(node, above, each) {
  each(node, above)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') visit(child, [node, ...above], each)
    }
  }
}

const CHECKS = [
  function loading(node, above, { rule }) {
    if (node.type === 'ImportExpression' && !mayLoad(String(textOf(node.source)), rule))
      return 'imports what is not on its list'
    if (nameOf(node, above) !== 'require' || isTakenAway(node, above)) return
    const [call] = above
    const isCall = call.type === 'CallExpression' && call.callee === node
    if (node.type !== 'Identifier' || !isCall || !mayLoad(String(textOf(call.arguments[0])), rule))
      return 'requires what is not on its list'
  },
  function named(node, above, { writing }) {
    const name = nameOf(node, above)
    if (name === undefined || isTakenAway(node, above)) return
    const isGlobal = node.type !== 'MemberExpression' || GLOBAL.includes(node.object.name)
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
    const call = above.find(({ type }) => type !== 'SequenceExpression')
    const isCall = call.type === 'CallExpression' && !call.arguments.includes(node)
    const [, how] = isCall ? call.arguments : []
    const isReading = isCall ? how === undefined || textOf(how) === 'r' : name === 'open'
    if (!isReading) return 'opens a file for more than reading'
  },
  function makingCode(node, above) {
    const name = nameOf(node, above)
    const [parent] = above
    if (name === 'Function' && !isTakenAway(node, above)) {
      const isPrototype = parent.type === 'MemberExpression' && parent.property.name === 'prototype'
      if (!isPrototype && parent.operator !== 'instanceof') return 'uses Function'
    }
    if (name === 'constructor' && parent.callee === node) return 'makes code by a constructor'
  },
  function computing(node, above) {
    if (node.type !== 'MemberExpression' || nameOf(node, above) || isTakenAway(node, above)) return
    if ([...GLOBAL, 'process'].includes(node.object.name)) return 'takes by a computed name'
  },
  function signalling(node, above) {
    if (nameOf(node, above) !== 'kill' || node.object?.name !== 'process') return
    const [call] = above
    const [whom] = call.type === 'CallExpression' ? call.arguments : []
    if (whom?.object?.name !== 'process' || whom.property.name !== 'pid')
      return 'signals another process'
  },
]

/** The name that a node takes from somewhere: a global, what follows a dot, or what is unpacked. */
function nameOf(node, [parent]) {
  if (node.type === 'MemberExpression')
    return node.computed ? textOf(node.property) : node.property.name
  if (node.type === 'Property' && parent.type === 'ObjectPattern')
    return node.computed ? undefined : (node.key.name ?? node.key.value)
  if (node.type !== 'Identifier') return undefined
  const isWord = (parent.property === node || parent.key === node) && !parent.computed
  return isWord ? undefined : node.name
}

function textOf(node) {
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0].value.cooked
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}

function isTakenAway(node, [parent]) {
  return (
    (parent.type === 'UnaryExpression' && ['delete', 'typeof'].includes(parent.operator)) ||
    (parent.type === 'AssignmentExpression' && parent.left === node)
  )
}
