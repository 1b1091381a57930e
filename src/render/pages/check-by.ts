import { nextLimit } from '../../content/age'
import type { PartialDate } from '../../content/types'
import type { TopicView } from '../topic-view'
import type { HelpSheetView } from './help-sheet'

/** The first day by which someone has to look again at a statement or at help of a topic; undefined where nothing ages. */
export function checkTopicBy(
  { parts, entries }: TopicView,
  today: PartialDate,
): PartialDate | undefined {
  const reviews = parts.flatMap((part) => (part.kind === 'claim' ? [part.claim.reviewBy] : []))
  return firstOf([...reviews, ...entries.map(({ entry }) => limitOf(entry, today))])
}

/** The same of a sheet of help: the first day on which evidence becomes old, or is past its limit. */
export function checkHelpBy({ first }: HelpSheetView, today: PartialDate): PartialDate | undefined {
  return firstOf(
    first.flatMap(({ entries, clinics }) => [
      ...entries.map(({ entry }) => limitOf(entry, today)),
      ...(clinics ? [...clinics.near, ...clinics.elsewhere] : []).flatMap(({ clinic, phones }) =>
        phones.map(({ phone }) => nextLimit(phone.evidenceFrom, clinic.evidence, today)),
      ),
    ]),
  )
}

type Aging = HelpSheetView['first'][number]['entries'][number]['entry']

function limitOf({ verifiedOn, evidence }: Aging, today: PartialDate): PartialDate | undefined {
  return nextLimit(verifiedOn, evidence, today)
}

function firstOf(days: readonly (PartialDate | undefined)[]): PartialDate | undefined {
  return days.flatMap((day) => day ?? []).sort()[0]
}
