import { FILES } from '../../../src/authoring/content'
import { say } from '../../support/fixture-content'
import { type Breaks, ITIN, SHARING, withRecord } from './breaks'

/** What breaks the rule of the change record. */
export const CHANGES: Breaks = {
  'recorded-changes': [
    {
      fact: 'names a claim that is not in the record',
      change: withRecord((changes) => changes.slice(1)),
      file: ITIN,
      at: 'itin.what:',
      says: '"itin.what" is not in the record. Run: npm run record',
      severity: 'warning',
    },
    {
      fact: 'names a claim whose words have changed since',
      change: (content) => {
        withRecord((changes) => changes)(content)
        say(content, 'claims', 'itin.what', 'An ITIN is a number.')
      },
      file: ITIN,
      at: 'itin.what:',
      says: '"itin.what" has changed since 2026-11-22',
      severity: 'warning',
    },
    {
      fact: 'names a claim whose date has changed since',
      change: (content) => {
        withRecord((changes) => changes)(content)
        content.claims[2]!.values.on = '2025-04-08'
      },
      file: SHARING,
      at: 'sharing.signed:',
      says: '"sharing.signed" has changed since',
      severity: 'warning',
    },
    {
      fact: 'names a claim whose status has changed since',
      change: (content) => {
        withRecord((changes) => changes)(content)
        content.claims[0]!.status = 'disputed'
      },
      file: ITIN,
      at: 'itin.what:',
      says: '"itin.what" has changed since',
      severity: 'warning',
    },
    {
      fact: 'names a claim whose newest entry says something else than its status',
      change: withRecord(([first, ...rest]) => [{ ...first!, what: 'disputed' }, ...rest]),
      file: ITIN,
      at: 'itin.what:',
      says: '"itin.what" has changed since',
      severity: 'warning',
    },
    {
      fact: 'names an entry of a claim that does not exist',
      change: withRecord(([first, ...rest]) => [{ ...first!, claim: 'gone' }, first!, ...rest]),
      file: FILES.changes,
      at: 'claim: gone',
      says: 'There is no claim "gone"',
    },
    {
      fact: 'names an entry that stands after a later one',
      change: withRecord(([first, ...rest]) => [
        ...rest,
        { ...first!, date: '2026-11-21', source: 'N01' },
      ]),
      file: FILES.changes,
      at: '- date: 2026-11-21',
      says: 'The entry of 2026-11-21 stands after a later one',
    },
  ],
}
