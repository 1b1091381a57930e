import type { App, Spoken } from '../app'
import { DEPTHS } from '../content/types'
import { ExitCode, UserError } from '../errors'
import { aboutBlocks } from '../render/about-text'
import { renderJson, topicFields } from '../render/json'
import { titleBlocks, topicBlocks, topicSourceBlocks } from '../render/topic-text'
import { viewTopic } from '../render/topic-view'
import { findNearest } from './nearest'

/** Print one topic whole, with its sources. Throws `UserError` for a topic that does not exist. */
export function show(app: App, wanted: string, { json }: { json: boolean }): ExitCode {
  const { spoken, second, terminal, today } = app
  const { edition, words } = spoken
  const number = findNumber(wanted, spoken)
  const topic = edition.findTopic(number)
  if (topic === undefined) throw new UserError('error.unknownTopic', { topic: wanted })

  const view = viewTopic(topic, {
    depths: DEPTHS,
    today,
    pack: edition.head.pack,
    help: topic.entries === undefined ? [] : edition.help(),
    secondHelp: topic.entries === undefined ? [] : second?.edition.help(),
    second: second?.edition.findTopic(number),
  })
  const page = view.page === 'about' ? aboutBlocks(edition, words) : []
  if (json) {
    terminal.print(renderJson(topicFields(edition.head.locale.tag, view, page)))
    return ExitCode.ok
  }

  const { t } = words
  const isUnconfirmed = view.notices.some(({ kind }) => kind === 'unconfirmed')
  const sources = topicSourceBlocks(view, words)
  terminal.show([
    ...titleBlocks(view, words),
    ...(isUnconfirmed ? [{ text: t('topic.helpHint') }] : []),
    ...topicBlocks(view, words),
    ...page,
    ...(sources.length > 0
      ? [{ text: t('sources.title'), look: 'heading' as const }, ...sources]
      : []),
    ...(view.related.length > 0 ? [{ text: t('topic.related'), look: 'heading' as const }] : []),
    ...view.related.map(({ number: other, title }) => ({
      text: `${other} ${title.text}`,
      isTight: true,
    })),
    ...(view.help.length > 0 && !isUnconfirmed ? [{ text: t('topic.helpHint') }] : []),
  ])
  return ExitCode.ok
}

// A number is looked up without reading the list of topics: that keeps the start as fast with a thousand of them.
function findNumber(wanted: string, { edition }: Spoken): number {
  if (/^\d{1,4}$/.test(wanted)) return Number(wanted)
  const topics = edition.topics()
  const found = topics.find(({ id }) => id === wanted.toLowerCase())
  if (found !== undefined) return found.number
  const near = findNearest(
    wanted,
    topics.map(({ id }) => id),
  )
  if (near !== undefined) throw new UserError('error.unknownTopicNear', { topic: wanted, near })
  throw new UserError('error.unknownTopic', { topic: wanted })
}
