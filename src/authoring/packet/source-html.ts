import type { Citation, Source } from '../../content/types'
import { type Html, html, linkTo } from '../../text/html'
import { dateOf } from './said'

/** A source with everything that it takes to find it: publisher, title, place, date, and the whole address. */
export function sourceHtml({ source, at }: Citation): Html {
  const { id, kind, title, titleIs, url } = source
  return html`<b>${id}</b> ${publisherOf(source)} (${kind}): ${title}${titleIs && ` (${TITLES[titleIs]})`}.${
    at !== undefined && html` <b>Place: ${at}.</b>`
  } ${dateLine(source)}. ${url === null ? noAddress(source) : linkTo(url)}`
}

function publisherOf({ publisher, copyAt, copyIs }: Source): string {
  const who = publisher ?? 'publisher not confirmed'
  return copyAt === undefined ? who : `${who}, ${copyIs ?? 'copy'} at ${copyAt}`
}

function dateLine({ published, dateKind }: Source): string {
  return published === null
    ? 'The source shows no date'
    : `${DATES[dateKind]} ${dateOf(published)}`.trim()
}

function noAddress({ noUrl }: Source): string {
  if (noUrl === 'withheld')
    return 'The address is left out on purpose: only an unofficial copy was seen.'
  if (noUrl === 'tracking')
    return 'The address is left out: the one that was seen carries an advertising tag.'
  return 'No web address was seen.'
}

const TITLES: Readonly<Record<NonNullable<Source['titleIs']>, string>> = {
  described: 'described; the title is left out',
  inferred: 'title inferred from the page address',
  shortened: 'title shortened',
}

const DATES: Readonly<Record<Source['dateKind'], string>> = {
  published: 'Published',
  about: 'About',
  current: 'Text as of',
  updated: 'Updated',
  revised: 'Revision of',
  quoted: 'As quoted on',
  imprint: 'Printed',
}
