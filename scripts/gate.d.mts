import type { Metafile } from 'esbuild'

interface Rule {
  readonly builtins: readonly string[]
  readonly files: readonly string[]
  readonly writing: readonly string[]
  readonly constructing: boolean
}

export const STARTED: Rule
export const AUTHORING: Rule
export function findRefused(
  bundle: { readonly metafile: Metafile; readonly text: string },
  rule: Rule,
): string[]
