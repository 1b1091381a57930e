import { expect, it } from 'vitest'
import { find } from '../../src/search/find'

const thing = (text: string, title = '', weight = 1) => ({ title, text, weight })
const found = (words: string, texts: readonly string[], locale = 'es') =>
  find(
    texts.map((text) => thing(text)),
    words,
    locale,
  ).things.map(({ text }) => text)

const TEXTS = [
  'La declaración de impuestos',
  'El ITIN se pide así',
  'La sección 6103, 26 U.S.C.',
  'El Formulario W-7',
]

it.each([
  { words: 'declaracion', text: 'La declaración de impuestos' },
  { words: 'DECLARACIÓN', text: 'La declaración de impuestos' },
  { words: 'declar', text: 'La declaración de impuestos' },
  { words: 'declarcaión', text: 'La declaración de impuestos' },
  { words: 'ITINS', text: 'El ITIN se pide así' },
  { words: 'usc', text: 'La sección 6103, 26 U.S.C.' },
  { words: 'asi', text: 'El ITIN se pide así' },
  { words: 'w-7', text: 'El Formulario W-7' },
])('finds “$text” by “$words”', ({ words, text }) => {
  expect(found(words, TEXTS)).toEqual([text])
})

it('takes no number for another one', () => {
  expect(found('6109', TEXTS)).toEqual([])
  expect(found('610', TEXTS)).toEqual([])
  expect(found('12346', ['12345'])).toEqual([])
})

it('finds words where no spaces stand between them', () => {
  expect(found('地址', ['税务局可以分享地址', '报税表'], 'zh-Hans')).toEqual(['税务局可以分享地址'])
})

it('finds what has all the words, and only else what has some, and says which', () => {
  const things = [thing('tax help'), thing('tax privacy'), thing('a court')]

  expect(find(things, 'tax privacy', 'en')).toEqual({ things: [things[1]], hasAll: true })
  expect(find(things, 'privacy court', 'en')).toMatchObject({ hasAll: false })
  expect(find(things, 'privacy court', 'en').things).toHaveLength(2)
  expect(find(things, 'nothing', 'en').things).toEqual([])
})

it('puts what has the word in its title first, and what weighs less last', () => {
  const replaced = thing('address', 'tax', 0.5)
  const text = thing('address', 'tax')
  const title = thing('tax', 'address')

  expect(find([replaced, text, title], 'address', 'en').things).toEqual([title, text, replaced])
})
