import { DEPTHS } from '../content/types'
import { PICK, type TopicPlace } from '../flow/place'
import type { Words } from '../locale/words'
import type { Choice } from '../terminal/terminal'
import { aboutBlocks } from './about-text'
import { addedBlocks, addedLabel } from './added-text'
import { codeKey } from './code-screens'
import { joined, markedText } from './marked-text'
import {
  addedNumbers,
  endings,
  helpChoices,
  keysOf,
  type Placed,
  type Speaking,
  screenWords,
} from './speaking'
import { printHint, topicBlocks } from './topic-text'
import { type TopicView, viewTopic } from './topic-view'

/** One depth of a topic, with what leads on: more of it, the next topic, help. */
export function topicScreen(place: TopicPlace, speaking: Speaking): Placed {
  const { edition, words } = speaking
  const view = viewTopicAt(place, speaking)
  const help = helpChoices(place.outcome.help, words)
  const reading = onward(place, speaking)
  const { hasClinics, isByKind, depths = [] } = edition.findTopic(place.number) ?? {}
  // Where there is nothing more to read of it. It names a topic that everyone can read, and nothing that was picked.
  const isLast = place.only === undefined && place.deeper >= depths.length - 1
  // What could not be confirmed any more is not what to read on about: help comes first.
  const isUnconfirmed = view.notices.some(({ kind }) => kind === 'unconfirmed')
  const body =
    view.page === 'about'
      ? aboutBlocks(edition, words)
      : [
          ...addedBlocks(view.addedBy, words),
          ...(place.only
            ? [{ text: words.t('kinds.shown', { kind: words.t(`kind.${place.only}`) }) }]
            : []),
          ...topicBlocks(withoutEvidence(view), words),
          ...(isLast ? [{ text: printHint(view.number, words) }] : []),
        ]
  return {
    title: `${view.number} ${joined(
      view.titles.map((title) => markedText(title, words)),
      words,
    )}`,
    ...bannerOf(view, words),
    body,
    choices: [
      ...(isUnconfirmed ? [...help, ...reading] : [...reading, ...help]),
      ...endings(speaking),
    ],
    keys: keysOf(words, [
      'back',
      'language',
      'sources',
      ...codeKey(body),
      ...(hasClinics ? (['states'] as const) : []),
      ...(isByKind ? (['kinds'] as const) : []),
      'leave',
    ]),
    isResult: true,
    words: screenWords(words),
  }
}

/** What a topic's screen shows at that place. Throws for a topic that is not there. */
export function viewTopicAt(
  { number, deeper, only }: TopicPlace,
  { edition, second, today }: Speaking,
): TopicView {
  const topic = edition.findTopic(number)
  if (topic === undefined) throw new Error('an outcome lists a topic that is not there')
  const depth = topic.depths[deeper]
  return viewTopic(topic, {
    depths: only !== undefined ? DEPTHS : depth === undefined ? [] : [depth],
    only,
    today,
    pack: edition.head.pack,
    help: deeper === 0 ? edition.help() : [],
    secondHelp: second?.edition.help(),
    second: second?.edition.findTopic(number),
  })
}

/** The date line, for a topic on the dispute: it stands on every page of it, not only on the first. */
export function bannerOf({ notices }: TopicView, { t, date }: Words): Pick<Placed, 'banner'> {
  const evidence = notices.find((notice) => notice.kind === 'evidence')
  return evidence ? { banner: t('notice.evidenceShort', { on: date(evidence.on) }) } : {}
}

function withoutEvidence(view: TopicView): TopicView {
  return { ...view, notices: view.notices.filter(({ kind }) => kind !== 'evidence') }
}

function onward(
  { outcome, number, deeper, only }: TopicPlace,
  { edition, words }: Speaking,
): Choice[] {
  const topics = edition.topics()
  const depths = topics.find((topic) => topic.number === number)?.depths
  const depth = only === undefined ? depths?.[deeper + 1] : undefined
  const { isByKind, hasClinics } = edition.findTopic(number) ?? {}
  const own = topics.find((topic) => topic.number === number)?.addedBy
  const list = own === undefined ? outcome.topics : addedNumbers(edition)
  const follower = list[list.indexOf(number) + 1]
  const next = topics.find((topic) => topic.number === follower)
  return [
    ...(hasClinics ? [{ id: PICK.states, label: words.t('state.chooseClinics') }] : []),
    ...(depth
      ? [{ id: PICK.more, label: words.t(depth === 'details' ? 'topic.details' : 'topic.more') }]
      : []),
    ...(isByKind ? [{ id: PICK.kinds, label: words.t('kinds.choose') }] : []),
    ...(next
      ? [
          {
            id: PICK.topic(next.number),
            label: addedLabel(
              words.t('topic.next', { title: next.title.text, topic: next.number }),
              next.addedBy,
              words,
            ),
          },
        ]
      : []),
  ]
}
