// The tree of a text, as the gate reads it.
import { parse } from 'acorn'

/** What uses something, or names it. All else is what these stand in. */
const USES = new Set([
  ...['Identifier', 'MemberExpression', 'Property', 'ImportExpression'],
  ...['Literal', 'TemplateLiteral'],
])

/** Calls with each node of a text that uses something, and with what it stands in, the nearest last. */
export function eachUse(text, each) {
  visit(parse(text, { ecmaVersion: 'latest', allowHashBang: true }), [], each)
}

function visit(node, above, each) {
  if (USES.has(node.type)) each(node, above)
  above.push(node)
  for (const key in node) {
    const value = node[key]
    if (Array.isArray(value)) {
      for (const child of value) if (child) visit(child, above, each)
    } else if (typeof value?.type === 'string') visit(value, above, each)
  }
  above.pop()
}

/** The name that a node takes from somewhere: a global, what follows a dot, or what is unpacked. */
export function nameOf(node, above) {
  const parent = above.at(-1)
  if (node.type === 'MemberExpression')
    return node.computed ? textOf(node.property) : node.property.name
  if (node.type === 'Property' && parent.type === 'ObjectPattern')
    return node.computed ? textOf(node.key) : (node.key.name ?? node.key.value)
  if (node.type !== 'Identifier') return undefined
  const isWord = (parent.property === node || parent.key === node) && !parent.computed
  return isWord ? undefined : node.name
}

/** The call of a node, if it is called: `fs.open()`, and `(0, fs.open)()` as a bundler writes it. */
export function callOf(node, above) {
  const at = above.findLastIndex(({ type }) => type !== 'SequenceExpression')
  const isCalled = above[at].callee === (above[at + 1] ?? node)
  return isCalled ? above[at] : undefined
}

/** The text that a node is, if it is one that stands there as it is. */
export function textOf(node) {
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0].value.cooked
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}

/** Whether a node is deleted, replaced, or only asked for its type. */
export function isTakenAway(node, above) {
  const parent = above.at(-1)
  return (
    (parent.type === 'UnaryExpression' && ['delete', 'typeof'].includes(parent.operator)) ||
    (parent.type === 'AssignmentExpression' && parent.left === node)
  )
}
