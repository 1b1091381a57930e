import { expect, it } from 'vitest'
import { phrasesIn } from '../../src/authoring/phrases'

it.each<[fact: string, text: string, phrase: string]>([
  ['a word in capitals', 'You SHOULD go.', 'should'],
  ['a word without its accent', 'Deberia ir.', 'debería'],
  ['a word with an accent made of two characters', 'Deberi\u0301a ir.', 'debería'],
  ['a word in wide letters', 'Ｓｈｏｕｌｄ', 'should'],
  ['a word with another apostrophe', 'They shouldn’t.', "shouldn't"],
  ['a word beside a placeholder', '{{on, date}}now{{x}}', 'now'],
  ['a word with a hyphen', 'A right-now rule.', 'now'],
  ['a word in quotation marks', 'It is “safe”.', 'safe'],
  ['a phrase over a line end', 'you\nmust', 'you must'],
  ['the second of two in a row', 'nowadays now now', 'now'],
  ['a word that begins so', 'Two raids.', 'raid*'],
  ['a word of a script without spaces', '您应该报税。', '应该'],
  ['a word of another such script', 'คุณควรยื่น', 'ควร'],
  ['a word of a script with joining marks', 'आपको चाहिए', 'चाहिए'],
])('finds %s', (_, text, phrase) => {
  expect(phrasesIn(text, [phrase])).toEqual([phrase])
})

it.each<[fact: string, text: string, phrase: string]>([
  ['at the end of another word', 'They know.', 'now'],
  ['at the beginning of another word', 'Nowadays they pay.', 'now'],
  ['across the end of a sentence', 'It is for you. Must it be signed?', 'you must'],
  ['across a placeholder', 'last {{x}} year', 'last year'],
  ['in the name of a value', '{{now, date}}', 'now'],
  ['in the middle of a word, with "*"', 'An afraid person.', 'raid*'],
])('finds no phrase %s', (_, text, phrase) => {
  expect(phrasesIn(text, [phrase])).toEqual([])
})

it('overlooks a phrase inside a fixed term, and only there', () => {
  const terms = ['nonresident alien']

  expect(phrasesIn('A “nonresident alien” files.', ['alien'], terms)).toEqual([])
  expect(phrasesIn('A nonresident alien is an alien.', ['alien'], terms)).toEqual(['alien'])
})
