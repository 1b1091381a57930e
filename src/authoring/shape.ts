import { z } from 'zod'
import { findDay, isPartialDate } from '../content/day'
import { STATES } from '../content/states'
import { CLAIM_KINDS, NEEDS } from '../content/types'

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'An id has small letters, digits, dots and dashes.')
  // Looked up by it, every table has something: "constructor".
  .refine((text) => !(text in {}), 'This name means something to the program. Choose another id.')
const sourceId = z.string().regex(/^[A-Z][0-9]{2}$/, 'A source id is a letter and two digits.')

const scalar = z.union([z.string(), z.number()]).transform(String)
const DAY = 'Write a real day as YYYY-MM-DD.'
/** A whole day of the calendar. */
export const day = z.string(DAY).refine((text) => findDay(text) !== undefined, DAY)
const partialDate = z
  .union([z.string(), z.number()], 'Write YYYY, YYYY-MM or YYYY-MM-DD.')
  .transform(String)
  .refine(isPartialDate, 'Write YYYY, YYYY-MM or YYYY-MM-DD.')
const dateOrRange = scalar.refine(
  (text) => text.split('/').length <= 2 && text.split('/').every(isPartialDate),
  'Write a date, or two with "/" between them.',
)

const confidence = z.enum(['high', 'medium', 'weak'])
const need = z.enum(NEEDS)
const state = z.enum(STATES, 'Write the two capital letters of a state or territory.')
const SOURCE = 'Name at least one source.'
const lock = z.string().regex(/^[0-9a-f]{8}$/, 'A lock is 8 hex digits.')
const values = z
  .record(
    z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'The name of a value has letters and digits.'),
    z.union([z.string(), z.number()]),
  )
  .default({})

/** `content/pack.yaml`. Every shape refuses fields that it does not know: they are mostly typos. */
export const packShape = z.strictObject({
  checkedOn: day,
  evidenceUntil: day,
  /** The edition of the list that clinics.yaml comes from. */
  clinicEdition: z.string(),
})

/** `content/sources.yaml`: the register, by the id that claims cite. */
export const sourcesShape = z.record(
  sourceId,
  z.strictObject({
    kind: z.enum(['statute', 'court', 'agency', 'news', 'nonprofit', 'bar', 'law-firm']),
    publisher: z.string().nullable(),
    copyAt: z.string().optional(),
    copyIs: z.literal('summary').optional(),
    title: z.string(),
    /** What the title is where it is not the source's own, as it stands there. */
    titleIs: z.enum(['described', 'inferred', 'shortened']).optional(),
    url: z.url({ protocol: /^https?$/ }).nullable(),
    noUrl: z.enum(['not-seen', 'withheld', 'tracking']).optional(),
    published: dateOrRange.nullable(),
    dateKind: z
      .enum(['published', 'about', 'current', 'updated', 'revised', 'quoted', 'imprint'])
      .default('published'),
  }),
)

/** `content/claims/*.yaml`: the facts of each claim, by its id. Its words stand in the locales. */
export const claimsShape = z.record(
  id,
  z.strictObject({
    kind: z.enum(CLAIM_KINDS),
    risk: z.enum(['high', 'low']),
    confidence,
    status: z.enum(['current', 'disputed', 'superseded', 'withdrawn']),
    asOf: partialDate.nullable(),
    checkedOn: day,
    reviewBy: day,
    values,
    sources: z
      .array(z.strictObject({ id: sourceId, at: z.string().optional() }), SOURCE)
      .min(1, SOURCE),
    supersededBy: id.optional(),
    withdrawnOn: day.optional(),
    vetted: z.array(z.strictObject({ role: z.string(), on: day })).min(1),
  }),
)

const topicPart = z.union([id, z.strictObject({ heading: id })])

/** `content/topics.yaml`: the pages, in the order of their numbers. */
export const topicsShape = z.array(
  z.strictObject({
    number: z.number().int().min(1).max(9999),
    id,
    dispute: z.boolean(),
    short: z.array(topicPart),
    more: z.array(topicPart),
    details: z.array(topicPart),
    related: z.array(z.number().int()),
    help: z.array(need),
    /** Help entries that are listed on the page itself. */
    entries: need.optional(),
    /** Whether the page leads to the clinics of a state. */
    clinics: z.boolean().default(false),
    /** Whether the page can be read one kind of statement at a time. */
    byKind: z.boolean().default(false),
    page: z.literal('about').optional(),
  }),
)

const question = z
  .unknown()
  // Before the fields are looked at one by one, so that a free-text question is one finding that says why.
  .refine(isOnlyChoices, 'Nobody types text about themselves: give choices.')
  .pipe(
    z.strictObject({
      ask: id.optional(),
      choices: z.array(z.strictObject({ id, to: id, skip: z.boolean().default(false) })),
    }),
  )

/** `content/flow.yaml`: the table from choice to next step. */
export const flowShape = z.strictObject({
  start: id,
  questions: z.record(id, question),
  outcomes: z.record(
    id,
    z.strictObject({
      words: id.optional(),
      topics: z.array(z.number().int()),
      help: z.array(need),
      helpFirst: z.boolean().default(false),
    }),
  ),
})

const e164 = z.string().regex(/^\+1\d{10}$/, 'Write +1 and ten digits.')
const display = z.string().regex(/^\d{3}-\d{3}-\d{4}$/, 'Write it as ddd-ddd-dddd.')

