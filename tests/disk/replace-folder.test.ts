import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { replaceFolder } from '../../src/disk/replace-folder'
import { temporaryFolder } from '../support/fixture-content'

const MARK = { name: 'mark.txt', text: 'ours' }
const fill = (folder: string, text: string) =>
  replaceFolder(folder, MARK, (save) => save('es/21.html', text))
const page = (folder: string) => readFileSync(join(folder, 'es', '21.html'), 'utf8')

it('makes a folder, and makes it anew without what it had before', () => {
  const folder = join(temporaryFolder(), 'site')
  fill(folder, 'one')
  writeFileSync(join(folder, 'gone.html'), '')
  fill(folder, 'two')

  expect(page(folder)).toBe('two')
  expect(readdirSync(folder).sort()).toEqual(['es', 'mark.txt'])
  expect(readdirSync(join(folder, '..'))).toEqual(['site'])
})

it('fills an empty folder', () => {
  const folder = temporaryFolder()
  fill(folder, 'one')
  expect(page(folder)).toBe('one')
})

it.each(['', '.part', '.old'])('touches no folder of others, also named %j', (ending) => {
  const folder = join(temporaryFolder(), 'site')
  mkdirSync(`${folder}${ending}`)
  writeFileSync(join(`${folder}${ending}`, 'thesis.doc'), 'mine')

  expect(() => fill(folder, 'one')).toThrow(
    expect.objectContaining({
      key: 'error.otherFolder',
      values: { folder: `${folder}${ending}` },
    }),
  )
  expect(readdirSync(`${folder}${ending}`)).toEqual(['thesis.doc'])
})

it.each(['', '.part', '.old'])('follows and takes away no link, also named %j', (ending) => {
  const folder = join(temporaryFolder(), 'site')
  const theirs = temporaryFolder()
  symlinkSync(theirs, `${folder}${ending}`)

  expect(() => fill(folder, 'one')).toThrow(expect.objectContaining({ key: 'error.otherFolder' }))
  expect(readdirSync(theirs)).toEqual([])
  expect(readlinkSync(`${folder}${ending}`)).toBe(theirs)
})

it('leaves a folder alone whose history git keeps there', () => {
  const folder = join(temporaryFolder(), 'site')
  fill(folder, 'one')
  mkdirSync(join(folder, '.git'))

  expect(() => fill(folder, 'two')).toThrow(expect.objectContaining({ key: 'error.otherFolder' }))
  expect(page(folder)).toBe('one')
})

it.each(['.', '..', './'])('takes no folder away under who stands in it: %s', (folder) => {
  const asked = () => replaceFolder(folder, { ...MARK, name: 'package.json' }, fail)
  const fail = () => {
    throw new Error('it must not come to this')
  }
  expect(asked).toThrow(expect.objectContaining({ key: 'error.ownPlace' }))
})

it('says of a name that is too long, or has no room for its endings, to choose another', () => {
  for (const length of [252, 300]) {
    const folder = join(temporaryFolder(), 'a'.repeat(length))
    expect(() => fill(folder, 'one')).toThrow(
      expect.objectContaining({ key: 'error.noFolderForFile' }),
    )
  }
})

it.each(['../../evil/21.html', '..', 'es/../../site.html'])(
  'writes nothing outside of it: %s',
  (name) => {
    const above = temporaryFolder()
    const folder = join(above, 'site')
    fill(folder, 'one')

    expect(() => replaceFolder(folder, MARK, (save) => save(name, 'evil'))).toThrow('outside')
    expect(page(folder)).toBe('one')
    expect(readdirSync(above)).toEqual(['site'])
  },
)

it('takes no file for a folder', () => {
  const file = join(temporaryFolder(), 'site')
  writeFileSync(file, 'mine')

  expect(() => fill(file, 'one')).toThrow(expect.objectContaining({ key: 'error.otherFolder' }))
  expect(readFileSync(file, 'utf8')).toBe('mine')
})

it('leaves the old one whole when something goes wrong', () => {
  const folder = join(temporaryFolder(), 'site')
  fill(folder, 'one')

  const full = Object.assign(new Error(), { code: 'ENOSPC' })
  const fails = () =>
    replaceFolder(folder, MARK, (save) => {
      save('es/21.html', 'half')
      throw full
    })
  expect(fails).toThrow(expect.objectContaining({ key: 'error.diskFull' }))
  expect(page(folder)).toBe('one')
  expect(existsSync(`${folder}.part`)).toBe(false)
})

it('goes on after a run that ended in the middle', () => {
  const folder = join(temporaryFolder(), 'site')
  mkdirSync(`${folder}.part`)
  writeFileSync(join(`${folder}.part`, MARK.name), '')
  fill(folder, 'one')
  renameSync(folder, `${folder}.old`)
  const fails = () => replaceFolder(folder, MARK, () => fail())
  const fail = () => {
    throw Object.assign(new Error(), { code: 'EACCES' })
  }

  expect(fails).toThrow(expect.objectContaining({ key: 'error.cannotSave' }))
  expect(page(folder)).toBe('one')
  fill(folder, 'two')
  expect(page(folder)).toBe('two')
  expect(readdirSync(join(folder, '..'))).toEqual(['site'])
})

it('takes no name that could not be told as it is', () => {
  expect(() => fill(join(temporaryFolder(), 'a\u202eb'), '')).toThrow(
    expect.objectContaining({ key: 'error.oddFileName' }),
  )
})
