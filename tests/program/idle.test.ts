import { describe, expect, it } from 'vitest'
import { PRESS, startInWindow, type Window } from '../support/pty'
import { runProgram } from '../support/run-program'
import { conversationIn, reader } from './words'

const { t } = conversationIn(reader)
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
  it.each(['soon', '-1', '1441', '', 'NaN', 'Infinity', '0x10', '1e3'])(
    'is no "%s"',
    async (minutes) => {
      const { code, stdout, stderr } = await runProgram(['--lang', reader, `--idle=${minutes}`])
      expect(code).toBe(2)
      expect(stdout).toBe('')
      expect(stderr.replace(/\s+/g, ' ').trim()).toBe(t('error.badIdle', { minutes, most: 1440 }))
    },
  )
})

describe.concurrent('half a line, line by line in a window', () => {
  it.each([
    { how: 'the quiet time', minutes: '0.01', end: () => {} },
    { how: 'SIGTERM', minutes: '5', end: (window: Window) => window.kill('SIGTERM') },
  ])('is not left to the shell by $how', async ({ minutes, end }) => {
    const afterwards = 'read -r line; echo "The shell got [$line]"'
    const args = ['--lang', reader, '--plain', '--idle', minutes]
    const window = startInWindow(args, { rows: 40, afterwards })
    await window.waitFor(t('screen.howToPick'))
    window.send('half a line')
    await window.waitFor('half a line')
    end(window)
    await window.waitFor('exit 1')
    window.send('\r')
    await window.waitFor('The shell got []')

    await window.exit
    expect(window.buffer()).not.toContain('half')
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
