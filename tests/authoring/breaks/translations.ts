import { say } from '../../support/fixture-content'
import type { Break, Breaks } from './breaks'

/** What breaks the rules of translations, by rule. */
export const TRANSLATIONS: Breaks = {
  'same-placeholders': [
    {
      fact: 'names a translation that lost a placeholder',
      change: ({ locales }) => {
        locales[1]!.words.claims['sharing.draft'] = 'Un periódico escribió.'
      },
      file: 'locales/es/claims.json',
      at: '"sharing.draft"',
      says: '"sharing.draft" has no placeholders; the English has {{on,date}}',
    },
    {
      fact: 'names a translation with a placeholder that English lacks',
      change: ({ locales }) => {
        locales[1]!.words.claims['itin.what'] = 'Un ITIN, desde {{on, date}}.'
      },
      file: 'locales/es/claims.json',
      at: '"itin.what"',
      says: '"itin.what" has {{on,date}}; the English has none',
    },
    {
      fact: 'names a translation that writes a value another way',
      change: ({ locales }) => {
        locales[1]!.words.help['clinic.forWhom'] = 'Menos de {{income, number}}.'
      },
      file: 'locales/es/help.json',
      at: '"clinic.forWhom"',
      says: 'has {{income,number}}; the English has {{income,usd}}',
    },
  ],
  'same-digits': [
    {
      fact: 'names a digit that only a translation has',
      change: ({ locales }) => {
        locales[1]!.words.topics['itin.title'] = 'El ITIN de 9 cifras'
      },
      file: 'locales/es/topics.json',
      at: '"itin.title"',
      says: '"itin.title" has 9, which the English does not have.',
    },
    {
      fact: 'names a digit of another script that only a translation has',
      change: ({ locales }) => {
        locales[1]!.words.topics['itin.title'] = 'El ITIN de ٩ cifras'
      },
      file: 'locales/es/topics.json',
      at: '"itin.title"',
      says: '"itin.title" has 9, which',
    },
    digits('a fraction', 'The half', 'Es ½.', '½'),
    digits('a number in a circle', 'The first', 'El ①.', '①'),
    digits('a small number above the line', 'Ten', 'Diez²', '²'),
    {
      ...digits('a Roman numeral that is one sign', 'Eight', 'El Ⅷ', 'Ⅷ'),
      also: ['one-script'],
    },
    digits('one number made of two', 'Rooms 800 and 829', 'Salas 829 800', '829 800'),
    digits('one number made of two in a list', 'Rooms 1, 2', 'Salas 12', '12'),
    {
      ...digits('a zero of Chinese beside a digit', 'Room 5', 'Sala 5〇', '5〇'),
      also: ['one-script'],
    },
    digits('a time with another sign', 'At 5:30', 'A las 5.30', '5.30'),
    {
      ...digits('an ordinal in figures', 'First', '1.º', '1'),
      says: 'as the English does, or say it in words.',
    },
    digits('the parts of a number in another order', 'Room 829-1040', 'Sala 1040-829', '1040-829'),
    digits('letters that are dialled after a number', 'Room 800', 'Sala 800-TAXES', '800-TAXES'),
  ],
  'recorded-translations': [
    {
      fact: 'names a translation without a record, and lets it wait',
      change: ({ locales }) => {
        delete locales[1]!.status['topics:itin.title']
      },
      file: 'locales/es/topics.json',
      at: '"itin.title"',
      says: '"topics:itin.title" is not recorded',
      severity: 'warning',
    },
    {
      fact: 'names a translation of English that has changed, and lets it wait',
      change: ({ locales }) => {
        locales[0]!.words.claims['itin.what'] = 'An ITIN is a number for taxes, from Form W-7.'
      },
      file: 'locales/es/claims.json',
      at: '"itin.what"',
      says: 'The English of "claims:itin.what" has changed',
      severity: 'warning',
    },
    {
      fact: 'names a record of a translation that is not there, and lets it wait',
      change: ({ locales }) => {
        locales[1]!.status['ui:welcome.end'] = { ...locales[1]!.status['ui:welcome.begin']! }
      },
      file: 'locales/es/_status.json',
      at: '"ui:welcome.end"',
      says: '"ui:welcome.end" is recorded, but there is no such translation',
      severity: 'warning',
    },
  ],
}

/** A title that a translation says with a number of its own. The English with one breaks a rule for English too. */
function digits(what: string, english: string, translated: string, says: string): Break {
  return {
    fact: `names ${what} that only a translation has`,
    change: (content) => say(content, 'ui', 'welcome.begin', english, translated),
    file: 'locales/es/ui.json',
    at: '"welcome.begin"',
    says: `"welcome.begin" has ${says}, which`,
  }
}
