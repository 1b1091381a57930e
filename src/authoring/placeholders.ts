/** One `{{name, format}}` in a message. */
export interface Placeholder {
  readonly name: string
  /** As it is written, without spaces: two messages with the same `whole` show the value the same way. */
  readonly whole: string
}

/** The placeholders of a message, in order. */
export function placeholdersIn(text: string): Placeholder[] {
  return [...text.matchAll(/\{\{([^},]+)([^}]*)\}\}/g)].map(([whole, name = '']) => ({
    name: name.trim(),
    whole: whole.replace(/\s+/g, ''),
  }))
}
