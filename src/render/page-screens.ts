import { DEPTHS, type Need, type Source } from '../content/types'
import { type HelpPlace, PICK, type Place, type TopicPlace } from '../flow/place'
import type { Words } from '../locale/words'
import type { Choice } from '../terminal/terminal'
import { aboutBlocks } from './about-text'
import { helpPageBlocks, viewHelpPage } from './help-page'
import { helpIntroBlocks } from './help-text'
import { markedText } from './marked-text'
import { sourceBlocks } from './source-text'
import { helpChoices, KEY, keysOf, type Placed, type Speaking, screenWords } from './speaking'
import { topicBlocks } from './topic-text'
import { type TopicView, viewTopic } from './topic-view'

/** One depth of a topic, with what leads on: more of it, the next topic, help. */
export function topicScreen(place: TopicPlace, speaking: Speaking): Placed {
  const { edition, words } = speaking
  const view = viewOf(place, speaking)
  const help = helpChoices(place.outcome.help, words)
  const reading = onward(place, speaking)
  // What could not be confirmed any more is not what to read on about: help comes first.
  const isUnconfirmed = view.notices.some(({ kind }) => kind === 'unconfirmed')
  return {
    title: `${view.number} ${view.titles.map((title) => markedText(title, words)).join(' / ')}`,
    ...bannerOf(view, words),
    body:
      view.page === 'about'
        ? aboutBlocks(edition, words)
        : [
            ...(place.only
              ? [{ text: words.t('kinds.shown', { kind: words.t(`kind.${place.only}`) }) }]
              : []),
            ...topicBlocks(withoutEvidence(view), words),
          ],
    choices: [
      ...(isUnconfirmed ? [...help, ...reading] : [...reading, ...help]),
      ...endings(speaking),
    ],
    keys: keysOf(words, ['back', 'language', 'sources', 'leave']),
    isResult: true,
    words: screenWords(words),
  }
}

/** Everyone who helps with one kind of need, and where that differs by state, the way to one. */
export function helpScreen({ need, outcome, state }: HelpPlace, speaking: Speaking): Placed {
  const { edition, words, today, second } = speaking
  const { t } = words
  const page = viewHelpPage(edition, { need, state, today }, second?.edition)
  const others = outcome.help.filter((other) => other !== need)
  const hasStates =
    need === 'tax-help' || edition.help().some((entry) => entry.need === need && entry.state)
  const label = need === 'tax-help' ? t('state.chooseClinics') : t('state.chooseLines')
  return {
    title: t(`need.${need}`),
    body: [...helpIntroBlocks(page.entries, words, page), ...helpPageBlocks(page, edition, words)],
    choices: [
      ...(hasStates ? [{ id: PICK.states, label: state ? t('state.other') : label }] : []),
      ...helpChoices(others, words),
      ...endings(speaking),
    ],
    keys: keysOf(words, ['back', 'language', 'sources', 'leave']),
    isResult: true,
    words: screenWords(words),
  }
}

/** The sources of the page that was on the screen, under its marks; elsewhere the whole register. */
export function sourcesScreen(of: Place, speaking: Speaking): Placed {
  const { words } = speaking
  const blocks = sourcesOf(of, speaking).flatMap(({ mark, source }) =>
    sourceBlocks(mark, source, words),
  )
  return {
    title: words.t('sources.title'),
    body: blocks.length > 0 ? blocks : [{ text: words.t('sources.none') }],
    choices: [],
    keys: keysOf(words, ['back', 'language', 'leave']),
    isResult: true,
    words: screenWords(words),
  }
}

function sourcesOf(of: Place, speaking: Speaking): { mark: string; source: Source }[] {
  const { edition, today } = speaking
  const byId = (sources: readonly Source[]) =>
    sources.map((source) => ({ mark: source.id, source }))
  const ofHelp = (need: Need, state?: HelpPlace['state']) => {
    const { entries, clinics } = viewHelpPage(edition, { need, state, today })
    const shown = [
      ...entries.flatMap(({ entry }) => entry.sources),
      ...(clinics ? [...clinics.near, ...clinics.elsewhere] : []).flatMap(
        ({ clinic }) => clinic.sources,
      ),
    ]
    const ids = new Set(shown.map(({ id }) => id))
    return byId(edition.sources().filter(({ id }) => ids.has(id)))
  }
  if (of.kind === 'help') return ofHelp(of.need, of.state)
  if (of.kind !== 'topic') return byId(edition.sources())
  const view = viewOf(of, speaking)
  const cited = view.sources.map(({ number, source }) => ({ mark: `[${number}]`, source }))
  const need = edition.findTopic(of.number)?.entries
  return need === undefined ? cited : [...cited, ...ofHelp(need)]
}

function viewOf(
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

// The date line stands on every page of a topic on the dispute, not only on its first.
function bannerOf({ notices }: TopicView, { t, date }: Words): Pick<Placed, 'banner'> {
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
  const follower = outcome.topics[outcome.topics.indexOf(number) + 1]
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
            label: words.t('topic.next', { title: next.title.text, topic: next.number }),
          },
        ]
      : []),
  ]
}

function endings({ words: { t } }: Speaking): Choice[] {
  return [
    { id: PICK.list, label: t('topic.list') },
    { id: KEY.done, label: t('outcome.done') },
  ]
}
