import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { startsOf } from '../../src/guard/launcher'
import { main } from '../../src/main'
import { PRESS, startInWindow } from '../support/pty'
import { NODE_HERE } from '../support/run-here'
import { localesOf, PROGRAM, runProgram, runShell } from '../support/run-program'
import { copyProgram, cutAt, temporaryFolder } from './copy'
import { conversationIn, reader } from './words'

const { t, question } = conversationIn(reader)
const PICKED = 'what-was-picked'

describe('before anything else runs', () => {
  it('takes away the ways to the network, to native code and to the debugger', async () => {
    const probe = join(temporaryFolder(), 'probe.cjs')
    writeFileSync(
      probe,
      `const Module = require('module'), load = Module._load, early = []
       Module._load = (name, ...rest) => {
         if ('fetch' in globalThis && name !== process.env.PROGRAM) early.push(name)
         return load(name, ...rest)
       }
       process.argv = [process.execPath, process.env.PROGRAM, 'about', '--json']
       require(process.env.PROGRAM)
       process.on('exit', () => {
         const all = ['fetch', 'WebSocket', 'EventSource', 'Worker', 'BroadcastChannel', 'localStorage']
         const own = ['binding', '_linkedBinding', 'dlopen', 'getBuiltinModule', 'execve', 'report', 'loadEnvFile']
         const left = [...all.filter((name) => name in globalThis), ...own.filter((name) => name in process)]
         process._rawDebug(JSON.stringify({ early, left }))
       })
       process.kill(process.pid, 'SIGUSR1')
       setTimeout(() => process._rawDebug(JSON.stringify({ url: require('inspector').url() ?? null })), 50)`,
    )
    const { stderr, code } = await runShell(`"$NODE" '${probe}'`)

    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([{ url: null }, { early: [], left: [] }])
    expect(code).toBe(0)
  })

  it.each([
    { env: { NODE_DEBUG: 'timer' }, setting: 'NODE_DEBUG' },
    { env: { NODE_OPTIONS: '"--report-on-signal"' }, setting: 'NODE_OPTIONS: --report-on-signal' },
    {
      env: { NODE_OPTIONS: '--throw-deprecation --trace-uncaught' },
      setting: 'NODE_OPTIONS: --trace-uncaught',
    },
  ])('refuses to run where Node may record: $setting', async ({ env, setting }) => {
    const { stdout, stderr, code } = await runProgram(['--lang', reader, 'show', '20'], { env })

    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.replace(/\s+/g, ' ').trim()).toBe(
      t('error.recorded', { setting, launcher: startsOf(localesOf(PROGRAM)).locked ?? '' }),
    )
  })
})

/** A copy of the program in which a key or a line makes something throw what was picked. */
function breakingProgram(how: string): string {
  const program = copyProgram()
  appendFileSync(program, `;{const boom = (said) => { ${how} }; ${LISTEN}}`)
  return program
}
const LISTEN = `process.stdin.on('keypress', (said, key) => key.name === 'down' && boom(said));
  if (!process.stdin.isTTY) process.stdin.on('data', boom)`

const WAYS = [
  {
    way: 'an error that nobody catches',
    how: `throw new TypeError('${PICKED}\\n    at ${PICKED}')`,
  },
  { way: 'a promise that nobody watches', how: `Promise.reject(new Error('${PICKED}'))` },
  { way: 'something thrown that is no error', how: `throw '${PICKED}'` },
]

describe.concurrent('a mistake of ours in the middle of a conversation', () => {
  it.each(WAYS)('$way: the window comes back, and nothing picked is told', async ({ how }) => {
    const window = startInWindow(['--lang', reader], { program: breakingProgram(how) })
    await window.waitFor(t('welcome.title'))
    await window.press(PRESS.pageDown, '1')
    await window.waitFor(question('reason'))
    window.send(PRESS.down)

    expect(await window.exit).toEqual({ code: 70, signal: undefined })
    expect(window.isAlternate()).toBe(false)
    expect(window.isCursorShown()).toBe(true)
    expect(window.buffer().replace(/\s+/g, ' ')).toContain(t('error.bug'))
    expect(window.buffer()).toContain('itin-rights 0.')
    expect(window.output().slice(window.output().lastIndexOf('\x1b[?1049l'))).not.toContain(
      question('reason'),
    )
    expect(window.output()).not.toContain(PICKED)
  })

  it.each(WAYS)('$way: line by line, too', async ({ how }) => {
    const { stdout, stderr, code } = await runProgram(['--lang', reader], {
      program: breakingProgram(how),
      input: '1\n',
      closeStdin: false,
    })

    expect(code).toBe(70)
    expect(stderr.replace(/\s+/g, ' ')).toContain(t('error.bug'))
    expect(stdout + stderr).not.toContain(PICKED)
  })

  it('tells where in the program it happened', async () => {
    const { stderr } = await runProgram(['--lang', reader], {
      program: breakingProgram(`throw new TypeError('${PICKED}')`),
      input: '1\n',
    })

    expect(stderr).toMatch(/^itin-rights \d+\.\d+\.\d+, Node v\d+\.\d+\.\d+$/m)
    expect(stderr).toMatch(/^TypeError$/m)
    expect(stderr).toMatch(/^at itin-rights\.cjs:\d+:\d+$/m)
  })
})

describe('a mistake line by line in a window', () => {
  it('wipes what was said before it is told', async () => {
    const program = copyProgram()
    const file = join(localesOf(program), `${reader}.jsonl`)
    cutAt(file, 'sources')
    const window = startInWindow(['--lang', reader, '--plain'], { program, rows: 40 })
    await window.waitFor(t('screen.howToPick'))
    window.send('s\r')

    expect(await window.exit).toEqual({ code: 2, signal: undefined })
    expect(window.buffer().replace(/\s+/g, '')).toBe(
      t('error.damaged', { file }).replace(/\s+/g, ''),
    )
  })
})

it('opens the keyboard for a conversation only', async () => {
  const world = {
    ...{ args: ['show', '20'], env: {}, output: new PassThrough(), errors: new PassThrough() },
    ...{ folder: localesOf(PROGRAM), now: new Date('2026-11-24T12:00:00'), ...NODE_HERE },
    get input(): Readable {
      throw new Error('the keyboard was opened')
    },
  }
  expect(await main(world)).toBe(0)
})
