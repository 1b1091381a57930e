import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildPackFile } from '../../../src/authoring/pack/build'
import { sizeFindings } from '../../../src/authoring/pack/check'
import { writeExamplePack } from '../../../src/authoring/pack/example'
import { recordPack } from '../../../src/authoring/pack/record'
import { openPack } from '../../../src/content/pack'
import { checkExample, exampleFolder, examplePack, MADE_ON } from '../../support/example-pack'
import {
  fixtureContent,
  temporaryFolder,
  writeFolder,
  writeIn,
} from '../../support/fixture-content'

/** Where the compiled files of a copy with the fixture's content would be. */
function copyWithFixture(): string {
  return join(writeFolder(fixtureContent()), 'dist', 'locales')
}

describe('the example', () => {
  it('passes the check, on whatever day it was made', () => {
    expect(checkExample(exampleFolder())).toMatchObject({ findings: [] })
    expect(checkExample(exampleFolder()).summary).toBe(
      'pack check: 2 topics, 4 claims, 2 help entries, 2 locales; 0 errors, 0 warnings',
    )
  })

  it('holds nothing that could be taken for real', () => {
    const text = examplePack()
    const addresses = text.match(/https?:\/\/[^/"]+/g) ?? []
    expect(new Set(addresses)).toEqual(new Set(['https://example.org']))
    const numbers = text.match(/\d{3}-\d{3}-\d{4}/g) ?? []
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers.filter((number) => !/^\d{3}-555-01\d\d$/.test(number))).toEqual([])
  })

  it('goes only into a new folder, and a folder that is there stays as it is', () => {
    const folder = temporaryFolder()
    writeIn(folder, 'mine.txt', 'x')
    expect(() => writeExamplePack(folder, MADE_ON)).toThrow('error.packFolderThere')
    expect(readdirSync(folder)).toEqual(['mine.txt'])
    expect(() => writeExamplePack(join(folder, 'no', 'such'), MADE_ON)).toThrow(
      'error.cannotWriteFile',
    )
    writeExamplePack(join(folder, 'new'), MADE_ON)
    expect(checkExample(join(folder, 'new')).findings).toEqual([])
  })
})

describe('the check of a pack', () => {
  const edit = (file: string, from: string | RegExp, to: string) => ({
    [file]: (text: string) => text.replace(from, to),
  })
  it.each<{
    fact: string
    change: Record<string, (text: string) => string>
    file: string
    rule: string
    says: string
  }>([
    {
      fact: 'the number of a vetted topic',
      change: edit('topics.yaml', 'number: 200', 'number: 20'),
      file: 'topics.yaml',
      rule: 'shape',
      says: 'numbers 200 to 299',
    },
    {
      fact: 'a number twice',
      change: edit('topics.yaml', 'number: 201', 'number: 200'),
      file: 'topics.yaml',
      rule: 'topics-in-order',
      says: 'used once',
    },
    {
      fact: 'the id of a vetted source',
      change: edit('sources.yaml', 'P02:', 'H01:'),
      file: 'sources.yaml',
      rule: 'shape',
      says: 'Invalid key',
    },
    {
      fact: 'a vetted source that is cited',
      change: edit('claims/workshops.yaml', '{ id: P02 }', '{ id: U01 }'),
      file: 'claims/workshops.yaml',
      rule: 'cited-sources',
      says: 'Add it to sources.yaml',
    },
    {
      fact: 'a page of the program',
      change: edit('topics.yaml', 'id: workshops\n', 'id: workshops\n  page: about\n'),
      file: 'topics.yaml',
      rule: 'shape',
      says: 'page',
    },
    {
      fact: 'the date line of the dispute',
      change: edit('topics.yaml', 'id: workshops\n', 'id: workshops\n  dispute: true\n'),
      file: 'topics.yaml',
      rule: 'shape',
      says: 'dispute',
    },
    {
      fact: 'a way for the whole country',
      change: edit('help.yaml', 'cost: free', 'cost: free\n  nationalWay: true'),
      file: 'help.yaml',
      rule: 'shape',
      says: 'nationalWay',
    },
    {
      fact: 'an address without https',
      change: edit('sources.yaml', 'https://example.org/about', 'http://example.org/about'),
      file: 'sources.yaml',
      rule: 'shape',
      says: 'begins with https://',
    },
    {
      fact: 'a language that leads out of the folder',
      change: edit('pack.yaml', '[en, es]', '[en, ../es]'),
      file: 'pack.yaml',
      rule: 'shape',
      says: 'en or es',
    },
    {
      fact: 'a language that the program does not speak',
      change: edit('pack.yaml', '[en, es]', '[en, es, ht]'),
      file: 'pack.yaml',
      rule: 'known-messages',
      says: 'It speaks: en, es',
    },
    {
      fact: 'a folder of a language that is not named',
      change: edit('pack.yaml', '[en, es]', '[en]'),
      file: 'locales/es',
      rule: 'known-messages',
      says: 'languages',
    },
    {
      fact: 'a day that has passed',
      change: edit('pack.yaml', /validUntil: .*/, `validUntil: ${MADE_ON.replace('24', '23')}`),
      file: 'pack.yaml',
      rule: 'pack-valid',
      says: 'was valid until',
    },
    {
      fact: 'a day in ten years',
      change: edit('pack.yaml', /validUntil: .*/, 'validUntil: 2036-11-24'),
      file: 'pack.yaml',
      rule: 'pack-valid',
      says: 'more than a year',
    },
    {
      fact: 'a way to ask that is none',
      change: edit('pack.yaml', /contact: .*/, 'contact: me@home'),
      file: 'pack.yaml',
      rule: 'shape',
      says: 'https://',
    },
    {
      fact: 'what is left of the example',
      change: edit('pack.yaml', 'example: true', ''),
      file: 'pack.yaml',
      rule: 'no-examples-left',
      says: 'of the example',
    },
    {
      fact: 'a made-up number in a real pack',
      change: edit('pack.yaml', 'example: true', ''),
      file: 'help.yaml',
      rule: 'nothing-dangerous',
      says: '555',
    },
    {
      fact: 'a number of the list of dangers',
      change: edit(
        'help.yaml',
        /"\+12025550143", display: 202-555-0143/,
        '"+19992235463", display: 999-223-5463',
      ),
      file: 'help.yaml',
      rule: 'nothing-dangerous',
      says: '9992235463',
    },
    {
      fact: 'advice',
      change: edit('locales/en/claims.json', 'People can come', 'People should come'),
      file: 'locales/en/claims.json',
      rule: 'no-advice',
      says: 'should',
    },
    {
      fact: 'advice in the welcome',
      change: edit('locales/en/ui.json', 'This is an example.', 'You must come.'),
      file: 'locales/en/ui.json',
      rule: 'no-advice',
      says: 'you must',
    },
    {
      fact: 'another text of the program',
      change: edit('locales/en/ui.json', '"welcome"', '"welcome.what": "No", "welcome"'),
      file: 'locales/en/ui.json',
      rule: 'shape',
      says: 'welcome.what',
    },
    {
      fact: 'a number typed into words',
      change: edit('locales/en/claims.json', '{{places, number}}', '20'),
      file: 'locales/en/claims.json',
      rule: 'nothing-made-up-in-words',
      says: '20',
    },
    {
      fact: 'an escape sequence in its name',
      change: edit('pack.yaml', /name: .*/, 'name: "A\\e[2J"'),
      file: 'pack.yaml',
      rule: 'plain-text',
      says: 'escape',
    },
    {
      fact: 'a topic that is none',
      change: edit('topics.yaml', 'related: [200]', 'related: [77]'),
      file: 'topics.yaml',
      rule: 'topics-in-order',
      says: '77',
    },
    {
      fact: 'English that changed after its translation',
      change: edit('locales/en/claims.json', 'free workshops', 'open workshops'),
      file: 'locales/es/claims.json',
      rule: 'recorded-translations',
      says: 'has changed',
    },
  ])('finds $fact', ({ change, file, rule, says }) => {
    const { findings } = checkExample(exampleFolder(change))
    expect(findings).toContainEqual(
      expect.objectContaining({ file, rule, message: expect.stringContaining(says) }),
    )
  })

  it('finds that a statement is past the day of its review', () => {
    const { findings, compiled } = checkExample(exampleFolder(), '2027-05-26')
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(
      new Set(['pack-valid', 'past-review']),
    )
    expect(compiled).toBeUndefined()
  })

  it('reads nothing of a folder with a link or a file of another name in it', () => {
    const folder = exampleFolder()
    const outside = temporaryFolder()
    writeIn(outside, 'help.json', '{}')
    symlinkSync(join(outside, 'help.json'), join(folder, 'claims', 'other.yaml'))
    symlinkSync(outside, join(folder, 'locales', 'ht'))
    writeIn(folder, 'help.yml', 'a: 1')
    expect(checkExample(folder).findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'help.yml pack-in-its-folder',
      'claims/other.yaml pack-in-its-folder',
      'locales/ht pack-in-its-folder',
    ])
  })

  it('finds a pack that would be too large', () => {
    expect(sizeFindings('x'.repeat(1_000_000))).toEqual([])
    expect(sizeFindings('x'.repeat(1_000_001))).toMatchObject([{ rule: 'pack-size' }])
  })
})

