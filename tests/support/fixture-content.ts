import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { stringify } from 'yaml'
import { z } from 'zod'
import {
  type AuthoredClaim,
  type AuthoredLocale,
  type Content,
  FILES,
  WORD_FILES,
  type WordFile,
} from '../../src/authoring/content'
import { loadContent } from '../../src/authoring/load'
import { readFile } from '../../src/authoring/read'
import { missingChanges } from '../../src/authoring/record'
import { lockOf } from '../../src/authoring/translation'
import { STATES } from '../../src/content/states'

/** The same type with everything in it open to change. */
export type Draft<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends object
    ? { -readonly [Key in keyof T]: Draft<T[Key]> }
    : T

/** What a test changes in the fixture before it uses it. */
export type Change = (content: Draft<Content>) => void

/**
 * A small content that breaks no rule: two topics, three claims, two questions, one place of help, English and Spanish. Its
 * changes are recorded as far as the test itself says nothing about them.
 */
export function fixtureContent(change: Change = () => {}): Content {
  const content: Draft<Content> = {
    pack: { checkedOn: '2026-11-22', evidenceUntil: '2026-10-01', clinicEdition: '2025-26' },
    sources: sources(),
    claims: [whatItIs(), theDraft(), theSigned()],
    topics: topics(),
    flow: flow(),
    help: [clinic()],
    clinics: [stateClinic()],
    danger: danger(),
    changes: [],
    locales: [english(), spanish()],
    lineOf: () => undefined,
  }
  change(content)
  if (content.changes.length === 0) content.changes = missingChanges(content, FIRST)
  return content
}

const FIRST = { why: 'first', on: '2026-11-22' }

/** Writes a content as the files that authors write: into that folder, or into a new one that goes when the test ends. */
export function writeFolder(content: Content, folder = temporaryFolder()): string {
  for (const [name, value] of filesOf(content)) writeIn(folder, name, textOf(name, value))
  return folder
}

/** The fixture, written and read again. Throws when the change makes it unreadable. */
export function loadFixture(change?: Change): { folder: string; content: Content } {
  const folder = writeFolder(fixtureContent(change))
  const { content, findings } = loadContent(folder)
  if (content === undefined) throw new Error(findings.map(({ message }) => message).join('\n'))
  return { folder, content }
}

/** The fixture with the lines of its files. Writes and reads a file only when it is asked for a line: that is fast. */
export function linedFixture(change?: Change): { folder: string; content: Content } {
  const folder = temporaryFolder()
  const content = fixtureContent(change)
  const files = filesOf(content)
  const lineOf: Content['lineOf'] = (name, path) => {
    const value = files.get(name)
    if (value === undefined) return undefined
    writeIn(folder, name, textOf(name, value))
    return readFile(join(folder, name), name, z.unknown()).lineOf(path)
  }
  return { folder, content: { ...content, lineOf } }
}

