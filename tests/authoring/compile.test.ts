import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeCompiled } from '../../src/authoring/compile'
import { build } from '../../src/authoring/index'
import { type Edition, loadEdition, loadLocales } from '../../src/content/compiled'
import type { Claim, Depth } from '../../src/content/types'
import {
  type Change,
  fixtureContent,
  say,
  temporaryFolder,
  untranslate,
  writeFolder,
  writeIn,
} from '../support/fixture-content'

const UNCHANGED = mkdtempSync(join(tmpdir(), 'itin-rights-'))
writeCompiled(fixtureContent(), '0.0.0', UNCHANGED)
afterAll(() => rmSync(UNCHANGED, { recursive: true, force: true }))

describe('a reader of es', () => {
  it('gets Spanish where there is Spanish', () => {
    const es = compiled('es')

    expect(claimOf(es, 10, 'short').said).toEqual({
      text: 'Un ITIN es un número para los impuestos. Se pide con el Form W-7.',
      locale: 'es',
      state: 'reviewed',
    })
    expect(es.topics().map(({ title }) => title.text)).toEqual([
      'Qué es un ITIN',
      'Qué se comparte',
    ])
    expect(es.head.messages['welcome.begin']).toBe('Empezar')
  })

  it('gets English, marked as missing, where there is none', () => {
    const es = compiled('es', (content) => {
      untranslate(content, 'claims', 'itin.what')
      untranslate(content, 'topics', 'sharing.heading.before')
      untranslate(content, 'flow', 'group.title')
      untranslate(content, 'help', 'clinic.hours')
      untranslate(content, 'ui', 'welcome.begin')
    })

    const missing = { locale: 'en', state: 'missing' }
    expect(claimOf(es, 10, 'short').said).toEqual({
      ...missing,
      text: 'An ITIN is a tax number. People apply with Form W-7.',
    })
    expect(es.findTopic(20)?.parts.details[0]).toEqual({
      kind: 'heading',
      said: { ...missing, text: 'Before that' },
    })
    expect(es.flowWords()['group.title']).toEqual({ ...missing, text: 'Is any of these true?' })
    expect(es.help()[0]?.hours).toEqual({ ...missing, text: 'Every day' })
    expect(es.head.messages['welcome.begin']).toBe('Begin')
  })

  it('gets English, marked as missing, where a translation is empty', () => {
    const es = compiled('es', ({ locales }) => {
      locales[1]!.words.topics['itin.title'] = ''
      locales[1]!.words.ui['welcome.begin'] = ''
    })

    expect(es.topics()[0]?.title).toEqual({
      text: 'What an ITIN is',
      locale: 'en',
      state: 'missing',
    })
    expect(es.head.messages['welcome.begin']).toBe('Begin')
  })

  it('gets the English beside a draft of a claim that is of high risk', () => {
    expect(claimOf(compiled('es'), 20, 'details').said).toEqual({
      text: 'En marzo de 2025, un periódico escribió sobre un borrador.',
      locale: 'es',
      state: 'draft',
      base: { text: 'In March 2025, a paper wrote about a draft.', locale: 'en' },
    })
  })

  it('gets no English beside a draft of a claim that is of low risk', () => {
    const es = compiled('es', ({ locales }) => {
      locales[1]!.status['claims:itin.what']!.state = 'draft'
    })

    expect(claimOf(es, 10, 'short').said).toMatchObject({ state: 'draft' })
    expect(claimOf(es, 10, 'short').said).not.toHaveProperty('base')
  })
})

it('writes dates, numbers and amounts as each locale does', () => {
  const [en, es] = [compiled('en'), compiled('es')]

  expect(claimOf(en, 20, 'short').said.text).toBe(
    'On April 7, 2025 it was signed, for 12,000 people.',
  )
  expect(claimOf(es, 20, 'short').said.text).toBe(
    'Se firmó el 7 de abril de 2025, para 12.000 personas.',
  )
  expect(en.help()[0]?.forWhom.text).toBe('People who earn less than $30,000.')
  expect(es.help()[0]?.forWhom.text).toMatch(/^Personas que ganan menos de 30\.000\sUS\$\.$/)
  expect(en.head.dates['2026-11-22']).toBe('November 22, 2026')
  expect(es.head.dates['2026-11-22']).toBe('22 de noviembre de 2026')
})

it('leaves the placeholders of the interface for later', () => {
  const en = compiled('en', (content) => say(content, 'ui', 'welcome.page', 'Page {{page}}'))

  expect(en.head.messages['welcome.page']).toBe('Page {{page}}')
})

it('sends the reader of a superseded claim to the topic that its successor is named after', () => {
  expect(claimOf(compiled('es'), 20, 'details').supersededBy).toEqual({
    id: 'sharing.signed',
    topic: 20,
  })
})

