import { type HelpPlace, PICK } from '../flow/place'
import { codeKey } from './code-screens'
import { countAged, helpPageBlocks, viewHelpPage } from './help-page'
import { helpIntroBlocks } from './help-text'
import { endings, helpChoices, keysOf, type Placed, type Speaking, screenWords } from './speaking'

/** Everyone who helps with one kind of need, and where that differs by state, the way to one. */
export function helpScreen({ need, outcome, state }: HelpPlace, speaking: Speaking): Placed {
  const { edition, words, today, second } = speaking
  const { t } = words
  const page = viewHelpPage(edition, { need, state, today }, second?.edition)
  const others = outcome.help.filter((other) => other !== need)
  const hasStates =
    need === 'tax-help' || edition.help().some((entry) => entry.need === need && entry.state)
  const label = need === 'tax-help' ? t('state.chooseClinics') : t('state.chooseLines')
  const body = [
    ...(hasStates && state === undefined ? [{ text: t('help.statesHint') }] : []),
    ...helpIntroBlocks(page.entries, words, { ...page, aged: countAged([page]) }),
    ...helpPageBlocks(page, edition, words),
  ]
  return {
    title: t(`need.${need}`),
    body,
    choices: [
      ...(hasStates ? [{ id: PICK.states, label: state ? t('state.other') : label }] : []),
      ...helpChoices(others, words),
      ...endings(speaking),
    ],
    // A list of help is long: the way to one state stands on each of its pages.
    keys: keysOf(words, [
      'back',
      'language',
      'sources',
      ...codeKey(body),
      ...(hasStates ? (['states'] as const) : []),
      'leave',
    ]),
    isResult: true,
    words: screenWords(words),
  }
}
