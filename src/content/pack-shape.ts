import { isPlainAddress } from '../text/address'
import { harmless } from '../text/harmless'
import { findDay, isPartialDate } from './day'
import { OWN_NUMBERS } from './pack-place'
import { STATES } from './states'
import { CLAIM_KINDS, DEPTHS, NEEDS } from './types'

/**
 * Says where in a value something is that a pack may not hold: the names that lead to it, '' for the value itself; undefined
 * when all of it may be there. A field that is not named here may not: so a pack has no words for what it must not change.
 */
export type Check = (value: unknown) => string | undefined

/** The years that a pack is valid at most, from the day of its check. */
const MOST_YEARS = 1

const is =
  (test: (value: unknown) => boolean): Check =>
  (value) =>
    test(value) ? undefined : ''
const text = is((value) => isText(value, 2000))
const short = is((value) => isText(value, 200))
const oneOf = (...values: readonly unknown[]) => is((value) => values.includes(value))
const like = (pattern: RegExp) => is((value) => typeof value === 'string' && pattern.test(value))
const day = is((value) => typeof value === 'string' && findDay(value) !== undefined)
const date = is((value) => typeof value === 'string' && isPartialDate(value))
const tag = like(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{2,8})*$/)
const address = is((value) => isText(value, 500) && isHttps(value))

/** What the first line of a pack may hold. */
export const checkHead: Check = (value) => {
  const found = fields({
    itinRightsPack: oneOf(1),
    name: is((one) => isText(one, 80) && hasLetters(one)),
    responsible: is((one) => isText(one, 200) && hasLetters(one)),
    contact: is((one) => isText(one, 200) && isContact(one)),
    checkedOn: day,
    validUntil: day,
    base: tag,
    parts: entries(tag, is(isPlace)),
  })(value)
  if (found !== undefined) return found
  const { checkedOn, validUntil, base, parts } = value as PackDays
  if (!Object.hasOwn(parts, base)) return 'base'
  return isShortLived({ checkedOn, validUntil }) ? undefined : 'validUntil'
}

interface PackDays {
  readonly checkedOn: string
  readonly validUntil: string
  readonly base: string
  readonly parts: object
}

/** What a pack may add in one language: nothing in it was seen or checked after the pack was. */
export const checkAdded =
  (checkedOn: string): Check =>
  (value) =>
    addedShape(checkedOn)(value) ?? (isCitedWhole(value as Citing) ? undefined : 'sources')

interface Citing {
  readonly topics: readonly { readonly parts: Readonly<Record<string, readonly unknown[]>> }[]
  readonly help: readonly { readonly sources: readonly string[] }[]
  readonly sources: readonly { readonly id: string }[]
}

// A statement whose source is not in the pack would stand there without one.
function isCitedWhole({ topics, help: entries, sources }: Citing): boolean {
  const parts = topics.flatMap((one) => Object.values(one.parts).flat())
  const claims = parts.flatMap(
    (one) => (one as { claim?: { citations: { source: string }[] } }).claim ?? [],
  )
  const cited = [
    ...claims.flatMap(({ citations }) => citations.map((citation) => citation.source)),
    ...entries.flatMap((entry) => entry.sources),
  ]
  const known = new Set(sources.map((one) => one.id))
  return cited.every((one) => known.has(one))
}

/** Whether a pack ends after its check, and not more than a year after it. */
export function isShortLived({
  checkedOn,
  validUntil,
}: Pick<PackDays, 'checkedOn' | 'validUntil'>): boolean {
  const last = `${Number(checkedOn.slice(0, 4)) + MOST_YEARS}${checkedOn.slice(4)}`
  return validUntil >= checkedOn && validUntil <= last
}

/** Whether a text is a way to ask: an address with https, or a phone number as ddd-ddd-dddd. */
export function isContact(value: string): boolean {
  return /^\d{3}-\d{3}-\d{4}$/.test(value) || isHttps(value)
}

function isHttps(value: string): boolean {
  return value.startsWith('https://') && isPlainAddress(value) && !/[/.]xn--/i.test(value)
}

// A text of nothing but what is not seen would leave a mark, a title or a limit empty.
function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most && harmless(value).trim() !== ''
}

/** Whether a text names anyone: "Added by" and a dot, or a filler that counts as a letter, would name nobody. */
export function hasLetters(value: string): boolean {
  return /\p{L}/u.test(harmless(value))
}

function isPlace(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((one) => Number.isInteger(one) && one >= 0)
  )
}

function isDateOrRange(value: unknown): boolean {
  if (typeof value !== 'string') return false
  const [from = '', to = from, ...others] = value.split('/')
  return others.length === 0 && isPartialDate(from) && isPartialDate(to) && from <= to
}

function fields(shape: Readonly<Record<string, Check>>): Check {
  return (value) => {
    if (!isRecord(value)) return ''
    const odd = Object.keys(value).find((name) => !Object.hasOwn(shape, name))
    if (odd !== undefined) return odd
    for (const [name, check] of Object.entries(shape)) {
      const found = check(value[name])
      if (found !== undefined) return joined(name, found)
    }
    return undefined
  }
}

function entries(name: Check, check: Check): Check {
  return (value) => {
    if (!isRecord(value)) return ''
    return Object.entries(value)
      .flatMap(([key, one]) => name(key) ?? check(one) ?? [])
      .at(0)
  }
}

