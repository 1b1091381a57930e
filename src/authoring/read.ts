import { readFileSync, statSync } from 'node:fs'
import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml'
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
  const fail = (message: string, line?: number): ReadFile<T> => ({
    value: undefined,
    findings: [{ file: name, ...(line && { line }), severity: 'error', rule: 'readable', message }],
    lineOf: () => undefined,
  })

  let bytes: Buffer
  try {
    if (statSync(path).size > LARGEST) {
      return fail('The file is larger than 5 MB. Split it or take out what does not belong.', 1)
    }
    bytes = readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return fail(
      code === 'ENOENT'
        ? 'The file is missing. Write it, or bring it back.'
        : `The file cannot be read (${code}).`,
    )
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fail('The file is not UTF-8 text. Save it as UTF-8.', lineOfBadByte(bytes))
  }

  if (text.trim() === '') return fail('The file is empty. Write it, or bring it back.', 1)

  const lines = new LineCounter()
  // JSON is YAML too, so one reader gives lines and duplicate keys for both.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error', // a warning would go to the screen past our own words; the shape names what it is about
  })
  const lineOf: LineOf = (keys) => {
    const node = document.getIn(keys as unknown[], true) as
      | { range?: [number, number, number] }
      | undefined
    if (node?.range) return lines.linePos(node.range[0]).line
    // What is missing has no line of its own; what should hold it has.
    return keys.length > 0 ? lineOf(keys.slice(0, -1)) : undefined
  }
  const broken = [
    ...document.errors.map(({ message, pos }) => ({ message, at: pos[0] })),
    ...aliasesIn(document),
    ...harmfulKeysIn(document),
  ]
  const unreadable = broken.length === 0 && name.endsWith('.json') ? notJson(text) : broken
  if (unreadable.length > 0) {
    const findings = unreadable.map(({ message, at }): Finding => {
      return {
        file: name,
        line: lines.linePos(at).line,
        severity: 'error',
        rule: 'readable',
        message,
      }
    })
    return { value: undefined, findings, lineOf }
  }

  const parsed = shape.safeParse(document.toJS())
  if (parsed.success) return { value: parsed.data, findings: [], lineOf }
  const findings = parsed.error.issues.map((issue): Finding => {
    return {
      file: name,
      line: lineOf(issue.path) ?? 1,
      severity: 'error',
      rule: 'shape',
      message:
        issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : wholeFile(issue),
    }
  })
  return { value: undefined, findings, lineOf }
}

// The file as a whole is of another kind: say so in the words of those who write it.
function wholeFile(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type') return issue.message
  return issue.expected === 'array'
    ? 'The file has to hold a list: lines that begin with "- ".'
    : 'The file has to hold names with values ("name: value"), not a list or a lone text.'
}

// The line before which all is UTF-8: the first bad byte stands in it.
function lineOfBadByte(bytes: Buffer): number {
  const good = new TextDecoder('utf-8').decode(bytes).split('\ufffd', 1)[0] ?? ''
  return good.split('\n').length
}

interface Unreadable {
  readonly message: string
  /** Where in the text, in characters from its start. */
  readonly at: number
}

// An alias can make a small file as large as memory, and nobody who writes content needs one.
function aliasesIn(document: Document): Unreadable[] {
  const found: Unreadable[] = []
  visit(document, {
    Alias(_key, { source, range }) {
      found.push({ message: `Write the value out instead of "*${source}".`, at: range?.[0] ?? 0 })
    },
  })
  return found
}

// Names that every object of JavaScript has: a program that looks one up finds what no file says.
function harmfulKeysIn(document: Document): Unreadable[] {
  const found: Unreadable[] = []
  visit(document, {
    Pair(_key, { key }) {
      if (!isScalar(key) || !HARMFUL_KEYS.includes(String(key.value))) return
      found.push({ message: `Give "${key.value}" another name.`, at: key.range?.[0] ?? 0 })
    },
  })
  return found
}

const HARMFUL_KEYS = ['__proto__', 'constructor', 'prototype']

// YAML forgives what JSON does not, such as a comma after the last message; other tools that read these files do not.
function notJson(text: string): Unreadable[] {
  try {
    JSON.parse(text)
    return []
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const [, at = '0'] = /position (\d+)/.exec(message) ?? []
    return [
      {
        message: 'This is not JSON. Look for a comma too many or a missing quotation mark.',
        at: Number(at),
      },
    ]
  }
}
