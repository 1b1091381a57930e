import { expect, it } from 'vitest'
import { pickedAfter } from '../../src/flow/history'

const HEAD = [':begin', 'talk', 'taxes']
const HELP = [...HEAD, ':help:tax-help']

it.each([
  { picked: HELP, choice: ':states', after: [...HELP, ':states'] },
  { picked: [...HELP, ':states'], choice: ':state:TX', after: [...HELP, ':states', ':state:TX'] },
  { picked: [...HELP, ':states', ':state:TX'], choice: ':states', after: [...HELP, ':states'] },
  {
    picked: [...HEAD, ':topic:30', ':kinds', ':kind:law'],
    choice: ':kinds',
    after: [...HEAD, ':topic:30', ':kinds'],
  },
  {
    picked: [...HELP, ':help:fraud'],
    choice: ':states',
    after: [...HELP, ':help:fraud', ':states'],
  },
])('after $picked and $choice: $after', ({ picked, choice, after }) => {
  expect(pickedAfter(picked, choice)).toEqual(after)
})

it('forgets the oldest pages of very many, with what was picked on them', () => {
  let picked: readonly string[] = HEAD
  for (let page = 0; page < 1000; page++) {
    for (const choice of [`:topic:${page}`, ':more', ':kinds', ':kind:law'])
      picked = pickedAfter(picked, choice)
  }
  expect(picked.length).toBeLessThan(70)
  expect(picked.slice(0, 4)).toEqual([...HEAD, ':topic:985'])
  expect(picked.slice(-4)).toEqual([':topic:999', ':more', ':kinds', ':kind:law'])
})
