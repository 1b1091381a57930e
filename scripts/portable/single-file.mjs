// The whole program and its compiled content as one file that needs only Node, without the commands for authors.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, root } from '../bundle.mjs'
import { CARRIED } from '../gate.mjs'

const dist = join(root, 'dist')
const RECORD = 'release.json'

/** Modules that are another one in a copy to carry, and what stands in their place. */
const INSTEAD = {
  'content/files.ts': () =>
    `import { inside } from './inside'\nexport const { namesIn, readWhole, readPart, readFirstLine } = inside(${placesForFiles()})`,
  'guard/launcher.ts': () => "export { startsOf } from './launcher-carried'",
  'commands/load-authoring.ts': () => "export { loadAuthoring } from './no-authoring'",
}
const insteadOf = {
  name: 'instead-of',
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/](?:content[\\/]files|guard[\\/]launcher|load-authoring)\.ts$/ },
      ({ path }) => {
        const name = path.split(/[\\/]/).slice(-2).join('/')
        return { contents: INSTEAD[name](), loader: 'ts' }
      },
    )
  },
}

/** Makes the single file; what esbuild says of it. Throws where the gate refuses it. */
export async function makeSingleFile(outfile) {
  const metafile = await bundle({
    ...{ entry: 'bin/itin-rights.ts', outfile, rule: CARRIED, plugins: [insteadOf] },
  })
  // Only now: a comment is nothing to the gate, and esbuild would take it out.
  const texts = compiledFiles().reduce(putIn, readFileSync(outfile, 'utf8'))
  writeFileSync(outfile, texts)
  return metafile
}

/** A function for each compiled file, with its place: see src/content/inside.ts. */
function placesForFiles() {
  const entries = compiledFiles().map(
    ({ name }) => `${JSON.stringify(name)}: () => ${placeFor(name)}`,
  )
  return `{ ${entries.join(', ')} }`
}

function placeFor(name) {
  return JSON.stringify(`the place of ${name}`)
}

function putIn(program, { name, text }) {
  const parts = program.split(placeFor(name))
  if (parts.length !== 2) throw new Error(`there is not one place for ${name}`)
  if (text.includes('*/')) throw new Error(`${name} has what would end a comment`)
  return parts.join(`{/*${text}*/}`)
}

/** The compiled files and the record of the release: the bytes of each as letters of Latin-1. */
function compiledFiles() {
  const names = readdirSync(join(dist, 'locales')).sort()
  const files = [
    ...names.map((name) => [name, join(dist, 'locales', name)]),
    [RECORD, join(dist, RECORD)],
  ]
  return files.map(([name, file]) => ({ name, text: readFileSync(file, 'latin1') }))
}
