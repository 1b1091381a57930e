import type { Phone } from '../content/types'
import type { ClinicsView, ClinicView } from './clinic-view'
import { type HelpEntryView, newestEnglishChange, weakestState } from './help-view'
import { sourceFields } from './source-json'

/** A help entry as `--json` prints it. */
export function helpFields({
  entry,
  age,
  phones,
  dial,
  isWithheld,
}: HelpEntryView): Record<string, unknown> {
  const { name, does, forWhom, limit, languages, hours, sources, isNationalWay, ...rest } = entry
  return {
    ...rest,
    addedBy: entry.addedBy ?? null,
    state: entry.state ?? null,
    reaches: entry.reaches ?? null,
    urlShort: entry.urlShort ?? null,
    dial: dial ?? null,
    name: name.text,
    does: does.text,
    forWhom: forWhom.text,
    limit: limit.text,
    languages: languages?.text ?? null,
    hours: hours?.text ?? null,
    phones: phones.map(phoneFields),
    translation: weakestState(entry),
    englishChanged: newestEnglishChange(entry) ?? null,
    isOld: age !== 'fresh',
    isWithheld,
    sources: sources.map(sourceFields),
  }
}

/** The clinics of a state as `--json` prints them; `isNear` is false for one in another state. */
export function clinicsFields({ near, elsewhere }: ClinicsView): Record<string, unknown>[] {
  const fields = (isNear: boolean) => (view: ClinicView) => clinicFields(view, isNear)
  return [...near.map(fields(true)), ...elsewhere.map(fields(false))]
}

function clinicFields(
  { clinic, phones, withheldSince, isListedForState }: ClinicView,
  isNear: boolean,
): Record<string, unknown> {
  const { limit, languages, sources, ...rest } = clinic
  return {
    ...rest,
    city: clinic.city ?? null,
    isNear,
    isListedForState,
    phones: phones.map(({ phone, age }) => ({ ...phoneFields(phone), isOld: age === 'old' })),
    isWithheld: withheldSince !== undefined,
    limit: limit?.text ?? null,
    languages: languages?.text ?? null,
    sources: sources.map(sourceFields),
  }
}

function phoneFields({ label, extension, ...phone }: Phone): Record<string, unknown> {
  return { ...phone, extension: extension ?? null, label: label?.text ?? null }
}
