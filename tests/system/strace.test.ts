import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyProgram, cutAt, temporaryFolder } from '../program/copy'
import { conversationIn } from '../program/words'
import { flat, PRESS, startInWindow, type Window } from '../support/pty'
import {
  localesOf,
  NODE,
  PROGRAM,
  type RunOptions,
  runProgram,
  runShell,
} from '../support/run-program'
import { callsIn, leavingCalls, parseTrace, readBy, straceInto } from '../support/strace'

const folder = mkdtempSync(join(tmpdir(), 'itin-rights-'))
const counted = new Map<string, string>()
const pack = join(folder, 'a.pack')
let bare: ReadonlySet<string> = new Set()

beforeAll(async () => {
  if (spawnSync('strace', ['-V']).error)
    throw new Error('Nothing is proved without strace. On Debian: apt-get install strace')
  // With nothing but comments in it, so that what Node reads of its own is not taken for the program's.
  const empty = join(folder, 'bare.cjs')
  writeFileSync(empty, '')
  const trace = join(folder, 'bare')
  await runProgram([], { under: straceInto(trace), program: empty })
  bare = new Set(callsIn(trace).flatMap((call) => readBy(call) ?? []))
  const example = join(folder, 'example')
  await runProgram(['pack', 'new', example])
  await runProgram(['pack', 'build', example, '--out', pack])
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  const { ITIN_CALLS } = process.env
  const version = spawnSync(NODE, ['-v'], { encoding: 'utf8' }).stdout.trim()
  const lines = [...counted].map(([name, calls]) => `${version}\t${name}\t${calls}\n`)
  if (ITIN_CALLS) appendFileSync(ITIN_CALLS, lines.join(''))
})

/** Run something under strace; what of its calls leaves the process. */
async function leaving(
  name: string,
  run: (under: readonly string[]) => Promise<unknown>,
  program = PROGRAM,
): Promise<string[]> {
  const trace = join(folder, String(counted.size))
  counted.set(name, '')
  await run(straceInto(trace))
  const calls = callsIn(trace)
  counted.set(name, countsOf(calls.map((call) => call.name)))
  // Without these nothing was traced.
  expect(calls[0]?.name).toBe('execve')
  expect(calls.some((call) => readBy(call) === program)).toBe(true)
  return leavingCalls(calls, { folder: dirname(program), bare })
}

function countsOf(names: readonly string[]): string {
  const kinds = [...new Set(names)].sort()
  return kinds.map((kind) => `${kind} ${names.filter((one) => one === kind).length}`).join(', ')
}

/** A run through pipes of the shell: those that Node itself makes for a child are sockets. */
function piped(args: string, { typed = '', after = 'cat', ...more }: Piped = {}) {
  return runShell(`printf '${typed}' | $UNDER "$NODE" "$PROGRAM" ${args} 2>&1 | ${after}`, more)
}

interface Piped extends RunOptions {
  readonly typed?: string
  readonly after?: string
}

const TAGS = ['en', 'es']

describe.concurrent('a conversation', () => {
  it.each(TAGS)('in a window leaves the process by no call (%s)', async (tag) => {
    const left = await leaving(`a conversation in a window (${tag})`, async (under) => {
      const window = await openReason(tag, under)
      const { t, ...said } = conversationIn(tag)
      await toTopic(window, tag)
      await pick(window, t('topic.more'))
      await window.press('b', 's')
      await window.waitFor(t('sources.title'))
      await window.press('b', 'b')
      await pick(window, t('help.see.immigration-legal-help'))
      await window.waitFor(t('need.immigration-legal-help'))
      await window.press('c')
      await window.waitFor(t('state.title'))
      await window.press(PRESS.enter)
      await window.waitFor(t('need.immigration-legal-help'))
      await window.press('l')
      await window.waitFor('Español')
      await pick(window, tag === 'en' ? 'Español' : 'English')
      const other = conversationIn(tag === 'en' ? 'es' : 'en')
      await window.waitFor(other.t('need.immigration-legal-help'))
      await window.press('b', 'b', 'b')
      await window.waitFor(other.outcome('draft'))
      await window.press(said.finish('draft'))
      expect(await window.exit).toEqual({ code: 0, signal: undefined })
    })
    expect(left).toEqual([])
  })

  it.each(TAGS)('line by line leaves the process by no call (%s)', async (tag) => {
    const said = conversationIn(tag)
    const left = await leaving(`a conversation line by line (${tag})`, async (under) => {
      const answers = [
        ...[...answersTo(tag), '1', '1', 'b', 's', 'b', 'b'],
        ...[said.helpNumber('draft', 'immigration-legal-help'), 'c', '44', 'l', '1'],
        ...['b', 'b', 'b', said.finish('draft')],
      ]
      const typed = answers.map((answer) => `${answer}\\n`).join('')
      const { stdout } = await piped(`--lang ${tag}`, { typed, under })
      for (const text of ['sources.title', 'state.title', 'need.immigration-legal-help'] as const)
        expect(flat(stdout)).toContain(flat(said.t(text)))
    })
    expect(left).toEqual([])
  })
})

