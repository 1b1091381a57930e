import type { Content } from '../content'
import { errorsOf, type Finding } from '../finding'

/** A claim's dates follow one another: its sources speak, someone checks, someone has to look again. */
export function claimDates({ claims, pack, lineOf }: Content): Finding[] {
  const error = errorsOf('claim-dates', lineOf)
  return claims.flatMap(({ id, file, asOf, checkedOn, reviewBy }) => [
    ...(asOf !== null && asOf > checkedOn
      ? [
          error(
            file,
            [id, 'asOf'],
            `"${id}" speaks of ${asOf} but was checked on ${checkedOn}. One of the two days is wrong.`,
          ),
        ]
      : []),
    ...(reviewBy <= checkedOn
      ? [
          error(
            file,
            [id, 'reviewBy'],
            `"${id}" is to be looked at again on ${reviewBy}, not after it was checked. Give a later day.`,
          ),
        ]
      : []),
    ...(checkedOn > pack.checkedOn
      ? [
          error(
            file,
            [id, 'checkedOn'],
            `"${id}" was checked after the whole content was: move checkedOn in pack.yaml.`,
          ),
        ]
      : []),
  ])
}
