import { isClockWrong } from '../content/age'
import type { FlowOutcome, FlowQuestion } from '../content/types'
import { PICK, type Place } from '../flow/place'
import type { Block } from '../terminal/layout'
import { addedBlocks } from './added-text'
import { addedScreen, kindsScreen, statesScreen } from './choice-screens'
import { codeScreen } from './code-screens'
import { helpScreen } from './help-screen'
import { bothTexts, joined } from './marked-text'
import { sourcesScreen } from './sources-screen'
import {
  addedNumbers,
  flowSpeaker,
  helpChoices,
  KEY,
  keysOf,
  type Placed,
  type Speaking,
  screenWords,
} from './speaking'
import { topicScreen } from './topic-screen'

/** The screen of one place in the conversation, in the language that is spoken. */
export function screenOf(place: Place, speaking: Speaking): Placed {
  switch (place.kind) {
    case 'language':
      return languageScreen(speaking)
    case 'welcome':
      return welcomeScreen(speaking)
    case 'question':
      return questionScreen(place.question, speaking)
    case 'outcome':
      return outcomeScreen(place.outcome, speaking)
    case 'topic':
      return topicScreen(place, speaking)
    case 'help':
      return helpScreen(place, speaking)
    case 'states':
      return statesScreen(speaking)
    case 'kinds':
      return kindsScreen(place.topic, speaking)
    case 'added':
      return addedScreen(speaking)
    case 'sources':
      return sourcesScreen(place.of, speaking)
    case 'code':
      return codeScreen(place, screenOf(place.of, speaking).body, speaking)
  }
}

function languageScreen({ locales, words, canGoBack }: Speaking): Placed {
  return {
    title: joined(
      locales.map(({ languageWord }) => languageWord),
      words,
    ),
    body: [],
    choices: locales.map(({ tag, name }) => ({ id: tag, label: name })),
    keys: keysOf(words, canGoBack ? ['back', 'leave'] : ['leave']),
    isResult: false,
    words: screenWords(words),
  }
}

function welcomeScreen({ words, edition, second, today, wipesOnLeave }: Speaking): Placed {
  const { t } = words
  const { tag, base } = edition.head.locale
  const { by, welcome } = edition.added?.() ?? {}
  const lines = [
    ...(isClockWrong(edition.head.pack, today) ? [t('notice.clock')] : []),
    t('welcome.what'),
    t('welcome.notAdvice'),
    t('welcome.nothingKept'),
    t(wipesOnLeave ? 'welcome.leave' : 'welcome.leaveStays'),
    t('welcome.cannotHide'),
    ...(tag === base ? [] : [t('welcome.translation')]),
  ]
  return {
    title: t('welcome.title'),
    // What a pack says comes after all that the program itself says.
    body: [
      ...lines.map((text) => ({ text })),
      ...addedBlocks(by, words).map((block) => ({ ...block, isTight: false })),
      ...(welcome
        ? [{ text: bothTexts(welcome, second?.edition.added?.().welcome, words), isTight: true }]
        : []),
    ],
    choices: [{ id: PICK.begin, label: t('welcome.begin') }],
    keys: keysOf(words, ['language', 'sources', 'leave']),
    isResult: false,
    words: screenWords(words),
  }
}

function questionScreen({ ask, choices }: FlowQuestion, speaking: Speaking): Placed {
  const { words } = speaking
  const { say, has, keysUnder } = flowSpeaker(speaking)
  return {
    title: say(`${ask}.title`),
    body: [
      ...(has(`${ask}.text`) ? [{ text: say(`${ask}.text`) }] : []),
      ...keysUnder(`${ask}.item.`).map(
        (key, index): Block => ({ text: say(key), mark: '- ', isTight: index > 0 }),
      ),
    ],
    choices: choices.map(({ id }) => ({ id, label: say(`${ask}.choice.${id}`) })),
    keys: keysOf(words, ['back', 'language', 'sources', 'leave']),
    isResult: false,
    words: screenWords(words),
  }
}

function outcomeScreen(outcome: FlowOutcome, speaking: Speaking): Placed {
  const { edition, second, words } = speaking
  const { t } = words
  const { say } = flowSpeaker(speaking)
  const seconds = second?.edition.topics()
  const read = outcome.topics
    .flatMap((wanted) => edition.topics().filter(({ number }) => number === wanted))
    .map(({ number, title }) => {
      const under = seconds?.find((other) => other.number === number)?.title
      const label = t('outcome.read', { title: bothTexts(title, under, words), topic: number })
      return { id: PICK.topic(number), label }
    })
  const help = helpChoices(outcome.help, words)
  return {
    title: say(`outcome.${outcome.words}.title`),
    body: [{ text: say(`outcome.${outcome.words}.text`) }],
    choices: [
      ...(outcome.helpFirst ? [...help, ...read] : [...read, ...help]),
      ...(addedNumbers(edition).length > 0
        ? [{ id: PICK.added, label: t('pack.topics', { name: edition.added?.().by ?? '' }) }]
        : []),
      { id: KEY.again, label: t('outcome.again') },
      { id: KEY.done, label: t('outcome.done') },
    ],
    keys: keysOf(words, ['back', 'language', 'sources', 'leave']),
    isResult: true,
    words: screenWords(words),
  }
}
