import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flat, PRESS, startInWindow, type Window, type WindowOptions } from '../support/pty'
import { localesOf } from '../support/run-program'
import { copyProgram, cutAt } from './copy'
import { conversationIn, reader, speak, tags } from './words'

const said = conversationIn(reader)
const { t } = said
const BEFORE = 'Quarterly plan, typed before the program started.'

/** A window in which the welcome stands. */
async function openWelcome(options: WindowOptions = {}): Promise<Window> {
  const window = startInWindow(['--lang', reader], options)
  await window.waitFor(t('welcome.title'))
  return window
}

async function openReason(options: WindowOptions = {}): Promise<Window> {
  const window = await openWelcome(options)
  await turnTo(window, t('welcome.begin'))
  await window.press(PRESS.enter)
  await window.waitFor(said.question('reason'))
  return window
}

/** A window in which the list of topics on the reported draft stands. */
async function openList(options: WindowOptions = {}): Promise<Window> {
  const window = await openReason(options)
  await pick(window, said.number('reason', 'agreement'), said.choice('reason', 'agreement'))
  await window.waitFor(said.question('agreement'))
  await pick(window, said.number('agreement', 'draft'), said.choice('agreement', 'draft'))
  await window.waitFor(said.question('draft-group'))
  await pick(window, said.number('draft-group', 'no'), said.choice('draft-group', 'no'))
  await window.waitFor(said.outcome('draft'))
  return window
}

/** A window in which the first page of topic 20 stands. */
async function openTopic(options: WindowOptions = {}): Promise<Window> {
  const window = await openList(options)
  await pick(window, '1', t('outcome.read', { title: said.topicTitle(20), topic: 20 }))
  await window.waitFor(`20 ${said.topicTitle(20)}`)
  return window
}

async function pick(window: Window, number: string, label: string): Promise<void> {
  await turnTo(window, `${number} ${label}`)
  await window.press(number)
}

/** Turn pages until the text is on the screen. */
async function turnTo(window: Window, text: string): Promise<void> {
  while (!flat(window.screen()).includes(flat(text))) {
    if (!(await turnPage(window))) throw new Error(`"${text}" is on no page:\n${window.screen()}`)
  }
}

/** Every page of a screen from the one that is shown to its last, each as its rows. */
async function pagesOf(window: Window): Promise<string[][]> {
  const pages: string[][] = []
  do {
    expectFits(window)
    pages.push(window.screen().split('\n'))
  } while (await turnPage(window))
  return pages
}

/** Turn to the next page; false when this is the last one. */
async function turnPage(window: Window): Promise<boolean> {
  const [, page = 1, pages = 1] = pageOf(window)
  if (page === pages) return false
  await window.press(PRESS.space)
  await window.waitFor(pageLine(Number(page) + 1, Number(pages)))
  return true
}

async function turnToFirst(window: Window): Promise<void> {
  const [, page = 1, pages = 1] = pageOf(window)
  for (let before = Number(page) - 1; before > 0; before--) {
    await window.press(PRESS.pageUp)
    await window.waitFor(pageLine(before, Number(pages)))
  }
}

function pageOf(window: Window): readonly string[] {
  const rows = window.screen().split('\n')
  return /(\d+)\D+(\d+)/.exec(rows[keysAt(rows) - 1] ?? '') ?? []
}

function pageLine(page: number, pages: number): string {
  if (page === 1) return t('screen.turnPage', { page, pages })
  return t(page < pages ? 'screen.turnMiddlePage' : 'screen.turnLastPage', { page, pages })
}

/** The row on which the keys begin. */
function keysAt(rows: readonly string[]): number {
  return rows.findLastIndex((row) => /^[bl] \S/.test(row))
}

/** Nothing is wider or taller than the window: no row was broken, and the first and last rows are where they belong. */
function expectFits(window: Window) {
  const rows = window.screen().split('\n')
  expect(window.brokenRows()).toEqual([])
  expect(rows.at(-1), window.screen()).toBe('')
  expect(rows[0], window.screen()).toMatch(/^ \S/)
  expect(flat(rows.slice(-5).join(' ')), window.screen()).toContain(`x ${t('key.leave')}`)
}

