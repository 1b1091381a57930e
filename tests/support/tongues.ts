import type { Edition } from '../../src/content/compiled'
import { STATES } from '../../src/content/states'
import type { Clinic, HelpEntry, Topic } from '../../src/content/types'
import type { Tongue } from '../../src/render/pages/tongue'
import { said } from './claims'
import { echoWords } from './echo-words'

/** What a test puts into a language of a page. */
export interface TongueParts {
  readonly topics?: readonly Topic[]
  readonly help?: readonly HelpEntry[]
  readonly clinics?: readonly Clinic[]
  readonly dir?: 'ltr' | 'rtl'
}

/** A language of a page with that content. Its messages are their keys, before them the tag of any but English. */
export function aTongue(tag: string, parts: TongueParts = {}): Tongue {
  const { topics = [], help = [], clinics = [], dir = 'ltr' } = parts
  const head = {
    version: '1.2.3',
    locale: { tag, name: tag, dir, base: 'en', formats: tag },
    pack: { checkedOn: '2026-11-22', evidenceUntil: '2026-06-09', clinicEdition: '2025-26' },
  }
  const edition = {
    head,
    topics: () => topics,
    findTopic: (number: number) => topics.find((topic) => topic.number === number),
    help: () => help,
    clinics: () => clinics,
    states: () => Object.fromEntries(STATES.map((state) => [state, said(state)])),
  } as unknown as Edition
  const say: typeof echoWords.say = (key, values) => {
    const text = echoWords.say(key, values)
    return tag === 'en' || text.startsWith('[') ? text : `${tag}:${text}`
  }
  return { edition, words: { ...echoWords, t: say, say } }
}
