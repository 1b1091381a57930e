// Bundles the program and compiles content and locales into dist/. A build that stops leaves the old dist/ as it was.
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bundle, licencesOf, root, version } from './bundle.mjs'
import { AUTHORING, SAVING, STARTED } from './gate.mjs'

const dist = join(root, 'dist')
const next = join(root, 'dist.next')

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
    file: 'conversation.cjs',
    entry: 'src/commands/conversation.ts',
    from: ['./ask', './prompt'],
    rule: STARTED,
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
  { file: 'pack.cjs', entry: 'src/commands/added.ts', from: './commands/added', rule: STARTED },
  { file: 'search.cjs', entry: 'src/commands/search.ts', from: './commands/search', rule: STARTED },
  { file: 'help.cjs', entry: 'node_modules/commander/lib/help.js', rule: STARTED },
]
const HELP_APART = `
exports.Help = class { constructor() { return new (require('./help.cjs').Help)() } }
exports.stripColor = (text) => require('./help.cjs').stripColor(text)`
const keptApart = {
  name: 'kept-apart',
  setup({ onResolve, onLoad }) {
    // A sixth of Commander, which only --help needs.
    onResolve({ filter: /^\.\/(?:lib\/)?help\.js$/ }, ({ path, importer }) => {
      return /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'help-apart' } : undefined
    })
    onResolve({ filter: /./, namespace: 'help-apart' }, ({ path }) => ({ path, external: true }))
    onLoad({ filter: /./, namespace: 'help-apart' }, () => ({ contents: HELP_APART }))
    onResolve({ filter: /^\.{1,2}\// }, ({ path, kind }) => {
      const apart =
        kind === 'dynamic-import' && BUNDLES.find(({ from = [] }) => [from].flat().includes(path))
      return apart ? { path: `./${apart.file}`, external: true } : undefined
    })
  },
}

rmSync(next, { recursive: true, force: true })
const metafiles = []
for (const { file, entry, rule, define } of BUNDLES) {
  const metafile = await bundle({
    ...{ entry, rule, define, plugins: [keptApart] },
    outfile: join(next, file),
  }).catch(stop)
  metafiles.push(metafile)
}
writeFileSync(join(next, 'THIRD-PARTY-LICENSES.txt'), licencesOf(metafiles))
writeFileSync(join(next, 'meta.json'), JSON.stringify(metafiles[0]))
// Where one of these files asks for another, Node looks up to the next package.json, and no further than this.
writeFileSync(join(next, 'package.json'), '{"type":"commonjs"}\n')

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

function stop({ message }) {
  if (message) console.error(message)
  rmSync(next, { recursive: true, force: true })
  process.exit(1)
}
