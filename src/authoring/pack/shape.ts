import { z } from 'zod'
import { OWN_NUMBERS } from '../../content/pack-place'
import { hasLetters, isContact } from '../../content/pack-shape'
import { day, helpShape, sourcesShape, topicsShape } from '../shape'

const NUMBER = `The topics of a pack have the numbers ${OWN_NUMBERS.first} to ${OWN_NUMBERS.last}: all others are taken, or may be.`
const SOURCE =
  'The sources of a pack are P and two digits, such as P01: all others are taken, or may be.'
const number = z
  .number(NUMBER)
  .int(NUMBER)
  .min(OWN_NUMBERS.first, NUMBER)
  .max(OWN_NUMBERS.last, NUMBER)
const sourceId = z.string().regex(/^P[0-9]{2}$/, SOURCE)
const https = z.url({ protocol: /^https$/, error: 'Write an address that begins with https://.' })

/** `pack.yaml`: who adds something, and until when it holds. */
export const packFileShape = z.strictObject({
  /** As long as it is only the example: what is made up in it is then no finding. */
  example: z.literal(true).optional(),
  name: z
    .string()
    .min(1)
    .max(80, 'Give a name of at most 80 characters.')
    .refine(hasLetters, 'Give a name with letters.'),
  responsible: z
    .string()
    .min(1)
    .max(200, 'Say it in at most 200 characters.')
    .refine(hasLetters, 'Give a name with letters.'),
  contact: z
    .string()
    .refine(isContact, 'Give an address that begins with https://, or a number as ddd-ddd-dddd.'),
  checkedOn: day,
  validUntil: day,
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, 'Write a language such as en or es.'))
    .refine(
      (tags) => tags[0] === 'en',
      'English comes first: the other languages are held against it.',
    )
    .refine((tags) => new Set(tags).size === tags.length, 'Name each language once.'),
})

/** `sources.yaml` of a pack. */
export const packSourcesShape = z.record(
  sourceId,
  sourcesShape.valueType.extend({ url: https.nullable() }),
)

/** `topics.yaml` of a pack: without what only vetted topics can be. */
export const packTopicsShape = z
  .array(
    topicsShape.element
      .omit({ dispute: true, entries: true, clinics: true, byKind: true, page: true })
      .extend({ number }),
  )
  .transform((topics) =>
    topics.map((topic) => ({ ...topic, dispute: false, clinics: false, byKind: false })),
  )

/** `help.yaml` of a pack: nobody in it is the way for the whole country. */
export const packHelpShape = z
  .record(
    z.string(),
    helpShape.valueType.omit({ nationalWay: true, dial: true }).extend({
      sources: z.array(sourceId, 'Name at least one source.').min(1, 'Name at least one source.'),
    }),
  )
  .transform((entries) =>
    Object.fromEntries(
      Object.entries(entries).map(([id, entry]) => [id, { ...entry, nationalWay: false }]),
    ),
  )

/** `ui.json` of a pack: the one text of the interface that it has. */
export const packUiShape = z.strictObject({ welcome: z.string().optional() })