function expectScreen(window: Window, screen: string): Promise<void> {
  return expect.poll(() => window.screen(), { interval: 5 }).toBe(screen)
}

function expectSelected(window: Window, row: RegExp): Promise<void> {
  const selected = () =>
    window
      .screen()
      .split('\n')
      .find((one) => one.startsWith('> '))
  return expect.poll(selected, { interval: 5 }).toMatch(row)
}

/** The words on the screen that stand nowhere but there: too long to be in a prompt. */
function wordsOn(window: Window): string[] {
  return [...new Set(window.screen().match(/\p{L}{6,}/gu))]
}

function expectNothingLeft(window: Window, words: readonly string[]) {
  expect(words.length).toBeGreaterThan(10)
  const left = flat(window.buffer()).replace(flat(t('ask.end')), '')
  expect(words.filter((word) => left.includes(word))).toEqual([])
}

const LEAVING = [
  { how: 'x', key: 'x' },
  { how: 'X', key: 'X' },
  { how: 'Ctrl-C', key: PRESS.ctrlC },
  { how: 'Ctrl-D', key: PRESS.ctrlD },
]

describe.concurrent('a conversation in a window', () => {
  it('goes from the welcome to a topic, its sources and help, and ends with 0', async () => {
    const window = await openTopic()

    expect(window.isAlternate()).toBe(true)
    expect(window.isCursorShown()).toBe(false)
    expect(flat(window.screen())).toContain(flat(said.claims(20)[0] as string))
    await window.press('s')
    await window.waitFor(t('sources.title'))
    await window.press('b')
    await window.waitFor(`20 ${said.topicTitle(20)}`)
    await window.press(PRESS.escape)
    await window.waitFor(said.outcome('draft'))
    const help = t('help.see.tax-help')
    await pick(window, said.helpNumber('draft', 'tax-help'), help)
    await window.waitFor(t('need.tax-help'))
    await window.press(PRESS.left)
    await window.waitFor(said.outcome('draft'))
    const words = wordsOn(window)
    await pick(window, said.finish('draft'), t('outcome.done'))

    expect(await window.exit).toEqual({ code: 0, signal: undefined })
    expect(flat(window.buffer())).toBe(flat(t('ask.end')))
    expectNothingLeft(window, words)
  })

  it('breaks no word of the help in a narrow window', async () => {
    const window = startInWindow(['--help', '--lang', reader], { columns: 40, rows: 150 })

    expect(await window.exit).toEqual({ code: 0, signal: undefined })
    expect(window.brokenRows()).toEqual([])
  })

  it('gives back what stood in the window before', async () => {
    const window = await openList({ before: `${BEFORE}\r\n` })
    await pick(window, said.finish('draft'), t('outcome.done'))

    expect(await window.exit).toEqual({ code: 0, signal: undefined })
    expect(flat(window.buffer())).toBe(`${BEFORE} ${flat(t('ask.end'))}`)
    expect(window.isCursorShown()).toBe(true)
  })

  it.runIf(tags.length > 1)('asks for the language when nothing says which', async () => {
    const window = startInWindow([], { env: { LANG: 'C' } })
    const entries = tags.map((tag) => speak(tag).edition.head.locale)
    await window.waitFor(entries.map(({ languageWord }) => languageWord).join(' / '))
    await window.press(String(tags.indexOf(reader) + 1))
    await window.waitFor(t('welcome.title'))
    await window.press('x')

    expect(await window.exit).toEqual({ code: 130, signal: undefined })
  })

  it('moves with the arrows and picks with Enter', async () => {
    const window = await openReason()
    await expectSelected(window, /^> 1 /)
    await window.press(PRESS.up)
    await expectSelected(window, /^> 1 /)
    await window.press(PRESS.down, PRESS.down)
    await expectSelected(window, /^> 3 /)
    await window.press(PRESS.up)
    await expectSelected(window, /^> 2 /)
    await window.press(PRESS.enter)

    await window.waitFor(said.question('agreement'))
  })

  it('picks a number that begins no other at once, and waits after 1 for a possible 10', async () => {
    const window = await openReason()
    await window.press('1')
    expect(flat(window.screen())).toContain(flat(said.question('reason')))
    await expectSelected(window, /^> 1 /)
    await window.press('0')
    await window.waitFor(said.outcome('everything-help-first'))
    await window.press('b')
    await window.waitFor(said.question('reason'))
    await window.press('1', PRESS.enter)

    await window.waitFor(said.question('itin-group'))
  })

  it.each([
    { key: PRESS.escape, how: 'Esc' },
    { key: PRESS.left, how: 'the left arrow' },
    { key: 'b', how: 'b' },
  ])('goes back with $how to what was picked', async ({ key }) => {
    const window = await openReason()
    await window.press(PRESS.down, PRESS.enter)
    await window.waitFor(said.question('agreement'))
    await window.press(key)
    await window.waitFor(said.question('reason'))
    await expectSelected(window, /^> 2 /)
    await window.press(key)

    await window.waitFor(t('welcome.title'))
  })

  it.runIf(tags.length > 1)('keeps the place when the language changes', async () => {
    const en = conversationIn('en')
    const window = await openTopic()
    const page = window.screen()
    await window.press('l')
    await window.waitFor('English')
    await window.press(String(tags.indexOf('en') + 1))
    await window.waitFor(`20 ${en.topicTitle(20)}`)
    await window.press('l')
    await window.waitFor('English')
    await window.press(String(tags.indexOf(reader) + 1))
    await window.waitFor(`20 ${said.topicTitle(20)}`)

    await expectScreen(window, page)
  })

  it('comes back from the sources to the page that was read', async () => {
    const window = await openTopic()
    await turnPage(window)
    const page = window.screen()
    await window.press('s')
    await window.waitFor(t('sources.title'))
    await pagesOf(window)
    await window.press('b')
    await window.waitFor(`20 ${said.topicTitle(20)}`)

    await expectScreen(window, page)
  })

  it('turns a page forward with Space and Page Down, and back with Page Up', async () => {
    const window = await openTopic()
    const first = window.screen()
    await turnPage(window)
    const second = window.screen()
    expect(second).not.toBe(first)
    await window.press(PRESS.pageUp)
    await expectScreen(window, first)
    await window.press(PRESS.pageDown)

    await expectScreen(window, second)
  })

  it.each([
    { columns: 80, rows: 24 },
    { columns: 40, rows: 20 },
  ])('shows every line, and only what fits, in $columns×$rows', async ({ columns, rows }) => {
    const window = await openWelcome({ columns, rows })
    const read = async () => squash((await pagesOf(window)).flatMap(bodyOf).join(' '))
    const go = async (number: string, label: string, title: string) => {
      await pick(window, number, label)
      await window.waitFor(title)
    }

    expect(await read()).toContain(squash(t('welcome.cannotHide')))
    await go('1', t('welcome.begin'), said.question('reason'))
    const choice = said.choice('reason', 'agreement')
    expect(await read()).toContain(squash(said.choice('reason', 'skip')))
    await turnToFirst(window)
    await go(said.number('reason', 'agreement'), choice, said.question('agreement'))
    await go('1', said.choice('agreement', 'draft'), said.question('draft-group'))
    expect(await read()).toContain(squash(said.choice('draft-group', 'rather-not-say')))
    await go('2', said.choice('draft-group', 'no'), said.outcome('draft'))
    const labels = [20, 22, 80].map((topic) =>
      t('outcome.read', { title: said.topicTitle(topic), topic }),
    )
    const list = await read()
    expect(labels.filter((label) => !list.includes(squash(label)))).toEqual([])
    await turnToFirst(window)

    await go('1', labels[0] as string, `20 ${said.topicTitle(20)}`)
    const topic = await read()
    expect(said.claims(20).filter((claim) => !topic.includes(squash(claim)))).toEqual([])
    await window.press('s')
    await window.waitFor(t('sources.title'))
    const sources = await read()
    const addresses = addressesOf(20)
    expect(addresses.length).toBeGreaterThan(2)
    expect(addresses.filter((address) => !sources.includes(address))).toEqual([])
    await window.press('b')
    await window.waitFor(`20 ${said.topicTitle(20)}`)
    await window.press('b')
    await window.waitFor(said.outcome('draft'))

    await go(said.helpNumber('draft', 'tax-help'), t('help.see.tax-help'), t('need.tax-help'))
    const help = await read()
    const entries = said.edition.help().filter(({ need }) => need === 'tax-help')
    expect(entries.filter(({ limit }) => !help.includes(squash(limit.text)))).toEqual([])
    await window.press('x')
    expect(await window.exit).toEqual({ code: 130, signal: undefined })
  })

  it('redraws for another size and keeps the selection', async () => {
    const window = await openReason()
    await window.press(PRESS.down, PRESS.down)
    await expectSelected(window, /^> 3 /)
    for (const [columns, rows] of [
      [50, 20],
      [120, 40],
      [40, 20],
      [30, 14],
      [80, 24],
    ] as const) {
      await window.resize(columns, rows)
      await window.waitFor(`> 3 ${said.choice('reason', 'privacy')}`)
      expectFits(window)
      expect(window.screen().match(/^> /gm)).toHaveLength(1)
      expect(window.screen().split(` ${said.question('reason').slice(0, 15)}`)).toHaveLength(2)
    }
    await window.press(PRESS.enter)

    await window.waitFor(said.question('privacy-group'))
  })

  it('shows the same page after a resize and back', async () => {
    const window = await openTopic()
    await turnPage(window)
    const page = window.screen()
    await window.resize(64, 24)
    await window.waitFor(said.topicTitle(20))
    expectFits(window)
    await window.resize(80, 24)

    await expectScreen(window, page)
  })

  it('says that the window has become too small, and comes back', async () => {
    const window = await openReason()
    await window.press(PRESS.down)
    const before = window.screen()
    await window.resize(24, 5)
    await window.waitFor(t('screen.tooSmall'))
    expect(flat(window.screen())).toBe(flat(t('screen.tooSmall')))
    await window.resize(80, 24)
    await window.waitFor(said.question('reason'))
    await expectScreen(window, before)
    await window.resize(24, 20)
    await window.waitFor(t('screen.tooSmall'))
    await window.press('x')

    expect(await window.exit).toEqual({ code: 130, signal: undefined })
    expect(window.buffer()).toBe('')
  })

  it('gives the terminal back when a file turns out to be damaged', async () => {
    const program = copyProgram()
    const file = join(localesOf(program), `${reader}.jsonl`)
    cutAt(file, 'topic:20')
    const window = await openList({ program })
    await pick(window, '1', t('outcome.read', { title: said.topicTitle(20), topic: 20 }))

    expect(await window.exit).toEqual({ code: 2, signal: undefined })
    expect(squash(window.buffer())).toBe(squash(t('error.damaged', { file })))
    expect(window.isAlternate()).toBe(false)
    expect(window.isCursorShown()).toBe(true)
  })

  it.each([
    { columns: 20, rows: 5 },
    { columns: 29, rows: 24 },
    { columns: 80, rows: 13 },
  ])('does not start in a window of $columns×$rows', async ({ columns, rows }) => {
    const window = startInWindow(['--lang', reader], { columns, rows })

    expect(await window.exit).toEqual({ code: 2, signal: undefined })
    const sentence = t('error.windowTooSmall', { columns: 30, rows: 14 })
    expect(flat(window.buffer())).toBe(flat(sentence))
    expect(window.output()).not.toContain('\x1b')
  })
})

