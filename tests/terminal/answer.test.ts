import { expect, it } from 'vitest'
import { meaningOf } from '../../src/terminal/answer'
import { screenWith } from '../support/screen'

const STATES = ['Idaho (ID)', 'Puerto Rico (PR)', 'Washington, D.C. (DC)']
const screen = screenWith({
  choices: ['What an ITIN is', 'Sí, al menos una', 'Yes / Sí', ...STATES, 'Other (a)', 'More (a)'],
})
const twelve = screenWith({ choices: Array.from({ length: 12 }, (_, at) => `choice ${at + 1}`) })

it.each([
  ...['2', ' 2. ', '２', '2)', '(2)', '#2', '# 2', 'no. 2', 'No 2', 'nº 2', 'n.º 2', '№ 2', '02'],
  ...[
    '٢',
    '۲',
    '२',
    '২',
    '๒',
    '2\t',
    '\ufeff2',
    '２．',
    '②',
    '2:',
    'sí, al menos una',
    'SI AL MENOS UNA',
  ],
  ...['Si\u0301, al menos una.'],
])('takes "%s" as the second choice', (typed) => {
  expect(meaningOf(typed, screen)).toEqual({ picked: 'Sí, al menos una' })
})

it.each([
  { typed: '١٢', picked: 'choice 12' },
  { typed: '１２', picked: 'choice 12' },
  { typed: 'Choice 7', picked: 'choice 7' },
])('takes "$typed" as $picked', ({ typed, picked }) => {
  expect(meaningOf(typed, twelve)).toEqual({ picked })
})

it.each([
  { typed: 'what an itin is', picked: 'What an ITIN is' },
  { typed: 'idaho', picked: 'Idaho (ID)' },
  { typed: 'id', picked: 'Idaho (ID)' },
  { typed: 'puerto  rico', picked: 'Puerto Rico (PR)' },
  { typed: 'washington dc', picked: 'Washington, D.C. (DC)' },
  { typed: 'yes', picked: 'Yes / Sí' },
  { typed: 'SI', picked: 'Yes / Sí' },
  { typed: 'other', picked: 'Other (a)' },
  { typed: 'B', picked: ':back' },
  { typed: 'b.', picked: ':back' },
  { typed: 'ｂ', picked: ':back' },
  { typed: 'Back', picked: ':back' },
])('takes the words or letter "$typed" as $picked', ({ typed, picked }) => {
  expect(meaningOf(typed, screen)).toEqual({ picked })
})

it.each([
  ...['x', 'X', 'ｘ', 'x.', ' x ', 'х', 'Х', 'χ', 'Χ', '×', 'ч', 'Ч', 'ס', 'ء', 'q', 'Q'],
  ...['leave now', 'Leave now.', 'leave', 'exit', 'EXIT', 'quit', 'salir'],
])('leaves on "%s"', (typed) => {
  expect(meaningOf(typed, screen)).toEqual({ picked: ':leave' })
})

it.each([
  ...[
    '',
    ' ',
    '0',
    '99',
    '-1',
    '1.5',
    '2 2',
    '1x',
    'zebra',
    'a',
    'what',
    '½',
    '²2²',
    '\x1b[A',
    '...',
  ],
  ...['9'.repeat(900), 'constructor', '__proto__', '{{count}}', '(', '\\', 'xx', '1\x002x'],
])('takes "%s" as nothing', (typed) => {
  expect(meaningOf(typed, screen)).toBeUndefined()
})

it('asks for help and for the page again', () => {
  expect(['h', '?', '？', 'H.', 'r', 'R'].map((typed) => meaningOf(typed, screen))).toEqual([
    ...['help', 'help', 'help', 'help', 'again', 'again'],
  ])
})

it('takes no word to leave where a screen has no key for it', () => {
  expect(meaningOf('exit', { ...screen, keys: [] })).toBeUndefined()
})
