import type { AuthoredLocale, Content, WordFile } from './content'

/** One message of a locale as it is read. */
export interface Message {
  /** The name of the file that it stands in. */
  readonly file: string
  readonly key: string
  /** "file:message", for instance "claims:draft.reported". */
  readonly id: string
  /** Its text; values that are text stand in their places, because words can hide there too. */
  readonly text: string
}

/** The messages of some of a locale's files, in their order. */
export function messagesIn(
  content: Content,
  { tag, words }: AuthoredLocale,
  files: readonly WordFile[],
): Message[] {
  const values = new Map(
    [...content.claims, ...content.help].map((one) => [one.id, one.values] as const),
  )
  return files.flatMap((file) =>
    Object.entries(words[file]).map(([key, text]) => ({
      file: `locales/${tag}/${file}.json`,
      key,
      id: `${file}:${key}`,
      text: withTexts(text, values.get(key) ?? values.get(entryOf(key)) ?? {}),
    })),
  )
}

/** The id of the entry that a message such as "clinic.limit" or "draft.reported.withdrawn" belongs to. */
export function entryOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('.')))
}

function withTexts(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{\s*([^},]+?)\s*\}\}/g, (whole, name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : whole
  })
}
