import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import * as files from '../../src/content/files'
import { inside } from '../../src/content/inside'
import { writeIn } from '../support/fixture-content'

const TEXT = 'línea “uno”\nzwei 日本\n'
const FOLDER = join(mkdtempSync(join(tmpdir(), 'itin-rights-')), 'locales')
const FILE = join(FOLDER, 'es.jsonl')
// A function by its text only, as `inside` takes it: what a test file has in a comment, the tests' own build takes out.
const latin = (text: string) =>
  Object.assign(() => undefined, {
    toString: () => `()=>{/*${Buffer.from(text).toString('latin1')}*/}`,
  })
const carried = inside({ 'es.jsonl': latin(TEXT), 'release.json': latin('{}') })
writeIn(FOLDER, 'es.jsonl', TEXT)
afterAll(() => rmSync(dirname(FOLDER), { recursive: true }))

it('gives the bytes that the files on a disk give', () => {
  expect(carried.namesIn(FOLDER)).toEqual(files.namesIn(FOLDER))
  expect(carried.readWhole(FILE)).toEqual(files.readWhole(FILE))
  expect(carried.readFirstLine(FILE)).toEqual(files.readFirstLine(FILE))
  expect(carried.readPart(FILE, 3, 12)).toEqual(files.readPart(FILE, 3, 12))
})

it('has the record of the release beside the files, not among them', () => {
  expect(carried.readWhole(join(FOLDER, '../release.json')).toString()).toBe('{}')
})

it.each([
  { what: 'a file that is not there', read: (all: typeof files) => all.readWhole(`${FILE}.gone`) },
  { what: 'more than a file has', read: (all: typeof files) => all.readPart(FILE, 3, 1000) },
])('throws for $what, as the files on a disk do', ({ read }) => {
  expect(() => read(files)).toThrow()
  expect(() => read(carried)).toThrow()
})

it('throws for a first line that has no end, as the files on a disk do', () => {
  const file = join(FOLDER, 'cut.jsonl')
  writeIn(FOLDER, 'cut.jsonl', 'a line')

  expect(() => files.readFirstLine(file)).toThrow()
  expect(() => inside({ 'cut.jsonl': latin('a line') }).readFirstLine(file)).toThrow()
})
