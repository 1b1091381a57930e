import type { Edition } from '../content/compiled'
import type { LocaleEntry, Need, PartialDate } from '../content/types'
import { PICK } from '../flow/place'
import type { Words } from '../locale/words'
import type { Choice, Key, Screen, ScreenCode, ScreenWords } from '../terminal/terminal'
import { bothTexts } from './marked-text'

/** What the screens of a conversation are made from. */
export interface Speaking {
  readonly edition: Edition
  readonly words: Words
  /** The second language, which stands under or after the first. */
  readonly second?: { readonly edition: Edition } | undefined
  readonly locales: readonly LocaleEntry[]
  readonly today: PartialDate
  /** False where leaving cannot wipe what was shown. */
  readonly wipesOnLeave: boolean
  /** False for the very first screen. */
  readonly canGoBack: boolean
  /** Makes a code of an address; only there where codes are shown. */
  readonly qrCells?: (address: string, border: number) => ScreenCode['cells'] | undefined
}

/** A screen before it is known where in the conversation it stands. */
export type Placed = Omit<Screen, 'at' | 'isNew'>

/** What the keys and closing choices of a screen give back, besides a place to go to. */
export const KEY = { back: ':back', leave: ':leave', again: ':again', done: ':done' } as const

/** The name of a key of the conversation. */
export type KeyName = 'back' | 'language' | 'sources' | 'codes' | 'states' | 'kinds' | 'leave'

/** The keys of a screen; the letters are the same in every language, so that a navigator knows them in all. */
export function keysOf({ t }: Words, which: readonly KeyName[]): Key[] {
  const all = {
    back: { key: 'b', id: KEY.back, label: t('key.back'), isBack: true },
    language: { key: 'l', id: PICK.language, label: t('key.language') },
    sources: { key: 's', id: PICK.sources, label: t('key.sources') },
    codes: { key: 'q', id: PICK.codes, label: t('key.code') },
    states: { key: 'c', id: PICK.states, label: t('key.states') },
    kinds: { key: 'k', id: PICK.kinds, label: t('key.kinds') },
    leave: { key: 'x', id: KEY.leave, label: t('key.leave'), isLeave: true },
  }
  return which.map((name) => all[name])
}

/** The words that every screen needs for its own working. */
export function screenWords({ t }: Words): ScreenWords {
  return {
    howToPick: t('screen.howToPick'),
    whatNext: t('screen.whatNext'),
    answer: t('screen.answer'),
    help: [
      t('screen.helpPick'),
      t('screen.helpWords'),
      t('screen.helpAgain'),
      t('screen.helpLeave'),
    ],
    howToPickHere: t('screen.howToPickHere'),
    turnPage: (page, pages) => {
      if (page === 1) return t('screen.turnPage', { page, pages })
      return t(page < pages ? 'screen.turnMiddlePage' : 'screen.turnLastPage', { page, pages })
    },
    notAChoice: t('screen.notAChoice'),
    quiet: (seconds) => t('screen.quiet', { seconds }),
    quietLines: (seconds) => t('screen.quietLines', { seconds }),
    tooSmall: t('screen.tooSmall'),
  }
}

/** A choice for each kind of help. */
export function helpChoices(needs: readonly Need[], { t }: Words): Choice[] {
  return needs.map((need) => ({ id: PICK.help(need), label: t(`help.see.${need}`) }))
}

/** The numbers of the topics that a pack adds. */
export function addedNumbers(edition: Edition): number[] {
  return edition.topics().flatMap(({ number, addedBy }) => (addedBy === undefined ? [] : number))
}

/** The choices that end a page: back to the list, or finish. */
export function endings({ words: { t } }: Pick<Speaking, 'words'>): Choice[] {
  return [
    { id: PICK.list, label: t('topic.list') },
    { id: KEY.done, label: t('outcome.done') },
  ]
}

/** Says messages of the flow, with the second language's after each. Throws for one that the locale file lacks. */
export function flowSpeaker({ edition, second, words }: Speaking): FlowSpeaker {
  const first = edition.flowWords()
  const under = second?.edition.flowWords()
  return {
    has: (key) => first[key] !== undefined,
    keysUnder: (start) => Object.keys(first).filter((key) => key.startsWith(start)),
    say: (key) => {
      const said = first[key]
      if (said === undefined) throw new Error('a message of the flow is not there')
      return bothTexts(said, under?.[key], words)
    },
  }
}

/** The words of the flow in the languages of the screen. */
export interface FlowSpeaker {
  readonly has: (key: string) => boolean
  readonly keysUnder: (start: string) => readonly string[]
  readonly say: (key: string) => string
}
