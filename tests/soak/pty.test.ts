import fc from 'fast-check'
import { expect, it } from 'vitest'
import { speak, tags } from '../program/words'
import { startInWindow, type Window } from '../support/pty'
import { BEFORE } from '../support/window-here'
import { type Act, acts, firstSize } from './keys'
import { squashed, wrongWith } from './look'
import { isLong, roughly, STACK, tally } from './rough'

const GROUP = 10
const count = tally('windows of the real program')

const HARMLESS = ['SIGWINCH', 'SIGCONT', 'SIGTSTP'] as const
const ENDS = ['\x03', '\x04', 'SIGTERM', 'SIGHUP', 'SIGINT'] as const

const start = fc.record({
  tag: fc.constantFrom(...tags),
  second: fc.constantFrom(undefined, ...tags),
  env: fc.constantFrom<Record<string, string>>({}, { NO_COLOR: '1' }, { TERM: 'screen' }),
  size: firstSize,
  signals: fc.array(fc.constantFrom(...HARMLESS), { minLength: 20, maxLength: 20 }),
  end: fc.constantFrom(...ENDS),
})
type Start = typeof start extends fc.Arbitrary<infer T> ? T : never

it('gives the terminal back as it was, whatever keys, sizes and signals the real program gets', async () => {
  await fc.assert(
    fc.asyncProperty(start, acts(isLong ? 100 : 30), beRough),
    roughly({ short: 1, long: 50 }),
  )
})

async function beRough(how: Start, all: readonly Act[]): Promise<void> {
  let { window, size, isOver } = await open(how)
  for (let from = 0; from < all.length; from += GROUP) {
    const group = all.slice(from, from + GROUP)
    for (const act of group) {
      if (isOver()) break
      if (act.kind === 'keys') window.send(act.bytes)
      // A real window has a size, and the signal for a new one.
      else if (act.kind === 'resize' && act.columns > 1) {
        size = { columns: act.columns, rows: act.rows }
        await window.resize(size.columns, size.rows)
      }
      count(
        act.kind === 'keys' ? 'keys' : act.kind === 'resize' ? 'resizes' : 'pauses',
        act.kind === 'keys' ? act.count : 1,
      )
    }
    const signal = how.signals[(from / GROUP) % how.signals.length] ?? 'SIGCONT'
    if (!isOver()) raise(window, signal)
    count('signals')
    if (!isOver()) await window.press('\x1b[A')
    if (isOver()) {
      await expectGivenBack(window)
      ;({ window, size, isOver } = await open(how))
      continue
    }
    const keys = group.map((act) => JSON.stringify(act)).join('\n')
    const look = () =>
      wrongWith({ rows: window.screen().split('\n'), brokenRows: window.brokenRows(), size })
    // A busy machine may be in the middle of drawing.
    const isRight = () => look() === undefined || isOver()
    await expect
      .poll(isRight, { timeout: 10_000, interval: 20 })
      .toBe(true)
      .catch(() => {
        const { columns, rows } = size
        throw new Error(
          `The screen ${look()}\n${columns}×${rows}, after\n${keys}\n${window.screen()}`,
        )
      })
  }
  if (how.end.startsWith('SIG')) raise(window, how.end as NodeJS.Signals)
  else window.send(how.end)
  count('signals')
  await expectGivenBack(window)
}

// It may end by itself in the same moment.
function raise(window: Window, signal: NodeJS.Signals): void {
  try {
    window.kill(signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function open({ tag, second, env, size }: Start) {
  const args = ['--lang', tag, ...(second === undefined ? [] : ['--with', second])]
  const afterwards = `stty -a | grep -oE -- '-?icanon'`
  let isOver = false
  const window = startInWindow(args, { ...size, env, before: `${BEFORE}\r\n`, afterwards })
  void window.exit.then(() => {
    isOver = true
  })
  await window.waitFor(speak(tag).words.t('welcome.title'))
  const hasLeft = () => isOver || /exit \d+\s/.test(window.output())
  return { window, size, isOver: hasLeft }
}

/** What the shell finds: nothing of a conversation, the cursor, and a keyboard that it reads by lines. */
async function expectGivenBack(window: Window): Promise<void> {
  await window.exit
  // What is typed after the end is the shell's: it may stand anywhere.
  const text = squashed(window.buffer())
  expect(window.output()).not.toMatch(STACK)
  expect({ isAlternate: window.isAlternate(), isCursorShown: window.isCursorShown() }).toEqual({
    isAlternate: false,
    isCursorShown: true,
  })
  expect(text).toMatch(/exit(?:0|129|130|143)/)
  expect(text).toMatch(/[^-]icanon/)
  for (const said of CONVERSATION) expect(text).not.toContain(said)
  count('ends')
}

const CONVERSATION = tags
  .map((tag) => speak(tag).words)
  .flatMap(({ t }) => [t('key.leave'), t('welcome.title'), t('screen.howToPickHere')].map(squashed))
