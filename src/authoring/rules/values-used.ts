import { baseOf, type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'
import { placeholdersIn } from '../placeholders'

/** A claim's or help entry's words use all its values, and only those. */
export function valuesUsed(content: Content): Finding[] {
  const { claims, help, lineOf } = content
  const { words } = baseOf(content)
  const error = errorsOf('values-used', lineOf)

  const compare = (
    file: string,
    id: string,
    values: object,
    texts: readonly string[],
  ): Finding[] => {
    const used = new Set(texts.flatMap(placeholdersIn).map(({ name }) => name))
    const has = new Set(Object.keys(values))
    return [
      ...[...used]
        .filter((name) => !has.has(name))
        .map((name) =>
          error(file, [id], `The words of "${id}" use {{${name}}}, which its values do not have.`),
        ),
      ...[...has]
        .filter((name) => !used.has(name))
        .map((name) =>
          error(
            file,
            [id, 'values'],
            `"${id}" has the value "${name}", which its words do not use.`,
          ),
        ),
    ]
  }
  const textsOf = (file: 'claims' | 'help', id: string) =>
    Object.entries(words[file]).flatMap(([key, text]) =>
      key === id || key.startsWith(`${id}.`) ? [text] : [],
    )

  return [
    ...claims.flatMap(({ id, file, values }) =>
      compare(file, id, values, [words.claims[id] ?? '', words.claims[`${id}.withdrawn`] ?? '']),
    ),
    ...help.flatMap(({ id, values }) => compare(FILES.help, id, values, textsOf('help', id))),
  ]
}
