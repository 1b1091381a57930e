import { describe, expect, it } from 'vitest'
import { findLocale, localeOfEnvironment, peekLang } from '../../src/locale/choose'
import { formatDate } from '../../src/locale/dates'
import { inLines, nameOfEnvironment, wordsOf } from '../../src/locale/words'

describe('findLocale', () => {
  it.each([
    ['es', 'es'],
    ['es_MX.UTF-8', 'es'],
    ['es-419', 'es'],
    ['ES', 'es'],
    ['en_US.UTF-8@euro', 'en'],
    ['zh_TW', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
    ['fr', undefined],
    ['C', undefined],
    ['C.UTF-8', undefined],
    ['POSIX', undefined],
    ['', undefined],
    ['not a language!', undefined],
  ])('finds for %s the locale %s', (wanted, found) => {
    expect(findLocale(wanted, ['en', 'es', 'zh-Hans', 'zh-Hant'])).toBe(found)
  })
})

it('takes the first of LC_ALL, LC_MESSAGES and LANG that is set', () => {
  expect(localeOfEnvironment({ LC_ALL: 'es', LC_MESSAGES: 'en', LANG: 'fr' })).toBe('es')
  expect(localeOfEnvironment({ LC_ALL: '', LC_MESSAGES: 'en', LANG: 'fr' })).toBe('en')
  expect(localeOfEnvironment({ LANG: 'fr' })).toBe('fr')
  expect(localeOfEnvironment({})).toBe('')
})

it.each([
  [['--lang', 'es'], 'es'],
  [['show', '20', '--lang=es'], 'es'],
  [['-l', 'es', 'show'], 'es'],
  [['-les'], 'es'],
  [['--lang', 'es', '--lang', 'en'], 'en'],
  [['show', '20'], undefined],
  [['--', '--lang', 'es'], undefined],
])('reads the language out of %j', (args, tag) => {
  expect(peekLang(args)).toBe(tag)
})

describe('formatDate', () => {
  it.each([
    ['2025-04-07', 'en-US', 'April 7, 2025'],
    ['2025-04-07', 'es-US', '7 de abril de 2025'],
    ['2025-03', 'en-US', 'March 2025'],
    ['2025-03', 'es-US', 'marzo de 2025'],
    ['2025', 'en-US', '2025'],
    ['2025-04-07', 'fa', '۷ آوریل ۲۰۲۵'],
  ])('writes %s in %s as %s', (written, locale, text) => {
    expect(formatDate(written, locale)).toBe(text)
  })

  it('writes a range without the thin spaces that some versions of Node put in', () => {
    expect(formatDate('2025-03-22/2025-03-24', 'en-US')).toMatch(/^March 22 ?– ?24, 2025$/)
  })

  it('is the same day in every time zone', () => {
    expect(formatDate('2025-01-01', 'en-US')).toBe('January 1, 2025')
  })
})

describe('wordsOf', () => {
  const words = wordsOf(
    'es-US',
    { plain: 'Sin valores.', two: '{{name}} ({{tag}})', nested: '$t(plain): {{what}}.', empty: '' },
    { '2025-08': 'agosto' },
  )

  it('says a message as it is, or with its values put in', () => {
    expect(words.say('plain')).toBe('Sin valores.')
    expect(words.say('two', { name: 'Español', tag: 'es' })).toBe('Español (es)')
  })

  it('puts a value in as it is, whatever it looks like', () => {
    const what = '{{plain}} $t(plain) $& <b>'
    expect(words.say('nested', { what })).toBe(`$t(plain): ${what}.`)
  })

  it('takes a date from those that are written already, and writes others', () => {
    expect(words.date('2025-08')).toBe('agosto')
    expect(words.date('2025-09')).toBe('septiembre de 2025')
  })

  it('throws for a message that is not there or is empty', () => {
    expect(() => words.say('missing')).toThrow('no message "missing"')
    expect(() => words.say('empty')).toThrow()
  })
})

describe('the name in hints', () => {
  const messages = { hint: 'All: itin-rights topics. Not {{what}}: node dist/itin-rights.cjs' }

  it('is the one that the program was started by, but for the name of its file', () => {
    const words = wordsOf('en-US', messages, {}, 'leaflet')

    expect(words.say('hint', { what: 'itin-rights show' })).toBe(
      'All: leaflet topics. Not itin-rights show: node dist/itin-rights.cjs',
    )
  })

  it.each([
    [undefined, 'itin-rights'],
    ['', 'itin-rights'],
    ['leaflet', 'leaflet'],
    ['my-notes.2', 'my-notes.2'],
    ['two words', 'itin-rights'],
    ['\x1b[2J', 'itin-rights'],
    ['bin/locked', 'bin/locked'],
    ['bin\\locked', 'bin\\locked'],
    ['a'.repeat(25), 'itin-rights'],
  ])('started as %j, is %s', (ITIN_RIGHTS_AS, name) => {
    expect(nameOfEnvironment({ ITIN_RIGHTS_AS })).toBe(name)
  })
})

describe('inLines', () => {
  const words = inLines(
    wordsOf('es', { mark: '[{{text}}]', markLines: 'Sin revisar: {{text}}', end: 'Fin' }),
  )

  it('says a message for a conversation line by line in place of the other', () => {
    expect(words.t('mark' as never, { text: 'Algo' })).toBe('Sin revisar: Algo')
    expect(words.say('mark', { text: 'Algo' })).toBe('Sin revisar: Algo')
  })

  it('says one that has no other as it is', () => {
    expect(words.say('end')).toBe('Fin')
    expect(() => words.say('missing')).toThrow('no message "missing"')
  })
})
