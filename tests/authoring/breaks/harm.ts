import { FILES } from '../../../src/authoring/content'
import { type Change, say } from '../../support/fixture-content'
import { type Break, type Breaks, ITIN } from './breaks'

const ES = 'locales/es/topics.json'

/** What breaks the rules against text that does harm, by rule. */
export const HARM: Breaks = {
  'plain-text': [
    inSpanish('a control', 'Qué\x07', 'U+0007'),
    inSpanish('an escape sequence', 'Qué \x1b[J es', 'an escape sequence'),
    inSpanish('a link of a terminal', 'Qué \x1b]x;y\x1b\\es', 'an escape sequence'),
    inSpanish('a turn of the reading order', 'Qué \u202ees', 'U+202E'),
    inSpanish('an isolate', 'Qué \u2067es', 'U+2067'),
    inSpanish('an invisible character', 'Qué\u200bes', 'U+200B'),
    inSpanish('a soft hyphen', 'Qué\u00ades', 'U+00AD'),
    inSpanish('a joiner between Latin letters', 'Qué\u200des', 'U+200D'),
    inSpanish('a line break', 'Qué\nes', 'U+000A'),
    inSpanish('a line separator', 'Qué\u2028es', 'U+2028'),
    inSpanish('half of a pair', 'Qué \ud83d', 'U+D83D'),
    inSpanish('a character of private use', 'Qué \ue000', 'U+E000'),
    inSpanish('a heap of marks', `Que${'\u0301'.repeat(9)}`, '9 marks'),
    inSpanish('a tag of HTML', 'Qué <b>es</b>', 'markup'),
    inSpanish('a character by its name', 'Qué&nbsp;es', 'markup'),
    inSpanish('the end of a tag', 'Qué es</b>', 'markup'),
    inSpanish('a tag without its end', 'Qué <a href', 'markup'),
    inSpanish('a tag with a value and without its end', 'Qué <a title=x', 'markup'),
    inSpanish('a comment', 'Qué <!-- es', 'markup'),
    inSpanish('an ampersand by its name', 'Qué &amp; es', 'markup'),
    {
      ...inSpanish('a character by its number', 'Qué &#39; es', 'markup'),
      also: ['same-digits'],
    },
    inSpanish('a call of another message', '$t(itin title)', '"$t("'),
    inSpanish('a text that has no end', 'Qué es '.repeat(200), '1400 characters'),
    {
      fact: 'names a control in English',
      change: (content) => say(content, 'topics', 'itin.title', 'What\x07', 'Qué'),
      file: 'locales/en/topics.json',
      at: '"itin.title"',
      says: '"itin.title" has U+0007',
    },
    {
      fact: 'names a control in the name of a language',
      change: ({ locales }) => {
        locales[1]!.meta.name = 'Español\x07'
      },
      file: 'locales/es/_meta.json',
      at: '"name"',
      says: '"name" has U+0007',
    },
    inContent('the title of a source', FILES.sources, 'U01:', ({ sources }) => {
      sources.U01!.title = 'Title\u202e'
    }),
    inContent('the publisher of a source', FILES.sources, 'U01:', ({ sources }) => {
      sources.U01!.publisher = 'Code\u202e'
    }),
    inContent('the place in a source', ITIN, 'itin.what:', ({ claims }) => {
      claims[0]!.sources[0]!.at = '(a)\u202e'
    }),
    inContent('the name of a clinic', FILES.clinics, 'oh-clinic:', ({ clinics }) => {
      clinics[0]!.organization = 'Clinic\u202e'
    }),
    inContent('the city of a clinic', FILES.clinics, 'oh-clinic:', ({ clinics }) => {
      clinics[0]!.city = 'Dayton\u202e'
    }),
    inContent('who runs a place of help', FILES.help, 'clinic:', ({ help }) => {
      help[0]!.operator = 'Clinic\u202e'
    }),
    inContent(
      'the edition of the list',
      FILES.pack,
      'clinicEdition',
      ({ pack }) => {
        pack.clinicEdition = '2025\u202e'
      },
      'clinicEdition',
    ),
  ],
  'one-script': [
    inSpanish('a Cyrillic letter in a Latin word', 'El \u0406RS', '\u0406RS'),
    inSpanish('a Greek letter in a Latin word', 'El \u0399RS', '\u0399RS'),
    inSpanish('a word of Cyrillic letters alone', 'El \u0430\u0441\u0435', '\u0430\u0441\u0435'),
    inSpanish('wide letters', 'El ＩＲＳ', 'ＩＲＳ'),
    inSpanish('letters of mathematics', 'El 𝐈𝐑𝐒', '𝐈𝐑𝐒'),
    inSpanish('letters in circles', 'El ⒾⓇⓈ', 'ⒾⓇⓈ'),
    inSpanish('small capitals', 'El ɪʀs', 'ɪʀs'),
    {
      fact: 'names a Cyrillic letter in the title of a source',
      change: ({ sources }) => {
        sources.U01!.title = 'T\u0456tle'
      },
      file: FILES.sources,
      at: 'U01:',
      says: '"U01" has “T\u0456tle”',
    },
    {
      fact: 'names a Cyrillic letter in English',
      change: (content) => say(content, 'topics', 'itin.title', 'The \u0406TIN', 'El ITIN'),
      file: 'locales/en/topics.json',
      at: '"itin.title"',
      says: '\u0406TIN',
    },
  ],
  'plain-addresses': [
    {
      ...address('a name in letters that look Latin', 'https://clin\u0456c.example/'),
      also: ['one-script'],
    },
    address('a name in punycode', 'https://xn--clinc-9ua.example/'),
    address('a user', 'https://clinic.example@other.example/'),
    address('a port', 'https://clinic.example:8443/'),
    address('a number for a name', 'https://127.0.0.1/'),
    address('a backslash', 'https://clinic.example\\@other.example/'),
    {
      ...address('a path that turns its letters', 'https://clinic.example/\u202emoc'),
      also: ['plain-text'],
    },
    {
      fact: 'names a site of a copy in letters that look Latin',
      change: ({ sources }) => {
        sources.U01!.copyAt = 'cop\u0456es.example'
      },
      file: FILES.sources,
      at: 'U01:',
      says: '"U01" has the address',
      also: ['one-script'],
    },
    {
      fact: 'names a short address that leads to another site',
      change: ({ help }) => {
        help[0]!.urlShort = 'other.example/clinic'
      },
      file: FILES.help,
      at: 'clinic:',
      says: 'as a short form of https://clinic.example/',
    },
  ],
}

function inSpanish(what: string, text: string, says: string): Break {
  return {
    fact: `names ${what}`,
    change: ({ locales }) => {
      locales[1]!.words.topics['itin.title'] = text
    },
    file: ES,
    at: '"itin.title"',
    says: says,
  }
}

function inContent(what: string, file: string, at: string, change: Change, says = ''): Break {
  return {
    fact: `names a turn of the order in ${what}`,
    change,
    file,
    at,
    says: `${says}" has U+202E`,
  }
}

function address(what: string, url: string): Break {
  return {
    fact: `names an address with ${what}`,
    change: ({ help }) => {
      help[0]!.url = url
    },
    file: FILES.help,
    at: 'clinic:',
    says: `"clinic" has the address ${url}`,
  }
}
