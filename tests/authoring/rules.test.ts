import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Content, FILES } from '../../src/authoring/content'
import type { Finding } from '../../src/authoring/finding'
import { CONTENT_RULES, localeRules } from '../../src/authoring/rules'
import { lockOf } from '../../src/authoring/translation'
import {
  type Change,
  type Draft,
  fixtureContent,
  linedFixture,
  say,
  unsay,
  untranslate,
} from '../support/fixture-content'

const RULES = [...CONTENT_RULES, ...localeRules('es')]

const UNREAD = { state: 'draft', by: 'mt', on: '2026-11-20' } as const

const ITIN = 'content/claims/itin.yaml'
const SHARING = 'content/claims/sharing.yaml'

/** One change to the fixture, and the finding that it must give. */
interface Break {
  readonly fact: string
  readonly change: Change
  readonly file: string
  /** What stands in the line of the finding. After a ":" it is the line below: the first of the entry. */
  readonly at?: string
  readonly says: string
  readonly severity?: 'warning'
  /** Other rules that such a change cannot but break. */
  readonly also?: readonly string[]
}

const BREAKS: Readonly<Record<string, readonly Break[]>> = {
  'known-steps': [
    {
      fact: 'names a choice that leads nowhere',
      change: ({ flow }) => {
        flow.questions.reason!.choices[1]!.to = 'nowhere'
      },
      file: FILES.flow,
      at: '- id: sharing',
      says: 'The choice "sharing" leads to "nowhere"',
    },
    {
      fact: 'names a start that is no step',
      change: ({ flow }) => {
        flow.start = 'nowhere'
      },
      file: FILES.flow,
      at: 'start: nowhere',
      says: 'The start "nowhere"',
      also: ['reachable-steps'],
    },
  ],
  'no-loops': [
    {
      fact: 'names a question that the flow comes back to, and the way there',
      change: ({ flow }) => {
        flow.questions['itin-group']!.choices[2]!.to = 'reason'
      },
      file: FILES.flow,
      at: 'reason:',
      says: 'comes back to "reason": reason → itin-group → reason',
      also: ['at-most-four-questions'],
    },
  ],
  'reachable-steps': [
    {
      fact: 'names an outcome that no choice leads to',
      change: ({ flow }) => {
        flow.outcomes.lost = { ...flow.outcomes.sharing! }
      },
      file: FILES.flow,
      at: 'lost:',
      says: 'No choice leads to "lost"',
    },
    {
      fact: 'names a question that no choice leads to',
      change: ({ flow }) => {
        flow.questions.lost = structuredClone(flow.questions['itin-group']!)
      },
      file: FILES.flow,
      at: 'lost:',
      says: 'No choice leads to "lost"',
    },
  ],
  'at-most-four-questions': [
    {
      fact: 'names the question that would be a fifth',
      change: (content) => askInARow(content, 5),
      file: FILES.flow,
      at: 'group-5:',
      says: '"group-5" is a fifth question',
    },
  ],
  'skippable-questions': [
    {
      fact: 'names a question that nobody may skip',
      change: ({ flow }) => {
        flow.questions['itin-group']!.choices[2]!.skip = false
      },
      file: FILES.flow,
      at: 'itin-group:',
      says: '"itin-group" has no choice with "skip: true"',
    },
  ],
  'outcomes-with-help': [
    {
      fact: 'names an outcome without help',
      change: ({ flow }) => {
        flow.outcomes.itin!.help = []
      },
      file: FILES.flow,
      at: 'itin:',
      says: '"itin" offers no help',
    },
    {
      fact: 'names an outcome with nothing to read',
      change: ({ flow }) => {
        flow.outcomes.itin!.topics = []
      },
      file: FILES.flow,
      at: 'itin:',
      says: '"itin" has no topic to read',
    },
    {
      fact: 'names an outcome that lists a topic that does not exist',
      change: ({ flow }) => {
        flow.outcomes.itin!.topics = [10, 99]
      },
      file: FILES.flow,
      at: 'itin:',
      says: 'lists topic 99',
    },
  ],
  'topics-in-order': [
    {
      fact: 'names a topic that stands after a higher number',
      change: ({ topics }) => {
        topics.reverse()
      },
      file: FILES.topics,
      at: '- number: 10',
      says: 'Topic 10 stands after 20',
    },
    {
      fact: 'names a number that is used twice',
      change: ({ topics, flow }) => {
        for (const topic of topics) Object.assign(topic, { number: 10, related: [] })
        flow.outcomes.sharing!.topics = [10]
      },
      file: FILES.topics,
      says: 'Topic 10 stands after 10',
    },
    {
      fact: 'names an id that another topic has',
      change: (content) => {
        content.topics[1]!.id = 'itin'
        unsay(content, 'topics', 'sharing.title')
        unsay(content, 'topics', 'sharing.heading.before')
        say(content, 'topics', 'itin.heading.before', 'Before that')
      },
      file: FILES.topics,
      at: '- number: 20',
      says: 'The id "itin" is taken',
    },
    {
      fact: 'names a related topic that does not exist',
      change: ({ topics }) => {
        topics[0]!.related = [20, 99]
      },
      file: FILES.topics,
      at: 'related:',
      says: 'Topic 10 is related to 99',
    },
    {
      fact: 'names a topic that is related to itself',
      change: ({ topics }) => {
        topics[0]!.related = [10]
      },
      file: FILES.topics,
      at: 'related:',
      says: 'Topic 10 is related to 10',
    },
  ],
  'claims-in-topics': [
    {
      fact: 'names a claim that is shown but does not exist',
      change: ({ topics }) => {
        topics[0]!.short.push('itin.unwritten')
      },
      file: FILES.topics,
      at: 'short:',
      says: 'There is no claim "itin.unwritten"',
    },
    {
      fact: 'names a claim that no topic shows',
      change: ({ topics }) => {
        topics[1]!.details.pop()
      },
      file: SHARING,
      at: 'sharing.draft:',
      says: 'No topic shows the claim "sharing.draft"',
    },
  ],
  'claim-dates': [
    {
      fact: 'names a claim that speaks of a day after it was checked',
      change: ({ claims }) => {
        claims[0]!.asOf = '2026-11-23'
      },
      file: ITIN,
      at: 'asOf: 2026-11-23',
      says: 'speaks of 2026-11-23 but was checked on 2026-11-22',
    },
    {
      fact: 'names a claim that is due for review on the day it was checked',
      change: ({ claims }) => {
        claims[0]!.reviewBy = '2026-11-22'
      },
      file: ITIN,
      at: 'reviewBy: 2026-11-22',
      says: '"itin.what" is to be looked at again on 2026-11-22',
    },
    {
      fact: 'names a claim that was checked after the whole content was',
      change: ({ claims }) => {
        claims[0]!.checkedOn = '2026-11-23'
      },
      file: ITIN,
      at: 'checkedOn: 2026-11-23',
      says: '"itin.what" was checked after the whole content was',
    },
  ],
  'claim-status': [
    {
      fact: 'names a superseded claim without what replaced it',
      change: ({ claims }) => {
        delete claims[1]!.supersededBy
      },
      file: SHARING,
      at: 'sharing.draft:',
      says: '"sharing.draft" is superseded',
    },
    {
      fact: 'names a current claim that something replaced',
      change: ({ claims }) => {
        claims[0]!.supersededBy = 'sharing.signed'
      },
      file: ITIN,
      at: 'itin.what:',
      says: '"itin.what" names what replaced it but is current',
    },
    {
      fact: 'names a claim that is replaced by one that does not exist',
      change: ({ claims }) => {
        claims[1]!.supersededBy = 'sharing.unwritten'
      },
      file: SHARING,
      at: 'sharing.draft:',
      says: 'replaced by "sharing.unwritten"',
    },
    {
      fact: 'names a claim that is replaced by itself',
      change: ({ claims }) => {
        claims[1]!.supersededBy = 'sharing.draft'
      },
      file: SHARING,
      at: 'sharing.draft:',
      says: 'replaced by "sharing.draft", which is no other claim',
    },
    {
      fact: 'names a withdrawn claim without its day',
      change: ({ claims }) => {
        claims[0]!.status = 'withdrawn'
      },
      file: ITIN,
      at: 'itin.what:',
      says: '"itin.what" needs "withdrawnOn"',
    },
    {
      fact: 'names a claim with a day of withdrawal that is not withdrawn',
      change: (content) => {
        content.claims[0]!.withdrawnOn = '2026-11-22'
        say(content, 'claims', 'itin.what.withdrawn', 'It was wrong.')
      },
      file: ITIN,
      at: 'itin.what:',
      says: '"itin.what" needs "withdrawnOn" if it is withdrawn, and only then',
    },
  ],
  'cited-sources': [
    {
      fact: 'names a source of a claim that is not in the register',
      change: ({ claims }) => {
        claims[0]!.sources.push({ id: 'N99' })
      },
      file: ITIN,
      at: 'itin.what:',
      says: '"itin.what" cites N99',
    },
    {
      fact: 'names a source of a place of help that is not in the register',
      change: ({ help }) => {
        help[0]!.sources.push('H99')
      },
      file: FILES.help,
      at: 'clinic:',
      says: '"clinic" cites H99',
    },
    {
      fact: 'names a source that nothing cites',
      change: ({ sources }) => {
        sources.N02 = { ...sources.N01! }
      },
      file: FILES.sources,
      at: 'N02:',
      says: 'Nothing cites N02',
    },
  ],
  'sources-with-address': [
    {
      fact: 'names a source with neither an address nor a reason',
      change: ({ sources }) => {
        delete sources.N01!.noUrl
      },
      file: FILES.sources,
      at: 'N01:',
      says: 'N01 has no address',
    },
    {
      fact: 'names a source with both an address and a reason',
      change: ({ sources }) => {
        sources.U01!.noUrl = 'withheld'
      },
      file: FILES.sources,
      at: 'U01:',
      says: 'U01 has an address and also a reason',
    },
  ],
  'statutes-with-pinpoint': [
    {
      fact: 'names a statute that is cited as a whole',
      change: ({ claims }) => {
        claims[0]!.sources = [{ id: 'U01' }]
      },
      file: ITIN,
      at: '- id: U01',
      says: '"itin.what" cites the statute U01 without saying where',
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
    inWords("an entry's number without its entry", 'Call 999-222-3333.', '"9992223333"'),
    inWords('an address', 'Go to https://bad.example/help.', '"bad.example"'),
    inWords('an address in capitals', 'Go to Bad.Example.', '"bad.example"'),
    inWords('an address under a banned one', 'Write to a@mail.bad.example.', '"bad.example"'),
    inWords('a page', 'See www.agency.example/tips now.', '"agency.example/tips"'),
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
      says: '٩',
    },
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

/** Changes that come close to breaking a rule. */
const HARMLESS: readonly { readonly fact: string; readonly change: Change }[] = [
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

it('finds nothing in the fixture', () => {
  expect(findingsIn(fixtureContent())).toEqual([])
})

describe.each(Object.entries(BREAKS))('%s', (rule, breaks) => {
  it.each(byFact(breaks))('%s', (_, { change, file, at, says, severity, also }) => {
    const { folder, content } = linedFixture(change)

    const findings = findingsIn(content)

    const own = findings.filter((finding) => finding.rule === rule)
    expect(own).toEqual([
      {
        file,
        line: at === undefined ? expect.any(Number) : lineIn(join(folder, file), at),
        severity: severity ?? 'error',
        rule,
        message: expect.stringContaining(says),
      },
    ])
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(
      new Set([rule, ...(also ?? [])]),
    )
  })
})

it.each(byFact(HARMLESS))('lets %s pass', (_, { change }) => {
  expect(findingsIn(fixtureContent(change))).toEqual([])
})

it('finds nothing in a locale that is not there', () => {
  expect(localeRules('xx').flatMap((rule) => rule(fixtureContent()))).toEqual([])
})

it('finds nothing to translate in the base locale', () => {
  expect(localeRules('en').flatMap((rule) => rule(fixtureContent()))).toEqual([])
})

it('has a test for every rule that content or a locale is held against', () => {
  const contents = Object.values(BREAKS).flatMap((breaks) =>
    breaks.map(({ change }) => fixtureContent(change)),
  )

  const silent = RULES.filter((rule) => contents.every((content) => rule(content).length === 0))

  expect(silent).toEqual([])
})

/** Vitest would cut a long fact short; a name of its own is shown whole. */
function byFact<T extends { readonly fact: string }>(cases: readonly T[]): [string, T][] {
  return cases.map((one) => [one.fact, one])
}

function findingsIn(content: Content): Finding[] {
  return RULES.flatMap((rule) => rule(content))
}

function lineIn(path: string, at: string): number {
  const index = readFileSync(path, 'utf8')
    .split('\n')
    .findIndex((line) => line.trim().startsWith(at))
  if (index < 0) throw new Error(`no line of ${path} starts with ${at}`)
  return at.endsWith(':') ? index + 2 : index + 1
}

/** As many questions on the longest path as wanted; all of them ask the same. */
function askInARow({ flow }: Draft<Content>, count: number): void {
  const group = flow.questions['itin-group']!
  flow.questions.reason!.choices[2]!.to = 'group-2'
  for (let nth = 2; nth <= count; nth++) {
    const next = structuredClone(group)
    if (nth < count) next.choices[0]!.to = `group-${nth + 1}`
    flow.questions[`group-${nth}`] = next
  }
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
    also: ['known-messages'],
  }
}

function sentenceOf(words: number): string {
  return `${['It', ...Array<string>(words - 1).fill('is')].join(' ')}.`
}
