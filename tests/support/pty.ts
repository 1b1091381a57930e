import { constants } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import xterm from '@xterm/headless'
import { afterAll } from 'vitest'
import { spawnInTerminal } from './pseudo-terminal'
import { type Env, environmentWith, NODE, PROGRAM } from './run-program'

export interface WindowOptions {
  readonly columns?: number
  readonly rows?: number
  readonly env?: Env
  /** What stands in the window already when the program starts. */
  readonly before?: string
  /** False for a terminal that has only one screen, as GNU screen by default. */
  readonly hasAlternateScreen?: boolean
  /** A line of the shell that runs in the window afterwards; the program's exit code stands above what it says. */
  readonly afterwards?: string
  /** Another copy of the program. */
  readonly program?: string
  /** Words before the program: another one that starts it. */
  readonly under?: readonly string[]
  /** What starts the program in place of Node. */
  readonly launcher?: string
}

/** How a program in a window ended: one of the two. */
export interface WindowExit {
  readonly code: number | undefined
  readonly signal: string | undefined
}

/** The program in a pseudo-terminal, and a terminal emulator that shows what it writes. */
export interface Window {
  /** The rows that can be seen. */
  screen(): string
  /** Everything that the terminal holds: both screens and what was scrolled away. */
  buffer(): string
  /** The bytes that the program has written. */
  output(): string
  isAlternate(): boolean
  isCursorShown(): boolean
  /** Rows that were too wide for the window, so that the terminal broke them. */
  brokenRows(): string[]
  /** Press keys one by one, each after the program has answered the one before. */
  press(...keys: string[]): Promise<void>
  /** Send bytes all at once, as a paste or fast fingers do. */
  send(bytes: string): void
  /** Wait until the screen shows a text, however it is wrapped. Throws with the screen when it does not come. */
  waitFor(text: string): Promise<void>
  /** Make the window another size, and wait until the program has drawn for it. */
  resize(columns: number, rows: number): Promise<void>
  kill(signal: NodeJS.Signals): void
  /** Close the window itself. */
  close(): void
  readonly exit: Promise<WindowExit>
}

/** What the keyboard sends. */
export const PRESS = {
  enter: '\r',
  escape: '\x1b',
  space: ' ',
  up: '\x1b[A',
  down: '\x1b[B',
  left: '\x1b[D',
  pageUp: '\x1b[5~',
  pageDown: '\x1b[6~',
  ctrlC: '\x03',
  ctrlD: '\x04',
  ctrlZ: '\x1a',
  ctrlBackslash: '\x1c',
} as const

