import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../src/authoring/content'
import { type Finding, RULE_NAMES } from '../../src/authoring/finding'
import {
  CONTENT_RULES,
  contentRulesOn,
  localeRules,
  localeRulesOn,
} from '../../src/authoring/rules'
import { fixtureContent, linedFixture } from '../support/fixture-content'
import type { Breaks } from './breaks/breaks'
import { CHANGES } from './breaks/changes'
import { CLAIMS } from './breaks/claims'
import { DANGER } from './breaks/danger'
import { FLOW } from './breaks/flow'
import { HARM } from './breaks/harm'
import { HARMLESS } from './breaks/harmless'
import { SOURCES } from './breaks/sources'
import { TRANSLATIONS } from './breaks/translations'
import { WORDING } from './breaks/wording'
import { WORDS } from './breaks/words'

const TODAY = '2026-11-24'
const RULES = [
  ...CONTENT_RULES,
  ...contentRulesOn(TODAY),
  ...localeRules('es'),
  ...localeRulesOn('es', TODAY),
]

const BREAKS: Breaks = {
  ...FLOW,
  ...CLAIMS,
  ...CHANGES,
  ...SOURCES,
  ...DANGER,
  ...HARM,
  ...WORDS,
  ...WORDING,
  ...TRANSLATIONS,
}

it('finds nothing in the fixture', () => {
  expect(findingsIn(fixtureContent())).toEqual([])
})

describe.each(Object.entries(BREAKS))('%s', (rule, breaks) => {
  it.each(byFact(breaks))('%s', (_, { change, file, at, says, severity, also }) => {
    const { folder, content } = linedFixture(change)

    const findings = findingsIn(content)

    const own = findings.filter((finding) => finding.rule === rule)
    expect(own).toEqual([
      {
        file,
        line: lineOf(folder, file, at),
        severity: severity ?? 'error',
        rule,
        message: expect.stringContaining(says),
      },
    ])
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(
      new Set([rule, ...(also ?? [])]),
    )
  })
})

it.each(byFact(HARMLESS))('lets %s pass', (_, { change }) => {
  expect(findingsIn(fixtureContent(change))).toEqual([])
})

it('finds nothing in a locale that is not there', () => {
  expect(localeRules('xx').flatMap((rule) => rule(fixtureContent()))).toEqual([])
})

it('finds nothing to translate in the base locale', () => {
  expect(localeRules('en').flatMap((rule) => rule(fixtureContent()))).toEqual([])
})

it('has a test for every rule that content or a locale is held against', () => {
  const silent = new Set(RULES)
  const all = Object.values(BREAKS)
  // The first of each fact almost always does.
  for (const { change } of [...all.flatMap(([first]) => first ?? []), ...all.flat()]) {
    if (silent.size === 0) break
    const content = fixtureContent(change)
    for (const rule of silent) if (rule(content).length > 0) silent.delete(rule)
  }

  expect([...silent]).toEqual([])
})

it('has a test for every name that a finding of a rule can give', () => {
  // What reading finds, before any rule: see load.test.ts. What only a pack can break: see pack/check.test.ts.
  const ofPacks = ['pack-in-its-folder', 'pack-valid', 'no-examples-left', 'pack-size']
  const others = ['readable', 'shape', ...ofPacks]

  expect(Object.keys(BREAKS).sort()).toEqual(
    RULE_NAMES.filter((name) => !others.includes(name)).sort(),
  )
})

/** Vitest would cut a long fact short; a name of its own is shown whole. */
function byFact<T extends { readonly fact: string }>(cases: readonly T[]): [string, T][] {
  return cases.map((one) => [one.fact, one])
}

function findingsIn(content: Content): Finding[] {
  return RULES.flatMap((rule) => rule(content))
}

function lineOf(folder: string, file: string, at: string | null | undefined): unknown {
  if (at === null) return undefined
  return at === undefined ? expect.any(Number) : lineIn(join(folder, file), at)
}

function lineIn(path: string, at: string): number {
  const index = readFileSync(path, 'utf8')
    .split('\n')
    .findIndex((line) => line.trim().startsWith(at))
  if (index < 0) throw new Error(`no line of ${path} starts with ${at}`)
  return at.endsWith(':') ? index + 2 : index + 1
}