it('sends the reader of a superseded claim to the first topic with its successor when none has its name', () => {
  const en = compiled('en', (content) => {
    content.topics[1]!.id = 'shared'
    say(content, 'topics', 'shared.title', 'What is shared')
    say(content, 'topics', 'shared.heading.before', 'Before that')
  })

  expect(claimOf(en, 20, 'details').supersededBy).toEqual({ id: 'sharing.signed', topic: 10 })
})

it('says when and why a claim was withdrawn', () => {
  const es = compiled('es', (content) => {
    Object.assign(content.claims[0]!, { status: 'withdrawn', withdrawnOn: '2026-11-20' })
    say(content, 'claims', 'itin.what.withdrawn', 'It was wrong.', 'Era un error.')
  })

  expect(claimOf(es, 10, 'short').withdrawn).toEqual({
    on: '2026-11-20',
    why: { text: 'Era un error.', locale: 'es', state: 'reviewed' },
  })
})

it('gives a claim its sources, with the place in each', () => {
  const { citations } = claimOf(compiled('en'), 20, 'short')

  expect(citations.map(({ source, at }) => [source.id, source.title, at])).toEqual([
    ['N01', 'A paper writes about a draft', undefined],
    ['U01', 'Title 9, section 1', '(b)'],
  ])
})

it('keeps the order of topics, and lists only depths with something to read', () => {
  expect(compiled('en').topics()).toMatchObject([
    { number: 10, id: 'itin', depths: ['short', 'more'] },
    { number: 20, id: 'sharing', depths: ['short', 'details'] },
  ])
})

it('lets a topic without claims be read', () => {
  const en = compiled('en', ({ topics }) => {
    topics[0]!.short = []
    topics[0]!.more = []
  })

  expect(en.topics()[0]?.depths).toEqual(['short'])
})

it('has no topic for a number that nothing has', () => {
  expect(compiled('en').findTopic(99)).toBeUndefined()
})

it('keeps the flow, with whose words each step uses', () => {
  const flow = compiled('en').flow()

  expect(flow.start).toBe('reason')
  expect(flow.questions).toMatchObject({
    reason: { ask: 'reason' },
    'itin-group': { ask: 'group' },
  })
  expect(flow.questions.reason?.choices[2]).toEqual({ id: 'skip', to: 'sharing', isSkip: true })
  expect(flow.outcomes).toMatchObject({ itin: { words: 'itin' }, sharing: { words: 'help-first' } })
})

it('gives a place of help its phones and sources, and nothing that English does not say', () => {
  const [clinic] = compiled('es').help()

  expect(clinic).toMatchObject({ id: 'clinic', name: { text: 'La clínica' } })
  expect(clinic?.phones).toEqual([
    {
      e164: '+19992223333',
      display: '999-222-3333',
      kind: 'voice',
      label: { text: 'Recepción', locale: 'es', state: 'reviewed' },
    },
  ])
  expect(clinic?.sources.map(({ id }) => id)).toEqual(['U01'])
  expect(clinic).not.toHaveProperty('languages')
})

it('says who runs a place of help by its name, or else in words', () => {
  const es = compiled('es', (content) => {
    delete content.help[0]!.operator
    say(content, 'help', 'clinic.operator', 'Several clinics', 'Varias clínicas')
  })

  expect(compiled('es').help()[0]?.operator).toBe('Clinic of Examples')
  expect(es.help()[0]?.operator).toBe('Varias clínicas')
})

it('lists the locales with the words that a screen needs before it knows which to speak', () => {
  expect(loadLocales(UNCHANGED)).toEqual([
    {
      tag: 'en',
      name: 'English',
      dir: 'ltr',
      languageWord: 'Language',
      damagedWords: 'This copy is damaged.',
    },
    {
      tag: 'es',
      name: 'Español',
      dir: 'ltr',
      languageWord: 'Idioma',
      damagedWords: 'Esta copia está dañada.',
    },
  ])
})

it('counts every message once, by its state', () => {
  const change: Change = (content) => {
    untranslate(content, 'claims', 'itin.what')
    untranslate(content, 'help', 'clinic.hours')
    delete content.locales[1]!.status['topics:itin.title']
    content.locales[0]!.words.topics['sharing.title'] = 'What was shared'
  }
  const { words } = fixtureContent().locales[0]!
  const all = Object.values(words).reduce((sum, file) => sum + Object.keys(file).length, 0)

  expect(compiled('en', change).counts()).toEqual({ original: all })
  expect(compiled('es', change).counts()).toEqual({
    missing: 2,
    draft: 2,
    checked: 1,
    stale: 1,
    reviewed: all - 6,
  })
})

