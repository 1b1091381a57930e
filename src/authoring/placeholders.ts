/** One `{{name, format}}` in a message. */
export interface Placeholder {
  readonly name: string
  /** How the value is written: empty for as it is. */
  readonly format: string
  /** As it stands, without spaces: two messages with the same `whole` show the value the same way. */
  readonly whole: string
}

/** The ways to write a value that messages may ask for. */
export const FORMATS: readonly string[] = ['', 'date', 'number', 'usd']

/** The placeholders of a message, in order. */
export function placeholdersIn(text: string): Placeholder[] {
  return [...text.matchAll(/\{\{([^},]*)(?:,([^}]*))?\}\}/g)].map(
    ([whole, name = '', format = '']) => ({
      name: name.trim(),
      format: format.trim(),
      whole: whole.replace(/\s+/g, ''),
    }),
  )
}
