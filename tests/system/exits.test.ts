import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyProgram, cutAt, temporaryFolder } from '../program/copy'
import { conversationIn, reader } from '../program/words'
import { flat, PRESS } from '../support/pty'
import { localesOf, NODE, PROGRAM } from '../support/run-program'
import { openShell, type Shell, TERMINALS, type TerminalName } from '../support/shells'

const said = conversationIn(reader)
const other = conversationIn('en')
const BEFORE = 'Quarterly plan, typed before.'

/** A conversation in a shell, and the words that only it has shown. */
interface Talk {
  readonly program: string
  readonly folder: string
  readonly shell: Shell
  readonly words: Set<string>
}

interface Exit {
  readonly how: string
  readonly code: number
  /** Leaving in a hurry also wipes what stood in the window before. */
  readonly wipes?: true
  readonly program?: () => string
  readonly args?: readonly string[]
  readonly leave: (talk: Talk) => unknown
}

const signal = (name: NodeJS.Signals) => (talk: Talk) => process.kill(programIn(talk), name)
const press = (keys: string) => (talk: Talk) => talk.shell.send(keys)

const EXITS: readonly Exit[] = [
  { how: 'x', code: 130, wipes: true, leave: press('x') },
  { how: 'Ctrl-C', code: 130, wipes: true, leave: press(PRESS.ctrlC) },
  { how: 'Ctrl-D', code: 130, wipes: true, leave: press(PRESS.ctrlD) },
  { how: 'a quiet time', code: 130, wipes: true, args: ['--idle', '0.1'], leave: () => {} },
  { how: 'finishing', code: 0, leave: finish },
  { how: 'SIGTERM', code: 143, leave: signal('SIGTERM') },
  { how: 'SIGHUP', code: 129, leave: signal('SIGHUP') },
  { how: 'SIGINT', code: 130, wipes: true, leave: signal('SIGINT') },
  { how: 'SIGQUIT, without a core dump', code: 143, leave: signal('SIGQUIT') },
  { how: 'SIGUSR2', code: 140, leave: signal('SIGUSR2') },
  { how: 'two signals at once', code: 143, leave: twoSignals },
  { how: 'Ctrl-Z, which does not stop it, and x', code: 130, wipes: true, leave: tryToStop },
  { how: 'SIGSTOP, coming back, and x', code: 130, wipes: true, leave: stopAndComeBack },
  { how: 'x while it is given another size', code: 130, wipes: true, leave: leaveInResize },
  { how: 'x in a window too small to read', code: 130, wipes: true, leave: leaveTooSmall },
  { how: 'a file that gets damaged', code: 2, program: copyProgram, leave: damage },
  { how: 'a mistake of ours', code: 70, program: breakingProgram, leave: press('!') },
]

describe.concurrent.each(TERMINALS)('in %s', (terminal) => {
  it.each(EXITS)('nothing is left by $how', (exit) =>
    inShell(
      terminal,
      async (talk) => {
        const { shell } = talk
        await converse(talk, exit.args ?? [])
        await exit.leave(talk)
        await shell.waitFor(promptAfter(exit.code))

        await expectNothingLeft(talk)
        expect(shell.isCursorShown()).toBe(true)
        if (exit.wipes) expect(withoutPrompts(await shell.everything())).toBe('')
        expect(shell.files()).toEqual([])
        const keyboard = readFileSync(join(talk.folder, 'keyboard'), 'utf8')
        expect(keyboard).toMatch(/(?<!-)\bisig\b.* (?<!-)\bicanon\b/)
        expect(keyboard).toMatch(/(?<!-)\becho\b/)
      },
      exit.program?.(),
    ),
  )
})

const KEEPING = EXITS.filter(({ how }) => ['finishing', 'SIGTERM'].includes(how))

