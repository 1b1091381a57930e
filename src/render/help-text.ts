import { MONTHS_UNTIL_WITHHELD } from '../content/age'
import type { Phone } from '../content/types'
import type { Words } from '../locale/words'
import type { Block } from '../terminal/layout'
import { addedBlocks } from './added-text'
import type { HelpGroup } from './help-page'
import { type HelpEntryView, textsOf, type Way } from './help-view'
import { bothTexts } from './marked-text'
import { stateToTell } from './state-to-tell'

/** What stands once before help: a wrong clock, a draft unless the page has told it, and that nobody has called a number. */
export function helpIntroBlocks(
  entries: readonly HelpEntryView[],
  { t, number }: Words,
  { isDraftTold = false, isClockWrong = false, aged = agedOf(entries) }: HelpIntroOptions = {},
): Block[] {
  const shown = vettedOf(entries).flatMap(({ entry, second }) =>
    second ? [entry, second] : [entry],
  )
  const state = stateToTell(shown.flatMap(textsOf).map((said) => said.state))
  return [
    ...(isClockWrong ? [{ text: t('notice.clock'), look: 'notice' as const }] : []),
    ...(state && !isDraftTold
      ? [{ text: t(`notice.translation.${state}`), look: 'notice' as const }]
      : []),
    ...(aged.old > 0
      ? [
          {
            text: t('help.oldCount', { all: number(aged.all), old: number(aged.old) }),
            look: 'notice' as const,
          },
        ]
      : []),
    { text: t('help.intro') },
  ]
}

/** What the page that holds the help has said already, or must say. */
export interface HelpIntroOptions {
  readonly isDraftTold?: boolean
  readonly isClockWrong?: boolean
  /** How much help there is and how much of it is old, where that is more than the entries. */
  readonly aged?: { readonly all: number; readonly old: number }
}

function agedOf(entries: readonly HelpEntryView[]) {
  const vetted = vettedOf(entries)
  return { all: vetted.length, old: vetted.filter(({ age }) => age !== 'fresh').length }
}

/** The entries that no pack adds. */
export function vettedOf(entries: readonly HelpEntryView[]): HelpEntryView[] {
  return entries.filter(({ entry }) => entry.addedBy === undefined)
}

/** What a pack adds to a list of help, after all that is vetted, with a notice of its own where it is no reviewed translation. */
export function addedHelpGroups(entries: readonly HelpEntryView[], words: Words): HelpGroup[] {
  const added = entries.filter(({ entry }) => entry.addedBy !== undefined)
  const [first] = added
  if (first === undefined) return []
  const { t } = words
  const state = stateToTell(added.flatMap(({ entry }) => textsOf(entry)).map((said) => said.state))
  const title: Block = {
    text: t('pack.help', { name: first.entry.addedBy ?? '' }),
    look: 'heading',
  }
  const told: Block[] = state ? [{ text: t(`notice.translation.${state}`), look: 'notice' }] : []
  return [{ lead: [title, ...told], members: added.map((entry) => helpBlocks(entry, words)) }]
}

/**
 * One help entry in two paragraphs: first what must never be read apart (who runs it, its numbers, its limit, and the date
 * and sources of its evidence), then the rest.
 */
export function helpBlocks(view: HelpEntryView, words: Words): Block[] {
  const { entry, second } = view
  const { t } = words
  const both = (part: 'name' | 'does' | 'forWhom' | 'limit' | 'languages' | 'hours') => {
    const said = entry[part]
    return said && bothTexts(said, second?.[part], words)
  }
  const kind = t(`independence.${entry.independence}`)
  const [languages, hours] = [both('languages'), both('hours')]
  const addresses = [entry.urlShort, entry.url].filter((url) => url != null)
  return [
    { text: both('name') ?? '', look: 'heading' },
    ...addedBlocks(entry.addedBy, words, 2),
    ...tight([
      t('help.runBy', { kind, operator: entry.operator }),
      ...(entry.reaches ? [t('help.reachesIndependent')] : []),
      ...view.phones.map((phone) => phoneText(phone, words)),
      ...(view.dial ? [t('help.dial', { number: view.dial })] : []),
      t('help.limit', { limit: both('limit') ?? '' }),
      evidenceText(view, words),
    ]),
    ...ageTexts(view, words).map(
      (text): Block => ({ text, look: 'notice', indent: 2, isTight: true }),
    ),
    { text: both('does') ?? '', indent: 2 },
    ...tight([
      t('help.forWhom', { whom: both('forWhom') ?? '' }),
      ...(entry.cost ? [t('help.cost', { cost: t(`cost.${entry.cost}`) })] : []),
      ...(languages ? [t('help.languages', { languages })] : []),
      ...(hours && !view.isWithheld ? [t('help.hours', { hours })] : []),
    ]),
    ...tight(addresses).map((block): Block => ({ ...block, look: 'address' })),
  ]
}

/** Where to look for the whole country, in one line: names, addresses, and numbers that may be shown. */
export function waysText(ways: readonly Way[], { t }: Words): string {
  return ways
    .map(({ name, where, phone }) => {
      const places = [where, phone?.display].filter((place) => place != null)
      return t('help.way', { name: name.text, where: places.join(', ') })
    })
    .join('; ')
}

/** A number with its extension, in one piece, and with what it is for. */
export function numberText({ display, extension, label }: Phone, { t }: Words): string {
  const number = extension ? t('help.extension', { number: display, extension }) : display
  return label ? t('clinic.numberWithLabel', { number, label: label.text }) : number
}

function evidenceText({ entry, phones, dial }: HelpEntryView, { t, date }: Words): string {
  const isCallable = phones.length > 0 || dial !== undefined
  return t(isCallable ? 'help.evidenceWithPhone' : 'help.evidence', {
    on: date(entry.verifiedOn),
    sources: entry.sources.map(({ id }) => id).join(', '),
  })
}

// What is to be known of evidence that has aged, and where to look instead.
function ageTexts({ entry, age, isWithheld, ways }: HelpEntryView, words: Words): string[] {
  if (age === 'fresh') return []
  const { t, date } = words
  const months = MONTHS_UNTIL_WITHHELD[entry.evidence]
  const isLed = ways.length > 0 && (isWithheld || entry.url === null)
  return [
    ...(isWithheld ? [t('help.withheld', { months, on: date(entry.verifiedOn) })] : []),
    t(entry.url === null ? 'help.isOldNoAddress' : 'help.isOld'),
    ...(isLed ? [t('help.ways', { ways: waysText(ways, words) })] : []),
  ]
}

function tight(texts: readonly string[]): Block[] {
  return texts.map((text) => ({ text, indent: 2, isTight: true }))
}

function phoneText({ display, kind, label }: Phone, { t }: Words): string {
  if (kind === 'tty') return t('help.tty', { number: display })
  return label
    ? t('help.phoneWithLabel', { number: display, label: label.text })
    : t('help.phone', { number: display })
}
