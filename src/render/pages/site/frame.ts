import { type Html, html } from '../../../text/html'
import { type FootFacts, footHtml } from '../foot'
import { paragraph } from '../lines'
import { page, type Script } from '../page'
import { type Tongue, tagOf } from '../tongue'
import { SITE_STYLE } from './style'

/** One file of the site: its name, with "/" between folders, and what is in it. */
export interface SiteFile {
  readonly name: string
  readonly text: string
}

/** What every page of the site is made with. */
export interface Site {
  readonly tongues: readonly Tongue[]
  /** The sum that `verify` tells; undefined where the files cannot be read. */
  readonly sha256: string | undefined
  readonly script: Script
}

/** One page in one language. */
export interface SitePage extends Pick<FootFacts, 'checkBy' | 'isAdded'> {
  /** The file's name inside the folder of its language, which is the same in all of them. */
  readonly name: string
  readonly title: string
  readonly body: Html
}

/** A page with the ways to the others, to its other languages, and the foot of every sheet. */
export function siteFile(
  { name, title, body, checkBy, isAdded }: SitePage,
  tongue: Tongue,
  site: Site,
): SiteFile {
  const others = site.tongues.filter((other) => other !== tongue)
  const tongues = { first: tongue }
  return {
    name: `${tagOf(tongue)}/${name}`,
    text: page(tongue, {
      title,
      links: html`${others.map((other) => html`<link rel="alternate" hreflang="${tagOf(other)}" href="../${tagOf(other)}/${name}">\n`)}`,
      top: html`${waysHtml(name, others, tongue)}${checkBy && pastHtml(checkBy, tongue)}`,
      body: html`<div id="text">\n${body}</div>\n`,
      foot: html`${footHtml({ checkBy, isAdded, sha256: site.sha256 }, tongues)}${paragraph({ text: tongue.words.t('site.keeps') })}`,
      style: SITE_STYLE,
      script: site.script,
    }),
  }
}

function waysHtml(name: string, others: readonly Tongue[], { words: { t } }: Tongue): Html {
  const ways = [
    { to: 'index.html', text: t('site.topics') },
    { to: 'search.html', text: t('site.search') },
    { to: 'help.html', text: t('page.help') },
    { to: 'new.html', text: t('site.new') },
  ]
  const languages =
    others.length > 0 &&
    html`<nav aria-label="${t('site.languages')}"><ul>
${others.map((other) => html`<li>${languageLink(other, `../${tagOf(other)}/${name}`)}</li>\n`)}</ul></nav>
`
  return html`<p class="skip"><a href="#text">${t('site.toText')}</a></p>
<nav aria-label="${t('site.parts')}"><ul>
${ways.map(({ to, text }) => html`<li><a href="${to}"${to === name && html` aria-current="page"`}>${text}</a></li>\n`)}</ul></nav>
${languages}`
}

/** A link to a page in another language, by the name that its readers know. */
export function languageLink(tongue: Tongue, to: string): Html {
  const { tag, name, dir } = tongue.edition.head.locale
  return html`<a href="${to}" hreflang="${tag}" lang="${tag}" dir="${dir}">${name}</a>`
}

// Stands hidden in the page: the script shows it once the day has passed, for a page cannot know by itself.
function pastHtml(checkBy: string, { words: { t, date } }: Tongue): Html {
  return html`<p class="notice" data-until="${checkBy}" hidden>${t('page.pastCheck', { on: date(checkBy) })}</p>
`
}