describe.concurrent.each(TERMINALS)('in %s', (terminal) => {
  it.each(KEEPING)('what was scrolled away before is kept by $how', ({ code, leave }) =>
    inShell(terminal, async (talk) => {
      await openTopic(talk)
      await leave(talk)
      await talk.shell.waitFor(promptAfter(code))

      expect(await talk.shell.everything()).toContain(`${BEFORE} 1\n`)
      await expectNothingLeft(talk)
    }),
  )

  it('line by line, Ctrl-\\ ends it without a core dump, and wipes', () =>
    inShell(terminal, async (talk) => {
      const { shell } = talk
      await start(talk, ['--plain'])
      shell.send(PRESS.ctrlBackslash)
      await shell.waitFor('[143]')

      expect(shell.screen()).not.toContain('core')
      expect(shell.files()).toEqual([])
      await expectNothingLeft(talk, 20)
    }))
})

// Not beside others: what starts later holds the ends of the windows before it open.
describe.each(TERMINALS)('in %s', (terminal) => {
  it.each([
    { how: 'a signal', wrap: '' },
    { how: 'no signal, but errors of reading and writing', wrap: 'setsid -w ' },
  ])('closing the window ends it by $how, without a core dump', ({ wrap }) =>
    inShell(terminal, async (talk) => {
      const { shell, folder } = talk
      const code = join(folder, 'code')
      await start(talk, [], { before: `(trap '' HUP; ${wrap}`, after: `; echo $? > ${code})` })
      shell.send('1')
      await sees(talk, said.question('reason'))
      const pids = shell.processes()
      expect(pids.length).toBeGreaterThan(1)
      shell.send(PRESS.down.repeat(30))
      await shell.close()

      await expect.poll(() => pids.filter((pid) => existsSync(`/proc/${pid}`)), SOON).toEqual([])
      expect(Number(readFileSync(code, 'utf8'))).toBe(129)
      expect(shell.files()).toEqual([])
    }),
  )
})

const SOON = { timeout: 15_000, interval: 20 }

/** Do something in a shell in which something stands already, and end it. */
async function inShell(
  terminal: TerminalName,
  act: (talk: Talk) => Promise<void>,
  program = PROGRAM,
): Promise<void> {
  const folder = temporaryFolder()
  const shell = await openShell(terminal, { columns: 100, rows: 40, folder })
  try {
    shell.send(`for n in $(seq 60); do echo ${BEFORE} $n; done\r`)
    await shell.waitFor(`${BEFORE} 60 [0]`)
    await act({ program, folder, shell, words: new Set() })
  } finally {
    await shell.end()
  }
}

/** Start the program, by a shell that writes down how it left the keyboard: bash would put that right by itself. */
async function start(
  talk: Talk,
  args: readonly string[] = [],
  around = {
    before: `sh -c 'trap : INT QUIT; "$@"; code=$?; stty -a >${talk.folder}/keyboard; exit $code' sh `,
    after: '',
  },
): Promise<void> {
  const command = [`'${NODE}' '${talk.program}' --lang`, reader, ...args].join(' ')
  talk.shell.send(`${around.before}${command}${around.after}\r`)
  await sees(talk, args.includes('--plain') ? said.question('reason') : said.t('welcome.title'))
}

/** Open the first page of topic 20. */
async function openTopic(talk: Talk, args: readonly string[] = []): Promise<void> {
  const { shell } = talk
  await start(talk, args)
  shell.send('1')
  await sees(talk, said.question('reason'))
  shell.send(said.number('reason', 'agreement'))
  await sees(talk, said.question('agreement'))
  shell.send(said.number('agreement', 'draft'))
  await sees(talk, said.question('draft-group'))
  shell.send(said.number('draft-group', 'no'))
  await sees(talk, said.outcome('draft'))
  shell.send('1')
  await sees(talk, `20 ${said.topicTitle(20)}`)
}

/** The same, then turn a page, make the window smaller and larger, and change the language. */
async function converse(talk: Talk, args: readonly string[]): Promise<void> {
  const { shell } = talk
  await openTopic(talk, args)
  shell.resize(64, 20)
  await sees(talk, pageLine('screen.turnPage', 1))
  shell.send(PRESS.pageDown)
  await sees(talk, pageLine('screen.turnMiddlePage', 2))
  shell.resize(84, 26)
  await sees(talk, `20 ${said.topicTitle(20)}`)
  shell.send('l')
  await sees(talk, LANGUAGES)
  shell.send('1')
  await sees(talk, `20 ${other.topicTitle(20)}`)
}

