import { Command, CommanderError } from 'commander'
import type { App } from './app'
import { check } from './commands/check'
import { graph } from './commands/graph'
import { languages } from './commands/languages'
import { legalHelp } from './commands/legal-help'
import { ask, loadConversation } from './commands/load-conversation'
import { BESIDE, PACK_WORK, workOnPack } from './commands/pack'
import { packet } from './commands/packet'
import { show } from './commands/show'
import { sources } from './commands/sources'
import { topics } from './commands/topics'
import { isVettedNumber } from './content/pack-place'
import { damaged, type ExitCode } from './errors'
import { helpWords } from './help-words'
import type { Words } from './locale/words'
import { peekCommand } from './peek-command'
import { usageErrorOf } from './usage-error'

/** The flags that every command understands. */
export interface GlobalOptions {
  readonly lang?: string
  readonly with?: string
  readonly plain?: boolean
  readonly json?: boolean
  readonly asOf?: string
  readonly idle?: string
  readonly pack?: string
}

/**
 * Runs one command with the App made for these flags. A conversation also takes over the window; what shows nothing but what is
 * vetted is not kept waiting for what a pack adds.
 */
export type Run = (
  act: (app: App) => ExitCode | Promise<ExitCode>,
  options: GlobalOptions,
  what?: 'conversation' | 'vetted',
) => Promise<void>

/**
 * Read a command line and run what it asks for: one command, or the conversation. Throws `UserError` for what it cannot
 * understand.
 */
export async function runCommandLine(
  words: Words,
  version: string,
  print: (text: string) => void,
  run: Run,
  args: readonly string[],
): Promise<void> {
  const program = createProgram(words, version, print, run, args)
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    const usage = usageErrorOf(error, program, args)
    if (usage !== undefined) throw usage
  }
}

/** What the definition of a command needs: its words, the flags, and how it is run. */
interface Defining {
  readonly program: Command
  readonly t: Words['t']
  readonly json: () => boolean
  readonly runs: (act: (app: App) => ExitCode | Promise<ExitCode>, what?: 'vetted') => Promise<void>
  readonly converse: (act?: (app: App) => Promise<ExitCode>, usual?: GlobalOptions) => Promise<void>
}

/**
 * The command line in the words of one locale: names, arguments, flags → one function in commands/. Has only the command that
 * the arguments name, or all of them where they name none that exists, or ask for help: each takes time on a start.
 */
function createProgram(
  { t, program: name }: Words,
  version: string,
  print: (text: string) => void,
  run: Run,
  args: readonly string[],
): Command {
  const program = new Command(name)
  program
    .description(t('cli.description'))
    .option(`-l, --lang <${t('cli.value.tag')}>`, t('cli.option.lang'))
    .option(`--with <${t('cli.value.tag')}>`, t('cli.option.with'))
    .option('--plain', t('cli.option.plain'))
    .option('--json', t('cli.option.json'))
    .option(`--as-of <${t('cli.value.date')}>`, t('cli.option.asOf'))
    .option(`--idle <${t('cli.value.minutes')}>`, t('cli.option.idle'))
    .option(`--pack <${t('cli.value.file')}>`, t('cli.option.pack'))
    .version(version, '-V, --version', t('cli.option.version'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => print(text.trimEnd()),
      writeErr: () => {},
      outputError: () => {},
    })
    .configureHelp(helpWords(t))
    .helpOption('-h, --help', t('cli.option.help'))
    .helpCommand(false)

  const converse: Defining['converse'] = (act = ask, usual = {}) =>
    run(act, { ...usual, ...program.opts() }, 'conversation')
  program.action(() => converse())
  const json = () => program.opts<GlobalOptions>().json ?? false
  const defining: Defining = {
    program,
    t,
    json,
    runs: (act, what) => run(act, program.opts(), what),
    converse,
  }
  for (const name of neededFor(args)) COMMANDS[name]?.(defining)
  return program
}

// In a file of its own: what is rarely asked for must not make each start slower.
function thisCopy(): Promise<typeof import('./commands/this-copy')> {
  return import('./commands/this-copy').catch(damaged('copy.cjs'))
}

