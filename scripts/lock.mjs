// Records new translations of a locale as drafts of today's English: npm run lock -- es
// What is recorded already stays as it is, so that a change of the English shows.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { lockDrafts } = createRequire(import.meta.url)(join(root, 'dist', 'authoring.cjs'))
const [tag] = process.argv.slice(2)
if (tag === undefined) {
  console.error('Which language? For example: npm run lock -- es')
  process.exitCode = 2
} else {
  const today = new Date().toISOString().slice(0, 10)
  const { recorded, findings } = lockDrafts(root, tag, 'itin-rights', today)
  for (const { file, line, message } of findings) console.error(`${file}:${line ?? ''} ${message}`)
  console.log(`${recorded} translations recorded as drafts.`)
  if (findings.length > 0) process.exitCode = 1
}
