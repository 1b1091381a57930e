// How a bundle is made, and held against its rule: for the build, and for a copy to carry.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { findRefused } from './gate.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/**
 * What libraries could do and ours never asks for: Commander can start other programs, and looks for names like a wrong one;
 * Chalk looks for the colours of a terminal, which the program has decided by then. None of it is in the bundle.
 */
const UNASKED = {
  child_process: 'module.exports = {}',
  './suggestSimilar': 'exports.suggestSimilar = () => ""',
  '#supports-color': 'export default { stdout: false, stderr: false }',
}
const unaskedOut = {
  name: 'unasked-out',
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: /^(node:child_process|child_process|\.\/suggestSimilar|#supports-color)$/ },
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

/** What esbuild says of one bundle that its rule lets pass. Throws for one that does not, with a line for each finding. */
export async function bundle({ entry, outfile, rule, define = {}, plugins = [] }) {
  const { metafile } = await build({
    ...shared,
    ...{ entryPoints: [entry], outfile, define, plugins: [...plugins, unaskedOut] },
  }).catch(() => {
    // esbuild has said what is wrong by the time it throws; its stack would say it again, less clearly.
    throw new Error()
  })
  const refused = findRefused({ metafile, text: readFileSync(outfile, 'utf8') }, rule)
  if (refused.length > 0) {
    throw new Error(refused.map((why) => `${basename(outfile)} ${why}`).join('\n'))
  }
  return metafile
}

/** The licence of every library that stands in a bundle, because the bundles are copies of them. */
export function licencesOf(metafiles) {
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
