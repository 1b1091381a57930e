// All handouts, by the program of the folder itself: each topic in each language, with the base language beside it, and all in one.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

const BASE = 'en'

/** Makes all handouts below a folder. `run` starts the program and gives what it prints; `progress` is told how far it has come. */
export function makeHandouts(folder, { tags, run, progress }) {
  const numbers = JSON.parse(run(['topics', '--json', '--lang', BASE])).topics.map(({ number }) =>
    String(number),
  )
  const wanted = editionsOf(tags).flatMap((edition) => [
    ...numbers.map((number) => ({ ...edition, name: number, what: [number] })),
    { ...edition, name: 'all', what: ['--all'] },
  ])
  for (const [at, { folder: language, flags, name, what }] of wanted.entries()) {
    progress(`Handouts: ${at + 1} of ${wanted.length}`)
    mkdirSync(join(folder, language), { recursive: true })
    run(['handout', ...what, ...flags, '-o', join(folder, language, `${name}.html`), '--force'])
  }
}

/** Each language alone, and each other one with the base language beside it. */
function editionsOf(tags) {
  const others = tags.filter((tag) => tag !== BASE)
  return [
    ...tags.map((tag) => ({ folder: tag, flags: ['--lang', tag] })),
    ...others.map((tag) => ({ folder: `${tag}-${BASE}`, flags: ['--lang', tag, '--with', BASE] })),
  ]
}
