import { describe, expect, it } from 'vitest'
import type { Content, WordFile } from '../../src/authoring/content'
import {
  englishChangeOf,
  lockOf,
  spokenTag,
  stateOf,
  withBase,
} from '../../src/authoring/translation'
import type { TranslationState } from '../../src/content/types'
import { type Change, type Draft, fixtureContent, untranslate } from '../support/fixture-content'

const MESSAGE = ['claims', 'itin.what'] as const
const ENGLISH = fixtureContent().locales[0]!.words.claims['itin.what']

describe('a lock', () => {
  it('is 8 hex digits of the SHA-256 of the text', () => {
    expect(lockOf('')).toBe('e3b0c442')
    expect(lockOf('The file is missing.')).toMatch(/^[0-9a-f]{8}$/)
  })

  it.each([
    'One  line,  of  words.',
    ' One line, of words. ',
    'One line,\n\tof words.\r\n',
    'One\u00a0line, of words.',
  ])('stays the same in other white space: %j', (text) => {
    expect(lockOf(text)).toBe(lockOf('One line, of words.'))
  })

  it('stays the same however an accent is put together', () => {
    expect(lockOf('El nu\u0301mero')).toBe(lockOf('El n\u00famero'))
  })

  it.each([
    'one line, of words.',
    'One line of words.',
    'Oneline, of words.',
    'One line, of words',
  ])('changes with the words: %j', (text) => {
    expect(lockOf(text)).not.toBe(lockOf('One line, of words.'))
  })
})

describe('the state of a message', () => {
  it.each<{ state: TranslationState; when: string; change: Change }>([
    { state: 'missing', when: 'it is not there', change: (all) => untranslate(all, ...MESSAGE) },
    { state: 'missing', when: 'it is empty', change: inSpanish('') },
    { state: 'draft', when: 'nobody recorded it', change: unrecorded },
    { state: 'draft', when: 'recorded as a draft', change: recordedAs('draft') },
    { state: 'checked', when: 'recorded as checked', change: recordedAs('checked') },
    { state: 'reviewed', when: 'recorded as reviewed', change: recordedAs('reviewed') },
    { state: 'reviewed', when: 'its own words change', change: inSpanish('Otro texto.') },
    { state: 'reviewed', when: 'only spaces in English change', change: inEnglish(`${ENGLISH} `) },
    { state: 'stale', when: 'the English has changed', change: inEnglish('Another text.') },
    { state: 'stale', when: 'the English is empty', change: inEnglish('') },
  ])('is $state when $when', ({ state, change }) => {
    const { locales } = fixtureContent(change)

    expect(stateOf(locales[1]!, locales[0]!, ...MESSAGE)).toBe(state)
  })

  it('is stale for a draft too when the English has changed', () => {
    const { locales } = fixtureContent((content) => {
      recordedAs('draft')(content)
      inEnglish('Another text.')(content)
    })

    expect(stateOf(locales[1]!, locales[0]!, ...MESSAGE)).toBe('stale')
  })

  it('is original in the base locale, whatever is recorded', () => {
    const [base] = fixtureContent(({ locales }) => {
      locales[0]!.status = structuredClone(locales[1]!.status)
    }).locales

    expect(stateOf(base!, base!, ...MESSAGE)).toBe('original')
  })
})

