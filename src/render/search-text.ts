import type { Words } from '../locale/words'
import type { Block } from '../terminal/layout'
import { addedBlocks } from './added-text'
import { bothTexts } from './marked-text'
import { noticesOfResults, type SearchResult } from './search-view'
import { claimBlocks, noticeBlocks, titleBlocks } from './topic-text'

/**
 * Results as text, each with the command that shows the page it stands on. The numbers of sources are those of that page;
 * phone numbers are left to the list of help, where their limits stand beside them.
 */
export function searchBlocks(results: readonly SearchResult[], words: Words): Block[] {
  const notices = noticesOfResults(results)
  const isUnconfirmed = notices.some(({ kind }) => kind === 'unconfirmed')
  return [
    ...noticeBlocks(notices, words),
    ...(isUnconfirmed ? [{ text: words.t('topic.helpHint') }] : []),
    ...results.flatMap((result) => resultBlocks(result, words)),
  ]
}

/** What was found in a pack, after all that is vetted, with notices of its own. */
export function addedResultBlocks(
  results: readonly SearchResult[],
  words: Words,
  name: string,
): Block[] {
  if (results.length === 0) return []
  return [
    { text: words.t('pack.found', { name }), look: 'heading' },
    ...searchBlocks(results, words),
  ]
}

function resultBlocks(result: SearchResult, words: Words): Block[] {
  const { t } = words
  if (result.kind === 'help') {
    const { entry, second } = result
    return [
      { text: bothTexts(entry.name, second?.name, words), look: 'heading' },
      ...addedBlocks(entry.addedBy, words, INDENT),
      { text: t('search.seeHelp', { need: entry.need }), indent: INDENT, isTight: true },
    ]
  }
  const { page } = result
  const claim = result.kind === 'claim' ? claimBlocks(result.claim, words) : []
  return [
    ...titleBlocks(page, words),
    ...claim.map(
      (block): Block => ({ ...block, indent: INDENT + (block.indent ?? 0), isTight: true }),
    ),
    { text: t('search.readPage', { topic: page.number }), indent: INDENT, isTight: true },
  ]
}

const INDENT = 3 // under the title, after a number of two digits
