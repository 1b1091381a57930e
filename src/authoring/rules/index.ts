import { BASE, type Rule } from '../content'
import { atMostFourQuestions } from './at-most-four-questions'
import { citedSources } from './cited-sources'
import { claimDates } from './claim-dates'
import { claimStatus } from './claim-status'
import { claimsInTopics } from './claims-in-topics'
import { exceptionsWithEnd } from './exceptions-with-end'
import { helpWithEvidence } from './help-with-evidence'
import { knownMessages } from './known-messages'
import { knownSteps } from './known-steps'
import { neutralWords } from './neutral-words'
import { noAdvice } from './no-advice'
import { noLoops } from './no-loops'
import { nothingDangerous } from './nothing-dangerous'
import { nothingMadeUpInWords } from './nothing-made-up-in-words'
import { oneScript } from './one-script'
import { outcomesWithHelp } from './outcomes-with-help'
import { pastReview } from './past-review'
import { phonesWrittenAlike } from './phones-written-alike'
import { plainAddresses } from './plain-addresses'
import { plainText } from './plain-text'
import { reachableSteps } from './reachable-steps'
import { readingGrade } from './reading-grade'
import { recordedChanges } from './recorded-changes'
import { recordedTranslations } from './recorded-translations'
import { sameDigits } from './same-digits'
import { samePlaceholders } from './same-placeholders'
import { shortSentences } from './short-sentences'
import { skippableQuestions } from './skippable-questions'
import { sourcesWithAddress } from './sources-with-address'
import { statutesWithPinpoint } from './statutes-with-pinpoint'
import { topicsInOrder } from './topics-in-order'
import { valuesInFormat } from './values-in-format'
import { valuesUsed } from './values-used'
import { wholeDates } from './whole-dates'
import { wordLists } from './word-lists'

const ONLY_WHOLE: readonly Rule[] = [
  ...[knownSteps, noLoops, reachableSteps, atMostFourQuestions, skippableQuestions],
  ...[outcomesWithHelp, recordedChanges],
]

/** What `content check` holds the content and its English against, in the order of the report. */
export const CONTENT_RULES: readonly Rule[] = [
  knownSteps,
  noLoops,
  reachableSteps,
  atMostFourQuestions,
  skippableQuestions,
  outcomesWithHelp,
  topicsInOrder,
  claimsInTopics,
  claimDates,
  claimStatus,
  recordedChanges,
  citedSources,
  sourcesWithAddress,
  statutesWithPinpoint,
  helpWithEvidence,
  phonesWrittenAlike,
  plainAddresses,
  nothingDangerous,
  knownMessages(BASE),
  valuesUsed,
  valuesInFormat,
  plainText(),
  oneScript(),
  shortSentences,
  readingGrade,
  ...wordRules(BASE),
]

/** What `pack check` holds a pack and its English against: a pack asks nothing, and keeps no record of changes. */
export const PACK_RULES: readonly Rule[] = CONTENT_RULES.filter(
  (rule) => !ONLY_WHOLE.includes(rule),
)

/** What `locale check` holds one locale against. */
export function localeRules(tag: string): readonly Rule[] {
  return [
    knownMessages(tag),
    samePlaceholders(tag),
    sameDigits(tag),
    ...wordRules(tag),
    recordedTranslations(tag),
  ]
}

/**
 * What `content check` also holds the content against on a day. The build does not: a copy that is built after a review date
 * still has to build, and tells its readers by itself; the calendar alone must not stop a fix from going out.
 */
export function contentRulesOn(today: string): readonly Rule[] {
  return [pastReview(today), ...localeRulesOn(BASE, today)]
}

/** What `locale check` also holds a locale against on a day, and the build does not. */
export function localeRulesOn(tag: string, today: string): readonly Rule[] {
  return [exceptionsWithEnd(tag, today)]
}

function wordRules(tag: string): readonly Rule[] {
  return [
    plainText(tag),
    oneScript(tag),
    nothingMadeUpInWords(tag),
    wordLists(tag),
    noAdvice(tag),
    neutralWords(tag),
    wholeDates(tag),
  ]
}