/** How long a program may take to answer on a busy machine before a test gives up on it. */
const PATIENCE = 6000
const CURSOR_ON = '\x1b[?25h'
const CURSOR_OFF = '\x1b[?25l'
const ALTERNATE = /\x1b\[\?1049[hl]/g

const open = new Set<Window>()
afterAll(() => {
  for (const window of open) window.kill('SIGKILL')
})

/** A text in one line, without the breaks that a window put in. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Start the built program in a pseudo-terminal of that size. */
export function startInWindow(args: readonly string[], options: WindowOptions = {}): Window {
  const { columns = 80, rows = 24, env = {}, before = '', hasAlternateScreen = true } = options
  const { afterwards, program = PROGRAM, under = [], launcher } = options
  const started = [...under, ...(launcher === undefined ? [NODE, program] : [launcher])]
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true })
  if (before) terminal.write(before)
  const [file, ...words] =
    afterwards === undefined
      ? [...started, ...args]
      : ['/bin/sh', '-c', `${SURVIVING}${afterwards}${LAST}`, 'sh', ...started, ...args]
  const { pty, hangUp } = spawnInTerminal(file as string, words, {
    name: env.TERM ?? 'xterm-256color',
    cols: columns,
    rows,
    env: environmentWith(env),
  })

  let output = ''
  let isAllRead = false
  pty.onData((text) => {
    output += text
    terminal.write(hasAlternateScreen ? text : text.replace(ALTERNATE, ''))
    if (afterwards !== undefined && !isAllRead && output.includes(END)) {
      isAllRead = true
      pty.write('\n')
    }
  })

  let hasEnded = false
  const exit = new Promise<WindowExit>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      open.delete(window)
      hasEnded = true
      const ended = { code: signal ? undefined : exitCode, signal: nameOf(signal) }
      terminal.write('', () => resolve(ended))
    })
  })

  // Until the program has drawn: it shows the cursor between two screens, and hides it at the end of each.
  const settle = async () => {
    await until(() => hasEnded || !output.includes(CURSOR_ON) || !window.isCursorShown(), PATIENCE)
    for (let size = -1; size !== output.length; await wait(8)) size = output.length
    // The emulator takes in what it gets a little later.
    await new Promise<void>((resolve) => terminal.write('', resolve))
  }
  const answerTo = async (act: () => void) => {
    const size = output.length
    act()
    await until(() => hasEnded || output.length > size, PATIENCE / 3)
    await settle()
  }

  const window: Window = {
    screen: () => shownRows(terminal).join('\n'),
    buffer: () => [terminal.buffer.normal, terminal.buffer.alternate].map(textOf).join('\n').trim(),
    output: () => output,
    isAlternate: () => terminal.buffer.active.type === 'alternate',
    isCursorShown: () => output.lastIndexOf(CURSOR_ON) >= output.lastIndexOf(CURSOR_OFF),
    brokenRows: () => brokenRows(terminal),
    async press(...keys) {
      for (const key of keys) await answerTo(() => pty.write(key))
    },
    send: (bytes) => pty.write(bytes),
    async waitFor(text) {
      const hasCome = await until(() => flat(window.screen()).includes(flat(text)), PATIENCE)
      if (!hasCome) throw new Error(`"${flat(text)}" is not on the screen:\n${window.screen()}`)
      await settle()
    },
    resize: (newColumns, newRows) =>
      answerTo(() => {
        terminal.resize(newColumns, newRows)
        pty.resize(newColumns, newRows)
      }),
    // The whole group, as a terminal does it: with a shell in the window, the program is not the first process.
    kill: (signal) => void process.kill(-pty.pid, signal),
    close: hangUp,
    exit,
  }
  open.add(window)
  return window
}

// The shell itself outlives the signals that end the program.
const SURVIVING = 'trap : TERM HUP INT QUIT; "$@"; echo "exit $?"; '
const END = 'all is said'
// A busy machine may not read what came just before the end: the shell stays until all of it has been read.
const LAST = `; echo ${END}; read _`

type Terminal = InstanceType<typeof xterm.Terminal>
type Buffer = Terminal['buffer']['active']

function shownRows(terminal: Terminal): string[] {
  const { active } = terminal.buffer
  return Array.from(
    { length: terminal.rows },
    // The emulator remembers what stood right of the edge before it became narrower.
    (_, row) => {
      const line = active.getLine(active.baseY + row)
      return line?.translateToString(true, 0, terminal.cols).trimEnd() ?? ''
    },
  )
}

function brokenRows(terminal: Terminal): string[] {
  const { active } = terminal.buffer
  return shownRows(terminal).filter((_, row) => active.getLine(active.baseY + row)?.isWrapped)
}

function textOf(buffer: Buffer): string {
  const lines = Array.from(
    { length: buffer.length },
    (_, row) => buffer.getLine(row)?.translateToString(true) ?? '',
  )
  return lines.join('\n')
}

async function until(isTrue: () => boolean, patience: number): Promise<boolean> {
  const end = Date.now() + patience
  while (!isTrue()) {
    if (Date.now() > end) return false
    await wait(4)
  }
  return true
}

function nameOf(number: number | undefined): string | undefined {
  return Object.entries(constants.signals).find(([, value]) => number && value === number)?.[0]
}
