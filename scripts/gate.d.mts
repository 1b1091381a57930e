import type { Metafile } from 'esbuild'

interface Rule {
  readonly builtins: readonly string[]
  readonly files: readonly string[]
  readonly writing: readonly string[]
  readonly constructing: boolean
  readonly reading?: readonly string[]
}

export const STARTED: Rule
export const CARRIED: Rule
export const AUTHORING: Rule
export function findRefused(
  bundle: { readonly metafile: Metafile; readonly text: string },
  rule: Rule,
): string[]
