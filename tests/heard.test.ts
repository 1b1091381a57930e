import { describe, expect, it } from 'vitest'
import { speak, tags } from './program/words'
import { runHere } from './support/run-here'

/** Signs that a voice reads aloud, or leaves out with what they say. Titles of sources are as their publishers wrote them. */
const SIGNS = /[[\]|<>{}•·…*~]/

describe.each(tags)('what is heard in plain mode, in %s', (tag) => {
  const numbers = speak(tag)
    .edition.topics()
    .map(({ number }) => String(number))
  const commands = [
    ...[['topics'], ['sources'], ['languages'], ['about'], ['privacy'], ['verify']],
    ...[
      ['legal-help', '--state', 'TX'],
      ['whats-new', '--since', '2026-11-01', '--all'],
    ],
    ...[['search', 'IRS'], ...numbers.map((number) => ['show', number])],
  ]

  it.each([
    { how: '--plain', flags: ['--plain'], env: {}, which: commands },
    { how: 'ACCESSIBLE=1', flags: [], env: { ACCESSIBLE: '1' }, which: [['show', '20']] },
  ])('has no sign that means something, with $how', async ({ flags, env, which }) => {
    for (const command of which) {
      const { stdout } = await runHere([...command, '--lang', tag, ...flags], { env })
      const lines = stdout.split('\n').filter((line) => !line.includes('://'))
      expect(
        lines.filter((line) => SIGNS.test(line)),
        command.join(' '),
      ).toEqual([])
    }
  })
})