describe.concurrent('leaving a window', () => {
  it.each(LEAVING)('by $how leaves nothing of it', async ({ key }) => {
    const window = await openTopic({ before: `${BEFORE}\r\n` })
    const words = wordsOn(window)
    await window.press(key)

    expect(await window.exit).toEqual({ code: 130, signal: undefined })
    expect(window.isAlternate()).toBe(false)
    expect(window.isCursorShown()).toBe(true)
    expectNothingLeft(window, words)
    expect(window.buffer()).toBe('')
  })

  it('also wipes what stood in the window before, and what was scrolled away', async () => {
    const window = await openWelcome({ before: `${BEFORE}\r\n`.repeat(40) })
    await window.press('x')
    await window.exit

    expect(window.buffer()).toBe('')
  })

  it.each([
    { how: 'Ctrl-C', key: PRESS.ctrlC },
    { how: 'x', key: 'x' },
  ])('by $how works right after another key, before the next screen is there', async ({ key }) => {
    const window = await openWelcome()
    window.send(PRESS.enter + key)

    expect(await endOf(window)).toEqual({ code: 130, signal: undefined })
    expect(window.buffer()).toBe('')
  })

  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
    'by %s gives the terminal back and ends by that signal',
    async (signal) => {
      const window = await openTopic()
      const words = wordsOn(window)
      window.kill(signal)

      expect(await window.exit).toEqual({ code: undefined, signal })
      expect(window.isAlternate()).toBe(false)
      expect(window.isCursorShown()).toBe(true)
      expectNothingLeft(window, words)
    },
  )

  it.each([
    { how: 'x', code: 130, leave: (window: Window) => window.press('x') },
    { how: 'Ctrl-C', code: 130, leave: (window: Window) => window.press(PRESS.ctrlC) },
    { how: 'SIGTERM', code: 143, leave: (window: Window) => window.kill('SIGTERM') },
    { how: 'SIGHUP', code: 129, leave: (window: Window) => window.kill('SIGHUP') },
  ])('by $how leaves the keyboard as it was found', async ({ code, leave }) => {
    const window = await openReason({ afterwards: 'stty -a' })
    await leave(window)

    await window.exit
    expect(flat(window.buffer())).toMatch(new RegExp(`^(\\w+ )*exit ${code} `, 'i'))
    expect(window.buffer()).toMatch(/(?<!-)\bisig\b.* (?<!-)\bicanon\b/)
    expect(window.buffer()).toMatch(/(?<!-)\becho\b/)
  })

  it('is not what Ctrl-Z does: a stopped program would leave its screen to whoever comes next', async () => {
    const window = await openReason()
    await window.press(PRESS.ctrlZ, PRESS.down, PRESS.enter)
    await window.waitFor(said.question('agreement'))
    await window.press('x')

    expect(await window.exit).toEqual({ code: 130, signal: undefined })
  })

  it.each([
    { how: 'leaving', end: (window: Window) => window.press('x') },
    { how: 'SIGTERM', end: (window: Window) => window.kill('SIGTERM') },
    {
      how: 'finishing',
      end: async (window: Window) => {
        await window.press('b')
        await window.waitFor(said.outcome('draft'))
        await pick(window, said.finish('draft'), t('outcome.done'))
      },
    },
  ])('by $how leaves nothing even where there is only one screen', async ({ end }) => {
    const window = await openTopic({ hasAlternateScreen: false })
    const words = wordsOn(window)
    await pagesOf(window)
    await end(window)

    await window.exit
    expectNothingLeft(window, words)
  })
})

