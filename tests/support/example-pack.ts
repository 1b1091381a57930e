import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkPackWith } from '../../src/authoring/pack/check'
import { exampleFiles } from '../../src/authoring/pack/example'
import { sealed } from '../../src/content/checksum'
import type { Added, PackHead } from '../../src/content/pack'
import { type Draft, fixtureContent, temporaryFolder, writeIn } from './fixture-content'

/** The day on which the example of the tests was made. */
export const MADE_ON = '2026-11-24'

/** The example's files in a new folder that goes when the test ends, with a change to some of them. */
export function exampleFolder(
  change: Readonly<Record<string, (text: string) => string>> = {},
): string {
  const folder = temporaryFolder()
  for (const [name, text] of exampleFiles(MADE_ON))
    writeIn(folder, name, change[name]?.(text) ?? text)
  return folder
}

/** What the check finds in such a folder, and what it would write. */
export function checkExample(folder: string, today = MADE_ON) {
  return checkPackWith(folder, fixtureContent(), today)
}

/** The example as one file, as a build writes it. */
export function examplePack(): string {
  builtOnce ??= checkExample(exampleFolder()).compiled
  if (builtOnce === undefined) throw new Error('the example breaks a rule')
  return builtOnce
}
let builtOnce: string | undefined

/** A pack taken apart. */
export interface PackApart {
  head: Draft<PackHead> & Record<string, unknown>
  parts: Record<string, Draft<Added> & Record<string, unknown>>
}

/** The example with a change made by hand, and sealed again: nothing tells that no build wrote it. */
export function packByHand(change: (apart: PackApart) => void): string {
  const [first = '', ...lines] = examplePack().slice(8).trimEnd().split('\n')
  const head = JSON.parse(first) as PackApart['head']
  const tags = Object.keys(head.parts)
  const parts = Object.fromEntries(tags.map((tag, at) => [tag, JSON.parse(lines[at] ?? '')]))
  const apart = { head, parts }
  const places = JSON.stringify(head.parts)
  change(apart)
  const written = Object.entries(apart.parts).map(
    ([tag, part]) => [tag, JSON.stringify(part) ?? 'null'] as const,
  )
  // Only where the change has left the places of the languages alone do they move with them.
  if (apart.head === head && JSON.stringify(head.parts) === places) {
    let offset = 0
    head.parts = Object.fromEntries(
      written.map(([tag, line]) => {
        const place: [number, number] = [offset, Buffer.byteLength(line)]
        offset += place[1] + 1
        return [tag, place]
      }),
    )
  }
  return sealed(
    [JSON.stringify(apart.head) ?? 'null', ...written.map(([, line]) => line), ''].join('\n'),
  )
}

/** A pack in a file of its own that goes when the test ends. */
export function writePack(text: string, folder = temporaryFolder()): string {
  const file = join(folder, 'a.pack')
  writeFileSync(file, text)
  return file
}
