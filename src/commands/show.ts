import type { App, Spoken } from '../app'
import { type ClaimKind, DEPTHS, type Topic } from '../content/types'
import { ExitCode, UserError } from '../errors'
import { aboutBlocks } from '../render/about-text'
import { renderJson, topicFields } from '../render/json'
import { titleBlocks, topicBlocks, topicSourceBlocks } from '../render/topic-text'
import { kindsIn, viewTopic } from '../render/topic-view'
import { withPlainDigits } from '../text/digits'
import { unknownName } from './unknown-name'

/** How to print a topic; all kinds of statement when `kind` is left out. */
export interface ShowOptions {
  readonly json: boolean
  readonly kind?: string | undefined
}

/** Print one topic whole, with its sources. Throws `UserError` for a topic that does not exist or a kind that it lacks. */
export function show(app: App, wanted: string, { json, kind }: ShowOptions): ExitCode {
  const { spoken, second, terminal, today } = app
  const { edition, words } = spoken
  const number = findNumber(wanted, spoken)
  const topic = edition.findTopic(number)
  if (topic === undefined) throw new UserError('error.unknownTopic', { topic: wanted })

  const only = kind === undefined ? undefined : getKind(kind, topic)
  const view = viewTopic(topic, {
    depths: DEPTHS,
    only,
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
    ...(only ? [{ text: t('kinds.shown', { kind: t(`kind.${only}`) }) }] : []),
    ...(isUnconfirmed ? [{ text: t('topic.helpHint') }] : []),
    ...topicBlocks(view, words),
    ...page,
    ...(topic.hasClinics ? [{ text: t('clinic.hint') }] : []),
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

function getKind(typed: string, topic: Topic): ClaimKind {
  const kinds = kindsIn(topic)
  const found = kinds.find((kind) => kind === typed.toLowerCase())
  if (found !== undefined) return found
  throw new UserError('error.unknownKind', {
    kind: typed,
    topic: topic.number,
    kinds: kinds.join(', ') || '—',
  })
}

// A number is looked up without reading the list of topics: that keeps the start as fast with a thousand of them.
function findNumber(wanted: string, { edition }: Spoken): number {
  const typed = withPlainDigits(wanted)
  if (/^\d{1,4}$/.test(typed)) return Number(typed)
  const topics = edition.topics()
  const found = topics.find(({ id }) => id === wanted.toLowerCase())
  if (found !== undefined) return found.number
  const ids = topics.map(({ id }) => id)
  throw unknownName('error.unknownTopic', { topic: wanted }, wanted, ids)
}
