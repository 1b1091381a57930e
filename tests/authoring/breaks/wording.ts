import { type Avoid, type Content, FILES } from '../../../src/authoring/content'
import { type Draft, say, unsay } from '../../support/fixture-content'
import { type Breaks, inEnglish, sentenceOf } from './breaks'

// One short sentence pulls the average of its claim down; the other is what nobody reads.
const EASY = 'It is a tax number for people.'
const HARD =
  'Administrative disclosure obligations necessitate individualized confidentiality determinations.'
const RATHER_HARD =
  'The agency may give data about the taxpayer when another agency asks for it in writing.'

/** What breaks the rules of plain and neutral words, by rule. */
export const WORDING: Breaks = {
  'short-sentences': [
    inEnglish(
      'a long sentence of a place of help',
      'help',
      'clinic.limit',
      sentenceOf(26),
      'sentence of 26 words',
    ),
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
  'reading-grade': [
    {
      fact: 'names a claim that is hard to read',
      change: (content) => {
        say(content, 'claims', 'itin.what', `${EASY} ${HARD}`)
        content.topics[0]!.more.push('sharing.draft')
      },
      file: 'locales/en/claims.json',
      at: '"itin.what"',
      says: '"itin.what" reads at grade',
    },
    {
      fact: 'names a topic whose claims are hard to read together',
      change: (content) => {
        for (const { id, values } of content.claims) {
          const used = Object.keys(values).map((name) => `{{${name}}}`)
          say(content, 'claims', id, [RATHER_HARD, ...used].join(' '))
        }
        content.topics.splice(0, 1)
        content.topics[0]!.related = []
        content.topics[0]!.short.push('itin.what')
        unsay(content, 'topics', 'itin.title')
        content.flow.outcomes.itin!.topics = [20]
        content.flow.outcomes.sharing!.topics = [20]
      },
      file: FILES.topics,
      at: '- number: 20',
      says: 'The claims of topic 20 read at grade',
    },
  ],
  'word-lists': [
    {
      fact: 'names English without its lists, and lets it wait',
      change: ({ locales }) => {
        delete locales[0]!.avoid
      },
      file: 'locales/en/_avoid.json',
      at: null,
      says: 'There is no such file',
      severity: 'warning',
    },
    {
      fact: 'names a language whose words to avoid nobody has listed, and lets it wait',
      change: ({ locales }) => {
        delete locales[1]!.avoid
      },
      file: 'locales/es/_avoid.json',
      at: null,
      says: 'There is no such file',
      severity: 'warning',
    },
  ],
  'no-advice': [
    inEnglish('advice', 'claims', 'itin.what', 'People SHOULD ask.', 'says “should”'),
    inEnglish('a promise', 'claims', 'itin.what', 'The form guarantees it.', 'says “guarantees”'),
    inEnglish(
      'advice in the interface',
      'ui',
      'welcome.begin',
      'You must begin',
      'says “you must”',
    ),
    {
      fact: 'names advice in the values of a claim',
      change: (content) => {
        content.claims[0]!.values = { what: 'what you must do' }
        say(content, 'claims', 'itin.what', 'It says {{what}}.')
      },
      file: 'locales/en/claims.json',
      at: '"itin.what"',
      says: 'says “you must”',
    },
    {
      fact: 'names advice in a translation, with other accents',
      change: ({ locales }) => {
        locales[1]!.words.help['clinic.limit'] = 'Deberia estar lejos.'
      },
      file: 'locales/es/help.json',
      at: '"clinic.limit"',
      says: 'says “debería”',
    },
    {
      fact: 'names a word that the exception of another message allows',
      change: (content) => {
        say(content, 'claims', 'itin.what', 'It guarantees a number.')
        except(content, { message: 'claims:sharing.draft' })
        say(content, 'claims', 'sharing.draft', 'In {{on, date}}, it guarantees nothing.')
      },
      file: 'locales/en/claims.json',
      at: '"itin.what"',
      says: 'says “guarantees”',
    },
  ],
  'neutral-words': [
    inEnglish('a loaded word', 'topics', 'itin.title', 'What an alien gets', 'says “alien”'),
    inEnglish('any form of one', 'flow', 'group.item.1', 'Two raids', 'says “raid*”'),
    {
      fact: 'names a loaded word of a translation',
      change: ({ locales }) => {
        locales[1]!.words.flow['group.item.1'] = 'Una redada'
      },
      file: 'locales/es/flow.json',
      at: '"group.item.1"',
      says: 'says “redada”',
    },
  ],
  'whole-dates': [
    inEnglish('a relative date', 'claims', 'itin.what', 'It is now a number.', 'says “now”'),
    inEnglish(
      'a month without a year',
      'help',
      'clinic.limit',
      'It opens in January.',
      '“January”',
    ),
    inEnglish('a day without a year', 'claims', 'itin.what', 'It began in early May.', '“May”'),
    {
      fact: 'names a month without a year in a translation',
      change: ({ locales }) => {
        locales[1]!.words.help['clinic.limit'] = 'Abre en enero.'
      },
      file: 'locales/es/help.json',
      at: '"clinic.limit"',
      says: 'says “enero” without a year',
    },
  ],
  'exceptions-with-end': [
    {
      fact: 'names an exception of a translation that nothing needs',
      change: (content) => except(content, { phrase: 'seguro' }, 1),
      file: 'locales/es/_avoid.json',
      at: '"message"',
      says: '"claims:itin.what" does not say “seguro”',
    },
    {
      fact: 'names an exception past its end',
      change: (content) => {
        say(content, 'claims', 'itin.what', 'It guarantees nothing.')
        except(content, { until: '2026-11-23' })
      },
      file: 'locales/en/_avoid.json',
      at: '"message"',
      says: 'The exception for "claims:itin.what" ended on 2026-11-23',
    },
    {
      fact: 'names an exception that nothing needs',
      change: (content) => except(content, {}),
      file: 'locales/en/_avoid.json',
      at: '"message"',
      says: '"claims:itin.what" does not say “guarantees”',
    },
    {
      fact: 'names an exception that would last for more than a year',
      change: (content) => {
        say(content, 'claims', 'itin.what', 'It guarantees nothing.')
        except(content, { until: '2027-11-23' })
      },
      file: 'locales/en/_avoid.json',
      at: '"message"',
      says: 'Let it end by 2027-11-22',
    },
  ],
}

function except(
  { locales }: Draft<Content>,
  change: Partial<Avoid['except'][number]>,
  locale = 0,
): void {
  locales[locale]!.avoid!.except.push({
    message: 'claims:itin.what',
    phrase: 'guarantees',
    reason: 'It promises nothing.',
    owner: 'editor',
    until: '2027-06-30',
    ...change,
  })
}
