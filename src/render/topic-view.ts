import { isClockWrong, isPastReview } from '../content/age'
import { claimsIn } from '../content/claims'
import type {
  Citation,
  Claim,
  ClaimKind,
  Depth,
  EnglishChange,
  HelpEntry,
  PackDates,
  PartialDate,
  Said,
  Source,
  Topic,
} from '../content/types'
import { type HelpEntryView, viewHelp } from './help-view'
import { stateToTell } from './state-to-tell'

/** A text with the reader's mark for how far it can be trusted. */
export interface TextView {
  readonly text: string
  readonly locale: string
  readonly mark?: 'draft' | 'stale' | 'older' | 'missing'
  /** When the English changed, where the mark is about that. */
  readonly changed?: EnglishChange
}

/** A citation with the number under which the page lists its source. */
export interface NumberedCitation extends Citation {
  readonly number: number
}

/** A claim as a reader gets it. */
export interface ClaimView {
  readonly kind: 'claim'
  readonly claim: Claim
  /** In the order of reading: the reader's language first, unless the English must come first. */
  readonly texts: readonly TextView[]
  readonly isUnconfirmed: boolean
  readonly citations: readonly NumberedCitation[]
}

/** A heading in every language of the page. */
export interface HeadingView {
  readonly kind: 'heading'
  readonly texts: readonly TextView[]
}

/** What is said once, before a page. */
export type Notice =
  | { readonly kind: 'clock' }
  | { readonly kind: 'evidence'; readonly on: PartialDate }
  | { readonly kind: 'unconfirmed' }
  | { readonly kind: 'translation'; readonly state: 'draft' | 'checked' }

/** One topic as a reader gets it: what to show, in order, every notice decided. */
export interface TopicView {
  readonly number: number
  readonly id: string
  readonly titles: readonly TextView[]
  readonly notices: readonly Notice[]
  readonly parts: readonly (HeadingView | ClaimView)[]
  readonly sources: readonly { readonly number: number; readonly source: Source }[]
  readonly entries: readonly HelpEntryView[]
  readonly related: Topic['related']
  readonly help: Topic['help']
  readonly page?: Topic['page']
  /** The organisation whose pack adds the page. */
  readonly addedBy?: string
}

/** What decides how a topic is shown: depths, day, and the second language. */
export interface TopicViewOptions {
  readonly depths: readonly Depth[]
  /** Only statements of this kind; all of them when left out. */
  readonly only?: ClaimKind | undefined
  readonly today: PartialDate
  readonly pack: PackDates
  readonly help: readonly HelpEntry[]
  /** The same topic in the second language, to stand under the first. */
  readonly second?: Topic | undefined
  readonly secondHelp?: readonly HelpEntry[] | undefined
}

/** What a reader sees of a topic on that day, at those depths. */
export function viewTopic(topic: Topic, options: TopicViewOptions): TopicView {
  const { depths, today, second, only } = options
  const sources: Source[] = []
  const seconds = second === undefined ? undefined : saidById(second)

  const parts = depths.flatMap((depth) =>
    topic.parts[depth].flatMap((part, index): (HeadingView | ClaimView)[] => {
      if (part.kind === 'heading') {
        if (only !== undefined) return []
        const under = second?.parts[depth][index]
        const texts = titleTexts(part.said, under?.kind === 'heading' ? under.said : undefined)
        return [{ kind: 'heading', texts }]
      }
      const { claim } = part
      if (only !== undefined && claim.kind !== only) return []
      return [viewClaim(claim, { today, second: seconds?.get(claim.id), sources })]
    }),
  )

  return {
    number: topic.number,
    id: topic.id,
    titles: titleTexts(topic.title, second?.title),
    notices: noticesOf(
      {
        isDispute: topic.isDispute,
        claims: parts.filter((part) => part.kind === 'claim'),
        // The second language is shown as well, so its drafts are told as well.
        said: [topic.title, ...(second ? [second.title, ...saidById(second).values()] : [])],
      },
      options,
    ),
    parts,
    sources: sources.map((source, index) => ({ number: index + 1, source })),
    entries:
      topic.entries === undefined
        ? []
        : viewHelp(options.help, { need: topic.entries, today, seconds: options.secondHelp }),
    related: topic.related,
    help: topic.help,
    ...(topic.page && { page: topic.page }),
    ...(topic.addedBy && { addedBy: topic.addedBy }),
  }
}

