import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { STATES } from '../src/content/states'
import { NEEDS } from '../src/content/types'
import { speak, tags } from './program/words'
import { runHere } from './support/run-here'

const CONTENT = join(import.meta.dirname, '..', 'content')

/** Everything in the content files, as authors wrote it. */
const written = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && !name.includes('danger'))
  .map((name) => readFileSync(join(CONTENT, name), 'utf8'))
  .join('\n')

const PHONE = /\+?\d?[ .-]?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|\+\d{8,}/g
const ADDRESS =
  /https?:\/\/[^\s"”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:[\w-]+\.)+(?:gov|com|org|net|edu|us|info|mil)\b(?:\/[\w./?=&:%#~+-]*)?/gi

/** The numbers and addresses of a text that no content file has. */
function unknownIn(text: string): string[] {
  const found = [...text.matchAll(PHONE), ...text.matchAll(ADDRESS)].map(([one]) =>
    one.trim().replace(/[.,;:)\\]+$/, ''),
  )
  return [...new Set(found)].filter((one) => !written.includes(one))
}

describe('a number or an address that no content file has', () => {
  it('would be found', () => {
    expect(unknownIn('Call 999-111-2222, (999) 111 2222 or +19991112222.')).toHaveLength(3)
    expect(unknownIn('See https://made.example/up, made-up.org/x or a@made-up.com.')).toHaveLength(
      3,
    )
    expect(unknownIn('Call 877-777-4778 or see IRS.gov/TAC.')).toEqual([])
  })

  it.each(tags)('is on no page, as text or as JSON, in %s', async (tag) => {
    for (const { number } of speak(tag).edition.topics()) {
      for (const more of [[], ['--json'], ['--as-of', '2031-01-01']]) {
        const args = ['show', String(number), '--lang', tag, ...more]
        const { stdout, code } = await runHere(args)
        expect(code, args.join(' ')).toBe(0)
        expect(unknownIn(stdout), args.join(' ')).toEqual([])
      }
    }
  })

  it.each(tags)('is in no list of help, whatever the state, in %s', async (tag) => {
    const lists = [
      ...NEEDS.map((need) => ['--need', need]),
      ...STATES.map((state) => ['--state', state]),
      ...NEEDS.map((need) => ['--need', need, '--state', 'TX', '--json']),
    ]
    for (const list of lists) {
      const args = ['legal-help', ...list, '--lang', tag]
      const { stdout, code } = await runHere(args)
      expect(code, args.join(' ')).toBe(0)
      expect(unknownIn(stdout), args.join(' ')).toEqual([])
    }
  })

  it.each(tags)('is in nothing else that the program says, in %s', async (tag) => {
    const commands = [['sources'], ['topics'], ['languages'], ['about'], ['privacy'], ['--help']]
    for (const command of commands) {
      const args = [...command, '--lang', tag]
      const { stdout, stderr } = await runHere(args)
      expect(unknownIn(stdout + stderr), args.join(' ')).toEqual([])
    }
    expect(Object.values(speak(tag).edition.head.messages).flatMap(unknownIn)).toEqual([])
    expect(
      Object.values(speak(tag).edition.flowWords()).flatMap(({ text }) => unknownIn(text)),
    ).toEqual([])
  })
})
