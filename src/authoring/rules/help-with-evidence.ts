import { type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

/** Every place of help says which day its evidence is of, rests on a source, and can be reached. */
export function helpWithEvidence({ help, pack, lineOf }: Content): Finding[] {
  const error = errorsOf('help-with-evidence', lineOf)
  return help.flatMap(({ id, verifiedOn, sources, url, phones, dial }) => [
    ...(sources.length === 0
      ? [error(FILES.help, [id], `"${id}" has no source. Name one, or take the entry out.`)]
      : []),
    ...(verifiedOn > pack.checkedOn
      ? [
          error(
            FILES.help,
            [id, 'verifiedOn'],
            `"${id}" was seen on ${verifiedOn}, after the whole content was checked: move checkedOn in pack.yaml.`,
          ),
        ]
      : []),
    ...(url === null && phones.length === 0 && dial === undefined
      ? [error(FILES.help, [id], `"${id}" has no address and no number. Give one.`)]
      : []),
  ])
}
