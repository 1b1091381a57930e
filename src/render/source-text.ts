import type { Source } from '../content/types'
import type { Words } from '../locale/words'
import type { Block } from '../terminal/layout'
import { addedBlocks } from './added-text'
import type { NumberedCitation } from './topic-view'

/** A citation in one line: publisher, place in the source, date, and the number that leads to its address. */
export function citationText({ source, at, number }: NumberedCitation, words: Words): string {
  const place = at === undefined ? [] : [pinpointText(at, words)]
  const text = [publisherOf(source, words), ...place, sourceDate(source, words)].join(', ')
  return `${text}\u00a0${words.t('source.mark', { number })}` // a number alone on a line says nothing
}

/** A source as the register lists it: who, what, when, and its full address or why there is none. */
export function sourceBlocks(mark: string, source: Source, words: Words): Block[] {
  const { t } = words
  const publisher = publisherOf(source, words)
  const { copyAt: site, copyIs } = source
  const found = copyIs === 'summary' ? 'source.summaryAt' : 'source.copyAt'
  const who = site === undefined ? publisher : t(found, { publisher, site })
  const title = source.titleIs
    ? t(`source.title.${source.titleIs}`, { title: source.title })
    : source.title
  const line = t('source.line', { mark, who, title, date: sourceDate(source, words) })
  const address = source.url ?? t(`source.noUrl.${source.noUrl ?? 'not-seen'}`)
  return [
    { text: line },
    ...addedBlocks(source.addedBy, words, 2),
    { text: address, indent: 2, isTight: true, ...(source.url && { look: 'address' }) },
  ]
}

// When the source was published, or what else its date says, or that it shows none.
function sourceDate({ published, dateKind }: Source, { t, date }: Words): string {
  if (published === null) return t('source.date.none')
  return t(`source.date.${dateKind}`, { on: date(published) })
}

function publisherOf({ publisher }: Source, { t }: Words): string {
  return publisher ?? t('source.noPublisher')
}

// A place with a message of its own, or the place as it stands there with its few words in the reader's language.
function pinpointText(at: string, { say, has }: Words): string {
  const [, word = at, number] = /^(.+?)-(\d+)$/.exec(at) ?? []
  const key = `pinpoint.${word}`
  if (has(key)) return say(key, { number: number ?? '' })
  return at.replace(PLACE_WORDS, (phrase) => {
    const one = `pinpoint.in.${phrase.replaceAll(' ', '-')}`
    return has(one) ? say(one) : phrase
  })
}

const PLACE_WORDS = /last sentence|last part|captions? of|amendment notes|\band\b/g
