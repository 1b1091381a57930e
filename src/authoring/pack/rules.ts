import { isShortLived } from '../../content/pack-shape'
import { FILES, type Rule } from '../content'
import { errorsOf } from '../finding'
import { visibleTexts } from '../visible-texts'
import type { AuthoredPack } from './load'

/** A pack is not past its day, and its day is not more than a year after its check. */
export function packValid({ file }: AuthoredPack, today: string): Rule {
  return ({ lineOf }) => {
    const error = errorsOf('pack-valid', lineOf)
    const { validUntil, checkedOn } = file
    return [
      ...(validUntil < today
        ? [
            error(
              FILES.pack,
              ['validUntil'],
              `The pack was valid until ${validUntil}. Check what it says again, and move checkedOn and validUntil.`,
            ),
          ]
        : []),
      ...(isShortLived(file)
        ? []
        : [
            error(
              FILES.pack,
              ['validUntil'],
              `${validUntil} is before ${checkedOn}, or more than a year after it. Give a day in between.`,
            ),
          ]),
      ...(checkedOn > today
        ? [
            error(
              FILES.pack,
              ['checkedOn'],
              `${checkedOn} has not come yet. Give the day of the check.`,
            ),
          ]
        : []),
    ]
  }
}

/** Nothing of the example is left in a pack that is none. */
export function noExamplesLeft({ file }: AuthoredPack): Rule {
  return (content) => {
    if (file.example) return []
    const error = errorsOf('no-examples-left', content.lineOf)
    return visibleTexts(content).flatMap(({ file: name, path, text }) => {
      const [made] = MADE_UP.exec(text) ?? []
      return made === undefined
        ? []
        : [
            error(
              name,
              path,
              `“${made}” is of the example. Put your own in its place, or take it out.`,
            ),
          ]
    })
  }
}

// Names and words that only the example has, or that are kept for examples.
const MADE_UP = /\bexample\.(?:org|com|net)\b|\.example\b|\bExample (?:Help Center|Person)\b/i