describe.concurrent('a workshop', () => {
  it.each(TAGS)('on a wall, with a code, leaves the process by no call (%s)', async (tag) => {
    const { t } = conversationIn(tag)
    const left = await leaving(`a wall (${tag})`, async (under) => {
      const window = startInWindow(['present', '20', '21', '--lang', tag], { under })
      await window.waitFor(t('present.number', { topic: 20 }))
      await window.press('n', 's', 'q', PRESS.enter)
      await window.waitFor('▄▄▄▄')
      await window.press('b', 'b', 'b', 't')
      await window.waitFor(t('present.topics'))
      await window.press('x')
      expect(await window.exit).toEqual({ code: 130, signal: undefined })
    })
    expect(left).toEqual([])
  })

  it.each([
    { how: 'its letters', out: (window: Window) => window.press(...'olivo'), code: 0 },
    { how: 'SIGTERM', out: (window: Window) => window.kill('SIGTERM'), code: undefined },
  ])('in a kiosk leaves the process by no call, ended by $how', async ({ how, out, code }) => {
    const { t } = conversationIn('en')
    const left = await leaving(`a kiosk, ended by ${how}`, async (under) => {
      const window = startInWindow(['kiosk', '--lang', 'en'], { under })
      await window.waitFor(t('kiosk.title'))
      await window.press(...'olivo', PRESS.enter, ...'olivo', PRESS.enter)
      for (const leave of ['x', PRESS.ctrlC]) {
        await window.waitFor('Español')
        await window.press('1')
        await window.waitFor(t('welcome.title'))
        await window.press('s', 'q', PRESS.enter, leave)
      }
      await window.waitFor('Español')
      await out(window)
      expect((await window.exit).code).toBe(code)
    })
    expect(left).toEqual([])
  })
})

describe.concurrent('a command', () => {
  it.each(
    [
      ...['topics', 'show 20', 'show 30 --kind court', 'search address', 'legal-help'],
      ...['legal-help --state TX', 'sources', 'languages', 'whats-new --since 2026-01-01'],
      ...['verify', 'privacy', 'about'],
    ].flatMap((args) => [args, `${args} --json`]),
  )('leaves the process by no call: %s', alone)

  it.each([
    ...['--help', 'show --help', '--version', 'unknown', 'show 1234', 'show', '--unknown'],
    ...[
      '--lang xx',
      'show 20 --lang es --with en',
      'show 20 --as-of 2027-12-31',
      'search 123-45-6789',
      'handout 20 --lang es --with en --state TX',
      'handout 20 --format text',
      'handout',
    ],
  ])('leaves the process by no call: %s', alone)

  it('saves a handout by calls on that file alone', async () => {
    const file = join(temporaryFolder(), 'sheet.html')
    const calls = await leaving('handout -o', (under) => piped(`handout 20 -o ${file}`, { under }))

    expect(calls.length).toBeGreaterThan(1)
    expect(calls.filter((call) => !call.includes(`"${file}`))).toEqual([])
  })

  it.each(['show 200', 'legal-help', 'verify'])(
    'with a pack beside the program leaves the process by no call: %s',
    async (args) => {
      const program = copyProgram()
      cpSync(pack, join(dirname(program), 'added.pack'))
      const run = (under: readonly string[]) => piped(args, { under, program })
      expect(await leaving(`${args}, with a pack`, run, program)).toEqual([])
    },
  )

  async function alone(args: string) {
    expect(await leaving(args, (under) => piped(args, { under }))).toEqual([])
  }
})

