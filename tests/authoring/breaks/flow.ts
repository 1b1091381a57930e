import { FILES } from '../../../src/authoring/content'
import { askInARow, type Breaks } from './breaks'

/** What breaks the rules of questions and outcomes, by rule. */
export const FLOW: Breaks = {
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
}
