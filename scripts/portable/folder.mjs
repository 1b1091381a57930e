// What lies in a folder to carry, and in which order it is made.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { licencesOf, root } from '../bundle.mjs'
import { makeExecutables } from './executables.mjs'
import { makeHandouts } from './handouts.mjs'
import { replaceFolder } from './own-folder.mjs'
import { readmeIn } from './readme.mjs'
import { makeSingleFile } from './single-file.mjs'
import { writeSums } from './sums.mjs'
import { Told } from './told.mjs'

const PROGRAM = 'itin-rights.cjs'
/** What is copied as it is: where from, and what it is called there. */
const COPIED = {
  'bin/locked': ['start-linux.sh', 'start-macos.command'],
  'bin/locked.cmd': ['start-windows.cmd'],
  LICENSE: ['LICENSE'],
  'LICENSE-CONTENT': ['LICENSE-CONTENT'],
  ...Object.fromEntries(
    ['privacy', 'locked-start', 'portable']
      .flatMap((page) => [`docs/${page}.md`, `docs/${page}.es.md`])
      .map((page) => [page, [page]]),
  ),
}
const BASE = 'en'
/** How the program ends when it did what was asked; 3 is `verify` that tells of statements past their day. */
const FINE = [0, 3]
/** The name by which the program knows a pack that lies beside it. */
const PACK = 'added.pack'

/**
 * Makes the folder, in place of the one that was made before. `systems` are those to make executables for. How many files it
 * has, and the short number that `verify` tells. Throws `Told`.
 */
export async function makePortable(out, { pack, systems, progress }) {
  if (pack !== undefined && !statSync(pack, { throwIfNoEntry: false })?.isFile())
    throw new Told(`There is no pack ${pack}. Name the file that "pack build" wrote.`)
  let made
  await replaceFolder(out, async (folder) => {
    progress('The program')
    const program = join(folder, PROGRAM)
    const metafile = await makeSingleFile(program)
    for (const [from, names] of Object.entries(COPIED)) copyAs(folder, from, names)
    writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), licencesOf([metafile]))
    if (pack !== undefined) copyFileSync(pack, join(folder, PACK))

    const run = (args) => runProgram(program, args)
    const tags = JSON.parse(run(['languages', '--json', '--lang', BASE])).languages.map(
      ({ tag }) => tag,
    )
    makeHandouts(join(folder, 'handouts'), { tags, run, progress })
    if (systems.length > 0)
      makeExecutables(join(folder, 'with-node'), { program, systems, progress })

    const parts = partsOf({ pack: pack !== undefined, sea: systems.length > 0 })
    const number = writeReadmes(folder, { tags, parts, run })
    progress('The checksums')
    made = { files: writeSums(folder), number }
  })
  return made
}

function copyAs(folder, from, names) {
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    copyFileSync(join(root, from), join(folder, name))
  }
}

/** Starts the program; what it prints. Throws `Told` with what it says when it ends with an error. */
function runProgram(program, args) {
  const { NODE_OPTIONS: _, NODE_V8_COVERAGE: __, ...env } = process.env
  const ended = spawnSync(process.execPath, [program, ...args], {
    ...{ encoding: 'utf8', env, maxBuffer: 64 * 1024 * 1024 },
  })
  if (!FINE.includes(ended.status)) throw new Told(ended.stderr.trim().replace(/\s+/g, ' '))
  return ended.stdout
}

/** The optional parts of the page: what only some folders have. */
function partsOf({ pack, sea }) {
  return [...(pack ? ['pack'] : []), ...(sea ? ['sea'] : []), ...(pack && sea ? ['packsea'] : [])]
}

function writeReadmes(folder, { tags, parts, run }) {
  const { version, checkedOn, release } = JSON.parse(run(['verify', '--json', '--lang', BASE]))
  const values = { version, number: release.short }
  const days = { checkedOn, checkAgain: firstReview() }
  for (const tag of tags) {
    const text = readmeIn(tag, { values, days, parts })
    if (text !== undefined) writeFileSync(join(folder, `README.${tag}.txt`), text)
  }
  return release.short
}

/** The first day by which someone has to look at a statement again. */
function firstReview() {
  const text = readFileSync(join(root, 'dist', 'locales', 'en.jsonl'), 'utf8')
  return [...text.matchAll(/"reviewBy":"(\d{4}-\d\d-\d\d)"/g)].map(([, day]) => day).sort()[0]
}
