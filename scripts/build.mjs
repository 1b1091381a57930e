// Bundles the program and compiles content and locales into dist/. A build that stops leaves the old dist/ as it was.
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { AUTHORING, findRefused, SAVING, STARTED } from './gate.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')
const next = join(root, 'dist.next')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/**
 * The bundles, and what each may do. What most starts do not need is a file of its own, because Node reads all of a file: `from`
 * is the import by which the others reach it, always with `import()`.
 */
const BUNDLES = [
  { file: 'itin-rights.cjs', entry: 'bin/itin-rights.ts', rule: STARTED },
  {
    file: 'authoring.cjs',
    entry: 'src/authoring/index.ts',
    from: '../authoring/index',
    rule: AUTHORING,
    // Where it may, zod makes functions from text to be faster. Here there is nothing to make them with.
    define: { Function: 'undefined' },
  },
  {
    file: 'copy.cjs',
    entry: 'src/commands/this-copy.ts',
    from: './commands/this-copy',
    rule: STARTED,
  },
  { file: 'pages.cjs', entry: 'src/commands/pages.ts', from: './commands/pages', rule: SAVING },
  {
    file: 'present.cjs',
    entry: 'src/commands/workshop.ts',
    from: './commands/workshop',
    rule: STARTED,
  },
  { file: 'qr.cjs', entry: 'src/text/qr.ts', from: '../text/qr', rule: STARTED },
  { file: 'search.cjs', entry: 'src/search/find.ts', from: '../search/find', rule: STARTED },
]
const keptApart = {
  name: 'kept-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\// }, ({ path, kind }) => {
      const apart = kind === 'dynamic-import' && BUNDLES.find(({ from }) => from === path)
      return apart ? { path: `./${apart.file}`, external: true } : undefined
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
  // As `require`, later: Node's own `import()` sets up a second loader first, which takes longer than a whole start.
  supported: { 'dynamic-import': false },
  format: 'cjs',
  legalComments: 'none',
  metafile: true,
}

rmSync(next, { recursive: true, force: true })
const metafiles = []
for (const { file, entry, rule, define } of BUNDLES) {
  metafiles.push(await bundle(file, entry, rule, define))
}
writeFileSync(join(next, 'THIRD-PARTY-LICENSES.txt'), licencesOf(metafiles))
writeFileSync(join(next, 'meta.json'), JSON.stringify(metafiles[0]))

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
function licencesOf(metafiles) {
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

/** What esbuild says of one bundle that its rule lets pass. Stops the build for one that does not. */
async function bundle(file, entry, rule, define = {}) {
  const outfile = `dist.next/${file}`
  // esbuild has said what is wrong by the time it throws; its stack would say it again, less clearly.
  const { metafile } = await build({
    ...shared,
    ...{ entryPoints: [entry], outfile, define, plugins: [keptApart, unaskedOut] },
  }).catch(stop)
  const refused = findRefused({ metafile, text: readFileSync(join(root, outfile), 'utf8') }, rule)
  for (const why of refused) console.error(`${file} ${why}`)
  if (refused.length > 0) stop()
  return metafile
}

function stop() {
  rmSync(next, { recursive: true, force: true })
  process.exit(1)
}
