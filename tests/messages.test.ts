import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import ui from '../locales/en/ui.json'

const SRC = join(import.meta.dirname, '../src')
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
)
const codeOf = (names: readonly string[]) =>
  names.map((name) => readFileSync(join(SRC, name), 'utf8')).join('\n')
const code = codeOf(files)

it('uses every message of the interface', () => {
  // A message for a conversation line by line stands for the one without "Lines".
  const asked = Object.keys(ui).filter(
    (key) => !(key.replace(/Lines$/, '') in ui && key.endsWith('Lines')),
  )
  const unused = asked.filter((key) => !code.includes(`'${key}'`) && !isComposed(key))

  expect(unused).toEqual([])
})

// Keys such as `kind.${kind}`, which are put together while the program runs. Those in `authoring` are of other files.
const composed = [
  ...codeOf(files.filter((name) => !name.startsWith('authoring'))).matchAll(
    /`([\w.]*)\$\{[^}]*\}([\w.]*)`/g,
  ),
]
  .map(([, start = '', end = '']) => [start, end] as const)
  .filter(([start, end]) => start.includes('.') || end === 'Near')

function isComposed(key: string): boolean {
  return composed.some(([start, end]) => key.startsWith(start) && key.endsWith(end))
}