/** `content/help.yaml`: who helps, by id. */
export const helpShape = z.record(
  id,
  z.strictObject({
    need,
    independence: z.enum(['independent', 'government', 'government-abroad', 'paid']),
    reaches: z.literal('independent').optional(),
    /** A proper name; left out where it is words, which then stand in the locales. */
    operator: z.string().optional(),
    cost: z
      .enum(['free', 'free-or-small-fee', 'free-or-low-cost', 'usually-a-fee', 'paid'])
      .nullable(),
    url: z.url({ protocol: /^https$/ }).nullable(),
    urlShort: z.string().optional(),
    phones: z
      .array(
        z.strictObject({
          e164,
          display,
          kind: z.enum(['voice', 'tty']),
          label: z.boolean().default(false),
        }),
      )
      .default([]),
    dial: z.string().optional(),
    values,
    verifiedOn: partialDate,
    evidence: z.enum(['official', 'others']),
    confidence,
    sources: z.array(sourceId, SOURCE).min(1, SOURCE),
    /** The only state that it serves; left out where it serves the whole country. */
    state: state.optional(),
    /** Whether it is the way for the whole country, where a number of another entry is withheld. */
    nationalWay: z.boolean().default(false),
  }),
)

/** `content/clinics.yaml`: Low Income Taxpayer Clinics, by id. `limit`, `languages` and `label` are keys of words. */
export const clinicsShape = z.record(
  id,
  z.strictObject({
    organization: z.string().min(1),
    /** Left out where the list names none. */
    city: z.string().min(1).optional(),
    state,
    serves: z.array(state).min(1),
    phones: z
      .array(
        z.strictObject({
          e164,
          display,
          extension: z.string().regex(/^\d+$/, 'Write only the digits.').optional(),
          kind: z.enum(['voice', 'tty']).default('voice'),
          label: id.optional(),
          /** The day of the newest evidence for this number, and who else has it. */
          evidenceFrom: partialDate,
          alsoIn: z.array(z.union([sourceId, z.literal('others')])).default([]),
        }),
      )
      .min(1),
    url: z.url({ protocol: /^https$/ }).nullable(),
    urlSource: sourceId.optional(),
    federalLegalAid: z.boolean(),
    limit: id.optional(),
    languages: id.optional(),
    values,
    evidence: z.enum(['official', 'others']),
    sources: z.array(sourceId, SOURCE).min(1, SOURCE),
  }),
)

/** `content/danger.yaml`: what must never be shown. */
export const dangerShape = z.strictObject({
  numbers: z.array(
    z.strictObject({ e164, display: z.string(), also: z.string().optional(), why: z.string() }),
  ),
  spoofed: z.array(z.strictObject({ e164, display: z.string(), why: z.string() })).default([]),
  exchange: z.string().regex(/^\d{3}$/),
  domains: z.array(z.strictObject({ domain: z.string(), why: z.string() })),
  mislabels: z.array(
    z.strictObject({
      e164,
      display: z.string(),
      onlyFor: z.string().nullable().optional(),
      why: z.string().optional(),
    }),
  ),
})

/** `content/changes.yaml`: what happened to each claim and when, oldest first. `text` locks what the claim said from then on. */
export const changesShape = z.array(
  z.strictObject({
    date: day,
    claim: id,
    what: z.enum(['new', 'changed', 'disputed', 'superseded', 'withdrawn']),
    why: id,
    source: sourceId,
    text: lock,
  }),
)

/** A file of words: texts by message key. */
export const messagesShape = z.record(z.string(), z.string())

/** `_meta.json` of a locale. `formats` is the locale whose dates and numbers it uses. */
export const metaShape = z.strictObject({
  name: z.string().min(1),
  dir: z.enum(['ltr', 'rtl']),
  formats: z.string().refine(isFormatLocale, 'Not a locale that dates can be written in.'),
})

const phrases = z.array(z.string().min(1))

/** `_avoid.json` of a locale: what its texts do not say. A phrase with "*" at its end stands for every word that begins so. */
export const avoidShape = z.strictObject({
  advice: phrases,
  loaded: phrases,
  relativeDates: phrases,
  /** As they are written inside a sentence; "May" is a month in English and "may" is not. */
  months: phrases,
  /** What makes a month without a year a whole date: "every January". */
  recurring: phrases,
  /** Fixed terms in which a phrase of the lists may stand, such as “nonresident alien”. */
  terms: phrases,
  except: z.array(
    z.strictObject({
      message: z.string().regex(/^[a-z]+:.+$/, 'Write "file:message".'),
      phrase: z.string().min(1),
      reason: z.string().min(1),
      owner: z.string().min(1),
      until: day,
    }),
  ),
})

/** `_status.json`: what each translation was made from, and how far it was checked. */
export const statusShape = z.record(
  z.string(),
  z.strictObject({
    src: lock,
    state: z.enum(['draft', 'checked', 'reviewed']),
    by: z.string().min(1),
    on: day,
  }),
)

// A question has choices, and no other field that could ask for words.
function isOnlyChoices(written: unknown): boolean {
  if (typeof written !== 'object' || written === null) return false
  const { choices, ask: _, ...others } = written as Record<string, unknown>
  return Array.isArray(choices) && choices.length >= 2 && Object.keys(others).length === 0
}

function isFormatLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0
  } catch {
    return false // not a language tag at all
  }
}
