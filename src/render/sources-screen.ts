import type { Need, Source } from '../content/types'
import type { HelpPlace, Place } from '../flow/place'
import { codeKey } from './code-screens'
import { viewHelpPage } from './help-page'
import { sourceBlocks } from './source-text'
import { keysOf, type Placed, type Speaking, screenWords } from './speaking'
import { viewTopicAt } from './topic-screen'

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
    keys: keysOf(words, ['back', 'language', ...codeKey(blocks), 'leave']),
    isResult: true,
    words: screenWords(words),
  }
}

function sourcesOf(of: Place, speaking: Speaking): { mark: string; source: Source }[] {
  const { edition, today, words } = speaking
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
  const view = viewTopicAt(of, speaking)
  const cited = view.sources.map(({ number, source }) => ({
    mark: words.t('source.listMark', { number }),
    source,
  }))
  const need = edition.findTopic(of.number)?.entries
  return need === undefined ? cited : [...cited, ...ofHelp(need)]
}