describe('the day on which the English changed', () => {
  type What = 'new' | 'changed' | 'disputed'
  const entry = (date: string, what: What, claim = 'itin.what') => ({
    ...{ date, what, claim },
    ...{ why: 'first', source: 'U01', text: '00000000' },
  })
  // The fixture's translations were recorded on 2026-11-20.
  const changeOf = (
    changes: Parameters<typeof englishChangeOf>[1],
    file: WordFile = 'claims',
    key = 'itin.what',
  ) => {
    const first = entry('2026-11-01', 'new', key)
    return englishChangeOf(fixtureContent().locales[1]!, [first, ...changes], file, key)
  }

  it('is that of the newest recorded change since the translation', () => {
    const changes = [entry('2026-12-01', 'changed'), entry('2027-01-05', 'changed')]
    expect(changeOf(changes)).toEqual({ when: 'on', day: '2027-01-05' })
  })

  it('is that of a change of the words while the status stayed', () => {
    const changes = [entry('2026-12-01', 'disputed'), entry('2026-12-02', 'disputed')]
    expect(changeOf(changes)).toEqual({ when: 'on', day: '2026-12-02' })
  })

  it('is not that of a change of the status alone', () => {
    const changes = [
      ...[entry('2026-12-01', 'changed'), entry('2026-12-02', 'disputed')],
      entry('2026-12-03', 'changed'),
    ]
    expect(changeOf(changes)).toEqual({ when: 'on', day: '2026-12-01' })
  })

  it('may be the day of the translation itself', () => {
    expect(changeOf([entry('2026-11-20', 'changed')])).toEqual({ when: 'on', day: '2026-11-20' })
  })

  it.each([
    { fact: 'nothing is recorded', changes: [] },
    { fact: 'the change came before', changes: [entry('2026-11-19', 'changed')] },
    { fact: 'another claim changed', changes: [entry('2026-12-01', 'changed', 'sharing.draft')] },
    { fact: 'only the status changed', changes: [entry('2026-12-01', 'disputed')] },
  ])('is some day after the translation when $fact', ({ changes }) => {
    expect(changeOf(changes)).toEqual({ when: 'after', day: '2026-11-20' })
  })

  it('is some day after the translation for what is no claim', () => {
    const changes = [entry('2026-12-01', 'changed', 'clinic.limit')]
    expect(changeOf(changes, 'help', 'clinic.limit')).toEqual({ when: 'after', day: '2026-11-20' })
  })

  it('is not known of a translation that nobody recorded', () => {
    expect(changeOf([], 'claims', 'nothing')).toBeUndefined()
  })
})

it.each<{ state: TranslationState; tag: string }>([
  { state: 'missing', tag: 'en' },
  { state: 'draft', tag: 'es' },
  { state: 'stale', tag: 'es' },
  { state: 'reviewed', tag: 'es' },
])('speaks $tag to a reader of es where the translation is $state', ({ state, tag }) => {
  expect(spokenTag(state, 'es')).toBe(tag)
})

it.each<{ state: TranslationState; risk: 'high' | 'low'; isShown: boolean }>([
  { state: 'draft', risk: 'high', isShown: true },
  { state: 'stale', risk: 'high', isShown: true },
  { state: 'checked', risk: 'high', isShown: false },
  { state: 'reviewed', risk: 'high', isShown: false },
  { state: 'missing', risk: 'high', isShown: false },
  { state: 'original', risk: 'high', isShown: false },
  { state: 'draft', risk: 'low', isShown: false },
  { state: 'stale', risk: 'low', isShown: false },
  { state: 'checked', risk: 'low', isShown: false },
  { state: 'reviewed', risk: 'low', isShown: false },
  { state: 'missing', risk: 'low', isShown: false },
  { state: 'original', risk: 'low', isShown: false },
])('shows the English beside a text that is $state, of $risk risk: $isShown', (row) => {
  const said = { text: 'Un borrador', locale: 'es', state: row.state }
  const base = { text: 'A draft', locale: 'en' }

  expect(withBase(said, 'A draft', row.risk)).toEqual(row.isShown ? { ...said, base } : said)
})

function inSpanish(text: string): Change {
  return ({ locales }) => {
    locales[1]!.words.claims['itin.what'] = text
  }
}

function inEnglish(text: string): Change {
  return ({ locales }) => {
    locales[0]!.words.claims['itin.what'] = text
  }
}

function recordedAs(state: 'draft' | 'checked' | 'reviewed'): Change {
  return ({ locales }) => {
    locales[1]!.status['claims:itin.what']!.state = state
  }
}

function unrecorded({ locales }: Draft<Content>): void {
  delete locales[1]!.status['claims:itin.what']
}
