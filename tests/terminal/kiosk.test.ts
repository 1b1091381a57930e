import { afterEach, describe, expect, it, vi } from 'vitest'
import { conversationIn, reader } from '../program/words'
import { LETTERS, openKiosk, press } from '../support/kiosk-here'
import { flat } from '../support/pty'
import { runHere } from '../support/run-here'
import { BEFORE, openHere, type WindowHere } from '../support/window-here'

const { t, question } = conversationIn('en')
const shown = (window: WindowHere) => flat(window.rows().join('\n'))
const START = `${t('language.word')} / `

afterEach(() => void vi.useRealTimers())

/** Someone has got as far as the first page of a topic. */
const TO_TOPIC = ['1', ' ', '\r', '1', '1', '1']

/** The window shows where a person begins, and holds nothing else but what stood there before the program. */
function expectStart(window: WindowHere): void {
  expect(window.hasEnded()).toBe(false)
  expect(shown(window)).toContain(START)
  expect(flat(window.buffer()).replace(BEFORE, '').trim()).toBe(shown(window))
}

describe('the start of a kiosk', () => {
  it('shows no letter of the ending, only how many were typed', async () => {
    const window = await openHere(['kiosk', '--lang', 'en'], { columns: 80, rows: 24 })
    expect(shown(window)).toContain(flat(t('kiosk.letters', { least: 4 })))
    const empty = shown(window)
    await press(window, ...'Wxyz')
    expect(shown(window)).toBe(
      empty.replace(t('kiosk.typed', { count: 0 }), t('kiosk.typed', { count: 4 })),
    )
    await press(window, '\r')
    expect(shown(window)).toContain(t('kiosk.again'))
    await press(window, ...'wxyz', '\r')
    expectStart(window)
    await press(window, ...'WXYZ')
    expect(await window.code).toBe(0)
  })

  it.each([
    { what: 'too few letters', keys: [...'abc', '\r'], key: 'kiosk.tooShort' as const },
    {
      what: 'other letters',
      keys: [...'abcd', '\r', ...'abce', '\r'],
      key: 'kiosk.differ' as const,
    },
  ])('begins again after $what', async ({ keys, key }) => {
    const window = await openHere(['kiosk', '--lang', 'en'], { columns: 80, rows: 24 })
    await press(window, ...keys)
    expect(shown(window)).toContain(t(key, { least: 4 }))
    expect(shown(window)).toContain(flat(t('kiosk.letters', { least: 4 })))
    await press(window, ...LETTERS, '\r', ...LETTERS, '\r')
    expectStart(window)
    await press(window, ...LETTERS)
    expect(await window.code).toBe(0)
  })

  it('is left by Ctrl-C as any conversation', async () => {
    const window = await openHere(['kiosk', '--lang', 'en'], { columns: 80, rows: 24 })
    await press(window, 'a', '\x03')
    expect(await window.code).toBe(130)
  })

  it.each([['--plain'], []])('is refused where no window can be wiped: %j', async (...args) => {
    const { stdout, stderr, code } = await runHere(['kiosk', '--lang', reader, ...args])
    const { t: say } = conversationIn(reader)
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 })
    expect(flat(stderr)).toBe(flat(say('error.kioskWindow')))
  })
})

describe('between two people', () => {
  it.each([
    { how: 'x', keys: ['x'] },
    { how: 'q', keys: ['q'] },
    { how: 'Ctrl-C', keys: ['\x03'] },
    { how: 'Ctrl-D', keys: ['\x04'] },
    { how: 'keys that were typed ahead of it', keys: ['x\r1\r1'] },
  ])('everything is wiped by $how', async ({ keys }) => {
    const window = await openKiosk('--lang', 'en')
    expectStart(window)
    await press(window, ...TO_TOPIC)
    expect(shown(window)).not.toContain(START)
    await press(window, ...keys)
    expectStart(window)
    await press(window, '1')
    expect(shown(window)).toContain(t('welcome.title'))
    expect(window.rows().join('\n')).not.toMatch(/^b /m) // nothing to go back to
    await press(window, 'x', ...LETTERS)
    expect(await window.code).toBe(0)
    expect(window.buffer()).toBe(t('kiosk.end'))
  })

  it('everything is wiped when someone finishes, and the next one may speak another language', async () => {
    const window = await openKiosk('--lang', 'en')
    await press(window, ...TO_TOPIC.slice(0, 3))
    // The last choice skips a question, and finishes the list that the questions lead to.
    for (let questions = 0; questions < 5 && !shown(window).includes(START); questions++) {
      await press(window, ' ', ' ', ' ', '\x1b[B'.repeat(20), '\r')
    }
    expectStart(window)
    await press(window, '2')
    expect(shown(window)).toContain(conversationIn('es').t('welcome.title'))
    await press(window, 'x', ...LETTERS)
    expect(await window.code).toBe(0)
  })

  it('the letters of the ending do nothing but in front of the choice of a language', async () => {
    const window = await openKiosk('--lang', 'en')
    await press(window, ...TO_TOPIC.slice(0, 3))
    expect(shown(window)).toContain(question('reason'))
    await press(window, ...LETTERS.replace('l', ''))
    expect(shown(window)).toContain(question('reason'))
    await press(window, '\x03', 'z', ...LETTERS.slice(0, 4), 'z')
    expectStart(window)
    await press(window, ...LETTERS)
    expect(await window.code).toBe(0)
  })

  it('quiet time warns, wipes, and waits for the next person for as long as nobody comes', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
    const window = await openKiosk('--lang', 'en')
    const wait = async (minutes: number) => {
      await vi.advanceTimersByTimeAsync(minutes * 60_000)
      await press(window, '')
    }
    await wait(24 * 60)
    expectStart(window)
    await press(window, ...TO_TOPIC)
    await wait(5.1)
    expect(shown(window)).toBe(flat(t('screen.quiet', { seconds: 60 })))
    await wait(1)
    expectStart(window)
    await wait(24 * 60)
    expectStart(window)
    await press(window, '1')
    await wait(5.1)
    expect(shown(window)).toBe(flat(t('screen.quiet', { seconds: 60 })))
    await press(window, 'x', ...LETTERS)
    expect(await window.code).toBe(0)
  })
})
