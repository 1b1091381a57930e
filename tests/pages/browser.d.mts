/** What a file looks like at a width. */
export interface Look {
  readonly scripts: number
  readonly scrollWidth: number
  /** What axe-core finds, a line each. */
  readonly findings: readonly string[]
  /** What the page asked for besides itself. */
  readonly requests: readonly string[]
}

/** What a file is like in print. */
export interface Printed {
  /** The smallest letters. */
  readonly points: number
  /** The smallest code; infinite where there is none. */
  readonly millimetres: number
  /** The address of each code, as its link has it. */
  readonly addresses: readonly string[]
  /** The texts that stand whole on one page of paper. */
  readonly whole: readonly string[]
}

export interface Browser {
  close(): Promise<void>
  look(file: string, width: number): Promise<Look>
  printed(file: string): Promise<Printed>
  savePdf(file: string, format: 'A4' | 'Letter', path: string): Promise<unknown>
}

export function openBrowser(): Promise<Browser>
