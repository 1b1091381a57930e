import { avoidedWords } from '../avoided'
import { type Rule, WORD_FILES } from '../content'

/** No message advises, promises or calls something safe: this is information, and it cannot know the reader's case. */
export function noAdvice(tag: string): Rule {
  return avoidedWords(tag, {
    rule: 'no-advice',
    list: 'advice',
    files: WORD_FILES,
    why: 'Say what the law or a source says, without advice or a promise.',
  })
}
