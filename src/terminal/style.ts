/** Looks by meaning. Only weight, underline and reverse: no colour reads well on both black and white. */
export interface Style {
  /** False where no colour may be set: nothing is then drawn that needs two. */
  readonly hasColour: boolean
  heading(text: string): string
  notice(text: string): string
  bar(text: string): string
  selected(text: string): string
  address(text: string): string
}

const asItIs = (text: string) => text

/** No looks at all: every text comes back unchanged. */
export const PLAIN_STYLE: Style = {
  hasColour: false,
  heading: asItIs,
  notice: asItIs,
  bar: asItIs,
  selected: asItIs,
  address: asItIs,
}

/** The looks of a terminal, or none. Loads Chalk only for a terminal that has looks. */
export async function loadStyle(hasLooks: boolean): Promise<Style> {
  if (!hasLooks) return PLAIN_STYLE
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return {
    hasColour: true,
    heading: (text) => chalk.bold(text),
    notice: (text) => chalk.bold(text),
    // Never bold in reverse: where bold is shown as a brighter colour, that is gray on gray.
    bar: (text) => chalk.inverse(text),
    selected: (text) => chalk.inverse(text),
    address: (text) => chalk.underline(text),
  }
}
