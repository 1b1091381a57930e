import type { App } from '../app'
import { type OpenPack, openPack, withPack } from '../content/pack'

/** What an organisation adds to one copy. */
export interface AddedPack {
  readonly pack: OpenPack
  /** The same speaker, with what is added in each language. */
  readonly speak: App['speak']
}

/** Opens a pack as of a day. In a bundle of its own: most copies have nothing added. Throws `UserError`. */
export function openAdded(file: string, speak: App['speak'], today: string): AddedPack {
  const pack = openPack(file)
  const known = new Map<string, ReturnType<App['speak']>>()
  const add = (tag: string) => {
    const spoken = speak(tag)
    const by = () => {
      const { name, checkedOn, validUntil } = pack.facts()
      const { t, date } = spoken.words
      // A day that has not come, or a clock that is behind: nobody can tell here how old it is.
      if (today < checkedOn) return t('pack.early', { name, on: date(checkedOn) })
      return today > validUntil ? t('pack.past', { name, on: date(validUntil) }) : name
    }
    return { ...spoken, edition: withPack(spoken.edition, pack, by) }
  }
  return {
    pack,
    speak: (tag) => {
      const added = known.get(tag) ?? add(tag)
      known.set(tag, added)
      return added
    },
  }
}
