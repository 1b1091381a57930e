// Bundles the program and compiles content and locales into dist/. A build that stops leaves the old dist/ as it was.
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { AUTHORING, findRefused, STARTED } from './gate.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')
const next = join(root, 'dist.next')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** What most starts do not need is a file of its own, for Node reads all of a file: with zod and YAML, the index, Inquirer. */
const APART = {
  '../authoring/index': 'authoring.cjs',
  '../search/find': 'search.cjs',
  './commands/ask': 'conversation.cjs',
  './prompt': 'window.cjs',
}
const keptApart = {
  name: 'kept-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\// }, ({ path, kind }) => {
      const isApart = kind === 'dynamic-import' && path in APART
      return isApart ? { path: `./${APART[path]}`, external: true } : undefined
    })
  },
}

/**
 * What libraries could do and ours never asks for: Commander can start other programs, and Chalk looks for the colours of a
 * terminal, which the program has decided by then. Neither is in the bundle.
 */
const UNASKED = {
  child_process: 'module.exports = {}',
  '#supports-color': 'export default { stdout: false, stderr: false }',
}
const unaskedOut = {
  name: 'unasked-out',
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: /^(node:child_process|child_process|#supports-color)$/ },
      ({ path, importer }) => {
        // What our own code asks for is for the gate to see.
        const isLibrary = /[\\/]node_modules[\\/]/.test(importer)
        return isLibrary && { path: path.replace('node:', ''), namespace: 'unasked' }
      },
    )
    onLoad({ filter: /.*/, namespace: 'unasked' }, ({ path }) => ({ contents: UNASKED[path] }))
  },
}

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.17',
  format: 'cjs',
  legalComments: 'none',
  metafile: true,
}

rmSync(next, { recursive: true, force: true })
const program = await bundle({
  entryPoints: ['bin/itin-rights.ts'],
  outfile: 'dist.next/itin-rights.cjs',
  plugins: [keptApart, unaskedOut],
  rule: STARTED,
})
const authoringBundle = await bundle({
  entryPoints: ['src/authoring/index.ts'],
  outfile: 'dist.next/authoring.cjs',
  // Where it may, zod makes functions from text to be faster. Here there is nothing to make them with.
  define: { Function: 'undefined' },
  rule: AUTHORING,
})
const conversation = await bundle({
  entryPoints: ['src/commands/ask.ts'],
  outfile: 'dist.next/conversation.cjs',
  rule: STARTED,
})
const windowBundle = await bundle({
  entryPoints: ['src/terminal/prompt.ts'],
  outfile: 'dist.next/window.cjs',
  plugins: [unaskedOut],
  rule: STARTED,
})
const searchBundle = await bundle({
  entryPoints: ['src/search/find.ts'],
  outfile: 'dist.next/search.cjs',
  rule: STARTED,
})
writeFileSync(
  join(next, 'THIRD-PARTY-LICENSES.txt'),
  licencesOf(
    ...[program, authoringBundle, conversation, windowBundle, searchBundle].map(
      ({ metafile }) => metafile,
    ),
  ),
)
writeFileSync(join(next, 'meta.json'), JSON.stringify(program.metafile))

const authoring = createRequire(import.meta.url)(join(next, 'authoring.cjs'))
const findings = authoring.build(root, version, join(next, 'locales'))
for (const { file, line, rule, message } of findings) {
  console.error(`${file}${line ? `:${line}` : ''}  ${rule}\n    ${message}`)
}
if (findings.length > 0) {
  rmSync(next, { recursive: true, force: true })
  console.error(`The build stopped: ${findings.length} findings.`)
  process.exitCode = 1
} else {
  await authoring.recordRelease(version, join(next, 'locales'))
  rmSync(dist, { recursive: true, force: true })
  renameSync(next, dist)
}

/** The licence of every library that stands in a bundle, because the bundles are copies of them. */
function licencesOf(...metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs: all }) => Object.keys(all)),
  )
  const folders = new Set(
    inputs.flatMap((file) => /^(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
  )
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(join(root, folder, 'package.json'), 'utf8'),
      )
      const file = readdirSync(join(root, folder)).find((one) => /^licen[cs]e/i.test(one))
      const text = file
        ? readFileSync(join(root, folder, file), 'utf8').trim()
        : `Licence: ${license}`
      return `${name} ${version}\n\n${text}\n`
    })
    .join(`\n${'-'.repeat(72)}\n\n`)
}

/** One bundle that its rule lets pass. Stops the build for one that does not. */
async function bundle({ rule, ...options }) {
  // esbuild has said what is wrong by the time it throws; its stack would say it again, less clearly.
  const { metafile } = await build({ ...shared, ...options }).catch(stop)
  const refused = findRefused(
    { metafile, text: readFileSync(join(root, options.outfile), 'utf8') },
    rule,
  )
  for (const why of refused) console.error(`${options.outfile.replace('dist.next/', '')} ${why}`)
  if (refused.length > 0) stop()
  return { metafile }
}

function stop() {
  rmSync(next, { recursive: true, force: true })
  process.exit(1)
}
