import type { Rule } from '../content'
import { errorsOf, warningsOf } from '../finding'

/** No claim is past the day by which someone had to look at it again. For high risk that is an error. */
export function pastReview(today: string): Rule {
  return ({ claims, lineOf }) => {
    const severe = errorsOf('past-review', lineOf)
    const mild = warningsOf('past-review', lineOf)
    return claims
      .filter(({ reviewBy, status }) => reviewBy < today && status !== 'withdrawn')
      .map(({ id, file, reviewBy, risk }) =>
        (risk === 'high' ? severe : mild)(
          file,
          [id, 'reviewBy'],
          `"${id}" was to be looked at again by ${reviewBy}. Hold it against its sources, then move checkedOn and reviewBy.`,
        ),
      )
  }
}
