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
  for (const what of ['{{plain}} $t(plain) <b>', '{{what}}', '$& $1 $` $$', '%s', '$t(plain)'])
    expect(say('nested', { what })).toBe(`No $t(plain) aquí: ${what}.`)
})

it('takes no value for an option of its own, whatever it is called', () => {
  const names = [
    'lng',
    'ns',
    'context',
    'postProcess',
    'skipInterpolation',
    'keySeparator',
    'replace',
  ]
  const values = Object.fromEntries(names.map((name) => [name, 'x']))
  expect(say('nested', { what: 'esto', ...values })).toBe('No $t(plain) aquí: esto.')
})

it('throws for a message that is not there or is empty', () => {
  expect(() => say('missing', {})).toThrow('no message "missing"')
  expect(() => say('empty', {})).toThrow()
})