/** A new folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'itin-rights-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes one file into a folder, with the folders on the way to it. */
export function writeIn(folder: string, name: string, content: string | Uint8Array): void {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** Says a message in English and in Spanish, recorded as reviewed; Spanish is the same text when none is given. */
export function say(
  { locales }: Draft<Content>,
  file: WordFile,
  key: string,
  text: string,
  translated = text,
): void {
  const [en, es] = locales
  en!.words[file][key] = text
  es!.words[file][key] = translated
  es!.status[`${file}:${key}`] = reviewed(text)
}

/** Takes a message out of every locale, with its record. */
export function unsay(content: Draft<Content>, file: WordFile, key: string): void {
  delete content.locales[0]!.words[file][key]
  untranslate(content, file, key)
}

/** Takes the Spanish of a message out, with its record. */
export function untranslate({ locales }: Draft<Content>, file: WordFile, key: string): void {
  delete locales[1]!.words[file][key]
  delete locales[1]!.status[`${file}:${key}`]
}

function filesOf(content: Content): Map<string, object> {
  const { pack, sources, topics, flow, help, clinics, danger, changes, claims, locales } = content
  const files = new Map<string, object>([
    [FILES.pack, pack],
    [FILES.sources, sources],
    [FILES.topics, topics],
    [FILES.flow, flow],
    [FILES.help, Object.fromEntries(help.map(({ id, ...entry }) => [id, entry]))],
    [FILES.clinics, Object.fromEntries(clinics.map(({ id, ...clinic }) => [id, clinic]))],
    [FILES.danger, danger],
    [FILES.changes, changes],
  ])
  for (const { file } of claims) files.set(file, claimsIn(file, claims))
  for (const { tag, meta, avoid, words, status } of locales) {
    files.set(`locales/${tag}/_meta.json`, meta)
    if (avoid) files.set(`locales/${tag}/_avoid.json`, avoid)
    for (const name of WORD_FILES) files.set(`locales/${tag}/${name}.json`, words[name])
    if (Object.keys(status).length > 0) files.set(`locales/${tag}/_status.json`, status)
  }
  return files
}

function claimsIn(wanted: string, claims: readonly AuthoredClaim[]): object {
  const inside = claims.filter(({ file }) => file === wanted)
  return Object.fromEntries(inside.map(({ id, file: _, ...claim }) => [id, claim]))
}

function textOf(name: string, value: object): string {
  const json = `${JSON.stringify(value, null, 2)}\n`
  if (name.endsWith('.json')) return json
  const text = yaml.get(json) ?? stringify(value, { aliasDuplicateObjects: false })
  yaml.set(json, text)
  return text
}

// Most tests write the same files, and making YAML is what takes the longest.
const yaml = new Map<string, string>()

function sources(): Draft<Content['sources']> {
  return {
    U01: {
      kind: 'statute',
      publisher: 'Code of Examples',
      copyAt: 'copies.example',
      title: 'Title 9, section 1',
      url: 'https://law.example/9/1',
      published: '2026-07-18',
      dateKind: 'current',
    },
    N01: {
      kind: 'news',
      publisher: null,
      title: 'A paper writes about a draft',
      url: null,
      noUrl: 'not-seen',
      published: '2025-03-22/2025-03-23',
      dateKind: 'published',
    },
  }
}

function whatItIs(): Draft<AuthoredClaim> {
  return {
    id: 'itin.what',
    file: 'content/claims/itin.yaml',
    kind: 'law',
    risk: 'low',
    confidence: 'high',
    status: 'current',
    asOf: '2026-07',
    checkedOn: '2026-11-22',
    reviewBy: '2027-02-28',
    values: {},
    sources: [{ id: 'U01', at: '(a)' }],
    vetted: [{ role: 'source-check', on: '2026-11-22' }],
  }
}

function theDraft(): Draft<AuthoredClaim> {
  return {
    ...whatItIs(),
    id: 'sharing.draft',
    file: 'content/claims/sharing.yaml',
    kind: 'reported',
    risk: 'high',
    status: 'superseded',
    asOf: '2025-03-23',
    values: { on: '2025-03' },
    sources: [{ id: 'N01' }],
    supersededBy: 'sharing.signed',
  }
}

function theSigned(): Draft<AuthoredClaim> {
  return {
    ...whatItIs(),
    id: 'sharing.signed',
    file: 'content/claims/sharing.yaml',
    kind: 'agency',
    risk: 'high',
    asOf: null,
    values: { on: '2025-04-07', people: 12000 },
    sources: [{ id: 'N01' }, { id: 'U01', at: '(b)' }],
  }
}

function topics(): Draft<Content['topics'][number]>[] {
  return [
    {
      number: 10,
      id: 'itin',
      dispute: false,
      short: ['itin.what'],
      // The first topic shows it too; its home is the topic that its id is named after.
      more: ['sharing.signed'],
      details: [],
      related: [20],
      help: ['tax-help'],
      clinics: false,
      byKind: false,
    },
    {
      number: 20,
      id: 'sharing',
      dispute: true,
      short: ['sharing.signed'],
      more: [],
      details: [{ heading: 'before' }, 'sharing.draft'],
      related: [10],
      help: ['tax-help'],
      clinics: false,
      byKind: false,
    },
  ]
}

function flow(): Draft<Content['flow']> {
  return {
    start: 'reason',
    questions: {
      reason: {
        choices: [
          { id: 'itin', to: 'itin-group', skip: false },
          { id: 'sharing', to: 'sharing', skip: false },
          { id: 'skip', to: 'sharing', skip: true },
        ],
      },
      'itin-group': {
        ask: 'group',
        choices: [
          { id: 'yes', to: 'sharing', skip: false },
          { id: 'no', to: 'itin', skip: false },
          { id: 'rather-not-say', to: 'sharing', skip: true },
        ],
      },
    },
    outcomes: {
      itin: { topics: [10], help: ['tax-help'], helpFirst: false },
      sharing: { words: 'help-first', topics: [20, 10], help: ['tax-help'], helpFirst: true },
    },
  }
}

function clinic(): Draft<Content['help'][number]> {
  return {
    id: 'clinic',
    need: 'tax-help',
    independence: 'independent',
    operator: 'Clinic of Examples',
    cost: 'free',
    url: 'https://clinic.example/',
    phones: [{ e164: '+19992223333', display: '999-222-3333', kind: 'voice', label: true }],
    values: { income: 30000 },
    verifiedOn: '2026-02-25',
    evidence: 'official',
    confidence: 'high',
    sources: ['U01'],
    nationalWay: false,
  }
}

function stateClinic(): Draft<Content['clinics'][number]> {
  return {
    id: 'oh-clinic',
    organization: 'Clinic of Ohio',
    city: 'Dayton',
    state: 'OH',
    serves: ['OH'],
    phones: [
      {
        e164: '+19992224444',
        display: '999-222-4444',
        kind: 'voice',
        evidenceFrom: '2026-02-25',
        alsoIn: [],
      },
    ],
    url: null,
    federalLegalAid: false,
    values: {},
    evidence: 'official',
    sources: ['U01'],
  }
}

function danger(): Draft<Content['danger']> {
  return {
    numbers: [
      { e164: '+19992235463', display: '999-223-5463', also: '1-999-BAD-LINE', why: 'A tip line.' },
    ],
    spoofed: [{ e164: '+19996667777', display: '999-666-7777', why: 'Scammers show it.' }],
    exchange: '555',
    domains: [
      { domain: 'bad.example', why: 'A lookalike.' },
      { domain: 'agency.example/tips', why: 'A tip form.' },
    ],
    mislabels: [
      { e164: '+19992223333', display: '999-222-3333', onlyFor: 'clinic' },
      { e164: '+19998880000', display: '999-888-0000', onlyFor: null },
    ],
  }
}

// Each state is called by its letters.
function stateNames(): Record<string, string> {
  return Object.fromEntries(STATES.map((state) => [`state.${state}`, state]))
}

function english(): Draft<AuthoredLocale> {
  return {
    tag: 'en',
    meta: { name: 'English', dir: 'ltr', formats: 'en-US' },
    avoid: {
      advice: ['should', 'you must', 'guarantees'],
      loaded: ['alien', 'raid*'],
      relativeDates: ['now', 'last year'],
      months: ['January', 'May'],
      recurring: ['every'],
      terms: ['nonresident alien'],
      except: [],
    },
    words: {
      ui: {
        'language.word': 'Language',
        'language.damaged': 'This copy is damaged.',
        'welcome.begin': 'Begin',
      },
      flow: {
        'reason.title': 'What do you want to know about?',
        'reason.choice.itin': 'What an ITIN is',
        'reason.choice.sharing': 'What is shared',
        'reason.choice.skip': 'I would rather not say',
        'group.title': 'Is any of these true?',
        'group.text': 'You do not need to say which.',
        'group.item.1': 'An open case',
        'group.choice.yes': 'Yes, at least one',
        'group.choice.no': 'No, none of these',
        'group.choice.rather-not-say': 'I would rather not say',
        'outcome.itin.title': 'About the ITIN',
        'outcome.itin.text': 'This page says what an ITIN is.',
        'outcome.help-first.title': 'Help comes first',
        'outcome.help-first.text': 'Places that can help come first here.',
      },
      topics: {
        'itin.title': 'What an ITIN is',
        'sharing.title': 'What is shared',
        'sharing.heading.before': 'Before that',
      },
      claims: {
        'itin.what': 'An ITIN is a tax number. People apply with Form W-7.',
        'sharing.draft': 'In {{on, date}}, a paper wrote about a draft.',
        'sharing.signed': 'On {{on, date}} it was signed, for {{people, number}} people.',
      },
      help: {
        'clinic.name': 'The clinic',
        'clinic.does': 'Helps with taxes.',
        'clinic.forWhom': 'People who earn less than {{income, usd}}.',
        'clinic.limit': 'It is far away.',
        'clinic.hours': 'Every day',
        'clinic.phoneLabel': 'Front desk',
        ...stateNames(),
      },
      changes: { first: 'It was there first.' },
    },
    status: {},
  }
}

function spanish(): Draft<AuthoredLocale> {
  const words: Record<WordFile, Record<string, string>> = {
    ui: {
      'language.word': 'Idioma',
      'language.damaged': 'Esta copia está dañada.',
      'welcome.begin': 'Empezar',
    },
    flow: {
      'reason.title': '¿Sobre qué quiere saber?',
      'reason.choice.itin': 'Qué es un ITIN',
      'reason.choice.sharing': 'Qué se comparte',
      'reason.choice.skip': 'Prefiero no decirlo',
      'group.title': '¿Es cierto algo de esto?',
      'group.text': 'No tiene que decir qué.',
      'group.item.1': 'Un caso abierto',
      'group.choice.yes': 'Sí, al menos una cosa',
      'group.choice.no': 'No, nada de esto',
      'group.choice.rather-not-say': 'Prefiero no decirlo',
      'outcome.itin.title': 'Sobre el ITIN',
      'outcome.itin.text': 'Esta página dice qué es un ITIN.',
      'outcome.help-first.title': 'Primero, la ayuda',
      'outcome.help-first.text': 'Aquí aparecen primero los lugares que pueden ayudar.',
    },
    topics: {
      'itin.title': 'Qué es un ITIN',
      'sharing.title': 'Qué se comparte',
      'sharing.heading.before': 'Antes de eso',
    },
    claims: {
      'itin.what': 'Un ITIN es un número para los impuestos. Se pide con el Form W-7.',
      'sharing.draft': 'En {{on, date}}, un periódico escribió sobre un borrador.',
      'sharing.signed': 'Se firmó el {{on, date}}, para {{people, number}} personas.',
    },
    help: {
      'clinic.name': 'La clínica',
      'clinic.does': 'Ayuda con los impuestos.',
      'clinic.forWhom': 'Personas que ganan menos de {{income, usd}}.',
      'clinic.limit': 'Está lejos.',
      'clinic.hours': 'Todos los días',
      'clinic.phoneLabel': 'Recepción',
      ...stateNames(),
    },
    changes: { first: 'Fue lo primero.' },
  }
  const base = english().words
  const records = WORD_FILES.flatMap((file) =>
    Object.entries(base[file]).map(([key, text]) => [`${file}:${key}`, reviewed(text)] as const),
  )
  const status: Draft<AuthoredLocale>['status'] = Object.fromEntries(records)
  status['claims:sharing.draft']!.state = 'draft'
  status['claims:sharing.signed']!.state = 'checked'
  return {
    tag: 'es',
    meta: { name: 'Español', dir: 'ltr', formats: 'es-ES' },
    avoid: {
      advice: ['debería', 'seguro'],
      loaded: ['redada'],
      relativeDates: ['hoy'],
      months: ['enero'],
      recurring: ['cada'],
      terms: ['Seguro Social'],
      except: [],
    },
    words,
    status,
  }
}

function reviewed(text: string): Draft<AuthoredLocale>['status'][string] {
  return { src: lockOf(text), state: 'reviewed', by: 'A. Reader', on: '2026-11-20' }
}
