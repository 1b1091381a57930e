import { claimsIn } from '../../../content/claims'
import type { PartialDate } from '../../../content/types'
import { type Html, html } from '../../../text/html'
import { checkTopicBy } from '../check-by'
import { heading, paragraph } from '../lines'
import { needsOf, viewTopicSheet } from '../sheet-view'
import { inLanguage, type Tongue } from '../tongue'
import { addedHtml, topicSheet } from '../topic-sheet'
import type { SitePage } from './frame'
import { searchWords } from './script'

/** The first page in a language: what this is, and every topic. */
export function indexPage(tongue: Tongue): SitePage {
  const { edition, words } = tongue
  const { t } = words
  const { tag, base } = edition.head.locale
  const texts = [
    t('welcome.what'),
    t('welcome.notAdvice'),
    ...(tag === base ? [] : [t('welcome.translation')]),
    t('site.numbers'),
  ]
  return {
    name: 'index.html',
    title: t('welcome.title'),
    body: html`${heading(1, html`${t('welcome.title')}`)}${texts.map((text) => paragraph({ text }))}${heading(2, html`${t('site.topics')}`)}${topicList(tongue, () => undefined)}`,
  }
}

/** The search: the same list, of which a script leaves only what has the words. Without scripts all of it stands there. */
export function searchPage(tongue: Tongue): SitePage {
  const { edition, words } = tongue
  const { t } = words
  const wordsOf = (number: number) => {
    const topic = edition.findTopic(number)
    const texts = topic === undefined ? [] : claimsIn(topic).map(({ said }) => said.text)
    return searchWords([number, topic?.title.text, ...texts].join(' '))
  }
  return {
    name: 'search.html',
    title: t('site.search'),
    body: html`${heading(1, html`${t('site.search')}`)}<div id="search" hidden>
<p><label for="words">${t('site.words')}</label></p>
<p><input id="words" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="how"></p>
<p id="how">${t('site.searchHow')}</p>
<p id="found" role="status" data-text="${t('site.found', { count: '#' })}"></p>
</div>
${topicList(tongue, wordsOf)}`,
  }
}

/** One topic at all depths; undefined for a number that no topic has. */
export function topicPage(
  number: number,
  tongue: Tongue,
  today: PartialDate,
): SitePage | undefined {
  const tongues = { first: tongue }
  const sheet = viewTopicSheet(number, tongues, today)
  if (sheet === undefined) return undefined
  const { words } = tongue
  const hasHelp = needsOf([sheet]).length > 0
  const help = hasHelp && html`<p><a href="help.html">${words.t('page.help')}</a></p>\n`
  return {
    name: nameOf(number),
    title: `${number} ${sheet.view.titles[0]?.text ?? ''}`,
    body: topicSheet(sheet, tongues, { level: 1, help: help || undefined, linkTo: nameOf }),
    checkBy: checkTopicBy(sheet.view, today),
    isAdded: sheet.view.addedBy !== undefined,
  }
}

function topicList(tongue: Tongue, wordsOf: (number: number) => string | undefined): Html {
  const items = tongue.edition.topics().map(({ number, title, addedBy }) => {
    const words = wordsOf(number)
    const said = inLanguage(title.text, title.locale, tongue, { first: tongue })
    return html`<li${words !== undefined && html` data-words="${words}"`}><a href="${nameOf(number)}"><span class="topic">${number}</span> ${said}</a>${addedHtml(addedBy, tongue)}</li>\n`
  })
  return html`<ul class="list">\n${items}</ul>\n`
}

/** The name of a topic's page: the number that is the same in all languages. */
export function nameOf(number: number): string {
  return `${number}.html`
}
