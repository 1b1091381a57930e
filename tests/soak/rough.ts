import { env, stderr } from 'node:process'
import type { Parameters } from 'fast-check'
import { afterAll } from 'vitest'

/** Whether `npm run soak` runs it: many times as much as in the plain suite, with a seed of its own. */
export const isLong = env.SOAK_SEED !== undefined

/** The plain suite always does the same, so that it fails only for a change. */
export const SEED = Number(env.SOAK_SEED ?? 4)

/** How often a property is tried, and from which seed. The first failure ends it: what led to it is told as it was. */
export function roughly({ short, long }: { short: number; long: number }): Parameters<unknown> {
  return { seed: SEED, numRuns: isLong ? long : short, endOnFailure: true }
}

/** Counts what was done, by what it is called; the long form says it at the end of the file. */
export function tally(of: string): (what: string, count?: number) => void {
  const counts = new Map<string, number>()
  afterAll(() => {
    const said = [...counts].map(([what, count]) => `${count} ${what}`).join(', ')
    if (isLong) console.log(`${of}: ${said}; seed ${SEED}`)
  })
  return (what, count = 1) => void counts.set(what, (counts.get(what) ?? 0) + count)
}

/** What nobody may ever read: a stack, or a place where a word belongs and none is. */
export const STACK = /^\s+at .*[:(]\d|\b(?:Type|Range|Syntax|Reference)Error\b/m

/** Says how far a long run has come, in one line that is written over; only to a person who watches. */
export function progress(done: number, all: number): void {
  if (!isLong || !stderr.isTTY) return
  stderr.write(`\r${done} of ${all}${done === all ? '\n' : ''}`)
}
