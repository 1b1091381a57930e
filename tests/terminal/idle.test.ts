import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { main } from '../../src/main'
import { conversationIn, reader } from '../program/words'
import type { Act } from '../soak/keys'
import { flat } from '../support/pty'
import { NODE_HERE } from '../support/run-here'
import { localesOf, PROGRAM } from '../support/run-program'
import { openHere, type WindowHere } from '../support/window-here'

const { t, question } = conversationIn(reader)
const MINUTE = 60_000
const WARNING = t('screen.quiet', { seconds: 60 })

// The clock goes on by itself too: the emulator takes in what it gets a little later.
beforeEach(
  () => void vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] }),
)
afterEach(() => void vi.useRealTimers())

const key = (bytes: string): Act => ({ kind: 'keys', bytes, count: 1 })
const shown = (window: WindowHere) => flat(window.rows().join('\n'))

async function open(...args: readonly string[]): Promise<WindowHere> {
  return openHere(['--lang', reader, ...args], { columns: 80, rows: 40 })
}

/** Nobody touches anything for that long. */
async function wait(window: WindowHere, minutes: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(minutes * MINUTE)
  await window.act({ kind: 'keys', bytes: '', count: 0 })
}

describe('a window that nobody touches', () => {
  it('warns after five minutes, and leaves a minute later', async () => {
    const window = await open()
    await wait(window, 4.9)
    expect(shown(window)).toContain(t('welcome.title'))
    await wait(window, 0.2)
    expect(shown(window)).toBe(flat(WARNING))
    expect(window.hasEnded()).toBe(false)
    await wait(window, 1)

    expect(await window.code).toBe(130)
    expect(window.buffer()).toBe('')
    expect(window.isRaw()).toBe(false)
  })

  it('comes back to the same page by any key, which does nothing else, and waits as long again', async () => {
    const window = await open()
    const page = window.rows()
    await wait(window, 5.1)
    await window.act(key('1'))
    expect(window.rows()).toEqual(page)
    await wait(window, 4.8)
    expect(window.rows()).toEqual(page)
    await window.act(key('1'))
    expect(shown(window)).toContain(question('reason'))
    await window.act(key('x'))

    expect(await window.code).toBe(130)
  })

  it.each(['x', 'X', 'q', '\x03', '\x04'])(
    'is left at once from the warning by %j',
    async (bytes) => {
      const window = await open()
      await wait(window, 5.1)
      expect(shown(window)).toBe(flat(WARNING))
      await window.act(key(bytes))

      expect(window.hasEnded()).toBe(true)
      expect(await window.code).toBe(130)
      expect(window.buffer()).toBe('')
    },
  )

  it('warns in a window that is too small for anything else, too', async () => {
    const window = await open()
    await window.act({ kind: 'resize', columns: 24, rows: 12 })
    expect(shown(window)).toBe(flat(t('screen.tooSmall')))
    await wait(window, 5.1)

    expect(flat(WARNING)).toContain(shown(window).slice(0, 60))
    await window.act(key('\x03'))
    expect(await window.code).toBe(130)
  })

  it.each([
    { idle: '10', before: 9.9, after: 10.1 },
    { idle: '٢', before: 1.9, after: 2.1 },
    { idle: '0,5', before: 0.4, after: 0.6 },
  ])('waits $idle minutes where that is asked for', async ({ idle, before, after }) => {
    const window = await open('--idle', idle)
    await wait(window, before)
    expect(shown(window)).toContain(t('welcome.title'))
    await wait(window, after - before)
    expect(shown(window)).not.toContain(t('welcome.title'))
    await window.act(key('\x03'))

    expect(await window.code).toBe(130)
  })

  it('never ends with --idle 0', async () => {
    const window = await open('--idle', '0')
    await wait(window, 24 * 60)
    expect(shown(window)).toContain(t('welcome.title'))
    await window.act(key('x'))

    expect(await window.code).toBe(130)
  })
})

describe('a pipe', () => {
  it.each([
    { how: 'waits for ever', args: [], hasWarned: false },
    { how: 'warns where that is asked for', args: ['--idle', '5'], hasWarned: true },
  ])('$how', async ({ args, hasWarned }) => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    let said = ''
    output.on('data', (chunk) => (said += chunk))
    const code = main({
      ...{ args: ['--lang', reader, ...args], env: {}, input, output, errors: output },
      ...{ folder: localesOf(PROGRAM), now: new Date('2026-11-24T12:00:00'), ...NODE_HERE },
    })
    input.write('1\n')
    await vi.waitFor(() => expect(flat(said)).toContain(question('reason')))
    await vi.advanceTimersByTimeAsync(5.5 * MINUTE)
    expect(flat(said).includes(flat(t('screen.quietLines', { seconds: 60 })))).toBe(hasWarned)
    input.end('x\n')

    expect(await code).toBe(130)
  })
})
