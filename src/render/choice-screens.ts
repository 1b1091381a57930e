import { STATES } from '../content/states'
import type { ClaimKind } from '../content/types'
import { PICK, type TopicPlace } from '../flow/place'
import type { Words } from '../locale/words'
import type { Choice } from '../terminal/terminal'
import { bothTexts } from './marked-text'
import { keysOf, type Placed, type Speaking, screenWords } from './speaking'
import { kindsIn } from './topic-view'

/** The list of states and territories: choosing one picks a list of help, and nothing else. */
export function statesScreen({ edition, words }: Speaking): Placed {
  const names = edition.states()
  const choices = STATES.map((state) => ({
    id: PICK.state(state),
    label: `${names[state].text} (${state})`,
  }))
  return listScreen(words.t('state.title'), words.t('state.text'), choices, words)
}

/** The kinds of statement that a topic has, to read one at a time. */
export function kindsScreen({ number }: TopicPlace, { edition, words }: Speaking): Placed {
  const topic = edition.findTopic(number)
  const choice = (kind: ClaimKind) => ({ id: PICK.kind(kind), label: words.t(`kind.${kind}`) })
  const choices = [
    ...(topic === undefined ? [] : kindsIn(topic)).map(choice),
    { id: PICK.kind(''), label: words.t('kinds.all') },
  ]
  return listScreen(words.t('kinds.title'), words.t('kinds.text'), choices, words)
}

/** The topics that a pack adds, in the order of their numbers. The title, on each of its pages, tells whose they are. */
export function addedScreen({ edition, second, words }: Speaking): Placed {
  const { t } = words
  const under = second?.edition.topics()
  const choices = edition.topics().flatMap(({ number, title, addedBy }) => {
    if (addedBy === undefined) return []
    const other = under?.find((one) => one.number === number)?.title
    const label = t('outcome.read', { title: bothTexts(title, other, words), topic: number })
    return [{ id: PICK.topic(number), label }]
  })
  const name = edition.added?.().by ?? ''
  return listScreen(t('pack.topics', { name }), t('pack.topicsText', { name }), choices, words)
}

function listScreen(title: string, text: string, choices: readonly Choice[], words: Words): Placed {
  return {
    title,
    body: [{ text }],
    choices,
    keys: keysOf(words, ['back', 'language', 'sources', 'leave']),
    isResult: false,
    words: screenWords(words),
  }
}
