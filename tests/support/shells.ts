import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import xterm from '@xterm/headless'
import { spawnInTerminal } from './pseudo-terminal'
import { flat } from './pty'
import { environmentWith } from './run-program'

/** What the shell runs in. The last one is a terminal that has only one screen, as GNU screen by default. */
export const TERMINALS = ['tmux', 'GNU screen', 'xterm.js', 'xterm.js, one screen'] as const
export type TerminalName = (typeof TERMINALS)[number]

/** A shell in a real terminal, in which a person starts the program. */
export interface Shell {
  /** The rows that can be seen. */
  screen(): string
  /** Everything that the terminal holds: what can be seen, what was scrolled away, the other screen, what was copied. */
  everything(): Promise<string>
  isCursorShown(): boolean
  /** Type these bytes. */
  send(bytes: string): void
  /** Wait until the screen shows a text, however it is wrapped. Throws with the screen when it does not come. */
  waitFor(text: string | RegExp): Promise<void>
  resize(columns: number, rows: number): void
  /** What the shell runs, and what that runs, and so on; the program is the last one. */
  processes(): number[]
  /** Close the window that the shell is in, as a person does. */
  close(): Promise<void>
  /** The files in the folder that the shell works in. */
  files(): string[]
  /** End the terminal and all that still runs in it. */
  end(): Promise<void>
}

export interface ShellOptions {
  readonly columns: number
  readonly rows: number
  /** An empty folder for the terminal and its shell. */
  readonly folder: string
}

// Long enough for a machine that is busy with other things.
const PATIENCE = 20_000
const run = promisify(execFile)

/** A shell in that terminal with its default settings, whose prompt is the exit code of what ran before: "[0] ". */
export async function openShell(
  terminal: TerminalName,
  { columns, rows, folder }: ShellOptions,
): Promise<Shell> {
  const [work, home] = ['work', 'home'].map((name) => join(folder, name)) as [string, string]
  for (const one of [work, home]) mkdirSync(one, { mode: 0o700 })
  const pidFile = join(folder, 'pid')
  // A core dump would be seen in the folder.
  const shell = `echo $$ > ${pidFile}; ulimit -c unlimited; exec bash --norc --noprofile -i`
  const kind = KINDS[terminal](folder, ['/bin/sh', '-c', shell])

  const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true })
  const env = {
    ...environmentWith({ HOME: home, LANG: 'C.UTF-8', PS1: '[$?] ', HISTFILE: undefined }),
    SCREENDIR: home,
  }
  const [file, ...args] = kind.command as [string, ...string[]]
  const { pty, hangUp } = spawnInTerminal(file, args, {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd: work,
    env,
  })
  let written = ''
  pty.onData((text) => {
    written += text
    emulator.write(kind.hasOneScreen ? text.replace(/\x1b\[\?1049[hl]/g, '') : text)
  })
  const ask = async (...[command, ...words]: [string, ...string[]]) => {
    const { stdout } = await run(command, words, { env, cwd: folder })
    return stdout
  }

  const opened: Shell = {
    screen: () => rowsOf(emulator).join('\n').trimEnd(),
    async everything() {
      await new Promise<void>((resolve) => emulator.write('', resolve))
      const { normal, alternate } = emulator.buffer
      const here = [normal, alternate].map((buffer) => textOf(buffer)).join('\n')
      return here + ((await kind.everything?.(ask)) ?? '')
    },
    isCursorShown: () => written.lastIndexOf('\x1b[?25h') >= written.lastIndexOf('\x1b[?25l'),
    send: (bytes) => pty.write(bytes),
    async waitFor(text) {
      const wanted = typeof text === 'string' ? flat(text) : text
      const isThere = () => {
        const shown = flat(opened.screen())
        return typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown)
      }
      if (await until(isThere)) return
      throw new Error(`"${wanted}" is not in ${terminal}:\n${opened.screen()}`)
    },
    resize(newColumns, newRows) {
      emulator.resize(newColumns, newRows)
      pty.resize(newColumns, newRows)
    },
    processes: () => below(Number(readFileSync(pidFile, 'utf8'))),
    close: async () => {
      if (kind.close) await kind.close(ask)
      else hangUp()
    },
    files: () => readdirSync(work),
    async end() {
      await kind.end?.(ask).catch(() => {}) // it may have ended with its last window
      hangUp()
    },
  }
  await opened.waitFor('[0]')
  return opened
}

type Ask = (...command: [string, ...string[]]) => Promise<string>

interface Kind {
  readonly command: readonly string[]
  readonly hasOneScreen?: boolean
  /** Of a terminal inside of the emulator: what it holds itself, how its window is closed, and how it ends. */
  everything?(ask: Ask): Promise<string>
  close?(ask: Ask): Promise<unknown>
  end?(ask: Ask): Promise<unknown>
}

const KINDS: Record<TerminalName, (folder: string, shell: readonly string[]) => Kind> = {
  tmux: (folder, shell) => {
    const tmux = ['tmux', '-S', join(folder, 'tmux'), '-f', '/dev/null'] as const
    return {
      command: [...tmux, 'new-session', ...shell, ';', 'set', 'status', 'off'],
      everything: async (ask) => {
        const all = ['-p', '-S', '-', '-E', '-'] as const
        const captured = [
          await ask(...tmux, 'capture-pane', ...all),
          await ask(...tmux, 'capture-pane', '-e', ...all),
          await ask(...tmux, 'capture-pane', '-a', '-q', ...all),
          await ask(...tmux, 'list-buffers'),
          await ask(...tmux, 'display-message', '-p', '#{pane_title} #{window_name}'),
        ]
        return captured.join('\n')
      },
      close: (ask) => ask(...tmux, 'kill-pane'),
      end: (ask) => ask(...tmux, 'kill-server'),
    }
  },
  'GNU screen': (folder, shell) => {
    const screen = ['screen', '-S', 'tested'] as const
    const hardcopy = join(folder, 'hardcopy')
    return {
      command: [...screen, '-U', ...shell],
      everything: async (ask) => {
        rmSync(hardcopy, { force: true })
        await ask(...screen, '-X', 'hardcopy', '-h', hardcopy)
        for (let size = 0; size === 0 || size !== sizeOf(hardcopy); await wait(40)) {
          size = sizeOf(hardcopy)
        }
        return readFileSync(hardcopy, 'utf8')
      },
      close: (ask) => ask(...screen, '-X', 'kill'),
      end: (ask) => ask(...screen, '-X', 'quit'),
    }
  },
  'xterm.js': (_, command) => ({ command }),
  'xterm.js, one screen': (_, command) => ({ command, hasOneScreen: true }),
}

function below(pid: number): number[] {
  const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')
  return child ? [Number(child), ...below(Number(child))] : []
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

type Emulator = InstanceType<typeof xterm.Terminal>

function rowsOf({ buffer, rows, cols }: Emulator): string[] {
  const { active } = buffer
  return Array.from({ length: rows }, (_, row) =>
    (active.getLine(active.baseY + row)?.translateToString(true, 0, cols) ?? '').trimEnd(),
  )
}

function textOf(buffer: Emulator['buffer']['active']): string {
  const rows = Array.from(
    { length: buffer.length },
    (_, row) => buffer.getLine(row)?.translateToString(true) ?? '',
  )
  return rows.join('\n')
}

async function until(isTrue: () => boolean): Promise<boolean> {
  for (const end = Date.now() + PATIENCE; !isTrue(); await wait(20)) {
    if (Date.now() > end) return false
  }
  return true
}
