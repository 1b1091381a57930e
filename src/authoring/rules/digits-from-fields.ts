import { baseOf, type Content } from '../content'
import { errorsOf, type Finding } from '../finding'

const FORM_NAMES = /\b(?:Form|Schedule|Publication) [A-Z]?-?\d+[A-Z]?\b/g

/** Numbers and dates in claims come from fields, so that no translator can mistype one; form names are names. */
export function digitsFromFields(content: Content): Finding[] {
  const { tag, words } = baseOf(content)
  const error = errorsOf('digits-from-fields', content.lineOf)
  return Object.entries(words.claims)
    .filter(([, text]) => /\d/.test(text.replace(/\{\{[^}]*\}\}/g, '').replace(FORM_NAMES, '')))
    .map(([key]) =>
      error(
        `locales/${tag}/claims.json`,
        [key],
        `"${key}" has a digit in its words. Put the number into the claim's "values" and write {{name, number}} or {{name, date}}.`,
      ),
    )
}
