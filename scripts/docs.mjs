// Writes the chart of the questions into docs/flow.md again, from content/flow.yaml: npm run docs
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const file = join(root, 'docs', 'flow.md')
const { drawFlowOf } = createRequire(import.meta.url)(join(root, 'dist', 'authoring.cjs'))

const chart = `\`\`\`mermaid\n${drawFlowOf(root)}\n\`\`\``
const page = readFileSync(file, 'utf8')
writeFileSync(
  file,
  page.replace(/```mermaid\n.*?\n```/s, () => chart),
)
