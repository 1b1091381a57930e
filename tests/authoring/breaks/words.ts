import { FILES } from '../../../src/authoring/content'
import { lockOf } from '../../../src/authoring/translation'
import { say, untranslate } from '../../support/fixture-content'
import { type Break, type Breaks, ITIN, inEnglish, SHARING } from './breaks'

const UNREAD = { state: 'draft', by: 'mt', on: '2026-11-20' } as const

/** What breaks the rules of messages and their values, by rule. */
export const WORDS: Breaks = {
  'known-messages': [
    {
      fact: 'names a message that English lacks',
      change: ({ locales }) => {
        delete locales[0]!.words.help['clinic.limit']
      },
      file: 'locales/en/help.json',
      at: '{',
      says: '"clinic.limit" is not written yet',
      also: ['recorded-translations'],
    },
    {
      fact: 'names a message that is empty in English',
      change: (content) => {
        content.locales[0]!.words.ui['welcome.begin'] = ''
      },
      file: 'locales/en/ui.json',
      at: '{',
      says: '"welcome.begin" is not written yet',
      also: ['recorded-translations'],
    },
    {
      fact: 'names a place of help that nobody runs',
      change: ({ help, locales }) => {
        delete help[0]!.operator
        locales[1]!.words.help['clinic.operator'] = 'Una clínica'
        locales[1]!.status['help:clinic.operator'] = { ...UNREAD, src: lockOf('') }
      },
      file: 'locales/en/help.json',
      at: '{',
      says: '"clinic.operator" is not written yet',
    },
    {
      fact: 'names a message that nothing in the flow uses',
      change: ({ locales }) => {
        locales[0]!.words.flow['reason.choice.both'] = 'Both'
      },
      file: 'locales/en/flow.json',
      at: '"reason.choice.both"',
      says: 'Nothing uses "reason.choice.both"',
    },
    {
      fact: 'names a heading that no topic has',
      change: ({ locales }) => {
        locales[0]!.words.topics['itin.heading.before'] = 'Before that'
      },
      file: 'locales/en/topics.json',
      at: '"itin.heading.before"',
      says: 'Nothing uses "itin.heading.before"',
    },
    {
      fact: 'names the reason of a withdrawal that did not happen',
      change: ({ locales }) => {
        locales[0]!.words.claims['itin.what.withdrawn'] = 'It was wrong.'
      },
      file: 'locales/en/claims.json',
      at: '"itin.what.withdrawn"',
      says: 'Nothing uses "itin.what.withdrawn"',
    },
    {
      fact: 'names the label of a phone that has none',
      change: (content) => {
        content.help[0]!.phones[0]!.label = false
        untranslate(content, 'help', 'clinic.phoneLabel')
      },
      file: 'locales/en/help.json',
      at: '"clinic.phoneLabel"',
      says: 'Nothing uses "clinic.phoneLabel"',
    },
    {
      fact: 'names a message that is not translated yet, and lets it wait',
      change: (content) => untranslate(content, 'flow', 'group.item.1'),
      file: 'locales/es/flow.json',
      at: '{',
      says: '"group.item.1" is not translated yet',
      severity: 'warning',
    },
    {
      fact: 'names a translation that is empty, and lets it wait',
      change: ({ locales }) => {
        locales[1]!.words.topics['itin.title'] = ''
      },
      file: 'locales/es/topics.json',
      at: '{',
      says: '"itin.title" is not translated yet',
      severity: 'warning',
    },
    {
      fact: 'names a translation of nothing',
      change: (content) => {
        say(content, 'ui', 'welcome.end', 'End')
        delete content.locales[0]!.words.ui['welcome.end']
      },
      file: 'locales/es/ui.json',
      at: '"welcome.end"',
      says: 'Nothing uses "welcome.end"',
      also: ['recorded-translations'],
    },
  ],
  'values-used': [
    {
      fact: 'names a value that the words use and the claim lacks',
      change: ({ claims }) => {
        claims[1]!.values = {}
      },
      file: SHARING,
      at: 'sharing.draft:',
      says: 'The words of "sharing.draft" use {{on}}',
    },
    {
      fact: 'names a value of a claim that no words use',
      change: ({ claims }) => {
        claims[0]!.values = { on: '2025' }
      },
      file: ITIN,
      at: 'values:',
      says: '"itin.what" has the value "on"',
    },
    {
      fact: 'names a value that a place of help lacks',
      change: (content) => say(content, 'help', 'clinic.hours', 'Until {{hour, number}}'),
      file: FILES.help,
      at: 'clinic:',
      says: 'The words of "clinic" use {{hour}}',
    },
    {
      fact: 'names a value of a place of help that no words use',
      change: ({ help }) => {
        help[0]!.values.year = 2026
      },
      file: FILES.help,
      at: 'values:',
      says: '"clinic" has the value "year"',
    },
  ],
  'values-in-format': [
    {
      fact: 'names a date among the values of a claim that is not in the calendar',
      change: ({ claims }) => {
        claims[1]!.values = { on: '2025-02-30' }
      },
      file: SHARING,
      at: 'on: 2025-02-30',
      says: '"sharing.draft" has 2025-02-30 as its value "on", which cannot be written as date',
    },
    {
      fact: 'names an amount of a place of help that has a comma',
      change: ({ help }) => {
        help[0]!.values = { income: '30,000' }
      },
      file: FILES.help,
      at: 'income: 30,000',
      says: 'which cannot be written as usd. Give digits without commas',
    },
  ],
  'nothing-made-up-in-words': [
    {
      fact: 'names a claim with a digit in its words',
      change: (content) => say(content, 'claims', 'itin.what', 'It has 9 digits.'),
      file: 'locales/en/claims.json',
      at: '"itin.what"',
      says: '"itin.what" has 9 in its words',
    },
    inEnglish(
      'a number with commas',
      'claims',
      'itin.what',
      'About 47,000 people.',
      'has 47,000 in',
    ),
    inEnglish(
      'a law',
      'claims',
      'itin.what',
      'It is in 26 U.S.C. 6103(i)(2).',
      'has 26, 6103, 2 in',
    ),
    inEnglish('a digit of another script', 'claims', 'itin.what', 'It has ٩ digits.', 'has ٩ in'),
    inEnglish('a number in a title', 'topics', 'itin.title', 'The 9 digits', 'has 9 in'),
    inEnglish('a number in a question', 'flow', 'group.text', 'Within 2 years?', 'has 2 in'),
    inEnglish('a phone', 'help', 'clinic.limit', 'Call 999-222-3344.', 'has 999-222-3344 in'),
    inEnglish(
      'a page',
      'help',
      'clinic.limit',
      'See https://other.example/a.',
      'other.example/a in',
    ),
    inEnglish(
      'a mailbox',
      'claims',
      'itin.what',
      'Write to help@irs.example.',
      'help@irs.example in',
    ),
    inEnglish('a name of a site', 'flow', 'group.text', 'See IRS.Gov first.', 'has IRS.Gov in'),
    {
      fact: 'names an address that only a translation has',
      change: ({ locales }) => {
        locales[1]!.words.claims['itin.what'] = 'Está en irs.example.'
      },
      file: 'locales/es/claims.json',
      at: '"itin.what"',
      says: '"itin.what" has irs.example in its words',
    },
    onlyInSpanish('an address in the interface', 'Vea irs.example.', 'irs.example'),
    onlyInSpanish('an address with wide dots', 'Vea irs．example.', 'irs.example'),
    onlyInSpanish('an address with Chinese dots', 'Vea irs。example.', 'irs.example'),
    onlyInSpanish('an address with dots in brackets', 'Vea irs[.]example.', 'irs.example'),
    onlyInSpanish('an address that is spelled out', 'Vea irs punto com.', 'irs.com'),
    onlyInSpanish('a name of a site in capitals', 'Vea IRS.ORG.', 'IRS.ORG'),
    onlyInSpanish('an ending of addresses', 'Que termine en .org.', '.org'),
    onlyInSpanish('a mailbox', 'Escriba a ayuda@irs.example.', 'ayuda@irs.example'),
    onlyInSpanish('a link to call', 'Use tel:+abc.', 'tel:+abc'),
    onlyInSpanish('a link to write', 'Use mailto:ayuda', 'mailto:ayuda'),
    onlyInSpanish('an address that begins with www', 'Use www.irs', 'www.irs'),
    {
      ...onlyInSpanish('a name of a site in Cyrillic', 'Vea закон.рф.', 'закон.рф'),
      also: ['one-script'],
    },
  ],
}

function onlyInSpanish(what: string, text: string, says: string): Break {
  return {
    fact: `names ${what} that only a translation has`,
    change: ({ locales }) => {
      locales[1]!.words.ui['welcome.begin'] = text
    },
    file: 'locales/es/ui.json',
    at: '"welcome.begin"',
    says: `"welcome.begin" has ${says} in its words`,
  }
}
