import { describe, expect, it } from 'vitest'
import { PRESS, startInWindow } from '../support/pty'
import { runProgram } from '../support/run-program'
import { conversationIn, reader } from './words'

const { t, question } = conversationIn(reader)
const BEFORE = 'Quarterly plan, typed before the program started.'
const WARNING = t('screen.quiet', { seconds: 1 })

function start(minutes: string, ...more: readonly string[]) {
  const before = `${BEFORE}\r\n`.repeat(40)
  return startInWindow(['--lang', reader, '--idle', minutes, ...more], { before, rows: 40 })
}

describe.concurrent('a window that nobody touches', () => {
  it('warns in place of the screen, and then leaves as by the key', async () => {
    const window = start('0.01')
    await window.waitFor(t('welcome.title'))
    await window.waitFor(WARNING)
    expect(window.screen()).not.toContain(t('welcome.title'))

    expect(await window.exit).toEqual({ code: 130, signal: undefined })
    expect(window.isAlternate()).toBe(false)
    expect(window.isCursorShown()).toBe(true)
    expect(window.buffer()).toBe('')
  })

  it('comes back to the same page by any key, which does nothing else', async () => {
    const window = start('0.015')
    await window.waitFor(t('welcome.title'))
    await window.press(PRESS.pageDown)
    const page = window.screen()
    await window.waitFor(WARNING)
    await window.press('1')
    expect(window.screen()).toBe(page)
    await window.press('1')
    await window.waitFor(question('reason'))
    await window.press('x')

    expect(await window.exit).toEqual({ code: 130, signal: undefined })
  })

  it.each(['x', 'X', PRESS.ctrlC, PRESS.ctrlD])(
    'can be left at once from the warning by %j',
    async (key) => {
      const window = start('0.012')
      await window.waitFor(WARNING)
      const shown = window.output().length
      window.send(key)

      expect(await window.exit).toEqual({ code: 130, signal: undefined })
      expect(window.output().slice(shown)).not.toContain(t('welcome.title'))
      expect(window.buffer()).toBe('')
    },
  )

  it('line by line warns too, goes on by Enter, and is wiped when nobody does', async () => {
    const window = start('0.015', '--plain')
    await window.waitFor(t('screen.quietLines', { seconds: 1 }))
    window.send('\r')
    await window.waitFor(t('screen.howToPick'))
    expect(window.screen()).not.toContain(t('screen.notAChoice'))

    expect(await window.exit).toEqual({ code: 130, signal: undefined })
    expect(window.buffer()).toBe('')
  })
})

describe('the quiet time', () => {
  it('is not measured through a pipe that says nothing of it', async () => {
    async function* slow() {
      yield '1\n'
      await new Promise((resolve) => setTimeout(resolve, 300))
      yield 'x\n'
    }
    const { code, stderr } = await runProgram(['--lang', reader], { input: slow() })
    expect(code).toBe(130)
    expect(stderr).not.toContain(t('screen.quietLines', { seconds: 60 }))
  })

  it('is measured through a pipe that asks for it', async () => {
    const options = { input: '1\n', closeStdin: false }
    const { code, stderr } = await runProgram(['--lang', reader, '--idle', '0.005'], options)
    expect(code).toBe(130)
    expect(stderr.replace(/\s+/g, ' ')).toContain(t('screen.quietLines', { seconds: 1 }))
  })

  it.each(['soon', '-1', '1441', '', 'NaN', 'Infinity'])('is no "%s"', async (minutes) => {
    const { code, stdout, stderr } = await runProgram(['--lang', reader, `--idle=${minutes}`])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.replace(/\s+/g, ' ').trim()).toBe(t('error.badIdle', { minutes, most: 1440 }))
  })
})

describe.concurrent('leaving line by line in a window', () => {
  it.each([
    { how: 'x', keys: 'x\r', exit: { code: 130, signal: undefined } },
    { how: 'Ctrl-D', keys: PRESS.ctrlD, exit: { code: 130, signal: undefined } },
    { how: 'Ctrl-C', keys: PRESS.ctrlC, exit: { code: undefined, signal: 'SIGINT' } },
  ])('by $how wipes what was said', async ({ keys, exit }) => {
    const window = start('5', '--plain')
    await window.waitFor(t('screen.howToPick'))
    window.send(keys)

    expect(await window.exit).toEqual(exit)
    expect(window.buffer()).toBe('')
  })

  it('says on the welcome what leaving does there', async () => {
    const window = start('5', '--plain')
    await window.waitFor(t('welcome.leaveLines'))
    window.send('x\r')
    await window.exit
    const dumb = startInWindow(['--lang', reader], { env: { TERM: 'dumb' }, rows: 40 })
    await dumb.waitFor(t('welcome.leaveStays'))
    dumb.send('x\r')

    expect(await dumb.exit).toEqual({ code: 130, signal: undefined })
    expect(dumb.output()).not.toContain('\x1b')
  })
})
