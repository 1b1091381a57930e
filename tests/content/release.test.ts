import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { recordRelease } from '../../src/authoring/release'
import { compareWithRelease, recordOf, sumOf } from '../../src/content/release'
import { temporaryFolder, writeIn } from '../support/fixture-content'

const SCHEMA_2 = `{"schema":2,"version":"1","sha256":"${'a'.repeat(64)}"}`
const FILES = { 'en.jsonl': 'one\ntwo\n', 'index.json': '[]' }

it('is the SHA-256 of the files in the order of their names, each after its name and length', async () => {
  const said = '["en.jsonl",8]\none\ntwo\n["index.json",2]\n[]'

  expect(await sumOf(folderWith(FILES))).toBe(createHash('sha256').update(said).digest('hex'))
})

it.each<{ fact: string; files: Record<string, string> }>([
  { fact: 'a byte is another', files: { ...FILES, 'index.json': '[ ' } },
  { fact: 'a file is gone', files: { 'en.jsonl': FILES['en.jsonl'] } },
  { fact: 'a file is added, if only an empty one', files: { ...FILES, 'es.jsonl': '' } },
  { fact: 'a file has another name', files: { ...FILES, 'index.json': '', 'index.jsom': '[]' } },
  {
    fact: 'bytes move from one file into the next',
    files: { 'en.jsonl': 'one\ntwo', 'index.json': '\n[]' },
  },
  {
    fact: 'one long name pretends to be a file and the next name',
    files: { 'en.jsonl 8\none\ntwo\nindex.json': '[]' },
  },
])('is another when $fact', async ({ files }) => {
  expect(await sumOf(folderWith(files))).not.toBe(await sumOf(folderWith(FILES)))
})

it('takes a copy with its record for the release', async () => {
  const folder = await released()

  expect(await compareWithRelease(folder)).toEqual({
    isSame: true,
    sha256: await sumOf(folder),
    record: { schema: 1, version: '1.2.3', sha256: await sumOf(folder) },
  })
})

it.each<{ fact: string; damage: (folder: string) => void; is: object }>([
  {
    fact: 'a file that changed',
    damage: (folder) => writeIn(folder, 'en.jsonl', 'two'),
    is: { isSame: false, record: { version: '1.2.3' } },
  },
  {
    fact: 'a folder among the files',
    damage: (folder) => mkdirSync(join(folder, 'more')),
    is: { isSame: false, sha256: undefined },
  },
  {
    fact: 'no files at all',
    damage: (folder) => rmSync(folder, { recursive: true }),
    is: { isSame: false, sha256: undefined },
  },
  {
    fact: 'a record that is gone',
    damage: (folder) => rmSync(recordOf(folder)),
    is: { isSame: false, record: undefined },
  },
  ...['', 'null', '{}', '[', '\0', SCHEMA_2, '{"schema":1,"version":"1","sha256":"x"}'].map(
    (text) => ({
      fact: `a record that reads ${JSON.stringify(text)}`,
      damage: (folder: string) => writeIn(folder, '../release.json', text),
      is: { isSame: false, record: undefined },
    }),
  ),
])('does not take $fact for the release, and does not throw', async ({ damage, is }) => {
  const folder = await released()
  damage(folder)

  expect(await compareWithRelease(folder)).toMatchObject(is)
})

function folderWith(files: Record<string, string>): string {
  const folder = join(temporaryFolder(), 'locales')
  for (const [name, text] of Object.entries(files)) writeIn(folder, name, text)
  return folder
}

async function released(): Promise<string> {
  const folder = folderWith(FILES)
  await recordRelease('1.2.3', folder)
  return folder
}
