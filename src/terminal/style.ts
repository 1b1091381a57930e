import { Chalk } from 'chalk'

/** Looks by meaning. Only weight, underline and reverse: no colour reads well on both black and white. */
export interface Style {
  heading(text: string): string
  notice(text: string): string
  bar(text: string): string
  selected(text: string): string
  address(text: string): string
}

/** The looks of a terminal, or none at all: then every text comes back unchanged. */
export function styleOf(hasLooks: boolean): Style {
  const chalk = new Chalk({ level: hasLooks ? 1 : 0 })
  return {
    heading: (text) => chalk.bold(text),
    notice: (text) => chalk.bold(text),
    bar: (text) => chalk.inverse.bold(text),
    selected: (text) => chalk.inverse(text),
    address: (text) => chalk.underline(text),
  }
}
