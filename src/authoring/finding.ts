/** Something that a check found to put right: where, by which rule, and what to do. */
export interface Finding {
  readonly file: string
  readonly line?: number | undefined
  /** An error keeps the build from shipping; a warning is work that waits. */
  readonly severity: 'error' | 'warning'
  readonly rule: string
  readonly message: string
}

/** Makes the findings of one rule: they differ only in where they are and what they say. */
export function errorsOf(rule: string, lineOf: LineIn) {
  return (file: string, path: readonly PropertyKey[], message: string): Finding => ({
    file,
    line: lineOf(file, path),
    severity: 'error',
    rule,
    message,
  })
}

/** The same for what may wait: it shows in a check and lets the build pass. */
export function warningsOf(rule: string, lineOf: LineIn) {
  const error = errorsOf(rule, lineOf)
  return (file: string, path: readonly PropertyKey[], message: string): Finding => ({
    ...error(file, path, message),
    severity: 'warning',
  })
}

type LineIn = (file: string, path: readonly PropertyKey[]) => number | undefined
