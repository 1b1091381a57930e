import fc from 'fast-check'
import { expect, it } from 'vitest'
import { speak, tags } from '../program/words'
import { flat } from '../support/pty'
import { runHere } from '../support/run-here'
import { roughly, STACK, tally } from './rough'

const count = tally('lines')

const line = fc.oneof(
  { weight: 60, arbitrary: fc.integer({ min: 0, max: 12 }).map(String) },
  { weight: 15, arbitrary: fc.constantFrom('b', 'l', 's', 'c', 'k', 'B', ' b ', 'b.') },
  { weight: 10, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 10,
    arbitrary: fc.constantFrom(
      ...['', ' ', '\0', '\t', '-1', '1.5', '1e1', '0x1', '١', '２', '99999999999999999999', '1 2'],
      ...['\x1b[A', '\x1b', '\r', '\u2028', '\x03', '\x1a', 'constructor', '__proto__', ':back'],
      'x'.repeat(5000),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('x', 'X') },
)

it('takes any lines in plain mode, in every language, and ends in order', async () => {
  const start = fc.record({
    tag: fc.constantFrom(...tags),
    second: fc.constantFrom(undefined, ...tags),
    asOf: fc.constantFrom('2026-11-24', '2027-12-31'),
    typed: fc.array(line, { minLength: 60, maxLength: 60, size: 'max' }),
  })
  await fc.assert(
    fc.asyncProperty(start, async ({ tag, second, asOf, typed }) => {
      const args = [
        '--plain',
        '--lang',
        tag,
        '--as-of',
        asOf,
        ...(second ? ['--with', second] : []),
      ]
      const { code, stdout, stderr } = await runHere(args, { typed })
      count('lines', typed.length)
      // Twenty wrong answers in a row end a conversation through a pipe, and it says so.
      const hasGivenUp = flat(stderr).endsWith(
        flat(speak(tag).words.t('error.wrongAnswers', { count: 20 })),
      )
      expect(hasGivenUp ? [2] : [0, 130]).toContain(code)
      expect(stderr).not.toMatch(STACK)
      expect(stdout + stderr).not.toMatch(/[\0\x1b]|undefined|\[object/)
    }),
    roughly({ short: 3, long: 500 }),
  )
})
