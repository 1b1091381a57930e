import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cannotSave, saveFile } from '../../src/disk/save'
import { temporaryFolder } from '../support/fixture-content'

const save = (file: string, replace = false) => saveFile(file, 'new', { replace })
const errorOf = (act: () => void) => {
  try {
    act()
  } catch (error) {
    return (error as { key?: string }).key
  }
  return undefined
}

it('writes a file that is not there yet, and leaves nothing beside it', () => {
  const folder = temporaryFolder()
  save(join(folder, 'a.html'))

  expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['a.html'])
})

it('replaces a file only where that was asked for', () => {
  const file = join(temporaryFolder(), 'a.html')
  writeFileSync(file, 'old')

  expect(errorOf(() => save(file))).toBe('error.fileThere')
  expect(readFileSync(file, 'utf8')).toBe('old')
  save(file, true)
  expect(readFileSync(file, 'utf8')).toBe('new')
})

it('replaces nothing but a file', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'b'))
  writeFileSync(join(folder, 'c'), 'old')
  symlinkSync(join(folder, 'c'), join(folder, 'd'))

  expect(errorOf(() => save(join(folder, 'b'), true))).toBe('error.notAFile')
  expect(errorOf(() => save(join(folder, 'd'), true))).toBe('error.notAFile')
  expect(errorOf(() => save('/dev/null', true))).toBe('error.notAFile')
  expect(readFileSync(join(folder, 'c'), 'utf8')).toBe('old')
})

it('leaves what lies under the name of its unfinished file, and what a link there leads to', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'theirs'), 'old')
  symlinkSync(join(folder, 'theirs'), join(folder, 'a.part'))
  mkdirSync(join(folder, 'b.part'))
  writeFileSync(join(folder, 'c.part'), 'old')

  for (const replace of [false, true]) {
    expect(errorOf(() => save(join(folder, 'a'), replace))).toBe('error.notAFile')
    expect(errorOf(() => save(join(folder, 'b'), replace))).toBe('error.notAFile')
  }
  expect(errorOf(() => save(join(folder, 'c')))).toBe('error.fileThere')
  for (const name of ['theirs', 'c.part'])
    expect(readFileSync(join(folder, name), 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['a.part', 'b.part', 'c.part', 'theirs'])
})

it('takes a name that has no room for its unfinished file as one that is too long', () => {
  const name = 'a'.repeat(253)
  expect(errorOf(() => save(join(temporaryFolder(), name)))).toBe('error.noFolderForFile')
})

it('says that a folder is not there, or is a file', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), '')

  expect(errorOf(() => save(join(folder, 'none', 'a')))).toBe('error.noFolderForFile')
  expect(errorOf(() => save(join(folder, 'file', 'a')))).toBe('error.noFolderForFile')
})

it('takes no name that could not be told as it is', () => {
  expect(errorOf(() => save(join(temporaryFolder(), 'a\u202eb')))).toBe('error.oddFileName')
})

it.each([
  { code: 'ENOSPC', key: 'error.diskFull' },
  { code: 'EROFS', key: 'error.cannotSave' },
  { code: 'EACCES', key: 'error.cannotSave' },
])('tells $code in words', ({ code, key }) => {
  expect(cannotSave(Object.assign(new Error(), { code }), 'a')).toMatchObject({ key })
})

it('hands back what is no matter of the disk', () => {
  const error = Object.assign(new Error(), { code: 'ERR_ACCESS_DENIED' })
  expect(cannotSave(error, 'a')).toBe(error)
})