describe('a build of a pack', () => {
  it('follows no link under the name of its unfinished file', () => {
    const [out, locales] = [temporaryFolder(), copyWithFixture()]
    writeFileSync(join(out, 'theirs'), 'old')
    symlinkSync(join(out, 'theirs'), join(out, 'a.pack.part'))

    buildPackFile(exampleFolder(), locales, MADE_ON, join(out, 'a.pack'))
    expect(readFileSync(join(out, 'theirs'), 'utf8')).toBe('old')
    expect(readFileSync(join(out, 'a.pack'), 'utf8')).toBe(examplePack())
  })

  it('writes one file that opens, and replaces only a pack', () => {
    const locales = copyWithFixture()
    const folder = exampleFolder()
    const file = join(temporaryFolder(), 'b.pack')
    for (const _ of ['first', 'again']) {
      expect(buildPackFile(folder, locales, MADE_ON, file).said).toEqual({
        key: 'pack.built',
        values: { file },
      })
      expect(openPack(file).read('es').topics).toHaveLength(2)
    }
    writeFileSync(file, 'a letter')
    expect(() => buildPackFile(folder, locales, MADE_ON, file)).toThrow('error.notAPackFile')
    expect(readFileSync(file, 'utf8')).toBe('a letter')
  })

  it('writes nothing for a finding that is an error, nor into a folder or below a file', () => {
    const locales = copyWithFixture()
    const out = temporaryFolder()
    const late = buildPackFile(exampleFolder(), locales, '2028-01-01', join(out, 'c.pack'))
    expect(late.findings.length).toBeGreaterThan(0)
    expect(late.said).toBeUndefined()
    mkdirSync(join(out, 'folder'))
    writeFileSync(join(out, 'text'), 'x')
    for (const [name, key] of [
      ['folder', 'error.notAFile'],
      ['text/d.pack', 'error.cannotWriteFile'],
      ['none/d.pack', 'error.cannotWriteFile'],
    ] as const)
      expect(() => buildPackFile(exampleFolder(), locales, MADE_ON, join(out, name))).toThrow(key)
    expect(readdirSync(out).sort()).toEqual(['folder', 'text'])
  })

  it('needs the content that packs add to, and a pack', () => {
    expect(() =>
      buildPackFile(exampleFolder(), join(temporaryFolder(), 'a', 'b'), MADE_ON),
    ).toThrow('error.packNeedsContent')
    expect(() => buildPackFile(temporaryFolder(), copyWithFixture(), MADE_ON)).toThrow(
      'error.noPackFolder',
    )
    expect(existsSync('added.pack')).toBe(false)
  })
})

it('records translations as drafts of the English as it is, and none of the program', () => {
  const folder = exampleFolder({ 'locales/es/_status.json': () => '{}\n' })
  const rules = () => checkExample(folder).findings.map(({ message }) => message)
  expect(rules()[0]).toContain('itin-rights pack record')
  expect(recordPack(folder, copyWithFixture(), MADE_ON).summary).toContain('17 translations')
  expect(rules()).toEqual([])
  expect(readFileSync(join(folder, 'locales/es/_status.json'), 'utf8')).not.toContain('state.OH')
})
