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

/** Someone at a keyboard. */
export interface Walk {
  /** What the pages asked for besides themselves. */
  readonly requests: readonly string[]
  /** Goes with Tab to the link of that name and opens it; the address of where it leads. */
  follow(name: string): Promise<string>
  /** Goes with Tab to the field with that label and types. */
  type(label: string, text: string): Promise<void>
  /** The texts of what is to be seen of a selector. */
  shown(selector: string): Promise<string[]>
  close(): Promise<void>
}

/** How someone looks: without scripts, or on another day. */
export interface WalkOptions {
  readonly hasScripts?: boolean
  readonly today?: string
}

export interface Browser {
  walk(start: string, options?: WalkOptions): Promise<Walk>
  close(): Promise<void>
  look(file: string, width: number): Promise<Look>
  printed(file: string): Promise<Printed>
  savePdf(file: string, format: 'A4' | 'Letter', path: string): Promise<unknown>
}

export function openBrowser(): Promise<Browser>
