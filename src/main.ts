import type { Writable } from 'node:stream'
import { type App, type Spoken, speaker } from './app'
import { ask } from './commands/load-conversation'
import { unknownName } from './commands/unknown-name'
import { dayOf } from './content/age'
import { loadLocales } from './content/compiled'
import { getDay } from './content/day'
import { readPack } from './content/pack-file'
import { findPackFile } from './content/pack-place'
import { compareWithRelease } from './content/release'
import { reportError, wordsForDamage } from './error-report'
import { Cancelled, DamagedError, damaged, ExitCode, UserError } from './errors'
import type { NodeRun } from './guard/enforced'
import { startsOf } from './guard/launcher'
import { findRecording } from './guard/recording'
import { findLocale, localeOfEnvironment, peekLang } from './locale/choose'
import { inLines, nameOfEnvironment } from './locale/words'
import { peekCommand } from './peek-command'
import type { GlobalOptions, Run } from './program'
import { lineTerminal, openConversation, type Surroundings, wantsPlain } from './terminal/choose'
import type { Terminal } from './terminal/terminal'
import { withPlainDigits } from './text/digits'

/** Everything that the program may touch. */
export interface World extends Surroundings {
  readonly args: readonly string[]
  /** Where the compiled files are. */
  readonly folder: string
  readonly now: Date
  readonly node: NodeRun
  /** Calls back for an error that nobody caught, in place of Node, which would print all of it. */
  readonly onCrash: (report: (error: unknown) => void) => void
}

const BASE = 'en'

/** Run the program once. Never throws: an error becomes one message and the returned exit code. */
export async function main(world: World): Promise<ExitCode> {
  let broken: NodeJS.ErrnoException | undefined
  const watching = watch(world, (error) => {
    broken ??= error
    world.input.destroy() // a conversation that nobody can see has ended
  })

  const opened: Opened = {
    terminal: await lineTerminal(watching, world.args.includes('--plain')),
    spoken: undefined,
  }
  try {
    const code = await Promise.race([run(watching, opened), crashOf(world)])
    await opened.terminal.close()
    await written(watching.output)
    // A reader that has gone away (`| head`) has what it wanted; a full disk has not.
    if (broken !== undefined && broken.code !== 'EPIPE') throw new UserError('error.cannotWrite')
    return code
  } catch (error) {
    // A conversation ends too when what it writes is lost, and that is no leaving.
    const isLost = broken !== undefined && broken.code !== 'EPIPE'
    if (Cancelled.is(error) && !isLost) {
      await opened.terminal.leave()
      return ExitCode.cancelled
    }
    // Line by line, what was said stands on the screen: an error wipes it as leaving does.
    await (opened.terminal.isLineByLine ? opened.terminal.leave() : opened.terminal.close())
    // Damage can look like any mistake, also like one of ours; to `verify` also like one of the person's.
    const isVerify = peekCommand(world.args) === 'verify'
    if ((isVerify || isUnexpected(error)) && !(await compareWithRelease(world.folder)).isSame) {
      opened.terminal.note(wordsForDamage(world.folder))
      return isVerify ? ExitCode.notTheRelease : ExitCode.wrongUsage
    }
    const isForAuthors = AUTHORING.has(peekCommand(world.args) ?? '')
    const told = Cancelled.is(error) ? new UserError('error.cannotWrite') : error
    return reportError(told, { ...opened, ...world, isForAuthors })
  }
}

const AUTHORING: ReadonlySet<string> = new Set(['content', 'locale', 'pack'])

/** Throws what nobody caught, wherever it was thrown. */
async function crashOf({ onCrash }: World): Promise<never> {
  return new Promise((_, reject) => onCrash(reject))
}

/** The same world, but a stream that breaks is told of instead of ending the program. Opens no stream by itself. */
function watch(world: World, onBroken: (error: NodeJS.ErrnoException) => void): World {
  const watched = new Set<Writable>()
  const listen = <S extends Writable>(stream: S): S => {
    if (!watched.has(stream)) stream.on('error', onBroken)
    watched.add(stream)
    return stream
  }
  return {
    args: world.args,
    env: world.env,
    folder: world.folder,
    now: world.now,
    node: world.node,
    onCrash: world.onCrash,
    get input() {
      return world.input
    },
    get output() {
      return listen(world.output)
    },
    get errors() {
      return listen(world.errors)
    },
  }
}

function written(stream: Writable): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()))
}

