import type { App } from '../app'
import { type ClaimKind, DEPTHS, type Topic } from '../content/types'
import { ExitCode, UserError } from '../errors'
import { aboutBlocks } from '../render/about-text'
import { renderJson, topicFields } from '../render/json'
import { printedTopic } from '../render/topic-print'
import { printHint } from '../render/topic-text'
import { kindsIn, viewTopic } from '../render/topic-view'
import { getTopic } from './get-topic'

/** How to print a topic; all kinds of statement when `kind` is left out. */
export interface ShowOptions {
  readonly json: boolean
  readonly kind?: string | undefined
}

/** Print one topic whole, with its sources. Throws `UserError` for a topic that does not exist or a kind that it lacks. */
export function show(app: App, wanted: string, { json, kind }: ShowOptions): ExitCode {
  const { spoken, second, terminal, today } = app
  const { edition, words } = spoken
  const topic = getTopic(wanted, spoken)
  const only = kind === undefined ? undefined : getKind(kind, topic)
  const view = viewTopic(topic, {
    depths: DEPTHS,
    only,
    today,
    pack: edition.head.pack,
    help: topic.entries === undefined ? [] : edition.help(),
    secondHelp: topic.entries === undefined ? [] : second?.edition.help(),
    second: second?.edition.findTopic(topic.number),
  })
  const page = view.page === 'about' ? aboutBlocks(edition, words) : []
  if (json) {
    terminal.print(renderJson(topicFields(edition.head.locale.tag, view, page)))
    return ExitCode.ok
  }

  terminal.show([
    ...printedTopic(view, { words, page, only, hasClinics: topic.hasClinics ?? false }),
    { text: printHint(topic.number, words) },
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
