import { readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { writeCompiled } from '../../src/authoring/compile'
import { FILES } from '../../src/authoring/content'
import type { Finding } from '../../src/authoring/finding'
import { loadContent } from '../../src/authoring/load'
import { UserError } from '../../src/errors'
import {
  fixtureContent,
  loadFixture,
  temporaryFolder,
  writeFolder,
  writeIn,
} from '../support/fixture-content'

const SPANISH = 'locales/es/claims.json'
const CLAIMS = 'content/claims/sharing.yaml'
const CLAIM = `sharing.draft:
  kind: reported
  risk: low
  confidence: high
  status: current
  asOf: null
  checkedOn: 2026-11-22
  reviewBy: 2027-02-28
  sources: [{ id: U01 }]
  vetted: [{ role: source-check, on: 2026-11-22 }]
`

it('reads back what authors wrote', () => {
  const { lineOf: _, ...written } = fixtureContent()

  const { lineOf, ...read } = loadFixture().content

  expect(read).toEqual(written)
  expect(lineOf(FILES.pack, ['evidenceUntil'])).toBe(2)
})

it.each([
  { fact: 'Windows line ends', change: (text: string) => text.replaceAll('\n', '\r\n') },
  { fact: 'a byte order mark, as Notepad can put', change: (text: string) => `\ufeff${text}` },
  {
    fact: 'both',
    change: (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
  },
])('compiles files with $fact to the same bytes, with findings on the same lines', ({ change }) => {
  const folder = writeFolder(fixtureContent())
  const before = compiledFrom(folder)
  for (const name of filesIn(folder)) {
    writeIn(folder, name, change(readFileSync(join(folder, name), 'utf8')))
  }

  expect(compiledFrom(folder)).toEqual(before)
  const damage = DAMAGED.find(({ fact }) => fact === 'a field that nothing knows') as Damage
  writeIn(folder, damage.file, change(damage.text as string))
  expect(loadContent(folder).findings).toMatchObject([{ file: damage.file, line: damage.line }])
})

interface Damage {
  readonly fact: string
  readonly file: string
  readonly text: string | Uint8Array
  readonly line?: number
  readonly rule: 'readable' | 'shape'
  readonly says: RegExp
}

const DAMAGED: readonly Damage[] = [
  {
    fact: 'a list that is not closed in YAML',
    file: FILES.pack,
    text: 'checkedOn: 2026-11-22\nevidenceUntil: [2026-10-01\n',
    line: 3,
    rule: 'readable',
    says: /flow sequence/i,
  },
  {
    fact: 'a tab where YAML wants spaces',
    file: FILES.pack,
    text: 'checkedOn: 2026-11-22\nevidenceUntil:\n\t- 2026-10-01\n',
    line: 3,
    rule: 'readable',
    says: /tab/i,
  },
  {
    fact: 'a comma that is missing in JSON',
    file: SPANISH,
    text: '{\n  "itin.what": "Un ITIN"\n  "sharing.draft": "Un borrador"\n}\n',
    line: 3,
    rule: 'readable',
    says: /,/,
  },
  {
    fact: 'a brace that is missing in JSON',
    file: SPANISH,
    text: '{\n  "itin.what": "Un ITIN"\n',
    line: 3,
    rule: 'readable',
    says: /}/,
  },
  {
    fact: 'a message that stands twice in JSON',
    file: SPANISH,
    text: '{\n  "itin.what": "Un ITIN",\n  "itin.what": "El ITIN"\n}\n',
    line: 3,
    rule: 'readable',
    says: /unique/i,
  },
  {
    fact: 'a field that stands twice in YAML',
    file: FILES.pack,
    text: 'checkedOn: 2026-11-22\nevidenceUntil: 2026-10-01\ncheckedOn: 2026-11-23\n',
    line: 3,
    rule: 'readable',
    says: /unique/i,
  },
  {
    fact: 'a field that nothing knows',
    file: FILES.danger,
    text: 'numbers: []\ndomains: []\nexchange: "555"\nmislabels:\n  - e164: "+19998880000"\n    display: 999-888-0000\n    onlyfor: clinic\n',
    line: 5,
    rule: 'shape',
    says: /mislabels\.0: .*"onlyfor"/,
  },
  {
    fact: 'an id that every table has',
    file: FILES.flow,
    text: 'start: constructor\nquestions: {}\noutcomes: {}\n',
    line: 1,
    rule: 'shape',
    says: /Choose another id/,
  },
  {
    fact: 'a day that is not in the calendar',
    file: FILES.pack,
    text: 'checkedOn: 2026-11-22\nevidenceUntil: 2026-02-30\nclinicEdition: "2025-26"\n',
    line: 2,
    rule: 'shape',
    says: /^evidenceUntil: Write a real day/,
  },
  {
    fact: 'a range that ends on a day that is not in the calendar',
    file: FILES.sources,
    text: 'N01:\n  kind: news\n  publisher: null\n  title: A paper\n  url: null\n  published: 2026-02-01/2026-02-30\n',
    line: 6,
    rule: 'shape',
    says: /^N01\.published: Write a date, or two/,
  },
  {
    fact: 'a word where a number belongs',
    file: FILES.topics,
    text: '- number: ten\n  id: itin\n  dispute: false\n  short: []\n  more: []\n  details: []\n  related: []\n  help: []\n',
    line: 1,
    rule: 'shape',
    says: /^0\.number: .*expected number/,
  },
  {
    fact: 'an address that is not one',
    file: FILES.sources,
    text: 'N01:\n  kind: news\n  publisher: null\n  title: A paper\n  url: javascript:alert(1)\n  published: null\n',
    line: 5,
    rule: 'shape',
    says: /^N01\.url: Invalid URL/,
  },
  {
    fact: 'a record without a lock',
    file: 'locales/es/_status.json',
    text: '{\n  "ui:welcome.begin": {\n    "src": "unknown",\n    "state": "draft",\n    "by": "A. Reader",\n    "on": "2026-11-20"\n  }\n}\n',
    line: 3,
    rule: 'shape',
    says: /^ui:welcome\.begin\.src/,
  },
  {
    fact: 'a list where messages belong',
    file: SPANISH,
    text: '["Un ITIN"]\n',
    line: 1,
    rule: 'shape',
    says: /names with values/,
  },
  {
    fact: 'a list where YAML wants names with values',
    file: FILES.sources,
    text: '- N01\n- U01\n',
    line: 1,
    rule: 'shape',
    says: /names with values/,
  },
  {
    fact: 'a map where YAML wants a list',
    file: FILES.topics,
    text: 'itin:\n  number: 10\n',
    line: 1,
    rule: 'shape',
    says: /has to hold a list/,
  },
  {
    fact: 'an empty file',
    file: FILES.pack,
    text: '',
    line: 1,
    rule: 'readable',
    says: /empty/,
  },
  {
    fact: 'a file of nothing but a comment',
    file: FILES.danger,
    text: '# Nothing yet.\n',
    line: 1,
    rule: 'shape',
    says: /names with values/,
  },
  {
    fact: 'an empty file of words',
    file: SPANISH,
    text: '\n \n',
    line: 1,
    rule: 'readable',
    says: /empty/,
  },
  {
    fact: 'a claim that stands twice in one file',
    file: CLAIMS,
    text: `${CLAIM}${CLAIM}`,
    line: 11,
    rule: 'readable',
    says: /unique/i,
  },
  {
    fact: 'a claim without a source',
    file: CLAIMS,
    text: CLAIM.replace('[{ id: U01 }]', '[]'),
    line: 9,
    rule: 'shape',
    says: /Name at least one source/,
  },
  {
    fact: 'a claim without the day it was checked',
    file: CLAIMS,
    text: CLAIM.replace('  checkedOn: 2026-11-22\n', ''),
    line: 2,
    rule: 'shape',
    says: /checkedOn: Write a real day/,
  },
  {
    fact: 'a claim whose sources speak up to no day',
    file: CLAIMS,
    text: CLAIM.replace('  asOf: null\n', ''),
    line: 2,
    rule: 'shape',
    says: /asOf: Write YYYY, YYYY-MM or YYYY-MM-DD/,
  },
  {
    fact: 'a question with a field to type into',
    file: FILES.flow,
    text: 'start: name\nquestions:\n  name:\n    input: text\n    choices:\n      - { id: a, to: b }\n      - { id: c, to: b }\noutcomes: {}\n',
    line: 4,
    rule: 'shape',
    says: /^questions\.name: Nobody types text about themselves: give choices\.$/,
  },
  {
    fact: 'a question without choices',
    file: FILES.flow,
    text: 'start: name\nquestions:\n  name:\n    type: text\noutcomes: {}\n',
    line: 4,
    rule: 'shape',
    says: /^questions\.name: Nobody types text about themselves: give choices\.$/,
  },
  {
    fact: 'an exception without an end',
    file: 'locales/es/_avoid.json',
    text: '{"advice":[],"loaded":[],"relativeDates":[],"months":[],"recurring":[],"terms":[],\n"except":[\n{"message":"ui:a","phrase":"b","reason":"c","owner":"d"}]}\n',
    line: 3,
    rule: 'shape',
    says: /^except\.0\.until: Write a real day/,
  },
  {
    fact: 'a file that is not UTF-8',
    file: SPANISH,
    text: Buffer.from('{\n"itin.what": "N\xfamero" }', 'latin1'),
    line: 2,
    rule: 'readable',
    says: /not UTF-8/,
  },
  {
    fact: 'a file of bytes',
    file: FILES.pack,
    text: Uint8Array.of(0xff, 0xfe, 0, 0, 0xff),
    line: 1,
    rule: 'readable',
    says: /not UTF-8/,
  },
]

it.each(DAMAGED.map((damage) => [damage.fact, damage] as const))('names %s', (_, damage) => {
  const folder = writeFolder(fixtureContent())
  writeIn(folder, damage.file, damage.text)

  const { content, findings } = loadContent(folder)

  expect(content).toBeUndefined()
  expect(findings).toEqual([
    {
      file: damage.file,
      ...(damage.line && { line: damage.line }),
      severity: 'error',
      rule: damage.rule,
      message: expect.stringMatching(damage.says),
    },
  ])
})

it('names a file that is missing', () => {
  const folder = writeFolder(fixtureContent())
  rmSync(join(folder, FILES.topics))

  expect(loadContent(folder).findings).toEqual([readable(FILES.topics, 'The file is missing.')])
})

it('names a base locale that is missing, file by file', () => {
  const folder = writeFolder(fixtureContent())
  rmSync(join(folder, 'locales/en'), { recursive: true })

  const files = loadContent(folder).findings.map(({ file }) => file)

  expect(files).toEqual(
    ['_meta', 'ui', 'flow', 'topics', 'claims', 'help', 'changes'].map(
      (name) => `locales/en/${name}.json`,
    ),
  )
})

it.each([
  ['5 MB and a byte', 5_000_001],
  ['100 MB', 100_000_000],
])('names a file of %s, and does not read it', (_, size) => {
  const folder = writeFolder(fixtureContent())
  truncateSync(join(folder, FILES.help), size)

  expect(loadContent(folder).findings).toEqual([
    { ...readable(FILES.help, 'larger than 5 MB'), line: 1 },
  ])
})

it('reads a file of just 5 MB', () => {
  const folder = writeFolder(fixtureContent())
  truncateSync(join(folder, FILES.help), 5_000_000)

  const messages = loadContent(folder).findings.map(({ message }) => message)

  expect(messages).not.toContainEqual(expect.stringContaining('larger'))
})

it('names a claim that stands in two files, and where it stands first', () => {
  const [first] = fixtureContent().claims
  const folder = writeFolder(
    fixtureContent(({ claims }) => {
      claims.push({ ...structuredClone(claims[0]!), file: 'content/claims/more.yaml' })
    }),
  )

  expect(loadContent(folder).findings).toEqual([
    readable('content/claims/more.yaml', `"${first!.id}" stands in ${first!.file} already`),
  ])
})

it('says everything that is wrong in several files at once', () => {
  const folder = writeFolder(fixtureContent())
  writeIn(
    folder,
    FILES.pack,
    'checkedOn: 2026-13-01\nevidenceUntil: soon\nclinicEdition: "2025-26"\n',
  )
  writeIn(folder, SPANISH, '{')

  const places = loadContent(folder).findings.map(({ file, line }) => `${file}:${line}`)

  expect(places).toEqual([`${FILES.pack}:1`, `${FILES.pack}:2`, `${SPANISH}:1`])
})

it('reads a locale without records', () => {
  const folder = writeFolder(fixtureContent())
  rmSync(join(folder, 'locales/es/_status.json'))

  const { content, findings } = loadContent(folder)

  expect(findings).toEqual([])
  expect(content?.locales[1]?.status).toEqual({})
})

it('reads a content whose changes nobody has recorded', () => {
  const folder = writeFolder(fixtureContent())
  rmSync(join(folder, FILES.changes))

  expect(loadContent(folder)).toMatchObject({ content: { changes: [] }, findings: [] })
})

it('reads a locale that has only begun', () => {
  const folder = writeFolder(fixtureContent())
  for (const file of ['ui', 'flow', 'topics', 'help', 'changes', '_status'])
    rmSync(join(folder, `locales/es/${file}.json`))

  const { content, findings } = loadContent(folder)

  expect(findings).toEqual([])
  expect(content?.locales[1]?.words.help).toEqual({})
  expect(content?.locales[1]?.words.claims).toHaveProperty(['itin.what'])
})

it('puts the base locale first', () => {
  const folder = writeFolder(fixtureContent())
  writeIn(folder, 'locales/ar/_meta.json', '{ "name": "العربية", "dir": "rtl", "formats": "ar" }')
  writeIn(folder, 'locales/notes.txt', 'Not a locale.')

  expect(loadContent(folder).content?.locales.map(({ tag }) => tag)).toEqual(['en', 'ar', 'es'])
})

it.each([
  { fact: 'nothing at all', files: [] },
  { fact: 'no content', files: ['locales/en/ui.json'] },
  { fact: 'no locales', files: ['content/pack.yaml'] },
])('refuses a folder with $fact', ({ files }) => {
  const folder = temporaryFolder()
  for (const file of files) writeIn(folder, file, '{}')

  expect(() => loadContent(folder)).toThrow(new UserError('error.noFolder', { folder }))
})

it('refuses a file, and what would be below one', () => {
  const folder = temporaryFolder()
  writeIn(folder, 'README.md', '# Read me')

  for (const place of ['README.md', 'README.md/here'].map((name) => join(folder, name)))
    expect(() => loadContent(place)).toThrow(new UserError('error.noFolder', { folder: place }))
})

function compiledFrom(folder: string): [string, Buffer][] {
  const { content, findings } = loadContent(folder)
  expect(findings).toEqual([])
  const out = temporaryFolder()
  writeCompiled(content!, '1.2.3', out)
  return filesIn(out).map((name) => [name, readFileSync(join(out, name))])
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

function readable(file: string, says: string): Finding {
  return { file, severity: 'error', rule: 'readable', message: expect.stringContaining(says) }
}
