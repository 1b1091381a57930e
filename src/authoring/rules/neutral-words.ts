import { avoidedWords } from '../avoided'
import { type Rule, WORD_FILES } from '../content'

/** No message uses a loaded word: words that take a side hurt some readers and mislead others. */
export function neutralWords(tag: string): Rule {
  return avoidedWords(tag, {
    rule: 'neutral-words',
    list: 'loaded',
    files: WORD_FILES,
    why: 'Use a neutral word, such as “people with an ITIN” or “noncitizens”.',
  })
}
