import { expect, it } from 'vitest'
import { gradeOf, sentencesOf } from '../../src/authoring/grade'

it('gives a hard sentence a higher grade than an easy one', () => {
  expect(gradeOf('It is a number.')).toBeLessThan(3)
  expect(
    gradeOf('Unauthorized disclosure necessitates administrative determinations.'),
  ).toBeGreaterThan(20)
})

it.each([
  ['the name of an agency', 'It was Immigration and Customs Enforcement.', 'It was Ice.'],
  ['one word that is a name', 'People ask the Treasury.', 'People ask the Bank.'],
  ['letters for a name', 'The ABCDEF may ask.', 'The IRS may ask.'],
  ['a value', 'It has {{count, number}} people.', 'It has ten people.'],
])('counts %s as one easy word', (_, text, easy) => {
  expect(gradeOf(text)).toBeCloseTo(gradeOf(easy))
})

it('does not take the first word of a sentence for a name', () => {
  expect(gradeOf('Confidentiality ends.')).toBeGreaterThan(gradeOf('It ends.'))
})

it('ends no sentence at initials or inside a value', () => {
  expect(sentencesOf('A U.S. Tax number. It is from {{on, date}}.')).toHaveLength(2)
})
