import type { State } from './states'

/** A day as content writes it: YYYY, YYYY-MM or YYYY-MM-DD. */
export type PartialDate = string

/** The kinds of claim, by what backs one: a law, a court, an agency's own words, a report, or a way of doing. */
export const CLAIM_KINDS = ['law', 'court', 'agency', 'reported', 'how-to'] as const
/** One of the kinds of claim. */
export type ClaimKind = (typeof CLAIM_KINDS)[number]
/** High when a person could be harmed if the claim is wrong or out of date. */
export type Risk = 'high' | 'low'
/** Whether a claim still holds, is read in different ways, was replaced, or was taken back. */
export type Status = 'current' | 'disputed' | 'superseded' | 'withdrawn'
/** How well the sources carry a claim. */
export type Confidence = 'high' | 'medium' | 'weak'
/** The kinds of help, in the order of reading. The last is no legal help: it is never listed among the others. */
export const NEEDS = [
  'tax-help',
  'immigration-legal-help',
  'already-detained',
  'fraud',
  'know-your-rights',
  'report-enforcement',
] as const
/** One of the kinds of help. */
export type Need = (typeof NEEDS)[number]
/** Which way a language is written. */
export type Direction = 'ltr' | 'rtl'

/** How far a text can be trusted as a translation; `original` is the base locale itself. */
export type TranslationState = 'original' | 'reviewed' | 'checked' | 'draft' | 'stale' | 'missing'

/** When the English of a translation changed: on a day that is recorded, or else on some day after the translation. */
export interface EnglishChange {
  readonly when: 'on' | 'after'
  readonly day: PartialDate
}

/** A text in the locale that it really is in: a missing translation is the base locale's text, and says so. */
export interface Said {
  readonly text: string
  readonly locale: string
  readonly state: TranslationState
  /** Where the state is stale. */
  readonly changed?: EnglishChange
  /** The base locale's text, where the state calls for showing it as well. */
  readonly base?: { readonly text: string; readonly locale: string }
}

/** A document that backs claims, with every place it is found. */
export interface Source {
  readonly id: string
  readonly kind: 'statute' | 'court' | 'agency' | 'news' | 'nonprofit' | 'bar' | 'law-firm'
  /** Null when the original publisher is not confirmed. */
  readonly publisher: string | null
  readonly copyAt?: string
  /** Left out for a copy word for word. */
  readonly copyIs?: 'summary'
  readonly title: string
  /** Left out where the title is the source's own, whole. */
  readonly titleIs?: 'described' | 'inferred' | 'shortened'
  readonly url: string | null
  readonly noUrl?: 'not-seen' | 'withheld' | 'tracking'
  /** One day, or a range with "/"; null when the source shows no date. */
  readonly published: string | null
  /** The organisation whose pack adds it; left out for what is vetted. */
  readonly addedBy?: string
  readonly dateKind:
    | 'published'
    | 'about'
    | 'current'
    | 'updated'
    | 'revised'
    | 'quoted'
    | 'imprint'
}

/** A place in a source that carries a claim. */
export interface Citation {
  readonly source: Source
  readonly at?: string
}

/** One checkable statement, with its sources and dates. */
export interface Claim {
  readonly id: string
  readonly said: Said
  readonly kind: ClaimKind
  readonly risk: Risk
  readonly confidence: Confidence
  readonly status: Status
  /** The day up to which the sources speak; null when they show none. */
  readonly asOf: PartialDate | null
  readonly checkedOn: PartialDate
  readonly reviewBy: PartialDate
  readonly citations: readonly Citation[]
  /** The claim that replaced this one, and the topic that shows it. */
  readonly supersededBy?: { readonly id: string; readonly topic: number }
  readonly withdrawn?: { readonly on: PartialDate; readonly why: Said }
  readonly vetted: readonly { readonly role: string; readonly on: PartialDate }[]
}

/** What can happen to a claim. */
export type ChangeKind = 'new' | 'changed' | 'disputed' | 'superseded' | 'withdrawn'

/** One entry of the record of changes. */
export interface Change {
  readonly date: PartialDate
  /** The claim's id. */
  readonly claim: string
  readonly what: ChangeKind
  readonly why: Said
  readonly source: Source
  /** The topics that show the claim. */
  readonly topics: readonly number[]
}

/** What a page is made of, in order. */
export type TopicPart =
  | { readonly kind: 'heading'; readonly said: Said }
  | { readonly kind: 'claim'; readonly claim: Claim }

/** How deep someone reads: short fits on one small screen. */
export const DEPTHS = ['short', 'more', 'details'] as const
/** One of the depths. */
export type Depth = (typeof DEPTHS)[number]

/** What a list of topics needs to know of one. */
export interface TopicEntry {
  readonly number: number
  readonly id: string
  readonly title: Said
  /** The depths that have something to read. */
  readonly depths: readonly Depth[]
  /** The organisation whose pack adds it; left out for what is vetted. */
  readonly addedBy?: string
}

/** Another topic that a page points to. */
export interface RelatedTopic {
  readonly number: number
  readonly title: Said
  /** The organisation whose pack adds it. */
  readonly addedBy?: string
}

