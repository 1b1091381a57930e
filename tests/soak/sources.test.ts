import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { build } from '../../src/authoring/index'
import { fixtureContent, temporaryFolder, writeFolder } from '../support/fixture-content'
import { runHere } from '../support/run-here'
import { filesUnder } from './files'
import {
  type ByteChange,
  byteChange,
  changedBytes,
  changedValue,
  type ValueChange,
  valueChange,
} from './mutations'
import { roughly, STACK, tally } from './rough'

const count = tally('sources')

/** What is written to do harm, and not by mistake. */
const BOMBS: readonly string[] = [
  `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.replace(/./g, (name) => `${name}: &${name} [${`*${String.fromCharCode(name.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`,
  '&a [*a]\n',
  'base: &base { a: 1 }\nother: { <<: *base }\n',
  '!!js/function "() => 1"\n',
  '!!binary "AAAA"\n',
  '!!set { a, b }\n',
  '? [a, b]\n: c\n',
  '? { a: 1 }\n: c\n',
  '__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n',
  '%YAML 9.9\n---\na: 1\n',
  'a: 1\n---\nb: 2\n',
  '"\\ud800"\n',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  `${'- '.repeat(3000)}x\n`,
  `${'? '.repeat(3000)}x\n`,
  Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  `"${'x'.repeat(1_000_000)}"`,
  `a: |\n${' line\n'.repeat(100_000)}`,
  `${'#'.repeat(5_100_000)}`,
  `${'a: 1\n'.repeat(20_000)}`,
  `"${'\\u0041'.repeat(100_000)}"`,
]

type Damage =
  | { readonly kind: 'bytes'; readonly change: ByteChange }
  | { readonly kind: 'values'; readonly change: ValueChange }
  | { readonly kind: 'bomb'; readonly text: string }
  | { readonly kind: 'lost' | 'folder' }

const damage = fc.oneof(
  { weight: 4, arbitrary: byteChange.map((change): Damage => ({ kind: 'bytes', change })) },
  { weight: 5, arbitrary: valueChange.map((change): Damage => ({ kind: 'values', change })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...BOMBS).map((text): Damage => ({ kind: 'bomb', text })),
  },
  { weight: 1, arbitrary: fc.constantFrom<Damage>({ kind: 'lost' }, { kind: 'folder' }) },
)

it('names what is wrong with a source, or finds nothing, whatever is changed in one', async () => {
  const folder = writeFolder(fixtureContent())
  const files = filesUnder(folder)
  const whole = new Map(files.map((file) => [file, readFileSync(file)]))
  const out = join(temporaryFolder(), 'locales')
  const warnings: string[] = []
  const warn = ({ message }: Error) => warnings.push(message)
  process.on('warning', warn)
  const tried = fc.record({
    file: fc.constantFrom(...files),
    damage,
    check: fc.constantFrom(...CHECKS),
  })
  await fc
    .assert(
      fc.asyncProperty(tried, async ({ file, damage, check }) => {
        const bytes = whole.get(file) ?? Buffer.alloc(0)
        rmSync(file)
        damageFile(file, bytes, damage)
        try {
          const ended = await runHere([...check(folder), '--as-of', '2026-11-24'])
          const told = `${damage.kind} in ${relative(folder, file)}: ${ended.code} ${ended.stderr}`
          expect([0, 1, 2], told).toContain(ended.code)
          expect(ended.stderr, told).not.toMatch(STACK)
          if (ended.code === 1) expect(ended.stdout.trim(), told).not.toBe('')
          build(folder, '0.0.0', out)
          expect(warnings).toEqual([])
          expect(({} as Record<string, unknown>).polluted).toBeUndefined()
          count(`changes (${damage.kind})`)
        } finally {
          rmSync(file, { recursive: true, force: true })
          writeFileSync(file, bytes)
        }
      }),
      roughly({ short: 4, long: 2000 }),
    )
    .finally(() => process.removeListener('warning', warn))
})

const CHECKS = [
  (folder: string) => ['content', 'check', folder],
  (folder: string) => ['locale', 'check', '--folder', folder],
  (folder: string) => ['content', 'graph', folder],
]

function damageFile(file: string, bytes: Buffer, damage: Damage): void {
  if (damage.kind === 'folder') mkdirSync(file)
  else if (damage.kind === 'bytes') writeFileSync(file, changedBytes(bytes, damage.change))
  else if (damage.kind === 'bomb') writeFileSync(file, damage.text)
  else if (damage.kind === 'values') writeFileSync(file, changedText(file, bytes, damage.change))
}

function changedText(file: string, bytes: Buffer, change: ValueChange): string {
  const changed = changedValue(parse(bytes.toString('utf8')), change)
  // The writer of YAML gives up on what is nested too deep; JSON is YAML too.
  const isJson = file.endsWith('.json') || change.how === 'nest'
  return isJson ? (JSON.stringify(changed) ?? '') : stringify(changed, PLAIN)
}

const PLAIN = { aliasDuplicateObjects: false }
