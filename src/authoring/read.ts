import { readFileSync, statSync } from 'node:fs'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Finding } from './finding'

/** The line of a value inside a file, by the keys that lead to it; undefined when it is not there. */
export type LineOf = (path: readonly PropertyKey[]) => number | undefined

/** A file that was read: its typed value, or what is wrong with it. */
export interface ReadFile<T> {
  readonly value: T | undefined
  readonly findings: readonly Finding[]
  readonly lineOf: LineOf
}

const LARGEST = 5_000_000

/** Read a YAML or JSON file and hold it against its shape. Unknown fields and duplicate keys are findings, never thrown. */
export function readFile<T>(path: string, name: string, shape: z.ZodType<T>): ReadFile<T> {
  const fail = (message: string): ReadFile<T> => ({
    value: undefined,
    findings: [{ file: name, severity: 'error', rule: 'readable', message }],
    lineOf: () => undefined,
  })

  let text: string
  try {
    if (statSync(path).size > LARGEST)
      return fail('The file is larger than 5 MB. Split it or take out what does not belong.')
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return fail(
      isMissing ? 'The file is missing.' : 'The file is not UTF-8 text. Save it as UTF-8.',
    )
  }

  const lines = new LineCounter()
  // JSON is YAML too, so one reader gives lines and duplicate keys for both.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineOf: LineOf = (keys) => {
    const node = document.getIn(keys as unknown[], true) as
      | { range?: [number, number, number] }
      | undefined
    if (node?.range) return lines.linePos(node.range[0]).line
    // What is missing has no line of its own; what should hold it has.
    return keys.length > 0 ? lineOf(keys.slice(0, -1)) : undefined
  }
  if (document.errors.length > 0) {
    const findings = document.errors.map(({ message, pos }): Finding => {
      return {
        file: name,
        line: lines.linePos(pos[0]).line,
        severity: 'error',
        rule: 'readable',
        message,
      }
    })
    return { value: undefined, findings, lineOf }
  }

  const parsed = shape.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (parsed.success) return { value: parsed.data, findings: [], lineOf }
  const findings = parsed.error.issues.map((issue): Finding => {
    const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''
    return {
      file: name,
      line: lineOf(issue.path),
      severity: 'error',
      rule: 'shape',
      message: `${where}${issue.message}`,
    }
  })
  return { value: undefined, findings, lineOf }
}
