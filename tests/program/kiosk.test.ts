import { describe, expect, it } from 'vitest'
import { flat, PRESS, startInWindow, type Window } from '../support/pty'
import { BEFORE } from '../support/window-here'
import { conversationIn } from './words'

const { t } = conversationIn('en')
const LETTERS = 'olivo'

/** A kiosk in which someone has begun to read. */
async function openKiosk(): Promise<Window> {
  const window = startInWindow(['kiosk', '--lang', 'en'], { before: `${BEFORE}\r\n` })
  await window.waitFor(t('kiosk.title'))
  await window.press(...LETTERS, PRESS.enter, ...LETTERS, PRESS.enter)
  await window.waitFor('Español')
  await window.press('1')
  await window.waitFor(t('welcome.title'))
  return window
}

describe('a kiosk', () => {
  it('goes on after x and Ctrl-C, and ends by its letters with nothing left', async () => {
    const window = await openKiosk()
    for (const leave of ['x', PRESS.ctrlC, PRESS.ctrlD]) {
      await window.press(leave)
      await window.waitFor('Español')
      expect(window.screen()).not.toContain(t('welcome.title'))
      await window.press('1')
      await window.waitFor(t('welcome.title'))
    }
    await window.press('x')
    await window.waitFor('Español')
    await window.press(...LETTERS)

    expect(await window.exit).toEqual({ code: 0, signal: undefined })
    expect(window.isAlternate()).toBe(false)
    expect(flat(window.buffer())).toBe(flat(t('kiosk.end')))
    expect(window.isCursorShown()).toBe(true)
  })

  it.each(['SIGTERM', 'SIGHUP'] as const)('ends by %s as any conversation', async (signal) => {
    const window = await openKiosk()
    window.kill(signal)

    expect(await window.exit).toEqual({ code: undefined, signal })
    expect(window.isAlternate()).toBe(false)
    expect(window.isCursorShown()).toBe(true)
    expect(flat(window.buffer())).toBe(BEFORE)
  })

  it('ends when its window is closed', async () => {
    const window = await openKiosk()
    window.close()
    expect((await window.exit).signal).toBe('SIGHUP')
  })
})
