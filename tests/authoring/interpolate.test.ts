import { expect, it } from 'vitest'
import { interpolatorOf } from '../../src/authoring/interpolate'

const say = interpolatorOf('es', 'es-US', {
  plain: 'Sin valores.',
  date: 'En {{on, date}}.',
  number: 'Unas {{count, number}} personas, {{fine, usd}}, {{law}}.',
  nested: 'No $t(plain) aquí: {{what}}.',
  empty: '',
})

it.each([
  ['plain', {}, 'Sin valores.'],
  ['date', { on: '2025-08' }, 'En agosto de 2025.'],
  [
    'number',
    { count: 47000, fine: 5000, law: '26 U.S.C. 6103' },
    'Unas 47,000 personas, $5,000, 26 U.S.C. 6103.',
  ],
])('says %s with its values', (key, values, text) => {
  expect(say(key, values)).toBe(text)
})

it('puts a value in as it is, whatever it looks like', () => {
  const what = '{{plain}} $t(plain) <b>'
  expect(say('nested', { what })).toBe(`No $t(plain) aquí: ${what}.`)
})

it('throws for a message that is not there or is empty', () => {
  expect(() => say('missing', {})).toThrow('no message "missing"')
  expect(() => say('empty', {})).toThrow()
})