const LANGUAGES = [other, said].map(({ t }) => t('language.word')).join(' / ')

/** The prompt of the shell, as the last thing on the screen. */
function promptAfter(code: number): RegExp {
  return new RegExp(`\\[${code}\\]$`)
}

/** The page line of a topic that has many pages, as it has in a low window. */
function pageLine(key: 'screen.turnPage' | 'screen.turnMiddlePage', page: number): RegExp {
  return new RegExp(said.t(key, { page, pages: 9 }).replace('9', '[5-9]'))
}

/** Wait for the text, and remember the words that stand around it. */
async function sees({ shell, words }: Talk, text: string | RegExp): Promise<void> {
  await shell.waitFor(text)
  for (const [word] of shell.screen().matchAll(/\p{L}{6,}/gu)) {
    if (!ELSEWHERE.includes(word)) words.add(word)
  }
}

/** What is rightly read before and afterwards. */
const ELSEWHERE = [
  'keyboard',
  ...[BEFORE, NODE, PROGRAM, tmpdir()],
  ...[said, other].flatMap(({ t }) => [t('ask.end'), t('error.bug'), t('error.damaged')]),
].join(' ')

async function expectNothingLeft({ shell, words }: Talk, least = 80): Promise<void> {
  expect(words.size).toBeGreaterThan(least)
  const left = await shell.everything()
  expect([...words].filter((word) => left.includes(word))).toEqual([])
}

/** What a terminal holds, without the prompts and the names that tmux gives to its windows. */
function withoutPrompts(text: string): string {
  return flat(text.replaceAll(/\[\d+\]|^\S+ (node|bash|sh)$/gm, ''))
}

async function finish(talk: Talk): Promise<void> {
  const { shell } = talk
  shell.send('b')
  await sees(talk, new RegExp([said, other].map((one) => one.outcome('draft')).join('|')))
  shell.send(said.finish('draft'))
}

function programIn({ shell }: Talk): number {
  return shell.processes().at(-1) ?? Number.NaN
}

function twoSignals(talk: Talk): void {
  const pid = programIn(talk)
  process.kill(pid, 'SIGQUIT')
  try {
    process.kill(pid, 'SIGTERM')
  } catch {
    // It has ended by the first one.
  }
}

async function tryToStop(talk: Talk): Promise<void> {
  const { shell } = talk
  shell.send(PRESS.ctrlZ)
  process.kill(programIn(talk), 'SIGTSTP')
  shell.send('s')
  await sees(talk, other.t('sources.title'))
  shell.send('x')
}

async function stopAndComeBack(talk: Talk): Promise<void> {
  const { shell } = talk
  process.kill(-(shell.processes()[0] ?? Number.NaN), 'SIGSTOP')
  await shell.waitFor('[147]')
  shell.send('clear; fg\r')
  await sees(talk, `20 ${other.topicTitle(20)}`)
  shell.send('s')
  await sees(talk, other.t('sources.title'))
  shell.send('x')
}

function leaveInResize({ shell }: Talk): void {
  shell.resize(70, 18)
  shell.send('x')
  shell.resize(60, 16)
}

async function leaveTooSmall(talk: Talk): Promise<void> {
  talk.shell.resize(24, 6)
  await sees(talk, other.t('screen.tooSmall'))
  talk.shell.send('x')
}

async function damage(talk: Talk): Promise<void> {
  const { shell } = talk
  shell.send('b')
  await sees(talk, other.outcome('draft'))
  cutAt(join(localesOf(talk.program), 'en.jsonl'), 'topic:22')
  shell.send('2')
}

function breakingProgram(): string {
  const program = copyProgram()
  const listen =
    "process.stdin.on('keypress', (said) => { if (said === '!') throw new Error('broken') })"
  appendFileSync(program, `;${listen}`)
  return program
}
