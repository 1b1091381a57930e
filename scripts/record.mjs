// Records what changed since the newest entries of content/changes.yaml: npm run record -- --why KEY [--on YYYY-MM-DD]
// KEY is a reason in locales/en/changes.json. Old entries stay as they are.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { recordChanges } = createRequire(import.meta.url)(join(root, 'dist', 'authoring.cjs'))
const { why, on = new Date().toISOString().slice(0, 10) } = parseArgs({
  options: { why: { type: 'string' }, on: { type: 'string' } },
}).values
if (why === undefined) {
  console.error('Why? For example: npm run record -- --why first-edition')
  process.exitCode = 2
} else {
  const { recorded, findings } = recordChanges(root, { why, on })
  for (const { file, line, message } of findings) console.error(`${file}:${line ?? ''} ${message}`)
  console.log(`${recorded} changes recorded.`)
  if (findings.length > 0) process.exitCode = 1
}