// Not beside other windows: a program that starts later holds the ends of those before it open.
describe('closing the window itself', () => {
  it('is no crash, which would write memory to the disk', async () => {
    // Whether input, output or a signal tells the program first is chance.
    for (const open of [openWelcome, openReason, openWelcome, openReason]) {
      const window = await open()
      window.close()

      expect(['SIGHUP', undefined]).toContain((await window.exit).signal)
    }
  })
})

/** The end of the program, or undefined when it goes on running. */
function endOf(window: Window) {
  return Promise.race([
    window.exit,
    new Promise<undefined>((resolve) => setTimeout(resolve, 3000, undefined)),
  ])
}

/** A page without the rows that stand on every page: the title's first row, and from the page line on. */
function bodyOf(rows: readonly string[]): string[] {
  const blank = rows.indexOf('')
  const body = rows.slice(blank + 1, keysAt(rows) - 1)
  return body.map((row) => row.replace(/^> /, '  '))
}

function squash(text: string): string {
  return text.replace(/\s/g, '')
}

function addressesOf(number: number): string[] {
  const parts = said.edition.findTopic(number)?.parts.short ?? []
  return parts.flatMap((part) =>
    part.kind === 'claim' ? part.claim.citations.flatMap(({ source }) => source.url ?? []) : [],
  )
}
