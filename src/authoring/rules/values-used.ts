import { baseOf, type Content, FILES, WORD_FILES, type WordFile } from '../content'
import { errorsOf, type Finding } from '../finding'
import { FORMATS, placeholdersIn } from '../placeholders'

/** The words of a claim or help entry use all its values and only those; other words use none; each is written in a known way. */
export function valuesUsed(content: Content): Finding[] {
  const { claims, help, clinics, lineOf } = content
  const { tag, words } = baseOf(content)
  const error = errorsOf('values-used', lineOf)

  const compare = (
    file: string,
    id: string,
    values: object,
    texts: readonly string[],
  ): Finding[] => {
    const used = new Set(texts.flatMap(placeholdersIn).map(({ name }) => name))
    const has = new Set(Object.keys(values))
    const missing = [...used].filter((name) => !has.has(name))
    const unused = [...has].filter((name) => !used.has(name))
    return [
      ...missing.map((name) =>
        error(
          file,
          [id],
          `The words of "${id}" use {{${name}}}, which its values do not have. Add it, or mend its spelling.`,
        ),
      ),
      ...unused.map((name) =>
        error(
          file,
          [id, 'values'],
          `"${id}" has the value "${name}", which its words do not use. Use it, or take it out.`,
        ),
      ),
    ]
  }
  const textsOf = (file: WordFile, id: string) =>
    Object.entries(words[file]).flatMap(([key, text]) =>
      key === id || key.startsWith(`${id}.`) ? [text] : [],
    )
  const mistaken = WORD_FILES.flatMap((file) =>
    Object.entries(words[file]).flatMap(([key, text]) =>
      placeholdersIn(text).flatMap(({ whole, format }) => {
        const at = (message: string) => [error(`locales/${tag}/${file}.json`, [key], message)]
        if (file === 'topics' || file === 'flow' || file === 'changes')
          return at(`"${key}" has ${whole}, but these words get no values. Say it without.`)
        if (file === 'ui' && format !== '')
          return at(
            `"${key}" has ${whole}. The interface puts its values in as they are: {{name}}.`,
          )
        if (!FORMATS.includes(format))
          return at(
            `"${key}" has ${whole}. A value is written as date, number or usd, or as it is.`,
          )
        return []
      }),
    ),
  )

  return [
    ...claims.flatMap(({ id, file, values }) =>
      compare(file, id, values, [words.claims[id] ?? '', words.claims[`${id}.withdrawn`] ?? '']),
    ),
    ...help.flatMap(({ id, values }) => compare(FILES.help, id, values, textsOf('help', id))),
    ...clinics.flatMap(({ id, values, limit }) =>
      compare(FILES.clinics, id, values, [words.help[`clinic.limit.${limit}`] ?? '']),
    ),
    ...mistaken,
  ]
}
