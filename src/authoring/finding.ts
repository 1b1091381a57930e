/** Every rule that a finding can name. docs/rules.md has a section for each, in this order. */
export const RULE_NAMES = [
  'readable',
  'shape',
  'known-steps',
  'no-loops',
  'reachable-steps',
  'at-most-four-questions',
  'skippable-questions',
  'outcomes-with-help',
  'topics-in-order',
  'claims-in-topics',
  'claim-dates',
  'claim-status',
  'past-review',
  'recorded-changes',
  'cited-sources',
  'sources-with-address',
  'statutes-with-pinpoint',
  'help-with-evidence',
  'phones-written-alike',
  'plain-addresses',
  'nothing-dangerous',
  'known-messages',
  'values-used',
  'values-in-format',
  'plain-text',
  'one-script',
  'nothing-made-up-in-words',
  'short-sentences',
  'reading-grade',
  'word-lists',
  'no-advice',
  'neutral-words',
  'whole-dates',
  'exceptions-with-end',
  'same-placeholders',
  'same-digits',
  'recorded-translations',
  'pack-in-its-folder',
  'pack-valid',
  'no-examples-left',
  'pack-size',
] as const
/** The name of a rule. The types refuse a finding of any other. */
export type RuleName = (typeof RULE_NAMES)[number]

/** Something that a check found to put right: where, by which rule, and what to do. */
export interface Finding {
  readonly file: string
  readonly line?: number | undefined
  /** An error keeps the build from shipping; a warning is work that waits. */
  readonly severity: 'error' | 'warning'
  readonly rule: RuleName
  readonly message: string
}

/** Makes the findings of one rule: they differ only in where they are and what they say. */
export function errorsOf(rule: RuleName, lineOf: LineIn) {
  return (file: string, path: readonly PropertyKey[], message: string): Finding => ({
    file,
    line: lineOf(file, path),
    severity: 'error',
    rule,
    message,
  })
}

/** The same for what may wait: it shows in a check and lets the build pass. */
export function warningsOf(rule: RuleName, lineOf: LineIn) {
  const error = errorsOf(rule, lineOf)
  return (file: string, path: readonly PropertyKey[], message: string): Finding => ({
    ...error(file, path, message),
    severity: 'warning',
  })
}

type LineIn = (file: string, path: readonly PropertyKey[]) => number | undefined