/** One numbered page of claims, the same number in every locale. */
export interface Topic extends TopicEntry {
  /** True when it is about the dispute over sharing, so that the date line stands on it. */
  readonly isDispute: boolean
  readonly parts: Readonly<Record<Depth, readonly TopicPart[]>>
  readonly related: readonly RelatedTopic[]
  readonly help: readonly Need[]
  /** Help entries that are listed on the page itself. */
  readonly entries?: Need
  /** True when the page leads to the clinics of a state. */
  readonly hasClinics?: true
  /** True when it can be read one kind of statement at a time. */
  readonly isByKind?: true
  /** A page whose words are the program's own. */
  readonly page?: 'about'
}

/** A number that is shown as `display` and dialled as `e164`. */
export interface Phone {
  readonly e164: string
  readonly display: string
  readonly kind: 'voice' | 'tty'
  readonly label?: Said
  /** To dial after the number. */
  readonly extension?: string
}

/** Whether an official list or text has a number, or only others name it: that sets how long it is shown. */
export type Evidence = 'official' | 'others'

/** A number of a clinic; its age counts from its own evidence. */
export interface ClinicPhone extends Phone {
  readonly evidenceFrom: PartialDate
}

/** A Low Income Taxpayer Clinic of the Tax Court's list. */
export interface Clinic {
  readonly id: string
  readonly organization: string
  readonly city?: string
  readonly state: State
  /** The states that the list names it for; its own may be missing. */
  readonly serves: readonly State[]
  readonly phones: readonly ClinicPhone[]
  readonly url: string | null
  /** True for an office with federal legal-aid money, which may have to ask about immigration status. */
  readonly hasFederalLegalAid: boolean
  readonly limit?: Said
  readonly languages?: Said
  readonly evidence: Evidence
  readonly sources: readonly Source[]
}

/** Someone who helps, with what they do, for whom, and their limits. */
export interface HelpEntry {
  readonly id: string
  readonly need: Need
  readonly name: Said
  readonly does: Said
  readonly forWhom: Said
  readonly limit: Said
  readonly languages?: Said
  readonly hours?: Said
  readonly operator: string
  readonly independence: 'independent' | 'government' | 'government-abroad' | 'paid'
  /** Who someone ends up with, where the page or line itself is run by another. */
  readonly reaches?: 'independent'
  readonly cost: 'free' | 'free-or-small-fee' | 'free-or-low-cost' | 'usually-a-fee' | 'paid' | null
  readonly url: string | null
  readonly urlShort?: string
  readonly phones: readonly Phone[]
  /** A short number that works only inside the United States. */
  readonly dial?: string
  readonly verifiedOn: PartialDate
  readonly evidence: Evidence
  readonly confidence: Confidence
  readonly sources: readonly Source[]
  /** The only state that it serves; left out where it serves the whole country. */
  readonly state?: State
  /** True for the way for the whole country, where a number of another entry is withheld. */
  readonly isNationalWay: boolean
  /** The organisation whose pack adds it; left out for what is vetted. */
  readonly addedBy?: string
}

/** A choice and the step that it leads to; a skip answers nothing. */
export interface FlowChoice {
  readonly id: string
  readonly to: string
  readonly isSkip: boolean
}

/** One question of the flow. */
export interface FlowQuestion {
  readonly id: string
  /** Whose words it uses: several questions may ask the same. */
  readonly ask: string
  readonly choices: readonly FlowChoice[]
}

/** Where the questions lead: topics to read, and the help that fits. */
export interface FlowOutcome {
  readonly id: string
  readonly words: string
  readonly topics: readonly number[]
  readonly help: readonly Need[]
  readonly helpFirst: boolean
}

/** The guided questions: a table from choice to next step, without words. */
export interface Flow {
  readonly start: string
  readonly questions: Readonly<Record<string, FlowQuestion>>
  readonly outcomes: Readonly<Record<string, FlowOutcome>>
}

/** A locale as the list of locales has it. */
export interface LocaleEntry {
  readonly tag: string
  /** Its own name, as its readers write it. */
  readonly name: string
  readonly dir: Direction
  /** Its own word for "language", for a screen that cannot know yet which to speak. */
  readonly languageWord: string
  /** What to say in it when its own file cannot be read. */
  readonly damagedWords: string
}

/** How current the content as a whole is. */
export interface PackDates {
  /** The day the content was last held against its sources. */
  readonly checkedOn: PartialDate
  /** The day of the last strong source on the dispute. */
  readonly evidenceUntil: PartialDate
  /** The edition of the list that the clinics come from. */
  readonly clinicEdition: string
  /** The newest day of the content: of its last check or of a recorded change. This copy cannot be older. */
  readonly newestDay?: PartialDate
}

/** The part of a compiled file that is read on every start. */
export interface CompiledHead {
  readonly schema: 1
  readonly version: string
  readonly locale: LocaleEntry & { readonly formats: string; readonly base: string }
  readonly pack: PackDates
  readonly messages: Readonly<Record<string, string>>
  /** Every date of the content as this locale writes it. */
  readonly dates: Readonly<Record<string, string>>
  /** Where each further part starts, in bytes after the head, and how long it is. A part begins with its checksum. */
  readonly parts: Readonly<Record<string, readonly [offset: number, length: number]>>
}

/** How many messages of a locale are in which state. */
export type TranslationCounts = Readonly<Partial<Record<TranslationState, number>>>