describe.concurrent('a way out', () => {
  it.each<{ how: string; args?: string; out: (window: Window) => unknown }>([
    { how: 'x', out: (window) => window.press('x') },
    { how: 'Ctrl-C', out: (window) => window.press(PRESS.ctrlC) },
    { how: 'Ctrl-D', out: (window) => window.press(PRESS.ctrlD) },
    { how: 'Ctrl-Z and x', out: (window) => window.press(PRESS.ctrlZ, 'x') },
    ...(['SIGTERM', 'SIGHUP', 'SIGINT'] as const).map((signal) => {
      return { how: signal, out: (window: Window) => window.kill(signal) }
    }),
    { how: 'a window that is closed', out: (window) => window.close() },
  ])('from a window leaves the process by no call: $how', async ({ how, out }) => {
    const left = await leaving(`a window, then ${how}`, async (under) => {
      const window = await openReason('en', under)
      await out(window)
      await window.exit
    })
    expect(left).toEqual([])
  })

  it.each<{ how: string; out: (window: Window) => void }>([
    { how: 'Ctrl-C', out: (window) => window.send(PRESS.ctrlC) },
    { how: 'Ctrl-D', out: (window) => window.send(PRESS.ctrlD) },
    { how: 'SIGTERM', out: (window) => window.kill('SIGTERM') },
    { how: 'SIGHUP', out: (window) => window.kill('SIGHUP') },
  ])('from plain mode leaves the process by no call: $how', async ({ how, out }) => {
    const { t } = conversationIn('en')
    const left = await leaving(`plain mode, then ${how}`, async (under) => {
      const window = startInWindow(['--plain', '--lang', 'en'], { under, rows: 60 })
      await window.waitFor(t('screen.howToPick'))
      out(window)
      await window.exit
    })
    expect(left).toEqual([])
  })

  it.each([
    { how: 'in a window', args: [] },
    { how: 'line by line', args: ['--plain'] },
  ])('by the quiet time leaves the process by no call: $how', async ({ how, args }) => {
    const left = await leaving(`the quiet time ${how}`, async (under) => {
      const all = ['--lang', 'en', '--idle', '0.01', ...args]
      const window = startInWindow(all, { under, rows: 60 })
      expect(await window.exit).toEqual({ code: 130, signal: undefined })
    })
    expect(left).toEqual([])
  })

  it.each<{ how: string; piped: Piped; args?: string }>([
    { how: 'the end of the input', piped: { typed: '2\\n1\\n' } },
    { how: 'x', piped: { typed: '2\\nx\\n' } },
    { how: 'a reader that has gone', piped: { after: 'head -1' }, args: 'show 20' },
    { how: 'a reader of a conversation that has gone', piped: { after: 'head -1', typed: '2\\n' } },
  ])('from a pipe leaves the process by no call: $how', async ({ how, args = '', piped: more }) => {
    const left = await leaving(`a pipe, then ${how}`, (under) => piped(args, { ...more, under }))
    expect(left).toEqual([])
  })

  it.each([
    { how: 'at once', part: 'topics', args: 'topics', typed: '' },
    {
      how: 'in the middle of a conversation',
      part: 'topic:20',
      args: '',
      typed: '2\\n1\\n2\\n1\\n',
    },
  ])('by damage that is met $how leaves the process by no call', async ({ how, part, ...run }) => {
    const program = copyProgram()
    const file = join(localesOf(program), 'en.jsonl')
    cutAt(file, part)
    const left = await leaving(
      `a damaged copy, ${how}`,
      async (under) => {
        const { stdout } = await piped(`--lang en ${run.args}`, { ...run, under, program })
        expect(flat(stdout)).toContain(flat(conversationIn('en').t('error.damaged', { file })))
      },
      program,
    )
    expect(left).toEqual([])
  })
})

/** What nothing may do. Each is a line of a program that is caught when it does it. */
const FORBIDDEN = [
  ['connect', "require('net').connect(9, '127.0.0.1').on('error', () => {})"],
  ['bind', "require('net').createServer().listen(0, function () { this.close() })"],
  ['socket', "require('dgram').createSocket('udp4').bind(function () { this.close() })"],
  ['socket', "require('dns').lookup('a.invalid', () => {})"],
  ['socket', "require('dns').resolve('a.invalid', () => process.exit())"],
  ['socket', "fetch('http://127.0.0.1:59999').catch(() => {})"],
  ['O_CREAT', "fs.writeFileSync(one, '1')"],
  ['O_CREAT', "fs.promises.writeFile(one, '1')"],
  ['O_APPEND', "fs.appendFileSync(there, '1')"],
  ['O_RDWR', "fs.openSync(there, 'r+')"],
  ['O_CREAT', "fs.createWriteStream(there).end('1')"],
  ['O_WRONLY', "fs.openSync('/dev/null', fs.constants.O_WRONLY)"],
  ['rename', 'fs.renameSync(there, one)'],
  ['unlink', 'fs.unlinkSync(there)'],
  ['mkdir', 'fs.mkdirSync(one)'],
  ['rmdir', 'fs.mkdirSync(one); fs.rmdirSync(one)'],
  ['link', 'fs.linkSync(there, one)'],
  ['symlink', 'fs.symlinkSync(there, one)'],
  ['truncate', 'fs.truncateSync(there); fs.ftruncateSync(fs.openSync(there), 1)'],
  ['chmod', 'fs.chmodSync(there, 0o600)'],
  ['chown', 'fs.chownSync(there, process.getuid(), process.getgid())'],
  ['utime', 'fs.utimesSync(there, 1, 1)'],
  ['O_CREAT', 'fs.copyFileSync(there, one)'],
  ['execve', "require('child_process').spawnSync('true')"],
  ['execve', "require('child_process').exec('true')"],
  ['clone', "require('child_process').fork(there)"],
  ['kill', 'process.kill(process.ppid, 0)'],
  ['/etc/passwd', "fs.readFileSync('/etc/passwd')"],
  ['secret', 'fs.readFileSync(there)'],
  ['/environ', 'fs.readFileSync(`/proc/$' + '{process.ppid}/environ`)'],
] as const

