import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { speak, tags } from '../program/words'
import { BEFORE, openHere, type WindowHere } from '../support/window-here'
import { type Act, acts, firstSize } from './keys'
import { squashed, wrongWith } from './look'
import { roughly, tally } from './rough'

const LENGTH = 200
const count = tally('windows in this process')

const setUp = fc.record({
  args: fc
    .record({
      tag: fc.constantFrom(undefined, ...tags),
      second: fc.constantFrom(undefined, undefined, ...tags),
      asOf: fc.constantFrom(undefined, '2027-12-31', '2020-01-01'),
    })
    .map(({ tag, second, asOf }) => [
      ...(tag ? ['--lang', tag] : []),
      ...(second ? ['--with', second] : []),
      ...(asOf ? ['--as-of', asOf] : []),
    ]),
  env: fc.constantFrom<Record<string, string>>({}, { NO_COLOR: '1' }, { LANG: '' }),
  size: firstSize,
})
type Start = typeof setUp extends fc.Arbitrary<infer T> ? T : never

it('keeps its shape in a window, whatever keys and sizes come, and leaves nothing behind', async () => {
  const warnings: string[] = []
  const warn = ({ message }: Error) => warnings.push(message)
  process.on('warning', warn)
  await fc
    .assert(
      fc.asyncProperty(setUp, acts(LENGTH), async (start, all) => {
        await beRough(start, all)
        expect(warnings).toEqual([])
      }),
      roughly({ short: 1, long: 520 }),
    )
    .finally(() => process.removeListener('warning', warn))
})

const key = (bytes: string): Act => ({ kind: 'keys', bytes, count: 1 })
const LEAVE = key('\x03')

it.each(['\x1b', '\x1b[', '\x1b[1;', '\x1b[999999', '\x1bO', '\x1b]52;c;', '\x1b[200~', '\0'])(
  'leaves at once on Ctrl-C, also after %j',
  async (bytes) => {
    const window = await openHere(['--lang', 'en'], { columns: 80, rows: 24 })
    await window.act(key(bytes))
    await window.act(LEAVE)
    await expectLeft(window)
  },
)

it('holds the keyboard from the first screen to the last, so that no key is written over them', async () => {
  const window = await openHere(['--lang', 'en'], { columns: 80, rows: 24 })
  for (const bytes of ['\r', '1', 'b', 'l', '1']) await window.act(key(bytes))
  expect({ isRaw: window.isRaw(), times: window.timesLetGo() }).toEqual({ isRaw: true, times: 0 })
  await window.act(LEAVE)
  await expectLeft(window)
})

async function beRough({ args, env, size }: Start, all: readonly Act[]): Promise<void> {
  let window = await openHere(args, size, env)
  const done: Act[] = []
  for (const act of all) {
    done.push(act)
    await window.act(act)
    if (act.kind === 'keys') count('keys', act.count)
    else count(act.kind === 'resize' ? 'resizes' : 'pauses')
    if (window.hasEnded()) {
      await expectLeft(window)
      window = await openHere(args, size, env)
    }
    const wrong = wrongWith(seen(window))
    if (wrong !== undefined) throw new Error(story(wrong, window, done))
  }
  await backToStart(window, all.length * 4)
  await window.act(LEAVE)
  await expectLeft(window)
}

/** The window is as it was before, with at most the last sentence in it. */
async function expectLeft(window: WindowHere): Promise<void> {
  const code = await Promise.race([window.code, wait(5000, 'still there')])
  await window.act({ kind: 'resize', columns: 80, rows: 24 })
  const text = squashed(window.buffer())
  const ends = tags.map((tag) => squashed(BEFORE + speak(tag).words.t('ask.end')))
  const left = { code, isRaw: window.isRaw(), isCursorShown: window.isCursorShown() }
  expect({ ...left, isAlternate: window.isAlternate() }, text).toEqual({
    ...{ code: code === 0 ? 0 : 130, isRaw: false, isCursorShown: true, isAlternate: false },
  })
  expect(code === 0 ? ends : ['']).toContain(text)
  count('ends')
}

/** Going back from wherever someone is leads to the first screen. */
async function backToStart(window: WindowHere, patience: number): Promise<void> {
  await window.act({ kind: 'resize', columns: 80, rows: 24 })
  for (let presses = 0; presses < patience; presses++) {
    if (isFirst(window)) return
    await window.act({ kind: 'keys', bytes: '\x1b[D'.repeat(10), count: 10 })
  }
  throw new Error(story('does not lead back to the start', window, []))
}

// The only screens that nobody goes back from: the welcome, or before it the choice of a language.
function isFirst(window: WindowHere): boolean {
  return !window.rows().some((row) => /^b \S/.test(row))
}

function seen(window: WindowHere) {
  return { rows: window.rows(), brokenRows: window.brokenRows(), size: window.size() }
}

function story(wrong: string, window: WindowHere, done: readonly Act[]): string {
  const { columns, rows } = window.size()
  const last = done.slice(-20).map((act) => JSON.stringify(act))
  return [`The screen ${wrong}`, `${columns}×${rows}, after`, ...last, ...window.rows()].join('\n')
}
