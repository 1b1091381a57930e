import type { State } from '../../content/states'
import type { Need, PartialDate, Source } from '../../content/types'
import { type Html, html } from '../../text/html'
import {
  countAged,
  type HelpGroup,
  type HelpPageView,
  helpPageGroups,
  viewHelpPage,
} from '../help-page'
import { helpIntroBlocks } from '../help-text'
import { helpMember, knownOf, numbersOf } from './help-members'
import type { Known } from './known'
import { headingInBoth, paragraphsInBoth } from './lines'
import { sourceList } from './source-list'
import type { Tongue, Tongues } from './tongue'

/** Who helps with several needs, in each language of the page. */
export interface HelpSheetView {
  readonly first: readonly HelpPageView[]
  readonly second?: readonly HelpPageView[] | undefined
}

/** Which help a sheet lists. */
export interface HelpSheetChoice {
  readonly needs: readonly Need[]
  readonly today: PartialDate
  /** With what is near there; only the ways for the whole country when left out. */
  readonly state?: State | undefined
}

/** What a sheet of help shows. A need that has nothing of its own is left out. */
export function viewHelpSheet(
  { first, second }: Tongues,
  { needs, today, state }: HelpSheetChoice,
): HelpSheetView {
  const pagesIn = ({ edition }: Tongue) =>
    needs
      .map((need) => viewHelpPage(edition, { need, today, state }))
      .map((page) => (state === undefined ? onlyWays(page) : page))
      .filter(({ entries, clinics }) => entries.length > 0 || clinics !== undefined)
  return { first: pagesIn(first), second: second && pagesIn(second) }
}

function onlyWays(page: HelpPageView): HelpPageView {
  return { ...page, entries: page.entries.filter(({ entry }) => entry.isNationalWay) }
}

/** Who helps, as a sheet: by need, what is near before what serves the whole country; nothing where there is nothing. */
export function helpSheet(
  view: HelpSheetView,
  tongues: Tongues,
  { level, foot }: { level: 1 | 2; foot?: Html | undefined },
): Html {
  if (view.first.length === 0) return html``
  const pagesIn = (tongue: Tongue) =>
    (tongue === tongues.first ? view.first : view.second) ?? view.first
  return html`<article class="sheet" id="help">
${headingInBoth(level, tongues, ({ words }) => words.t('page.help'))}${paragraphsInBoth(
  tongues,
  (tongue) => introBlocks(pagesIn(tongue), tongue),
)}${view.first.map((_, index) => needHtml(view, index, level + 1, tongues))}${sourceList(
  sourcesOf(view.first).map((source) => ({ source, mark: () => source.id })),
  level + 1,
  tongues,
)}${foot && html`<footer>${foot}</footer>\n`}</article>
`
}

function introBlocks(pages: readonly HelpPageView[], { words }: Tongue) {
  return helpIntroBlocks(
    pages.flatMap(({ entries }) => entries),
    words,
    { isClockWrong: pages.some((page) => page.isClockWrong), aged: countAged(pages) },
  )
}

function needHtml(view: HelpSheetView, index: number, level: number, tongues: Tongues): Html {
  const page = view.first[index]
  if (page === undefined) return html``
  const groupsIn = groupsOf(view, index, tongues)
  const known = knownIn(page)
  return html`<section>
${headingInBoth(level, tongues, ({ words }) => words.say(`need.${page.need}`))}${groupsIn(
  tongues.first,
).map((group, place) => groupHtml(group, (tongue) => groupsIn(tongue)[place] ?? group))}</section>
`

  function groupHtml({ lead, members }: HelpGroup, groupIn: (tongue: Tongue) => HelpGroup): Html {
    const isHeading = lead[0]?.look === 'heading'
    return html`${
      isHeading &&
      headingInBoth(level + 1, tongues, (tongue) => groupIn(tongue).lead[0]?.text ?? '')
    }${paragraphsInBoth(
      tongues,
      (tongue) => groupIn(tongue).lead.slice(isHeading ? 1 : 0),
      known,
    )}${members.map((member, at) =>
      helpMember((tongue) => groupIn(tongue).members[at] ?? member, level + 1, known, tongues),
    )}`
  }
}

// Made once for each language: a page has many members.
function groupsOf(view: HelpSheetView, index: number, { first, second }: Tongues) {
  const make = (page: HelpPageView | undefined, { edition, words }: Tongue) =>
    page ? helpPageGroups(page, edition, words) : []
  const one = make(view.first[index], first)
  const other = second && make(view.second?.[index], second)
  return (tongue: Tongue) => (tongue === first ? one : (other ?? one))
}

function knownIn({ entries, clinics }: HelpPageView): Known[] {
  const near = clinics ? [...clinics.near, ...clinics.elsewhere] : []
  return [
    ...numbersOf(entries),
    ...knownOf(
      near.flatMap(({ phones }) => phones.map(({ phone }) => phone)),
      clinics?.ways ?? [],
    ),
  ]
}

function sourcesOf(pages: readonly HelpPageView[]): Source[] {
  const all = pages.flatMap(({ entries, clinics }) => [
    ...(clinics ? [...clinics.near, ...clinics.elsewhere] : []).flatMap(
      ({ clinic }) => clinic.sources,
    ),
    ...entries.flatMap(({ entry }) => entry.sources),
  ])
  return [...new Map(all.map((source) => [source.id, source])).values()]
}
