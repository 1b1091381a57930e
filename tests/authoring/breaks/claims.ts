import { FILES } from '../../../src/authoring/content'
import { say, unsay } from '../../support/fixture-content'
import { type Breaks, ITIN, SHARING } from './breaks'

/** What breaks the rules of topics and claims, by rule. */
export const CLAIMS: Breaks = {
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
      also: ['past-review'],
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
  'past-review': [
    {
      fact: 'names a claim of high risk that nobody has looked at again in time',
      change: ({ claims }) => {
        Object.assign(claims[2]!, { checkedOn: '2026-11-20', reviewBy: '2026-11-23' })
      },
      file: SHARING,
      at: 'reviewBy: 2026-11-23',
      says: '"sharing.signed" was to be looked at again by 2026-11-23',
    },
    {
      fact: 'names one of low risk, and lets it wait',
      change: ({ claims }) => {
        Object.assign(claims[0]!, { checkedOn: '2026-11-20', reviewBy: '2026-11-23' })
      },
      file: ITIN,
      at: 'reviewBy: 2026-11-23',
      says: '"itin.what" was to be looked at again by 2026-11-23',
      severity: 'warning',
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
}
