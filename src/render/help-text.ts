import type { Phone } from '../content/types'
import type { Words } from '../locale/words'
import type { Block } from '../terminal/layout'
import type { HelpEntryView } from './help-view'
import { bothTexts } from './marked-text'

/** What stands once before help entries. Nobody has called a number; a draft is told, unless the page has said so. */
export function helpIntroBlocks(
  entries: readonly HelpEntryView[],
  { t }: Words,
  isDraftTold = false,
): Block[] {
  // What is missing or stale is marked where it stands; a draft or a check is told here, once.
  const shown = entries.flatMap(({ entry, second }) => (second ? [entry, second] : [entry]))
  const states = new Set(
    shown.flatMap(({ name, does, forWhom, limit }) =>
      [name, does, forWhom, limit].map(({ state }) => state),
    ),
  )
  const state = states.has('draft') ? 'draft' : states.has('checked') ? 'checked' : undefined
  return [
    ...(state && !isDraftTold
      ? [{ text: t(`notice.translation.${state}`), look: 'notice' as const }]
      : []),
    { text: t('help.intro') },
  ]
}

/**
 * One help entry in two paragraphs: first what must never be read apart (who runs it, its numbers, its limit, and the date
 * and sources of its evidence), then the rest.
 */
export function helpBlocks({ entry, isOld, second }: HelpEntryView, words: Words): Block[] {
  const { t, date } = words
  const both = (part: 'name' | 'does' | 'forWhom' | 'limit' | 'languages' | 'hours') => {
    const said = entry[part]
    return said && bothTexts(said, second?.[part], words)
  }
  const isCallable = entry.phones.length > 0 || entry.dial !== undefined
  const evidence = t(isCallable ? 'help.evidenceWithPhone' : 'help.evidence', {
    on: date(entry.verifiedOn),
    sources: entry.sources.map(({ id }) => id).join(', '),
  })
  const kind = t(`independence.${entry.independence}`)
  const [languages, hours] = [both('languages'), both('hours')]
  const addresses = [entry.urlShort, entry.url].filter((url) => url != null)
  return [
    { text: both('name') ?? '', look: 'heading' },
    ...tight([
      t('help.runBy', { kind, operator: entry.operator }),
      ...(entry.reaches ? [t('help.reachesIndependent')] : []),
      ...entry.phones.map((phone) => phoneText(phone, words)),
      ...(entry.dial ? [t('help.dial', { number: entry.dial })] : []),
      t('help.limit', { limit: both('limit') ?? '' }),
      evidence,
    ]),
    ...(isOld
      ? [{ text: t('help.isOld'), look: 'notice' as const, indent: 2, isTight: true }]
      : []),
    { text: both('does') ?? '', indent: 2 },
    ...tight([
      t('help.forWhom', { whom: both('forWhom') ?? '' }),
      ...(entry.cost ? [t('help.cost', { cost: t(`cost.${entry.cost}`) })] : []),
      ...(languages ? [t('help.languages', { languages })] : []),
      ...(hours ? [t('help.hours', { hours })] : []),
    ]),
    ...tight(addresses).map((block): Block => ({ ...block, look: 'address' })),
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
