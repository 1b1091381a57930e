import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeHandouts } from '../../scripts/portable/handouts.mjs'
import { MARK, replaceFolder } from '../../scripts/portable/own-folder.mjs'
import { readmeIn } from '../../scripts/portable/readme.mjs'
import { SUMS, writeSums } from '../../scripts/portable/sums.mjs'
import { temporaryFolder, writeIn } from '../support/fixture-content'

describe('the folder to carry', () => {
  const fill = (folder: string, text: string) =>
    replaceFolder(folder, async (next) => writeIn(next, 'handouts/en/21.html', text))
  const page = (folder: string) => readFileSync(join(folder, 'handouts/en/21.html'), 'utf8')

  it('is made anew, without what it had before', async () => {
    const folder = join(temporaryFolder(), 'carpeta ñ')
    await fill(folder, 'one')
    writeIn(folder, 'old.html', '')
    await fill(folder, 'two')

    expect(page(folder)).toBe('two')
    expect(readdirSync(folder).sort()).toEqual([MARK, 'handouts'])
    expect(readdirSync(join(folder, '..'))).toEqual([basename(folder)])
  })

  it.each(['', '.part', '.old'])('is no folder of others, also named %j', async (ending) => {
    const folder = join(temporaryFolder(), 'stick')
    writeIn(`${folder}${ending}`, 'thesis.doc', 'mine')

    await expect(fill(folder, 'one')).rejects.toThrow(/left alone/)
    expect(readdirSync(`${folder}${ending}`)).toEqual(['thesis.doc'])
  })

  it('stays as it was when something goes wrong', async () => {
    const folder = join(temporaryFolder(), 'stick')
    await fill(folder, 'one')
    const breaks = replaceFolder(folder, async (next) => {
      writeIn(next, 'handouts/en/21.html', 'half')
      throw new Error('no room')
    })

    await expect(breaks).rejects.toThrow('no room')
    expect(page(folder)).toBe('one')
    expect(existsSync(`${folder}.part`)).toBe(false)
  })

  it.each(['', '.part', '.old'])('takes no link away, also named %j', async (ending) => {
    const folder = join(temporaryFolder(), 'stick')
    symlinkSync(temporaryFolder(), `${folder}${ending}`)

    await expect(fill(folder, 'one')).rejects.toThrow(/was left alone/)
    expect(lstatSync(`${folder}${ending}`).isSymbolicLink()).toBe(true)
  })

  it('gets its name back after an end between the two renames', async () => {
    const folder = join(temporaryFolder(), 'stick')
    await fill(`${folder}.old`, 'one')
    const breaks = replaceFolder(folder, async () => {
      throw new Error('no room')
    })

    await expect(breaks).rejects.toThrow('no room')
    expect(page(folder)).toBe('one')
  })

  it('is not made where its own folder is missing', async () => {
    await expect(fill(join(temporaryFolder(), 'gone/stick'), 'one')).rejects.toThrow(
      /Make it first/,
    )
  })
})

it('asks the program for each handout: every language alone, and every other one with English', () => {
  const folder = temporaryFolder()
  const asked: string[] = []
  const said: string[] = []
  makeHandouts(folder, {
    tags: ['en', 'es'],
    run: (args) => {
      if (args[0] === 'topics') return '{"topics":[{"number":20},{"number":21}]}'
      asked.push(args.join(' ').replace(`${folder}/`, ''))
      return ''
    },
    progress: (text) => said.push(text),
  })

  expect(asked).toEqual([
    'handout 20 --lang en -o en/20.html --force',
    'handout 21 --lang en -o en/21.html --force',
    'handout --all --lang en -o en/all.html --force',
    'handout 20 --lang es -o es/20.html --force',
    'handout 21 --lang es -o es/21.html --force',
    'handout --all --lang es -o es/all.html --force',
    'handout 20 --lang es --with en -o es-en/20.html --force',
    'handout 21 --lang es --with en -o es-en/21.html --force',
    'handout --all --lang es --with en -o es-en/all.html --force',
  ])
  expect(said.at(-1)).toBe('Handouts: 9 of 9')
  expect(readdirSync(folder).sort()).toEqual(['en', 'es', 'es-en'])
})

it('has a checksum for every file but the list, in one order', () => {
  const folder = temporaryFolder()
  for (const name of ['b.html', 'a/ñ.html', 'A.txt']) writeIn(folder, name, name)
  const line = (name: string) => `${createHash('sha256').update(name).digest('hex')}  ${name}\n`

  expect(writeSums(folder)).toBe(3)
  expect(writeSums(folder)).toBe(3)
  expect(readFileSync(join(folder, SUMS), 'utf8')).toBe(
    ['A.txt', 'a/ñ.html', 'b.html'].map(line).join(''),
  )
})

describe('the page that lies in the folder', () => {
  const page = (tag: string, parts: string[] = []) =>
    readmeIn(tag, {
      values: { version: '1.2.3', number: '09c9 adb6' },
      days: { checkedOn: '2026-11-22', checkAgain: '2027-01-31' },
      parts,
    }) ?? ''
  const parts = ['pack', 'sea', 'packsea']

  it.each(['en', 'es'])('ends its lines as Windows does, within 80 columns (%s)', (tag) => {
    const lines = page(tag, parts).split('\r\n')

    expect(lines.filter((line) => line.includes('\n') || line.length > 80)).toEqual([])
    expect(page(tag, parts)).not.toMatch(/\{\{|\?(?:pack|sea)|undefined/)
  })

  it('says the dates in its language', () => {
    expect(page('en')).toContain('by January 31, 2027.')
    expect(page('es')).toContain('el 31 de enero de 2027.')
  })

  it('has the same headings, files and commands in each language', () => {
    const shape = (text: string) => ({
      headings: text.split('\r\n').filter((line) => /^[^a-z]*[A-ZÁÉÍÓÚÑ]{3}[^a-z]*$/.test(line))
        .length,
      named: [
        ...text.matchAll(
          /[\w.\\/-]+\.(?:cmd|command|sh|cjs|html|exe|pack|txt)\b|SHA256SUMS|"[a-z-]+"/g,
        ),
      ].map(([name]) => name),
    })
    expect(shape(page('es', parts)).headings).toBe(shape(page('en', parts)).headings)
    expect(new Set(shape(page('es', parts)).named)).toEqual(new Set(shape(page('en', parts)).named))
  })

  it('tells of a pack and of the files with Node in them only where they are', () => {
    expect(page('en')).not.toMatch(/added\.pack|with-node/)
    expect(page('en', ['pack'])).toContain('added.pack')
    expect(page('en', ['sea'])).toContain('with-node')
  })

  it('is not there in a language that nobody has written it in', () => {
    expect(readmeIn('vi', { values: {}, days: {}, parts: [] })).toBeUndefined()
  })
})
