import type { PartialDate } from '../../../content/types'
import type { Block } from '../../../terminal/layout'
import { html } from '../../../text/html'
import { changesBlocks } from '../../changes-text'
import { viewChanges } from '../../changes-view'
import { addressLine } from '../address'
import { heading, paragraph } from '../lines'
import type { Tongue } from '../tongue'
import type { SitePage } from './frame'

/** What happened to statements since the first record. */
export function newPage({ edition, words }: Tongue, today: PartialDate): SitePage {
  const { pack } = edition.head
  const since =
    edition
      .changes()
      .map(({ date }) => date)
      .sort()[0] ?? pack.checkedOn
  const view = viewChanges(edition, { since, today, isWhole: false })
  const [title, ...blocks] = changesBlocks(view, { since, pack }, words)
  return {
    name: 'new.html',
    title: words.t('site.new'),
    body: html`${heading(1, html`${title?.text}`)}${blocks.map(blockHtml)}`,
  }
}

function blockHtml(block: Block) {
  if (block.look === 'heading') return heading(2, html`${block.text}`)
  return block.look === 'address' ? addressLine(block.text) : paragraph(block)
}
