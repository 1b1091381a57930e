import { type Content, FILES, WORD_FILES } from './content'

/** A text that a person sees, with the place where it is written. */
export interface VisibleText {
  readonly file: string
  readonly path: readonly PropertyKey[]
  readonly text: string
  /** The locale whose words it is; undefined for what is the same in all. */
  readonly tag?: string
  /** The help entry or clinic that the text belongs to. */
  readonly owner?: string
}

/** Every text of the content and of all locales that a person sees. */
export function visibleTexts({
  pack,
  self,
  locales,
  help,
  clinics,
  sources,
  claims,
}: Content): VisibleText[] {
  const words = locales.flatMap(({ tag, words: files }) =>
    WORD_FILES.flatMap((name) =>
      Object.entries(files[name]).map(([key, text]) => ({
        file: `locales/${tag}/${name}.json`,
        path: [key],
        text,
        tag,
      })),
    ),
  )
  return [
    ...words,
    ...locales.flatMap(({ tag, meta }) =>
      textsAt(`locales/${tag}/_meta.json`, 'name', [meta.name]).map((one) => ({ ...one, tag })),
    ),
    ...textsAt(FILES.pack, 'clinicEdition', [pack.clinicEdition]),
    ...Object.entries(self ?? {}).flatMap(([key, text]) => textsAt(FILES.pack, key, [text])),
    ...help.flatMap(({ id, phones, url, urlShort, operator, dial, values }) => {
      const numbers = phones.flatMap(({ e164, display }) => [e164, display])
      const texts = [...numbers, url, urlShort, operator, dial, ...Object.values(values)]
      return textsAt(FILES.help, id, texts).map((text) => ({ ...text, owner: id }))
    }),
    ...clinics.flatMap(({ id, organization, city, phones, url, values }) => {
      const numbers = phones.flatMap(({ e164, display }) => [e164, display])
      const texts = [organization, city, ...numbers, url, ...Object.values(values)]
      return textsAt(FILES.clinics, id, texts).map((text) => ({ ...text, owner: id }))
    }),
    ...claims.flatMap(({ id, file, values, sources: cited, vetted }) => {
      const texts = [...cited.map(({ at }) => at), ...vetted.map(({ role }) => role)]
      return textsAt(file, id, [...Object.values(values), ...texts])
    }),
    ...Object.entries(sources).flatMap(([id, { url, title, publisher, copyAt }]) =>
      textsAt(FILES.sources, id, [url, title, publisher, copyAt]),
    ),
  ]
}

function textsAt(
  file: string,
  id: string,
  texts: readonly (string | number | null | undefined)[],
): VisibleText[] {
  return texts.flatMap((text) => (text == null ? [] : [{ file, path: [id], text: String(text) }]))
}