/** The kinds of statement that a topic has, in the order in which they first appear. */
export function kindsIn(topic: Topic): ClaimKind[] {
  return [...new Set(claimsIn(topic).map(({ kind }) => kind))]
}

/** A claim as a reader gets it. Sources that are new to the page are added to its list. */
export function viewClaim(
  claim: Claim,
  page: { today: PartialDate; second?: Said | undefined; sources: Source[] },
): ClaimView {
  return {
    kind: 'claim',
    claim,
    texts: claimTexts(claim, page.second),
    isUnconfirmed: isPastReview(claim, page.today),
    citations: claim.citations.map((citation) => ({
      ...citation,
      number: numberOf(citation.source, page.sources),
    })),
  }
}

/** The number under which a page lists a source; one that is new to it is added to its list. */
export function numberOf(source: Source, sources: Source[]): number {
  const known = sources.findIndex(({ id }) => id === source.id)
  return known >= 0 ? known + 1 : sources.push(source)
}

/** A claim's texts in the order of reading, as the table of translation states says. */
export function claimTexts(
  { said, risk }: Pick<Claim, 'said' | 'risk'>,
  second?: Said,
): TextView[] {
  const texts: TextView[] = []
  const add = (text: TextView) => {
    if (!texts.some(({ locale }) => locale === text.locale)) texts.push(text)
  }
  const { base } = said

  if (said.state === 'stale' && risk === 'high' && base) {
    add(base)
    add({ ...markedView(said, risk), mark: 'older' })
  } else {
    add(markedView(said, risk))
    if (base) add(base)
  }
  if (second) add(markedView(second, risk))
  return texts
}

/** A text with the mark that its state calls for at that risk. */
export function markedView(said: Said, risk: Claim['risk']): TextView {
  const { text, locale, changed } = said
  const mark = markOf(said, risk)
  return { text, locale, ...(mark && { mark }), ...(mark === 'stale' && changed && { changed }) }
}

function markOf({ state }: Said, risk: Claim['risk']): TextView['mark'] {
  if (state === 'stale' || state === 'missing') return state
  return state === 'draft' && risk === 'high' ? 'draft' : undefined
}

/** A title in every language of the page. */
export function titleTexts(said: Said, second?: Said): TextView[] {
  const under =
    second && second.locale !== said.locale ? [{ text: second.text, locale: second.locale }] : []
  return [markedView(said, 'low'), ...under]
}

function saidById(topic: Topic): Map<string, Said> {
  return new Map(claimsIn(topic).map(({ id, said }) => [id, said]))
}

/** What is said once before a page that shows these claims and these other texts. */
export function noticesOf(
  shown: { isDispute: boolean; claims: readonly ClaimView[]; said: readonly Said[] },
  { today, pack }: { today: PartialDate; pack: PackDates },
): Notice[] {
  const { isDispute, claims, said } = shown
  const notices: Notice[] = []
  if (isClockWrong(pack, today)) notices.push({ kind: 'clock' })
  if (claims.some(({ isUnconfirmed, claim }) => isUnconfirmed && claim.risk === 'high'))
    notices.push({ kind: 'unconfirmed' })
  if (isDispute) notices.push({ kind: 'evidence', on: pack.evidenceUntil })
  const state = stateToTell(
    [...claims.map(({ claim }) => claim.said), ...said].map((one) => one.state),
  )
  if (state !== undefined) notices.push({ kind: 'translation', state })
  return notices
}
