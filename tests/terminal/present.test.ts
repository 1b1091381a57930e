import { describe, expect, it } from 'vitest'
import { conversationIn, reader, tags } from '../program/words'
import { flat } from '../support/pty'
import { THEMES } from '../support/read-code'
import { runHere } from '../support/run-here'
import { openHere, type WindowHere } from '../support/window-here'

const said = conversationIn(reader)
const { t } = said
const shown = (window: WindowHere) => flat(window.rows().join('\n'))

async function open(...args: readonly string[]): Promise<WindowHere> {
  return openHere(['present', ...args, '--lang', reader], { columns: 80, rows: 24 })
}

async function press(window: WindowHere, ...keys: readonly string[]): Promise<void> {
  for (const bytes of keys) await window.act({ kind: 'keys', bytes, count: 1 })
}

/** A title and three claims, shown on one page each. */
const at = (claim: number) => flat(t('present.note', { topic: 10, at: claim, of: count }))
const count = (['short', 'more', 'details'] as const).flatMap((depth) =>
  said.claims(10, depth),
).length

describe('a wall', () => {
  it.each([
    { how: 'n', next: 'n', back: 'b' },
    { how: 'the remote control of a projector', next: '\x1b[6~', back: '\x1b[5~' },
    { how: 'arrows', next: '\x1b[C', back: '\x1b[D' },
    { how: 'Space and Esc', next: ' ', back: '\x1b[A' },
  ])('goes on and back by $how', async ({ next, back }) => {
    const window = await open('10')
    expect(shown(window)).toContain(flat(t('present.number', { topic: 10 })))
    await press(window, next)
    expect(shown(window)).toContain(at(1))
    expect(shown(window)).toContain(flat(said.claims(10)[0] ?? ''))
    await press(window, next)
    expect(shown(window)).toContain(at(2))
    await press(window, back)
    expect(shown(window)).toContain(at(1))
    await press(window, 'x')
    expect(await window.code).toBe(130)
    expect(window.buffer()).toBe('')
  })

  it('jumps to a topic by its own number, and speaks another language from there', async () => {
    const window = await open('--with', 'en')
    await press(window, 't', '2', '1')
    expect(shown(window)).toContain(flat(t('present.number', { topic: 21 })))
    await press(window, 'l', '1')
    const other = conversationIn('en')
    expect(shown(window)).toContain(flat(other.t('present.number', { topic: 21 })))
    expect(shown(window)).toContain(said.topicTitle(21))
    await press(window, 'x')
    expect(await window.code).toBe(130)
  })

  it('shows the sources of a claim, and the code of one of their addresses', async () => {
    const window = await open('10')
    await press(window, 'n', 's')
    expect(shown(window)).toContain(t('sources.title'))
    await press(window, 'q')
    if (window.qr(THEMES[0]!) === undefined) await press(window, '1')
    expect(window.qr(THEMES[0]!)).toMatch(/^https:/)
    await press(window, 'x')
    expect(await window.code).toBe(130)
  })

  it('ends after the last slide, and can begin again', async () => {
    const window = await open('10')
    for (let slide = 0; slide <= count; slide++) await press(window, 'n')
    expect(shown(window)).toContain(t('present.end'))
    await press(window, '1')
    expect(shown(window)).toContain(flat(t('present.number', { topic: 10 })))
    await press(window, 'b') // there is nothing before
    expect(shown(window)).toContain(flat(t('present.number', { topic: 10 })))
    for (let slide = 0; slide <= count; slide++) await press(window, 'n')
    await press(window, '3')
    expect(await window.code).toBe(0)
  })
})

it.each(tags)('goes line by line, too, in %s', async (tag) => {
  const other = conversationIn(tag)
  const { stdout, stderr, code } = await runHere(['present', '10', '--lang', tag], {
    typed: ['n', 'n', 's', 'b', 'x'],
  })
  expect(flat(stdout)).toContain(flat(other.claims(10)[0] ?? ''))
  expect(flat(stdout)).toContain(flat(other.t('sources.title')))
  expect(stdout + stderr).not.toContain('\x1b')
  expect(code).toBe(130)
})

it.each(['1234', 'nothing'])('says in one sentence that there is no topic %s', async (topic) => {
  const { stdout, stderr, code } = await runHere(['present', '10', topic, '--lang', reader])
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 })
  expect(flat(stderr)).toBe(flat(t('error.unknownTopic', { topic })))
})
