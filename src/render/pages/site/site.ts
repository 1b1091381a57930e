import { STATES } from '../../../content/states'
import type { PartialDate } from '../../../content/types'
import { type Html, html } from '../../../text/html'
import { heading } from '../lines'
import { page } from '../page'
import { type Tongue, tagOf } from '../tongue'
import { languageLink, type Site, type SiteFile, siteFile } from './frame'
import { helpPage, statePage } from './help'
import { newPage } from './new'
import { SITE_STYLE } from './style'
import { indexPage, searchPage, topicPage } from './topics'

/** How many files a site has. */
export function countFiles({ tongues }: Site): number {
  return tongues.reduce((sum, { edition }) => sum + edition.topics().length + STATES.length + 4, 1)
}

/** Every file of a site as it looks on that day, each made when it is asked for. */
export function* siteFiles(site: Site, today: PartialDate): Generator<SiteFile> {
  yield languagesFile(site)
  for (const tongue of site.tongues) {
    for (const one of pagesIn(tongue, today)) yield siteFile(one, tongue, site)
  }
}

function* pagesIn(tongue: Tongue, today: PartialDate) {
  yield indexPage(tongue)
  yield searchPage(tongue)
  yield helpPage(tongue, today)
  yield newPage(tongue, today)
  for (const state of STATES) yield statePage(state, tongue, today)
  for (const { number } of tongue.edition.topics()) {
    const topic = topicPage(number, tongue, today)
    if (topic) yield topic
  }
}

// Where nobody knows yet which language to speak.
function languagesFile({ tongues, script }: Site): SiteFile {
  const [base] = tongues
  if (base === undefined) throw new Error('a copy has at least its base locale')
  const titles = tongues.map(({ edition, words }) => {
    const { tag, dir } = edition.head.locale
    return html`<span lang="${tag}" dir="${dir}">${words.t('language.word')}</span>`
  })
  const languages = tongues.map((tongue) => {
    const { tag, dir } = tongue.edition.head.locale
    const what = html`<span lang="${tag}" dir="${dir}">${tongue.words.t('welcome.title')}</span>`
    return html`<li>${languageLink(tongue, `${tagOf(tongue)}/index.html`)}: ${what}</li>\n`
  })
  return {
    name: 'index.html',
    text: page(base, {
      title: base.words.t('welcome.title'),
      body: html`${heading(1, html`${titles.map((title, index) => html`${index > 0 && ' / '}${title}`)}`)}<ul class="list">
${languages}</ul>
`,
      foot: html`${tongues.map((tongue) => keepsHtml(tongue))}`,
      style: SITE_STYLE,
      script,
    }),
  }
}

function keepsHtml({ edition, words }: Tongue): Html {
  const { tag, dir } = edition.head.locale
  return html`<p lang="${tag}" dir="${dir}">${words.t('site.keeps')}</p>\n`
}
