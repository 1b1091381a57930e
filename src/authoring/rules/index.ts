import { BASE, type Rule } from '../content'
import { atMostFourQuestions } from './at-most-four-questions'
import { citedSources } from './cited-sources'
import { claimDates } from './claim-dates'
import { claimStatus } from './claim-status'
import { claimsInTopics } from './claims-in-topics'
import { digitsFromFields } from './digits-from-fields'
import { knownMessages } from './known-messages'
import { knownSteps } from './known-steps'
import { noLoops } from './no-loops'
import { nothingDangerous } from './nothing-dangerous'
import { outcomesWithHelp } from './outcomes-with-help'
import { phonesWrittenAlike } from './phones-written-alike'
import { reachableSteps } from './reachable-steps'
import { recordedTranslations } from './recorded-translations'
import { sameDigits } from './same-digits'
import { samePlaceholders } from './same-placeholders'
import { shortSentences } from './short-sentences'
import { skippableQuestions } from './skippable-questions'
import { sourcesWithAddress } from './sources-with-address'
import { statutesWithPinpoint } from './statutes-with-pinpoint'
import { topicsInOrder } from './topics-in-order'
import { valuesUsed } from './values-used'

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
  citedSources,
  sourcesWithAddress,
  statutesWithPinpoint,
  phonesWrittenAlike,
  nothingDangerous,
  knownMessages(BASE),
  valuesUsed,
  digitsFromFields,
  shortSentences,
]

/** What `locale check` holds one locale against. */
export function localeRules(tag: string): readonly Rule[] {
  return [knownMessages(tag), samePlaceholders(tag), sameDigits(tag), recordedTranslations(tag)]
}
