import { describe, expect, it } from 'vitest'
import type { AuthoredLocale, Content } from '../../src/authoring/content'
import { lockOf, spokenTag, stateOf, withBase } from '../../src/authoring/translation'
import type { TranslationState } from '../../src/content/types'
import { type Change, fixtureContent, untranslate } from '../support/fixture-content'

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

  it.each(['one line, of words.', 'One line of words.', 'Oneline, of words.', 'One line, of words'])(
    'changes with the words: %j',
    (text) => {
      expect(lockOf(text)).not.toBe(lockOf('One line, of words.'))
    },
  )
})

describe('the state of a message', () => {
  it.each<{ state: TranslationState; when: string; change: Change }>([
    { state: 'missing', when: 'it is not there', change: (c) => untranslate(c, 'claims', KEY) },
    { state: 'missing', when: 'it is empty', change: (c) => spanish(c).words.claims[KEY] = '' },
    { state: 'draft', when: 'nobody recorded it', change: (c) => delete spanish(c).status[ID] },
    { state: 'draft', when: 'it is recorded as one', change: (c) => record(c, 'draft') },
    { state: 'checked', when: 'it is recorded as one', change: (c) => record(c, 'checked') },
    { state: 'reviewed', when: 'it is recorded as one', change: (c) => record(c, 'reviewed') },
    { state: 'reviewed', when: 'only its own words change', change: (c) => spanish(c).words.claims[KEY] = 'X' },
    { state: 'stale', when: 'the English has changed', change: (c) => reword(c, 'reviewed') },
    { state: 'stale', when: 'the English of a draft has changed', change: (c) => reword(c, 'draft') },
    { state: 'stale', when: 'the English is gone', change: (c) => delete english(c).words.claims[KEY] },
  ])('is $state when $when', ({ state, change }) => {
    const { locales } = fixtureContent(change)

    expect(stateOf(locales[1]!, locales[0]!, 'claims', KEY)).toBe(state)
  })

  it('is original in the base locale, whatever is recorded', () => {
    const [base] = fixtureContent(({ locales }) => {
      locales[0]!.status = structuredClone(locales[1]!.status)
    }).locales

    expect(stateOf(base!, base!, 'claims', KEY)).toBe('original')
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
