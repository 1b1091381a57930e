import { PassThrough, Writable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import xterm from '@xterm/headless'
import { main } from '../../src/main'
import { sizeOf, type WindowSize } from '../../src/terminal/frame'
import type { Act } from '../soak/keys'
import { readCode, type Theme } from './read-code'
import { NODE_HERE } from './run-here'
import { localesOf, PROGRAM } from './run-program'

/** What stands in the window before the program starts. */
export const BEFORE = 'Quarterly plan, typed before.'

/** A conversation inside this process: a keyboard and a terminal emulator around `main`, as in a real window. */
export interface WindowHere {
  /** Does one thing, and waits until the program has answered it. */
  act(act: Act): Promise<void>
  /** How often the keyboard was let go. */
  timesLetGo(): number
  /** The rows that can be seen. */
  rows(): string[]
  /** Rows that the emulator had to break, because they were wider than the window. */
  brokenRows(): string[]
  /** What a phone reads from the window, as a terminal with that theme draws it. */
  qr(theme: Theme): string | undefined
  /** Everything that the emulator holds. */
  buffer(): string
  size(): WindowSize
  hasEnded(): boolean
  isAlternate(): boolean
  isCursorShown(): boolean
  isRaw(): boolean
  readonly code: Promise<number>
}

class Keyboard extends PassThrough {
  readonly isTTY = true
  isRaw = false
  timesLetGo = 0
  setRawMode(isRaw: boolean): this {
    if (!isRaw) this.timesLetGo++
    this.isRaw = isRaw
    return this
  }
}

class Screen extends Writable {
  readonly isTTY = true
  /** As Node marks its own output, which no prompt may end. */
  readonly _isStdio = true
  readonly emulator
  isCursorShown = true

  constructor(
    public columns: number,
    public rows: number,
  ) {
    super({ decodeStrings: false })
    this.emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true })
    this.emulator.write(`${BEFORE}\r\n`)
  }

  override _write(chunk: Buffer | string, _encoding: string, done: () => void): void {
    const text = String(chunk)
    // A terminal goes to the first column on every line feed.
    this.emulator.write(text.replace(/\n/g, '\r\n'))
    const last = text.match(/\x1b\[\?25[hl]/g)?.at(-1)
    if (last !== undefined) this.isCursorShown = last.endsWith('h')
    done()
  }

  resize(columns: number, rows: number): void {
    // The emulator has no window of no size; a real one that says so is a common one.
    const real = sizeOf({ columns, rows })
    this.emulator.resize(Math.max(2, real.columns), real.rows)
    Object.assign(this, { columns, rows })
    this.emit('resize')
  }
}

/** Start a conversation in a window of that size, and wait for its first screen. */
export async function openHere(
  args: readonly string[],
  { columns, rows }: WindowSize,
  env: Readonly<Record<string, string>> = {},
): Promise<WindowHere> {
  const input = new Keyboard()
  const output = new Screen(columns, rows)
  const { emulator } = output
  let hasEnded = false
  const code = main({
    args,
    env: { LANG: 'en_US.UTF-8', ...env },
    input,
    output,
    errors: output,
    folder: localesOf(PROGRAM),
    now: new Date('2026-11-24T12:00:00'),
    ...NODE_HERE,
  }).finally(() => {
    hasEnded = true
  })

  const settle = async () => {
    for (let turns = 0; turns < 4; turns++) await turn()
    // A screen that needs another file of the program takes longer.
    const patience = performance.now() + 5000
    while (!hasEnded && output.isCursorShown && performance.now() < patience) await turn()
    await new Promise<void>((resolve) => emulator.write('', resolve))
  }
  while (!hasEnded && output.isCursorShown) await turn() // it is hidden below a screen
  await settle()
  const lines = () => {
    const { active } = emulator.buffer
    return Array.from({ length: emulator.rows }, (_, row) => active.getLine(active.baseY + row))
  }
  const textOf = (line: ReturnType<typeof lines>[number]) =>
    line?.translateToString(true, 0, emulator.cols).trimEnd() ?? ''

  return {
    async act(act) {
      if (act.kind === 'keys') input.write(act.bytes)
      else if (act.kind === 'resize') output.resize(act.columns, act.rows)
      else await new Promise((resolve) => setTimeout(resolve, 60))
      await settle()
    },
    timesLetGo: () => input.timesLetGo,
    rows: () => lines().map(textOf),
    brokenRows: () =>
      lines()
        .filter((line) => line?.isWrapped)
        .map(textOf),
    qr: (theme) => readCode(emulator, theme),
    buffer: () => {
      const { normal, alternate } = emulator.buffer
      return [normal, alternate]
        .flatMap((one) => Array.from({ length: one.length }, (_, row) => textOf(one.getLine(row))))
        .join('\n')
        .trim()
    },
    size: () => sizeOf(output),
    hasEnded: () => hasEnded,
    isAlternate: () => emulator.buffer.active.type === 'alternate',
    isCursorShown: () => output.isCursorShown,
    isRaw: () => input.isRaw,
    code,
  }
}
