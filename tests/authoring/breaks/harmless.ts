import { type Change, say } from '../../support/fixture-content'
import { askInARow, sentenceOf } from './breaks'

/** Changes that come close to breaking a rule. */
export const HARMLESS: readonly { readonly fact: string; readonly change: Change }[] = [
  { fact: 'four questions in a row', change: (content) => askInARow(content, 4) },
  {
    fact: 'a withdrawn claim that says when and why',
    change: (content) => {
      Object.assign(content.claims[0]!, { status: 'withdrawn', withdrawnOn: '2026-11-22' })
      say(content, 'claims', 'itin.what.withdrawn', 'It was wrong.')
    },
  },
  {
    fact: 'a claim whose reason for withdrawal uses its values',
    change: (content) => {
      const values = { ...content.claims[1]!.values, until: '2026' }
      Object.assign(content.claims[1]!, { status: 'withdrawn', withdrawnOn: '2026-11-22', values })
      delete content.claims[1]!.supersededBy
      say(content, 'claims', 'sharing.draft.withdrawn', 'It was wrong until {{until, date}}.')
    },
  },
  {
    fact: 'a name that only looks like a banned one',
    change: (content) =>
      say(content, 'help', 'clinic.limit', 'It is on not-bad.example and bad.examples.'),
  },
  {
    fact: 'a page beside a banned one',
    change: (content) => say(content, 'help', 'clinic.limit', 'See agency.example/tips-for-you.'),
  },
  {
    fact: 'digits in the name of a form',
    change: (content) =>
      say(
        content,
        'claims',
        'itin.what',
        'Use Form W-7, Schedule 3, Publication 519 or Form 1040A.',
      ),
  },
  {
    fact: 'two sentences of 25 words',
    change: (content) => say(content, 'claims', 'itin.what', `${sentenceOf(25)} ${sentenceOf(25)}`),
  },
  {
    fact: 'initials, which end no sentence',
    change: (content) =>
      say(content, 'claims', 'itin.what', 'A U.S. Tax number is one. It is not two.'),
  },
  {
    fact: 'a placeholder that is said twice in a translation',
    change: ({ locales }) => {
      locales[1]!.words.claims['sharing.draft'] = 'En {{on, date}}, y solo en {{ on,date }}.'
    },
  },
]