function list(check: Check, least = 0): Check {
  return (value) => {
    if (!Array.isArray(value) || value.length < least) return ''
    for (const [index, one] of value.entries()) {
      const found = check(one)
      if (found !== undefined) return joined(String(index), found)
    }
    return undefined
  }
}

function unique(check: Check, ...names: readonly string[]): Check {
  return (value) => {
    const found = list(check)(value)
    if (found !== undefined) return found
    const all = value as readonly Record<string, unknown>[]
    return names.find((name) => new Set(all.map((one) => one[name])).size < all.length)
  }
}

function maybe(check: Check): Check {
  return (value) => (value === undefined ? undefined : check(value))
}

function orNull(check: Check): Check {
  return (value) => (value === null ? undefined : check(value))
}

function joined(name: string, rest: string): string {
  return rest === '' ? name : `${name}.${rest}`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// Made on first use: a start that shows nothing of a pack needs none of it.
function addedShape(last: string): Check {
  const dayUntil = is((value) => day(value) === undefined && (value as string) <= last)
  const dateUntil = is((value) => date(value) === undefined && (value as string) <= last)
  const id = like(/^pack\.[a-z0-9.-]{1,80}$/)
  const sourceId = like(/^P\d\d$/)
  const number = is(
    (value) =>
      Number.isInteger(value) &&
      (value as number) >= OWN_NUMBERS.first &&
      (value as number) <= OWN_NUMBERS.last,
  )
  const anyNumber = is((value) => Number.isInteger(value))

  const said = fields({
    text,
    locale: tag,
    state: oneOf('original', 'reviewed', 'checked', 'draft', 'stale', 'missing'),
    changed: maybe(fields({ when: oneOf('on', 'after'), day: date })),
    base: maybe(fields({ text, locale: tag })),
  })

  const claim = fields({
    id,
    said,
    kind: oneOf(...CLAIM_KINDS),
    risk: oneOf('high', 'low'),
    confidence: oneOf('high', 'medium', 'weak'),
    status: oneOf('current', 'disputed', 'superseded', 'withdrawn'),
    asOf: orNull(dateUntil),
    checkedOn: dayUntil,
    reviewBy: day,
    citations: list(fields({ source: sourceId, at: maybe(short) }), 1),
    supersededBy: maybe(fields({ id, topic: number })),
    withdrawn: maybe(fields({ on: day, why: said })),
    vetted: list(fields({ role: short, on: day }), 1),
  })

  const part: Check = (value) => {
    const { kind } = (value ?? {}) as { kind?: unknown }
    return kind === 'heading'
      ? fields({ kind: oneOf('heading'), said })(value)
      : fields({ kind: oneOf('claim'), claim })(value)
  }

  const topic = fields({
    number,
    id,
    title: said,
    parts: fields(Object.fromEntries(DEPTHS.map((depth) => [depth, list(part)]))),
    related: list(anyNumber),
    help: list(oneOf(...NEEDS)),
  })

  const phone = fields({
    e164: like(/^\+1\d{10}$/),
    display: like(/^\d{3}-\d{3}-\d{4}$/),
    kind: oneOf('voice', 'tty'),
    label: maybe(said),
  })
  const phoneAlike: Check = (value) => {
    const { e164, display } = (value ?? {}) as { e164?: unknown; display?: unknown }
    return (
      phone(value) ?? (e164 === `+1${String(display).replaceAll('-', '')}` ? undefined : 'display')
    )
  }

  const help = fields({
    id,
    need: oneOf(...NEEDS),
    name: said,
    does: said,
    forWhom: said,
    limit: said,
    languages: maybe(said),
    hours: maybe(said),
    operator: short,
    independence: oneOf('independent', 'government', 'government-abroad', 'paid'),
    reaches: maybe(oneOf('independent')),
    cost: oneOf('free', 'free-or-small-fee', 'free-or-low-cost', null, 'usually-a-fee', 'paid'),
    url: orNull(address),
    urlShort: maybe(is((value) => isText(value, 200) && isPlainAddress(value))),
    phones: list(phoneAlike),
    verifiedOn: dateUntil,
    evidence: oneOf('official', 'others'),
    confidence: oneOf('high', 'medium', 'weak'),
    sources: list(sourceId, 1),
    state: maybe(oneOf(...STATES)),
  })

  const source = fields({
    id: sourceId,
    kind: oneOf('statute', 'court', 'agency', 'news', 'nonprofit', 'bar', 'law-firm'),
    publisher: orNull(short),
    copyAt: maybe(is((value) => isText(value, 200) && isPlainAddress(value))),
    copyIs: maybe(oneOf('summary')),
    title: is((value) => isText(value, 500)),
    titleIs: maybe(oneOf('described', 'inferred', 'shortened')),
    url: orNull(address),
    noUrl: maybe(oneOf('not-seen', 'withheld', 'tracking')),
    published: orNull(is(isDateOrRange)),
    dateKind: oneOf('published', 'about', 'current', 'updated', 'revised', 'quoted', 'imprint'),
  })

  return fields({
    welcome: maybe(said),
    topics: unique(topic, 'number', 'id'),
    help: unique(help, 'id'),
    sources: unique(source, 'id'),
  })
}
