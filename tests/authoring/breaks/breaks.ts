import type { AuthoredChange, Content, WordFile } from '../../../src/authoring/content'
import { type Change, type Draft, fixtureContent, untranslate } from '../../support/fixture-content'

/** One change to the fixture, and the finding that it must give. */
export interface Break {
  readonly fact: string
  readonly change: Change
  readonly file: string
  /** What stands in the line of the finding. After a ":" it is the line below: the first of the entry. Null: it has none. */
  readonly at?: string | null
  readonly says: string
  readonly severity?: 'warning'
  /** Other rules that such a change cannot but break. */
  readonly also?: readonly string[]
}

/** What breaks the rules of one group, by rule. */
export type Breaks = Readonly<Record<string, readonly Break[]>>

export const ITIN = 'content/claims/itin.yaml'
export const SHARING = 'content/claims/sharing.yaml'

/** As many questions on the longest path as wanted; all of them ask the same. */
export function askInARow({ flow }: Draft<Content>, count: number): void {
  const group = flow.questions['itin-group']!
  flow.questions.reason!.choices[2]!.to = 'group-2'
  for (let nth = 2; nth <= count; nth++) {
    const next = structuredClone(group)
    if (nth < count) next.choices[0]!.to = `group-${nth + 1}`
    flow.questions[`group-${nth}`] = next
  }
}

/** A sentence of so many words. */
export function sentenceOf(words: number): string {
  return `${['It', ...Array<string>(words - 1).fill('is')].join(' ')}.`
}

/** Words that only English has: a translation that repeats them would break the rule too. */
export function inEnglish(
  what: string,
  file: WordFile,
  key: string,
  text: string,
  says: string,
): Break {
  return {
    fact: `names ${what}`,
    change: (content) => {
      content.locales[0]!.words[file][key] = text
      untranslate(content, file, key)
    },
    file: `locales/en/${file}.json`,
    at: `"${key}"`,
    says,
    also: ['known-messages'],
  }
}

/** The fixture's record, changed; what it says stays the same when a test changes a claim as well. */
export function withRecord(
  change: (changes: Draft<AuthoredChange>[]) => Draft<AuthoredChange>[],
): (content: Draft<Content>) => void {
  return (content) => {
    content.changes = change(structuredClone([...fixtureContent().changes]))
  }
}