describe('an English message that is edited', () => {
  it('makes its translation stale, and nothing else', () => {
    const before = everythingIn(compiled('es'))
    const after = everythingIn(compiled('es', inEnglish('itin.what', 'An ITIN is a number.')))

    expect(differences(before, after)).toEqual({
      'counts.reviewed': [all(before, 'reviewed'), all(before, 'reviewed') - 1],
      'counts.stale': [undefined, 1],
      'topic10.parts.short.0.claim.said.state': ['reviewed', 'stale'],
      'topic10.parts.short.0.claim.said.changed.when': [undefined, 'after'],
      'topic10.parts.short.0.claim.said.changed.day': [undefined, '2026-11-20'],
    })
  })

  it('stands beside its translation when the claim is of high risk', () => {
    const edit = inEnglish('sharing.draft', 'In {{on, date}}, a draft was in the paper.')
    const before = everythingIn(compiled('es'))
    const after = everythingIn(compiled('es', edit))

    expect(differences(before, after)).toEqual({
      'counts.draft': [1, undefined],
      'counts.stale': [undefined, 1],
      'topic20.parts.details.1.claim.said.state': ['draft', 'stale'],
      'topic20.parts.details.1.claim.said.changed.when': [undefined, 'after'],
      'topic20.parts.details.1.claim.said.changed.day': [undefined, '2026-11-20'],
      'topic20.parts.details.1.claim.said.base.text': [
        'In March 2025, a paper wrote about a draft.',
        'In March 2025, a draft was in the paper.',
      ],
    })
  })

  it('changes nothing but its own text for a reader of English', () => {
    const before = everythingIn(compiled('en'))
    const after = everythingIn(compiled('en', inEnglish('itin.what', 'An ITIN is a number.')))

    expect(Object.keys(differences(before, after))).toEqual([
      'topic10.parts.short.0.claim.said.text',
    ])
  })
})

describe('a build', () => {
  it('writes a file for each locale, and takes away what stood there', () => {
    const out = temporaryFolder()
    writeIn(out, 'fr.jsonl', 'old')

    expect(build(writeFolder(fixtureContent()), '1.2.3', out)).toEqual([])
    expect(readdirSync(out).sort()).toEqual(['en.jsonl', 'es.jsonl', 'index.json'])
    expect(loadEdition(out, 'en').head.version).toBe('1.2.3')
  })

  it('writes nothing when a rule finds an error', () => {
    const out = join(temporaryFolder(), 'out')
    const folder = writeFolder(
      fixtureContent(({ flow }) => {
        flow.outcomes.itin!.help = []
      }),
    )

    expect(build(folder, '1.2.3', out)).toMatchObject([{ rule: 'outcomes-with-help' }])
    expect(existsSync(out)).toBe(false)
  })

  it('writes nothing when a file cannot be read', () => {
    const out = join(temporaryFolder(), 'out')
    const folder = writeFolder(fixtureContent())
    writeIn(folder, 'content/pack.yaml', '')

    expect(build(folder, '1.2.3', out)).toMatchObject([{ file: 'content/pack.yaml' }])
    expect(existsSync(out)).toBe(false)
  })

  it('is not stopped by a warning', () => {
    const out = temporaryFolder()
    const folder = writeFolder(fixtureContent((all) => untranslate(all, 'claims', 'itin.what')))

    expect(build(folder, '1.2.3', out)).toEqual([])
  })
})

function compileAll(change: Change): string {
  const folder = join(temporaryFolder(), 'locales')
  writeCompiled(fixtureContent(change), '0.0.0', folder)
  return folder
}

function compiled(tag: string, change?: Change): Edition {
  return loadEdition(change === undefined ? UNCHANGED : compileAll(change), tag)
}

/** The first claim at a depth of a topic. */
function claimOf(edition: Edition, number: number, depth: Depth): Claim {
  const part = edition.findTopic(number)?.parts[depth].find(({ kind }) => kind === 'claim')
  if (part?.kind !== 'claim') throw new Error(`no claim in topic ${number}, ${depth}`)
  return part.claim
}

function inEnglish(key: string, text: string): Change {
  return ({ locales }) => {
    locales[0]!.words.claims[key] = text
  }
}

type Everything = ReturnType<typeof everythingIn>

/** All that a reader can get from an edition. */
function everythingIn(edition: Edition) {
  const { parts: _, ...head } = edition.head
  return {
    head,
    topics: edition.topics(),
    topic10: edition.findTopic(10),
    topic20: edition.findTopic(20),
    flow: edition.flow(),
    flowWords: edition.flowWords(),
    help: edition.help(),
    sources: edition.sources(),
    counts: edition.counts(),
  }
}

function all({ counts }: Everything, state: 'reviewed'): number {
  return counts[state] ?? 0
}

/** What differs, by path: before and after. */
function differences(before: object, after: object): Record<string, unknown[]> {
  const [old, fresh] = [leavesOf(before), leavesOf(after)]
  const paths = new Set([...old.keys(), ...fresh.keys()])
  const changed = [...paths].filter((path) => old.get(path) !== fresh.get(path))
  return Object.fromEntries(changed.map((path) => [path, [old.get(path), fresh.get(path)]]))
}

function leavesOf(value: unknown, path: readonly string[] = []): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path.join('.'), value]])
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...leavesOf(inner, [...path, key])]),
  )
}
