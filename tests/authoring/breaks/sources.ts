import { FILES } from '../../../src/authoring/content'
import { type Breaks, ITIN, withRecord } from './breaks'

/** What breaks the rules of sources, by rule. */
export const SOURCES: Breaks = {
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
      fact: 'names a source of a change that is not in the register',
      change: withRecord(([first, ...rest]) => [{ ...first!, source: 'N99' }, ...rest]),
      file: FILES.changes,
      at: 'source: N99',
      says: '"itin.what" cites N99',
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
}