function pages(): Promise<typeof import('./commands/pages')> {
  return import('./commands/pages').catch(damaged('pages.cjs'))
}

function workshop(): Promise<typeof import('./commands/workshop')> {
  return import('./commands/workshop').catch(damaged('present.cjs'))
}

function neededFor(args: readonly string[]): readonly string[] {
  const all = Object.keys(COMMANDS)
  if (args.some((arg) => /^-(?:-help$|[^-]*h)/.test(arg))) return all
  const named = peekCommand(args)
  if (named === undefined) return []
  return Object.hasOwn(COMMANDS, named) ? [named] : all
}

/** How each command is written, in the order of the help. */
const COMMANDS: Readonly<Record<string, (defining: Defining) => void>> = {
  ask: ({ program, t, converse }) => {
    program
      .command('ask')
      .description(t('cli.command.ask'))
      .action(() => converse())
  },
  topics: ({ program, t, json, runs }) => {
    program
      .command('topics')
      .description(t('cli.command.topics'))
      .action(() => runs((app) => topics(app, { json: json() })))
  },
  show: ({ program, t, json, runs }) => {
    program
      .command('show')
      .description(t('cli.command.show'))
      .argument(`<${t('cli.value.topic')}>`, t('cli.argument.topic'))
      .option(`--kind <${t('cli.value.kind')}>`, t('cli.option.kind'))
      .action((topic: string, { kind }) =>
        runs(
          (app) => show(app, topic, { kind, json: json() }),
          isVettedNumber(topic) ? 'vetted' : undefined,
        ),
      )
  },
  handout: ({ program, t, runs }) => {
    program
      .command('handout')
      .description(t('cli.command.handout'))
      .argument(`[${t('cli.value.topics')}...]`, t('cli.argument.topics'))
      .option('--all', t('cli.option.allTopics'))
      .option(`--state <${t('cli.value.state')}>`, t('cli.option.state'))
      .option(`-o, --out <${t('cli.value.file')}>`, t('cli.option.outFile'))
      .option('--force', t('cli.option.force'))
      .option(`--format <${t('cli.value.format')}>`, t('cli.option.format'))
      .option('--short', t('cli.option.short'))
      .option('--large', t('cli.option.large'))
      .option('--slides', t('cli.option.slides'))
      .action(
        (
          topics: string[],
          { all = false, force = false, short = false, large = false, slides = false, ...rest },
        ) =>
          runs(async (app) =>
            (await pages()).handout(app, { ...rest, topics, all, force, short, large, slides }),
          ),
      )
  },
  site: ({ program, t, runs }) => {
    program
      .command('site')
      .description(t('cli.command.site'))
      .argument(`[${t('cli.value.folder')}]`, t('cli.argument.siteFolder'))
      .action((folder?: string) => runs(async (app) => (await pages()).site(app, folder)))
  },
  search: ({ program, t, json, runs }) => {
    program
      .command('search')
      .description(t('cli.command.search'))
      .argument(`[${t('cli.value.words')}...]`, t('cli.argument.words'))
      // A dash before a word or number makes it no option: what was searched for is said in no error.
      .allowUnknownOption()
      .action((words: string[]) =>
        runs(async (app) => {
          const { search } = await import('./commands/search').catch(damaged('search.cjs'))
          return search(app, words, { json: json() })
        }),
      )
  },
  'legal-help': ({ program, t, json, runs }) => {
    program
      .command('legal-help')
      .description(t('cli.command.legalHelp'))
      .option(`--need <${t('cli.value.need')}>`, t('cli.option.need'))
      .option(`--state <${t('cli.value.state')}>`, t('cli.option.state'))
      .action(({ need, state }) => runs((app) => legalHelp(app, { need, state, json: json() })))
  },
  sources: ({ program, t, json, runs }) => {
    program
      .command('sources')
      .description(t('cli.command.sources'))
      .argument(`[${t('cli.value.id')}]`, t('cli.argument.source'))
      .action((id?: string) => runs((app) => sources(app, id, { json: json() })))
  },
  languages: ({ program, t, json, runs }) => {
    program
      .command('languages')
      .description(t('cli.command.languages'))
      .action(() => runs((app) => languages(app, { json: json() })))
  },
  'whats-new': ({ program, t, json, runs }) => {
    program
      .command('whats-new')
      .description(t('cli.command.whatsNew'))
      .option(`--since <${t('cli.value.date')}>`, t('cli.option.since'))
      .option('--all', t('cli.option.all'))
      .action(({ since, all = false }) =>
        runs(async (app) => (await thisCopy()).whatsNew(app, { since, all, json: json() })),
      )
  },
  verify: ({ program, t, json, runs }) => {
    program
      .command('verify')
      .description(t('cli.command.verify'))
      .action(() => runs(async (app) => (await thisCopy()).verify(app, { json: json() })))
  },
  privacy: ({ program, t, json, runs }) => {
    program
      .command('privacy')
      .description(t('cli.command.privacy'))
      .action(() => runs(async (app) => (await thisCopy()).privacy(app, { json: json() })))
  },
  about: ({ program, t, json, runs }) => {
    program
      .command('about')
      .description(t('cli.command.about'))
      .action(() => runs(async (app) => (await thisCopy()).about(app, { json: json() })))
  },
  present: ({ program, t, converse }) => {
    program
      .command('present')
      .description(t('cli.command.present'))
      .argument(`[${t('cli.value.topics')}...]`, t('cli.argument.slides'))
      // Who speaks to a hall presses nothing for long, and nothing on the wall is anyone's.
      .action((topics: string[]) =>
        converse(async (app) => (await workshop()).present(app, topics), { idle: '0' }),
      )
  },
  kiosk: ({ program, t, converse }) => {
    program
      .command('kiosk')
      .description(t('cli.command.kiosk'))
      .action(() =>
        converse(async (app) => (await workshop()).kiosk(app, (await loadConversation()).converse)),
      )
  },
  content: ({ program, t, json, runs }) => {
    const content = program
      .command('content')
      .description(t('cli.command.content'))
      .helpCommand(false)
    content
      .command('check')
      .description(t('cli.command.contentCheck'))
      .argument(`[${t('cli.value.folder')}]`, t('cli.argument.folder'))
      .action((folder = '.') =>
        runs((app) => check(app, { what: 'content', folder, json: json() })),
      )
    content
      .command('graph')
      .description(t('cli.command.contentGraph'))
      .argument(`[${t('cli.value.folder')}]`, t('cli.argument.folder'))
      .action((folder = '.') => runs((app) => graph(app, folder, { json: json() })))
    content
      .command('packet')
      .description(t('cli.command.contentPacket'))
      .argument(`[${t('cli.value.folder')}]`, t('cli.argument.folder'))
      .option(`--out <${t('cli.value.file')}>`, t('cli.option.out'))
      .action((folder = '.', { out }) =>
        runs((app) => packet(app, { folder, out, lang: program.opts<GlobalOptions>().lang })),
      )
  },
  locale: ({ program, t, json, runs }) => {
    const locale = program.command('locale').description(t('cli.command.locale')).helpCommand(false)
    locale
      .command('check')
      .description(t('cli.command.localeCheck'))
      .argument(`[${t('cli.value.tag')}]`, t('cli.argument.locale'))
      .option(`--folder <${t('cli.value.folder')}>`, t('cli.argument.folder'))
      .action((tag: string | undefined, { folder = '.' }) =>
        runs((app) => check(app, { what: 'locale', folder, tag, json: json() })),
      )
  },
  pack: ({ program, t, json, runs }) => {
    const pack = program.command('pack').description(t('cli.command.pack')).helpCommand(false)
    for (const what of PACK_WORK) {
      const command = pack
        .command(what)
        .description(t(`cli.command.pack.${what}`))
        .argument(`[${t('cli.value.folder')}]`, t('cli.argument.packFolder'))
      if (what === 'build')
        command.option(`--out <${t('cli.value.file')}>`, t('cli.option.packOut', { file: BESIDE }))
      command.action((folder = '.', { out }) =>
        runs((app) => workOnPack(app, { what, folder, out, json: json() })),
      )
    }
  },
}