/** What is open: the window that a conversation took over, and the words to report an error in. */
interface Opened {
  terminal: Terminal
  spoken: Spoken | undefined
}

async function run(world: World, opened: Opened): Promise<ExitCode> {
  const { args, env, folder, now, node } = world
  const started = Date.now()
  const speak = speaker(folder, nameOfEnvironment(env))
  const locales = loadLocales(folder)
  const tags = locales.map(({ tag }) => tag)
  const flag = peekLang(args)
  const fromEnvironment = findLocale(localeOfEnvironment(env), tags)
  const asked = flag === undefined ? fromEnvironment : findLocale(flag, tags)
  const spoken = speak(asked ?? fromEnvironment ?? BASE)
  opened.spoken = spoken
  if (flag !== undefined && asked === undefined) throw unknownLocale(flag, tags)
  const recording = findRecording(node.execArgv, env)
  if (recording !== undefined) {
    const { locked } = startsOf(folder)
    if (locked === undefined) throw new UserError('error.recordedAlone', { setting: recording })
    throw new UserError('error.recorded', { setting: recording, launcher: locked })
  }

  let code: ExitCode = ExitCode.ok
  const start: Run = async (act, options, what) => {
    const idle = getIdle(options)
    const today = todayOf(options, now)
    // Those who write look at their files, and at nothing that is added to a copy.
    const isForAuthors = AUTHORING.has(peekCommand(args) ?? '')
    const file = isForAuthors ? undefined : findPackFile(folder, options.pack)
    // What is vetted alone is shown without what a pack adds; but one that is none is refused all the same.
    if (file !== undefined && what === 'vetted') readPack(file)
    const isNeeded = file !== undefined && what !== 'vetted'
    const added = isNeeded ? await openApart(file, speak, today) : undefined
    const speakAll = added?.speak ?? speak
    const shown = speakAll(spoken.edition.head.locale.tag)
    const app: Omit<App, 'terminal'> = {
      spoken: wantsPlain(env, options.plain ?? false)
        ? { ...shown, words: inLines(shown.words) }
        : shown,
      isLocaleKnown: asked !== undefined,
      second: options.with === undefined ? undefined : speakAll(getLocale(options.with, tags)),
      locales,
      speak: speakAll,
      added,
      folder,
      node,
      today,
      dayNow: () => todayOf(options, new Date(now.getTime() + Date.now() - started)),
    }
    if (what === 'conversation') {
      const wishes = { isPlain: options.plain ?? false, idle }
      opened.terminal = await openConversation(world, wishes)
    }
    code = await act({ ...app, terminal: opened.terminal })
  }
  const { words, edition } = spoken
  // Nothing was asked for: into the conversation, without the time that it takes to be able to read a command line.
  if (args.length === 0) await start(ask, {}, 'conversation')
  else {
    const { runCommandLine } = await import('./program')
    await runCommandLine(words, edition.head.version, opened.terminal.print, start, args)
  }
  return code
}

// In a file of its own: most copies have nothing added.
async function openApart(file: string, speak: App['speak'], today: string) {
  const { openAdded } = await import('./commands/added').catch(damaged('pack.cjs'))
  return openAdded(file, speak, today)
}

function isUnexpected(error: unknown): boolean {
  return !(UserError.is(error) || error instanceof DamagedError || Cancelled.is(error))
}

const LONGEST_IDLE = 24 * 60

function getIdle({ idle }: GlobalOptions): number | undefined {
  if (idle === undefined) return undefined
  const typed = withPlainDigits(idle).trim().replace(',', '.')
  const minutes = /^\d{1,4}(?:\.\d{1,4})?$/.test(typed) ? Number(typed) : Number.NaN
  if (minutes <= LONGEST_IDLE) return minutes
  throw new UserError('error.badIdle', { minutes: idle, most: LONGEST_IDLE })
}

function todayOf({ asOf }: GlobalOptions, now: Date): string {
  return asOf === undefined ? dayOf(now) : getDay(asOf)
}

function getLocale(wanted: string, tags: readonly string[]): string {
  const found = findLocale(wanted, tags)
  if (found === undefined) throw unknownLocale(wanted, tags)
  return found
}

function unknownLocale(wanted: string, tags: readonly string[]): UserError {
  const values = { tag: wanted, tags: tags.join(', ') }
  return unknownName('error.unknownLanguage', values, wanted, tags)
}