describe.concurrent('the control', () => {
  it.each(FORBIDDEN)('catches %s: %s', async (caught, line) => {
    const own = mkdtempSync(join(folder, 'control-'))
    const there = join(folder, `secret-${own.slice(-6)}`)
    writeFileSync(there, '')
    const program = join(own, 'control.cjs')
    const names = { one: join(own, 'one'), there }
    writeFileSync(
      program,
      `const fs = require('fs'); const { one, there } = ${JSON.stringify(names)}; ${line}`,
    )
    const left = await leaving(
      `control: ${line}`,
      (under) => piped('', { under, program }),
      program,
    )
    expect(
      left.some((call) => call.includes(caught)),
      left.join('\n'),
    ).toBe(true)
  })

  it('finds nothing in a program that reads its own folder and writes to its terminal', async () => {
    const own = mkdtempSync(join(folder, 'control-'))
    const program = join(own, 'control.cjs')
    writeFileSync(program, 'console.log(require("fs").readFileSync(__filename, "utf8"))')
    const run = (under: readonly string[]) => piped('', { under, program })
    expect(await leaving('control: nothing', run, program)).toEqual([])
  })
})

describe('a trace', () => {
  it('puts calls together that another thread came between', () => {
    const calls = parseTrace(
      [
        '1  openat(AT_FDCWD, "a", O_WRONLY <unfinished ...>',
        '2  exit(0 <unfinished ...>',
        '1  <... openat resumed>) = 3</a>',
        '2  <... exit resumed>) = ?',
        '2  +++ exited with 0 +++',
        '1  --- SIGTERM {si_signo=SIGTERM} ---',
        '1  connect(4, {sa_family=AF_INET} <unfinished ...>',
      ].join('\n'),
    )
    expect(calls.map(({ name, args, result }) => [name, args, result])).toEqual([
      ['openat', 'AT_FDCWD, "a", O_WRONLY', '3</a>'],
      ['exit', '0', '?'],
      ['connect', '4, {sa_family=AF_INET}', '?'],
    ])
  })

  it('refuses a line that it does not understand', () => {
    expect(() => parseTrace('1  something else')).toThrow('Not understood')
    expect(() => parseTrace('1  <... openat resumed>) = 3')).toThrow('Nothing to resume')
  })
})

function answersTo(tag: string): string[] {
  const { number } = conversationIn(tag)
  return [number('reason', 'agreement'), number('agreement', 'draft'), number('draft-group', 'no')]
}

async function openReason(tag: string, under: readonly string[]): Promise<Window> {
  const { t, question } = conversationIn(tag)
  const window = startInWindow(['--lang', tag], { under, columns: 100, rows: 90 })
  await window.waitFor(t('welcome.title'))
  await window.press(PRESS.enter)
  await window.waitFor(question('reason'))
  return window
}

async function toTopic(window: Window, tag: string): Promise<void> {
  const { outcome, topicTitle } = conversationIn(tag)
  for (const answer of answersTo(tag)) await window.press(answer)
  await window.waitFor(outcome('draft'))
  await window.press('1')
  await window.waitFor(`20 ${topicTitle(20)}`)
}

/** Press the number that stands before a choice. */
async function pick(window: Window, label: string): Promise<void> {
  await window.waitFor(label)
  const before = flat(window.screen()).split(flat(label))[0] ?? ''
  await window.press(/(\d+) $/.exec(before)?.[1] ?? '')
}
