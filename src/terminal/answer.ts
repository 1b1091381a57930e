import { withPlainDigits } from '../text/digits'
import { findKey } from './keys'
import { numberOf, type Screen } from './terminal'

/** What an answer of plain mode means: the id of what was picked, or one of two things that plain mode itself does. */
export type Meaning = { readonly picked: string } | 'help' | 'again'

/**
 * What was typed, taken as it was meant: a number of a choice in any script ("2", "２.", "#2", "no. 2"), the letter of a
 * key, or the words of either, without regard to capitals and accents. Undefined for what is none of these.
 */
export function meaningOf(typed: string, { choices, keys }: Screen): Meaning | undefined {
  const said = withPlainDigits(typed).trim().toLowerCase()
  const number = NUMBER.exec(said)?.[1]
  if (number !== undefined)
    return pickedOf(choices.find((choice, at) => numberOf(choice, at) === String(Number(number))))

  const letter = said.replace(/[.):]$/, '')
  if (letter === 'h' || letter === '?') return 'help'
  if (letter === 'r') return 'again'
  const key = findKey(keys, letter)
  if (key !== undefined) return pickedOf(key)

  const words = fold(said)
  if (words === '') return undefined
  const named = [...choices, ...keys].filter(({ label }) => namesOf(label).includes(words))
  if (named.length === 1) return pickedOf(named[0])
  const leaves = keys.find(({ isLeave }) => isLeave)
  return LEAVING.includes(words) ? pickedOf(leaves) : undefined
}

const NUMBER = /^(?:#|n\.?[o°]?\.?)? ?\(?(\d+)\s?[.):]?$/
// Words that end programs everywhere, besides the label of the key itself.
const LEAVING = ['exit', 'quit', 'leave', 'salir']

// A label may be said whole, without what stands in brackets, as that alone ("TX"), or in one of two languages.
function namesOf(label: string): string[] {
  const [, outside = '', inside = ''] = /^(.*)\((.*)\)$/.exec(label) ?? []
  return [label, outside, inside, ...label.split(/ [/–] /)].map(fold)
}

function fold(text: string): string {
  return withPlainDigits(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function pickedOf(found: { readonly id: string } | undefined): Meaning | undefined {
  return found && { picked: found.id }
}
