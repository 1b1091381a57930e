import { describe, expect, it } from 'vitest'
import { codeScreen } from '../../src/render/code-screens'
import { helpBlocks } from '../../src/render/help-text'
import { viewHelp } from '../../src/render/help-view'
import { sourceBlocks } from '../../src/render/source-text'
import type { Speaking } from '../../src/render/speaking'
import type { Block } from '../../src/terminal/layout'
import { anEntry, aSource } from '../support/claims'
import { echoWords } from '../support/echo-words'

const addedBy = 'A center'
const words = echoWords
const entry = (own: object) =>
  viewHelp([anEntry(own)], { need: 'tax-help', today: '2026-11-24' }).flatMap((view) =>
    helpBlocks(view, words),
  )
const source = (own: object) => sourceBlocks('[1]', { ...aSource, ...own }, words)

describe.each([
  { of: 'a source', vetted: source({}), added: source({ url: 'https://b.example', addedBy }) },
  { of: 'help', vetted: entry({}), added: entry({ id: 'b', url: 'https://b.example', addedBy }) },
])('the code of $of', ({ vetted, added }) => {
  it('stands under its name, with who added it', () => {
    const [{ text: name } = { text: '' }] = added
    const { title, body } = screen(added)
    expect(title).toBe(name)
    expect(body.map(({ text }) => text)).toEqual(['pack.addedBy(A center)', 'https://b.example'])
  })

  it('is marked in a list too, and a vetted one after it is not', () => {
    const [{ text: name } = { text: '' }] = vetted
    const labels = screen([...added, ...vetted]).choices.map(({ label }) => label)
    expect(labels).toEqual([expect.stringContaining('A center'), name])
  })
})

function screen(body: readonly Block[]) {
  return codeScreen({}, body, { words } as Speaking)
}
