import { type Change, say } from '../../support/fixture-content'
import { askInARow, sentenceOf, withRecord } from './breaks'

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
    fact: 'a source that only an old change cites',
    change: (content) => {
      content.sources.N02 = { ...content.sources.N01! }
      withRecord(([first, ...rest]) => [{ ...first!, source: 'N02' }, first!, ...rest])(content)
    },
  },
  {
    fact: 'a reason that no change has yet',
    change: (content) => say(content, 'changes', 'reworded', 'It is said more simply.'),
  },
  {
    fact: 'an old entry that says something else than the claim does since',
    change: withRecord(([first, ...rest]) => [
      { ...first!, text: '00000000', what: 'disputed' },
      ...rest,
      { ...first!, what: 'changed' },
    ]),
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
    change: ({ sources }) => {
      sources.N01!.title = 'It is on not-bad.example and bad.examples'
    },
  },
  {
    fact: 'a page beside a banned one',
    change: ({ sources }) => {
      sources.N01!.title = 'See agency.example/tips-for-you'
    },
  },
  {
    fact: 'digits in the name of a form',
    change: (content) =>
      say(
        content,
        'claims',
        'itin.what',
        'Use Form W-7, Schedule 3, Publication 519, Form EOIR-28, Form 1099-NEC or Form 1040A.',
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
  said('a statement of law', 'The form must be signed, and a judge must agree.'),
  said('the tax term that holds a loaded word', 'Some rules name a nonresident alien.'),
  said('a word that only begins like one to avoid', 'Those who know raise shoulders.'),
  said('a month that comes again', 'The list changes every January.'),
  said('a word at the start that only looks like a month', 'May a person file? It depends.'),
  {
    fact: 'a month with its year as a value',
    change: (content) =>
      say(content, 'claims', 'sharing.draft', 'In May {{on, date}}, a paper wrote.'),
  },
  {
    fact: 'a word that an exception allows, with reason, owner and end',
    change: (content) => {
      say(content, 'claims', 'itin.what', 'It guarantees nothing.')
      content.locales[0]!.avoid!.except.push({
        message: 'claims:itin.what',
        phrase: 'guarantees',
        reason: 'It promises nothing.',
        owner: 'editor',
        until: '2026-11-24',
      })
    },
  },
  {
    fact: 'a time word in the interface, which speaks of the moment',
    change: (content) => say(content, 'ui', 'welcome.begin', 'Begin now'),
  },
  {
    fact: 'a place of help that repeats its own number and address',
    change: (content) => {
      const tty = {
        e164: '+19992224444',
        display: '999-222-4444',
        kind: 'tty',
        label: false,
      } as const
      content.help[0]!.phones.push(tty)
      say(content, 'help', 'clinic.limit', 'Call 999-222-4444, or see www.clinic.example.')
    },
  },
  {
    fact: 'a claim that names the site of its source',
    change: (content) => say(content, 'claims', 'itin.what', 'It is on Law.example.'),
  },
  {
    fact: 'letters with dots that are no address',
    change: (content) => say(content, 'claims', 'itin.what', 'In Washington, D.C., or EE.UU.'),
  },
  said('quotes, dashes and a no-break space', 'The “tax\u00a0number” – or ‘ITIN’ — is «one», ¿no?'),
  {
    fact: 'an ending of addresses that English speaks of too',
    change: (content) =>
      say(content, 'claims', 'itin.what', 'It ends in .gov.', 'Termina en .gov.'),
  },
  {
    fact: 'a number that is grouped in another way',
    change: (content) => say(content, 'ui', 'welcome.begin', 'Some 47,000', 'Unos 47.000'),
  },
  {
    fact: 'a phone number that is written with other signs',
    change: (content) =>
      say(content, 'ui', 'welcome.begin', 'Call 877-777-4778', 'Llame al (877) 777 4778'),
  },
  inInterface('signs of HTML that are none', 'Questions: Q&A; AT&T; <a few; x < y & z > w'),
  inInterface('a point before a word that ends addresses', 'At that point net pay is less.'),
  inInterface('people who point us to something', 'They point us to help.'),
  inInterface('a point before news', 'Hasta este punto info hay.'),
  {
    fact: 'a source that was seen with http',
    change: ({ sources }) => {
      sources.U01!.url = 'http://law.example/9/1'
    },
  },
  {
    fact: 'a claim on the last day of its review',
    change: ({ claims }) => {
      Object.assign(claims[2]!, { checkedOn: '2026-11-20', reviewBy: '2026-11-24' })
    },
  },
]

/** Something that the interface may say, in both languages. */
function inInterface(fact: string, text: string): { fact: string; change: Change } {
  return { fact, change: (content) => say(content, 'ui', 'welcome.begin', text) }
}

/** Something that a claim may say, in both languages. */
function said(fact: string, text: string): { fact: string; change: Change } {
  return { fact, change: (content) => say(content, 'claims', 'itin.what', text) }
}
