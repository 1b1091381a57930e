import { type AuthoredClinic, type AuthoredHelp, type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

/** Every place of help and every clinic rests on a source, says of which day its evidence is, and can be reached. */
export function helpWithEvidence({ help, clinics, pack, lineOf }: Content): Finding[] {
  const error = errorsOf('help-with-evidence', lineOf)
  const ofHelp = help.flatMap((entry) =>
    lacksOf(entry, pack.checkedOn).map(({ field, message }) =>
      error(FILES.help, [entry.id, ...field], message),
    ),
  )
  const ofClinics = clinics.flatMap((clinic) =>
    lacksOfClinic(clinic, pack.checkedOn).map((message) =>
      error(FILES.clinics, [clinic.id], message),
    ),
  )
  return [...ofHelp, ...ofClinics]
}

function lacksOfClinic({ id, sources, phones }: AuthoredClinic, checkedOn: string): string[] {
  return [
    ...(sources.length === 0 ? [`"${id}" has no source. Name one, or take the clinic out.`] : []),
    ...(phones.length === 0 ? [`"${id}" has no number. Give one, or take the clinic out.`] : []),
    ...phones
      .filter(({ evidenceFrom }) => evidenceFrom > checkedOn)
      .map(
        ({ display, evidenceFrom }) =>
          `"${id}" has ${display} from ${evidenceFrom}, after the whole content was checked: move checkedOn in pack.yaml.`,
      ),
  ]
}

type Entry = Pick<AuthoredHelp, 'id' | 'sources' | 'verifiedOn' | 'url' | 'phones' | 'dial'>

function lacksOf({ id, sources, verifiedOn, url, phones, dial }: Entry, checkedOn: string) {
  const found: { field: string[]; message: string }[] = []
  if (sources.length === 0)
    found.push({
      field: [],
      message: `"${id}" has no source. Name one, or take the entry out.`,
    })
  if (verifiedOn > checkedOn)
    found.push({
      field: ['verifiedOn'],
      message: `"${id}" was seen on ${verifiedOn}, after the whole content was checked: move checkedOn in pack.yaml.`,
    })
  if (url === null && phones.length === 0 && dial === undefined)
    found.push({ field: [], message: `"${id}" has no address and no number. Give one.` })
  return found
}
