import { join } from 'node:path'
import { expect, it } from 'vitest'
import { copyProgram } from '../program/copy'
import { runHere } from '../support/run-here'
import { localesOf, PROGRAM } from '../support/run-program'
import { rewrite } from './compiled'
import { HOSTILE, harmIn } from './strings'

const OWN = localesOf(PROGRAM)
const hostile = localesOf(copyProgram())
let next = 0
rewrite(join(hostile, 'en.jsonl'), (text) => {
  const { text: around = '' } = HOSTILE[next++ % HOSTILE.length] ?? {}
  return around.length < 5000 ? `${around}${text}${around}` : text
})

it.each([
  ['a handout', ['handout', '--all', '--state', 'TX']],
  ['slides', ['handout', '20', '90', '--slides']],
])('%s of a file that nobody checked has nothing in it but text', async (_, args) => {
  const [ours, theirs] = await Promise.all(
    [OWN, hostile].map((folder) => runHere([...args, '--lang', 'en'], { folder })),
  )
  expect(theirs?.code).toBe(0)
  expectText(theirs?.stdout ?? '', ours?.stdout ?? '')
})

/** The marks of a page are those that ours has too, and its links lead to `https`, to a number, or to a page beside it. */
function expectText(page: string, ours: string): void {
  expect(harmIn(page.replaceAll('\n', ' '))).toBeUndefined()
  const known = new Set(marksOf(ours))
  expect(marksOf(page).filter((mark) => !known.has(mark))).toEqual([])
  const links = [...page.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link = '']) => link)
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter((link) => !/^(?:https:\/\/|tel:|#|[\w./-]+\.html$)/.test(link))).toEqual([])
}

// Everything that a browser takes for more than text: names of elements with those of their attributes.
function marksOf(page: string): string[] {
  const found = page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '<$1>').match(/<[^>]*>?/g) ?? []
  return found.map((mark) => mark.replace(/="[^"]*"/g, ''))
}
