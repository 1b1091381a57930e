import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../program/copy'
import { examplePack, type PackApart, packByHand } from '../support/example-pack'
import { runHere } from '../support/run-here'
import {
  type ByteChange,
  byteChange,
  changedBytes,
  changedValue,
  type ValueChange,
  valueChange,
} from './mutations'
import { roughly, STACK, tally } from './rough'

const count = tally('packs')

it('adds a pack, or says in one sentence why not, whatever is changed in one', async () => {
  const file = join(temporaryFolder(), 'a.pack')
  const whole = Buffer.from(examplePack())
  const damage = fc.oneof(
    byteChange.map((change): Damage => ({ kind: 'bytes', change })),
    fc
      .record({ of: fc.constantFrom('head', 'en', 'es'), change: valueChange })
      .map((one): Damage => ({ kind: 'values', ...one })),
  )
  const tried = fc.record({
    damage,
    lang: fc.constantFrom('en', 'es'),
    commands: fc.shuffledSubarray(COMMANDS, { minLength: 2, maxLength: 2 }),
  })
  await fc.assert(
    fc.asyncProperty(tried, async ({ damage, lang, commands }) => {
      writeFileSync(file, damaged(whole, damage))
      for (const command of commands) {
        const args = [...command, '--lang', lang, '--pack', file]
        const { code, stdout, stderr } = await runHere(args, {
          typed: ['1', '2', '4', '1', 's', 'b', 'x'],
        })
        const told = `${args.join(' ')} ended with ${code}: ${stderr}`
        expect([0, 2, 3, 130], told).toContain(code)
        expect(stderr, told).not.toMatch(STACK)
        if (code === 2) expect(stdout, told).toBe('')
      }
      count(damage.kind === 'bytes' ? 'changes to bytes' : 'changes to values, sealed anew')
    }),
    roughly({ short: 25, long: 10_000 }),
  )
})

const COMMANDS: (readonly string[])[] = [
  [],
  ['topics'],
  ['show', '200'],
  ['show', '201', '--json', '--as-of', '2030-01-01'],
  ['search', 'workshop'],
  ['legal-help', '--state', 'OH'],
  ['sources', '--with', 'en'],
  ['verify'],
  ['handout', '200', '90'],
]

type Damage =
  | { readonly kind: 'bytes'; readonly change: ByteChange }
  | { readonly kind: 'values'; readonly of: string; readonly change: ValueChange }

function damaged(whole: Buffer, damage: Damage): Buffer | string {
  if (damage.kind === 'bytes') return changedBytes(whole, damage.change)
  const { of, change } = damage
  return packByHand((apart) => {
    if (of === 'head') apart.head = changedValue(apart.head, change) as PackApart['head']
    else apart.parts[of] = changedValue(apart.parts[of], change) as PackApart['parts'][string]
  })
}
