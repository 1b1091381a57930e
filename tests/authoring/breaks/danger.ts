import { FILES } from '../../../src/authoring/content'
import { unsay, untranslate } from '../../support/fixture-content'
import type { Break, Breaks } from './breaks'

/** What breaks the rules of numbers and addresses, by rule. */
export const DANGER: Breaks = {
  'help-with-evidence': [
    {
      fact: 'names a place of help without a source',
      change: ({ help }) => {
        help[0]!.sources = []
      },
      file: FILES.help,
      at: 'clinic:',
      says: '"clinic" has no source',
    },
    {
      fact: 'names a place of help that was seen after the whole content was checked',
      change: ({ help }) => {
        help[0]!.verifiedOn = '2026-11-23'
      },
      file: FILES.help,
      at: 'verifiedOn: 2026-11-23',
      says: '"clinic" was seen on 2026-11-23',
    },
    {
      fact: 'names a place of help that nobody can reach',
      change: (content) => {
        Object.assign(content.help[0]!, { url: null, phones: [] })
        unsay(content, 'help', 'clinic.phoneLabel')
      },
      file: FILES.help,
      at: 'clinic:',
      says: '"clinic" has no address and no number',
    },
    {
      fact: 'names a clinic without a source',
      change: ({ clinics }) => {
        clinics[0]!.sources = []
      },
      file: FILES.clinics,
      at: 'oh-clinic:',
      says: '"oh-clinic" has no source',
    },
    {
      fact: 'names a clinic without a number',
      change: ({ clinics }) => {
        clinics[0]!.phones = []
      },
      file: FILES.clinics,
      at: 'oh-clinic:',
      says: '"oh-clinic" has no number',
    },
    {
      fact: 'names a clinic whose number was seen after the whole content was checked',
      change: ({ clinics }) => {
        clinics[0]!.phones[0]!.evidenceFrom = '2026-11-23'
      },
      file: FILES.clinics,
      at: 'oh-clinic:',
      says: '"oh-clinic" has 999-222-4444 from 2026-11-23',
    },
  ],
  'phones-written-alike': [
    {
      fact: 'names a phone that shows another number than it dials',
      change: ({ help }) => {
        help[0]!.phones[0]!.display = '999-222-3334'
      },
      file: FILES.help,
      at: 'phones:',
      says: '"clinic" shows 999-222-3334 for +19992223333',
    },
    {
      fact: 'names a phone of a clinic that shows another number than it dials',
      change: ({ clinics }) => {
        clinics[0]!.phones[0]!.display = '999-222-4445'
      },
      file: FILES.clinics,
      at: 'phones:',
      says: '"oh-clinic" shows 999-222-4445 for +19992224444',
    },
  ],
  'nothing-dangerous': [
    inWords('a number as it is printed', 'Call 999-223-5463.', '"9992235463" must never be shown'),
    inWords('a number with dots', 'Call 999.223.5463.', '"9992235463"'),
    inWords('a number with spaces and brackets', 'Call (999)  223 5463.', '"9992235463"'),
    inWords('a number with its country', 'Call +1 999 2235463.', '"9992235463"'),
    inWords('a number spelled with letters', 'Call 1 (999) bad-line.', '"9992235463"'),
    inWords('a number that scammers show', 'They call from 999-666-7777.', '"9996667777"'),
    inWords('a number that is made up', 'Call 312-555-0188.', '"exchange 555"'),
    inWords('a number that no entry may carry', 'Call 999-888-0000.', '"9998880000"'),
    {
      ...inWords("an entry's number without its entry", 'Call 999-222-3333.', '"9992223333"'),
      also: ['known-messages'],
    },
    inWords('an address', 'Go to https://bad.example/help.', '"bad.example"'),
    {
      ...inWords('an address in capitals', 'Go to Bad.Example.', '"bad.example"'),
      also: ['known-messages'],
    },
    {
      fact: 'names an address in the name of a language',
      change: ({ locales }) => {
        locales[1]!.meta.name = 'bad.example'
      },
      file: 'locales/es/_meta.json',
      at: '"name"',
      says: '"bad.example"',
    },
    inWords('an address under a banned one', 'Write to a@mail.bad.example.', '"bad.example"'),
    inWords('a page', 'See www.agency.example/tips first.', '"agency.example/tips"'),
    {
      fact: 'names a number in a translation alone',
      change: ({ locales }) => {
        locales[1]!.words.help['clinic.limit'] = 'Llame al 999-223-5463.'
      },
      file: 'locales/es/help.json',
      at: '"clinic.limit"',
      says: '"9992235463"',
      also: ['same-digits'],
    },
    {
      fact: 'names a number that is dialled for help',
      change: ({ help }) => {
        help[0]!.dial = '9992235463'
      },
      file: FILES.help,
      at: 'clinic:',
      says: '"9992235463"',
    },
    {
      fact: 'names the address of a place of help',
      change: ({ help }) => {
        help[0]!.url = 'https://agency.example/tips'
      },
      file: FILES.help,
      at: 'clinic:',
      says: '"agency.example/tips"',
    },
    {
      fact: 'names the short address of a place of help',
      change: ({ help }) => {
        help[0]!.urlShort = 'Agency.Example/Tips'
      },
      file: FILES.help,
      at: 'clinic:',
      says: '"agency.example/tips"',
      also: ['plain-addresses'],
    },
    {
      fact: 'names the address of a source',
      change: ({ sources }) => {
        sources.U01!.url = 'https://bad.example/law'
      },
      file: FILES.sources,
      at: 'U01:',
      says: '"bad.example"',
    },
    {
      fact: 'names a number in the title of a source',
      change: ({ sources }) => {
        sources.N01!.title = 'Call 999-223-5463, a paper writes'
      },
      file: FILES.sources,
      at: 'N01:',
      says: '"9992235463"',
    },
  ],
}

/** Something dangerous in what a place of help says of itself. */
function inWords(what: string, text: string, says: string): Break {
  return {
    fact: `names ${what}`,
    change: (content) => {
      content.locales[0]!.words.help['clinic.limit'] = text
      untranslate(content, 'help', 'clinic.limit')
    },
    file: 'locales/en/help.json',
    at: '"clinic.limit"',
    says,
    also: ['known-messages', 'nothing-made-up-in-words'],
  }
}
