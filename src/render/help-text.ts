import type { Phone } from '../content/types'
import type { Words } from '../locale/words'
import type { Block } from '../terminal/layout'
import { type HelpEntryView, weakestState } from './help-view'

/** What stands once before help entries: how far their numbers and their translation can be trusted. */
export function helpIntroBlocks(entries: readonly HelpEntryView[], { t }: Words): Block[] {
  const states = new Set(entries.map(({ entry }) => weakestState(entry)))
  const isDraft = ['missing', 'stale', 'draft'].some((state) => states.has(state as never))
  const state = isDraft ? 'draft' : states.has('checked') ? 'checked' : undefined
  return [
    ...(state ? [{ text: t(`notice.translation.${state}`), look: 'notice' as const }] : []),
    { text: t('help.intro') },
  ]
}

/** One help entry: who runs it always under its name, its limit and the date of its evidence always with its number. */
export function helpBlocks({ entry, isOld }: HelpEntryView, words: Words): Block[] {
  const { t, date } = words
  const line = (text: string): Block => ({ text, isTight: true, indent: 2 })
  const reaches = entry.reaches ? [line(t('help.reachesIndependent'))] : []
  const cost = entry.cost ? [line(t('help.cost', { cost: t(`cost.${entry.cost}`) }))] : []
  const languages = entry.languages
    ? [line(t('help.languages', { languages: entry.languages.text }))]
    : []
  const hours = entry.hours ? [line(t('help.hours', { hours: entry.hours.text }))] : []
  const addresses = [entry.urlShort, entry.url].filter((url) => url != null)
  const isCallable = entry.phones.length > 0 || entry.dial !== undefined

  return [
    { text: entry.name.text, look: 'heading' },
    line(
      t('help.runBy', { kind: t(`independence.${entry.independence}`), operator: entry.operator }),
    ),
    ...reaches,
    line(entry.does.text),
    line(t('help.forWhom', { whom: entry.forWhom.text })),
    ...cost,
    ...languages,
    ...entry.phones.map((phone) => line(phoneText(phone, words))),
    ...(entry.dial ? [line(t('help.dial', { number: entry.dial }))] : []),
    ...hours,
    ...addresses.map((text): Block => ({ ...line(text), look: 'address' })),
    line(t('help.limit', { limit: entry.limit.text })),
    line(
      t(isCallable ? 'help.evidenceWithPhone' : 'help.evidence', { on: date(entry.verifiedOn) }),
    ),
    ...(isOld ? [{ ...line(t('help.isOld')), look: 'notice' as const }] : []),
  ]
}

function phoneText({ display, kind, label }: Phone, { t }: Words): string {
  if (kind === 'tty') return t('help.tty', { number: display })
  return label
    ? t('help.phoneWithLabel', { number: display, label: label.text })
    : t('help.phone', { number: display })
}
