import { FILES } from '../../../src/authoring/content'
import { lockOf } from '../../../src/authoring/translation'
import { say, untranslate } from '../../support/fixture-content'
import { type Breaks, ITIN, SHARING, sentenceOf } from './breaks'

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
  'digits-from-fields': [
    {
      fact: 'names a claim with a digit in its words',
      change: (content) => say(content, 'claims', 'itin.what', 'It has 9 digits.'),
      file: 'locales/en/claims.json',
      at: '"itin.what"',
      says: '"itin.what" has a digit',
    },
  ],
  'short-sentences': [
    {
      fact: 'names a claim of three sentences',
      change: (content) =>
        say(content, 'claims', 'itin.what', 'It is one. It is two. It is three.'),
      file: 'locales/en/claims.json',
      at: '"itin.what"',
      says: '"itin.what" has 3 sentences',
    },
    {
      fact: 'names a claim with a sentence of 26 words',
      change: (content) => say(content, 'claims', 'itin.what', `Yes. ${sentenceOf(26)}`),
      file: 'locales/en/claims.json',
      at: '"itin.what"',
      says: '"itin.what" has a sentence of 26 words',
    },
  ],
}
