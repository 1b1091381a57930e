import { STATES, type State } from '../../../content/states'
import { NEEDS, type PartialDate } from '../../../content/types'
import { html } from '../../../text/html'
import { type HelpPageView, viewHelpPage } from '../../help-page'
import { checkHelpBy } from '../check-by'
import { type HelpSheetView, helpSheet } from '../help-sheet'
import { heading, paragraph } from '../lines'
import type { Tongue } from '../tongue'
import type { SitePage } from './frame'

/** Who helps in the whole country, with the way to each state. */
export function helpPage(tongue: Tongue, today: PartialDate): SitePage {
  const { words, edition } = tongue
  const view = viewFor(tongue, today)
  const names = edition.states()
  const states = html`<section>
${heading(2, html`${words.t('site.states')}`)}<ul class="states">
${STATES.map((state) => html`<li><a href="${nameOf(state)}">${names[state].text}</a></li>\n`)}</ul>
</section>
`
  return {
    name: 'help.html',
    title: words.t('page.help'),
    body: html`${helpSheet(view, { first: tongue }, { level: 1 })}${states}`,
    checkBy: checkHelpBy(view, today),
  }
}

/** Who helps in a state alone: clinics and local lines, with the way to what serves the whole country. */
export function statePage(state: State, tongue: Tongue, today: PartialDate): SitePage {
  const { words, edition } = tongue
  const name = edition.states()[state].text
  const view = viewNear(state, tongue, today)
  const sheet = helpSheet(view, { first: tongue }, { level: 1 })
  const nothing = html`${heading(1, html`${words.t('page.help')}`)}${paragraph({ text: words.t('help.noneInState', { state: name }) })}`
  return {
    name: nameOf(state),
    title: `${words.t('page.help')}: ${name}`,
    body: html`${view.first.length > 0 ? sheet : nothing}<p><a href="help.html">${words.t('help.wholeCountry')}</a></p>\n`,
    checkBy: checkHelpBy(view, today),
  }
}

function viewNear(state: State, tongue: Tongue, today: PartialDate): HelpSheetView {
  const { first } = viewFor(tongue, today, state)
  return {
    first: first
      .map((page) => ({
        ...page,
        entries: page.entries.filter(({ entry }) => entry.state !== undefined),
      }))
      .filter(({ entries, clinics }) => entries.length > 0 || hasAny(clinics)),
  }
}

function hasAny(clinics: HelpPageView['clinics']): boolean {
  return clinics !== undefined && clinics.near.length + clinics.elsewhere.length > 0
}

// Reporting what officers do is no legal help: it is no part of the list.
function viewFor({ edition }: Tongue, today: PartialDate, state?: State): HelpSheetView {
  return {
    first: NEEDS.filter((need) => need !== 'report-enforcement').map((need) =>
      viewHelpPage(edition, { need, today, state }),
    ),
  }
}

function nameOf(state: State): string {
  return `help-${state.toLowerCase()}.html`
}
