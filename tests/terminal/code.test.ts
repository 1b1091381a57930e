import { describe, expect, it } from 'vitest'
import { conversationIn, reader } from '../program/words'
import { flat } from '../support/pty'
import { THEMES } from '../support/read-code'
import { runHere } from '../support/run-here'
import { openHere, type WindowHere } from '../support/window-here'

const { t } = conversationIn(reader)
const [dark, light] = THEMES as [(typeof THEMES)[number], (typeof THEMES)[number]]
const shown = (window: WindowHere) => flat(window.rows().join('\n').replaceAll('▄', ''))
/** The same without the breaks that an address is given. */
const letters = (window: WindowHere) => shown(window).replaceAll(' ', '')

/** A conversation at the sources of its welcome, which are all of them. */
async function atSources(
  size = { columns: 80, rows: 24 },
  env: Readonly<Record<string, string>> = {},
): Promise<WindowHere> {
  const window = await openHere(['--lang', reader], size, env)
  await press(window, 's')
  return window
}

async function press(window: WindowHere, ...keys: readonly string[]): Promise<void> {
  for (const bytes of keys) await window.act({ kind: 'keys', bytes, count: 1 })
}

describe('q on a page with addresses', () => {
  it('asks which, and fills the window with its code, which a phone reads on dark and light', async () => {
    const window = await atSources()
    expect(shown(window)).toContain(`q ${t('key.code')}`)
    await press(window, 'q')
    expect(shown(window)).toContain(t('code.text'))
    await press(window, '\r')

    const address = window.qr(dark)
    expect(address).toMatch(/^https:\/\/[\w.]+\//)
    expect(window.qr(light)).toBe(address)
    expect(letters(window)).toContain(address)
    expect(shown(window)).toContain(`x ${t('key.leave')}`)
    await press(window, 'b')
    expect(shown(window)).toContain(t('code.text'))
    await press(window, 'b')
    expect(shown(window)).toContain(t('sources.title'))
    await press(window, 'x')
    expect(await window.code).toBe(130)
  })

  it('keeps the code when the language changes, and leaves at once on a second q', async () => {
    const window = await atSources()
    await press(window, 'q', '\r')
    const address = window.qr(dark)
    await press(window, 'l', '1')
    expect(window.qr(dark)).toBe(address)
    expect(shown(window)).toContain(`x ${conversationIn('en').t('key.leave')}`)
    await press(window, 'q')
    expect(window.hasEnded()).toBe(true)
    expect(window.buffer()).toBe('')
  })

  it('draws the code anew for another size, and says where the window is too small for it', async () => {
    const window = await atSources()
    await press(window, 'q', '\r')
    const address = window.qr(dark)
    await window.act({ kind: 'resize', columns: 40, rows: 16 })
    expect(window.qr(dark)).toBeUndefined()
    expect(shown(window)).toContain(t('code.tooSmall'))
    expect(letters(window)).toContain(address)
    await window.act({ kind: 'resize', columns: 100, rows: 40 })
    expect(window.qr(light)).toBe(address)
    await press(window, '\x03')
    expect(await window.code).toBe(130)
  })

  it('gives the address alone, and no half block, where no colours may be set', async () => {
    const window = await atSources(undefined, { NO_COLOR: '1' })
    await press(window, 'q', '\r')
    expect(shown(window)).toContain(t('code.noColours'))
    expect(shown(window)).toContain('https://')
    expect(window.buffer()).not.toContain('▄')
    await press(window, 'x')
    expect(await window.code).toBe(130)
  })

  it('gives the address alone line by line', async () => {
    const { stderr, code } = await runHere(['--lang', reader], {
      typed: ['s', 'q', '1', 'b', 'b', 'x'],
    })
    expect(flat(stderr)).toContain(flat(t('code.noColoursLines' as 'code.noColours')))
    expect(stderr).not.toMatch(/▄|\x1b/)
    expect(code).toBe(130)
  })

  it('is not there on a page without any: there q leaves, as everywhere', async () => {
    const window = await openHere(['--lang', reader], { columns: 80, rows: 24 })
    expect(shown(window)).not.toContain(`q ${t('key.code')}`)
    await press(window, 'q')
    expect(await window.code).toBe(130)
  })
})
