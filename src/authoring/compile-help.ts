import type { Clinic, HelpEntry, Source } from '../content/types'
import type { AuthoredClinic, AuthoredHelp } from './content'
import type { Speaker } from './speaker'

/** A help entry in one locale's voice, with its sources. */
export function compileHelp(
  entry: AuthoredHelp,
  sources: ReadonlyMap<string, Source>,
  { say, base }: Speaker,
): HelpEntry {
  const { id, values, phones, urlShort, dial, reaches, state, operator, nationalWay, ...rest } =
    entry
  const text = (part: string) => say('help', `${id}.${part}`, values)
  const isWritten = (part: string) => base.words.help[`${id}.${part}`] !== undefined
  return {
    ...rest,
    id,
    name: text('name'),
    operator: operator ?? text('operator').text,
    does: text('does'),
    forWhom: text('forWhom'),
    limit: text('limit'),
    ...(isWritten('languages') && { languages: text('languages') }),
    ...(isWritten('hours') && { hours: text('hours') }),
    phones: phones.map(({ label, ...phone }) => ({
      ...phone,
      ...(label && { label: text('phoneLabel') }),
    })),
    ...(urlShort && { urlShort }),
    ...(dial && { dial }),
    ...(reaches && { reaches }),
    ...(state && { state }),
    isNationalWay: nationalWay,
    sources: entry.sources.flatMap((one) => sources.get(one) ?? []),
  }
}

/** A clinic with its sources in one locale's voice. */
export function compileClinic(
  { limit, languages, values, phones, federalLegalAid, urlSource, ...clinic }: AuthoredClinic,
  sources: ReadonlyMap<string, Source>,
  { say }: Speaker,
): Clinic {
  const { id, organization, city, state, serves, url, evidence } = clinic
  const cited = [...clinic.sources, ...phones.flatMap(({ alsoIn }) => alsoIn), urlSource ?? '']
  return {
    id,
    organization,
    ...(city && { city }),
    state,
    serves,
    phones: phones.map(({ label, alsoIn, extension, ...phone }) => ({
      ...phone,
      ...(extension && { extension }),
      ...(label && { label: say('help', `clinic.phone.${label}`) }),
    })),
    url,
    hasFederalLegalAid: federalLegalAid,
    ...(limit && { limit: say('help', `clinic.limit.${limit}`, values) }),
    ...(languages && { languages: say('help', `clinic.languages.${languages}`) }),
    evidence,
    sources: [...new Set(cited)].flatMap((one) => sources.get(one) ?? []),
  }
}
