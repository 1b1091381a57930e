import { type Html, html } from '../../text/html'
import { joined, markedText } from '../marked-text'
import { checkHelpBy, checkTopicBy } from './check-by'
import { footHtml, marginText } from './foot'
import type { HandoutView } from './handout-view'
import { helpSheet } from './help-sheet'
import { headingInBoth, paragraphsInBoth } from './lines'
import { page } from './page'
import type { TopicSheetView } from './sheet-view'
import { inBothShort, inLanguage, type Tongues } from './tongue'
import { topicSheet } from './topic-sheet'

/** A handout as one file to print or pass on: each sheet begins a page of paper and has a foot of its own. */
export function handoutHtml(
  view: HandoutView,
  tongues: Tongues,
  { isLarge }: { isLarge: boolean },
): string {
  const { topics, help, isHelpFirst, today, sha256 } = view
  const foot = (checkBy: string | undefined, isAdded = false) =>
    footHtml({ checkBy, sha256, isAdded }, tongues)
  const topicSheets = topics.map((sheet) =>
    topicSheet(sheet, tongues, {
      level: 2,
      foot: foot(checkTopicBy(sheet.view, today), sheet.view.addedBy !== undefined),
    }),
  )
  const sheetOfHelp = helpSheet(help, tongues, { level: 2, foot: foot(checkHelpBy(help, today)) })
  const sheets = isHelpFirst ? [sheetOfHelp, ...topicSheets] : [...topicSheets, sheetOfHelp]
  return page(tongues.first, {
    title: titleOf(view, tongues),
    top: html`${topHtml(tongues)}${topics.length > 1 && contentsHtml(view, tongues)}`,
    body: html`${sheets}`,
    isLarge,
    margin: marginText({ sha256 }, tongues),
  })
}

/** What stands above all sheets: what this is about, and that it is no advice. */
export function topHtml(tongues: Tongues): Html {
  return html`${headingInBoth(1, tongues, ({ words }) => words.t('welcome.title'))}${paragraphsInBoth(
    tongues,
    ({ words }) => [{ text: words.t('page.notAdvice') }],
  )}`
}

/** The title of a handout's window: its topic, or what all of them are about. */
export function titleOf({ topics: [one, ...others] }: HandoutView, { first }: Tongues): string {
  const { words } = first
  if (one === undefined || others.length > 0) return words.t('welcome.title')
  const { number, titles } = one.view
  return `${number} ${joined(
    titles.map((title) => markedText(title, words)),
    words,
  )}`
}

// All help together is no topic, but has a sheet.
function contentsHtml({ topics, help, isHelpFirst }: HandoutView, tongues: Tongues): Html {
  const helpTitle = inBothShort(tongues, ({ words }) => html`${words.t('page.help')}`)
  const toHelp = help.first.length > 0 && html`<li><a href="#help">${helpTitle}</a></li>\n`
  const toTopics = topics.map(
    (topic) => html`<li><a href="#${topic.view.number}">${entryHtml(topic, tongues)}</a></li>\n`,
  )
  return html`<nav aria-label="${tongues.first.words.t('page.contents')}">
<ul>
${isHelpFirst ? [toHelp, toTopics] : [toTopics, toHelp]}</ul>
</nav>
`
}

function entryHtml({ view, beside }: TopicSheetView, tongues: Tongues): Html {
  const title = inBothShort(tongues, (tongue) => {
    const [own] = tongue === tongues.first ? view.titles : (beside ?? view).titles
    return own ? inLanguage(own.text, own.locale, tongue, tongues) : html``
  })
  return html`<span class="topic">${view.number}</span> ${title}`
}
