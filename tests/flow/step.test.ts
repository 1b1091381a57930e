import { describe, expect, it } from 'vitest'
import type { Flow } from '../../src/content/types'
import { PICK, pickedUntilOutcome, placeAt } from '../../src/flow/place'
import { stepAt, walkPaths } from '../../src/flow/step'

const choice = (id: string, to: string, isSkip = false) => ({ id, to, isSkip })
const outcome = (id: string, helpFirst = false) => ({
  id,
  words: id,
  topics: [10, 20],
  help: ['tax-help' as const],
  helpFirst,
})

const flow: Flow = {
  start: 'reason',
  questions: {
    reason: {
      id: 'reason',
      ask: 'reason',
      choices: [choice('itin', 'group'), choice('talk', 'help')],
    },
    group: {
      id: 'group',
      ask: 'group',
      choices: [choice('yes', 'help'), choice('no', 'facts'), choice('skip', 'help', true)],
    },
  },
  outcomes: { help: outcome('help', true), facts: outcome('facts') },
}

describe('stepAt', () => {
  it.each([
    { picked: [], stands: 'reason' },
    { picked: ['itin'], stands: 'group' },
    { picked: ['itin', 'no'], stands: 'facts' },
    { picked: ['itin', 'skip'], stands: 'help' },
    { picked: ['talk'], stands: 'help' },
  ])('stands on $stands after $picked', ({ picked, stands }) => {
    const step = stepAt(flow, picked)
    expect(step.kind === 'question' ? step.question.id : step.outcome.id).toBe(stands)
  })

  it('hands back the choices that the flow had no question for', () => {
    expect(stepAt(flow, ['itin', 'no', ':topic:10', ':more']).rest).toEqual([':topic:10', ':more'])
  })
})

describe('walkPaths', () => {
  it('finds every way through the flow', () => {
    expect(
      walkPaths(flow).map(({ picked, outcome: { id } }) => `${picked.join(' ')} → ${id}`),
    ).toEqual(['itin yes → help', 'itin no → facts', 'itin skip → help', 'talk → help'])
  })

  it('refuses a loop', () => {
    const loop: Flow = {
      ...flow,
      questions: {
        ...flow.questions,
        group: { id: 'group', ask: 'group', choices: [choice('again', 'reason')] },
      },
    }
    expect(() => walkPaths(loop)).toThrow('comes back to "reason"')
  })
})

describe('placeAt', () => {
  const begun = [PICK.begin, 'itin', 'no']

  it.each([
    { picked: [], place: { kind: 'welcome' } },
    { picked: [PICK.language], place: { kind: 'language' } },
    { picked: [PICK.begin], place: { kind: 'question', question: { id: 'reason' } } },
    { picked: begun, place: { kind: 'outcome', outcome: { id: 'facts' } } },
    { picked: [...begun, PICK.topic(20)], place: { kind: 'topic', number: 20, deeper: 0 } },
    {
      picked: [...begun, PICK.topic(20), PICK.more],
      place: { kind: 'topic', number: 20, deeper: 1 },
    },
    {
      picked: [...begun, PICK.topic(20), PICK.more, PICK.more],
      place: { kind: 'topic', number: 20, deeper: 2 },
    },
    {
      picked: [...begun, PICK.topic(20), PICK.more, PICK.topic(10)],
      place: { kind: 'topic', number: 10, deeper: 0 },
    },
    { picked: [...begun, PICK.help('tax-help')], place: { kind: 'help', need: 'tax-help' } },
    {
      picked: [...begun, PICK.help('fraud'), PICK.states],
      place: { kind: 'states', need: 'fraud' },
    },
    {
      picked: [...begun, PICK.topic(20), PICK.states],
      place: { kind: 'states', need: 'tax-help' },
    },
    {
      picked: [...begun, PICK.help('fraud'), PICK.states, PICK.state('TX')],
      place: { kind: 'help', need: 'fraud', state: 'TX' },
    },
    {
      picked: [...begun, PICK.help('fraud'), PICK.states, PICK.state('TX'), PICK.states],
      place: { kind: 'states', need: 'fraud' },
    },
    {
      picked: [...begun, PICK.topic(20), PICK.more, PICK.kinds],
      place: { kind: 'kinds', topic: { number: 20 } },
    },
    {
      picked: [...begun, PICK.topic(20), PICK.more, PICK.kinds, PICK.kind('court')],
      place: { kind: 'topic', number: 20, deeper: 0, only: 'court' },
    },
    {
      picked: [...begun, PICK.topic(20), PICK.kinds, PICK.kind('court'), PICK.help('fraud')],
      place: { kind: 'help', need: 'fraud' },
    },
    {
      picked: [...begun, PICK.topic(20), PICK.sources],
      place: { kind: 'sources', of: { kind: 'topic', number: 20 } },
    },
    {
      picked: [...begun, PICK.topic(20), PICK.sources, PICK.language],
      place: { kind: 'language' },
    },
  ])('is at $place.kind after $picked', ({ picked, place }) => {
    expect(placeAt(() => flow, picked)).toMatchObject(place)
  })

  it('shows all kinds again when none is picked', () => {
    const picks = [PICK.topic(20), PICK.kinds, PICK.kind('court'), PICK.kinds, PICK.kind('')]
    expect(placeAt(() => flow, [...begun, ...picks])).not.toHaveProperty('only')
  })

  it('goes back to the list from however deep', () => {
    expect(
      pickedUntilOutcome(flow, [...begun, PICK.topic(20), PICK.more, PICK.help('tax-help')]),
    ).toEqual(begun)
  })
})
