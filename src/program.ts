import { Command, type CommanderError, Help } from 'commander'
import type { App } from './app'
import { about } from './commands/about'
import { ask } from './commands/ask'
import { check } from './commands/check'
import { graph } from './commands/graph'
import { languages } from './commands/languages'
import { legalHelp } from './commands/legal-help'
import { packet } from './commands/packet'
import { privacy } from './commands/privacy'
import { search } from './commands/search'
import { show } from './commands/show'
import { sources } from './commands/sources'
import { topics } from './commands/topics'
import { unknownName } from './commands/unknown-name'
import { verify } from './commands/verify'
import { whatsNew } from './commands/whats-new'
import { type ExitCode, UserError } from './errors'
import type { Words } from './locale/words'

/** The flags that every command understands. */
export interface GlobalOptions {
  readonly lang?: string
  readonly with?: string
  readonly plain?: boolean
  readonly json?: boolean
  readonly asOf?: string
}

/** Runs one command with the App made for these flags; a conversation also takes over the window. */
export type Run = (
  act: (app: App) => ExitCode | Promise<ExitCode>,
  options: GlobalOptions,
  isConversation?: boolean,
) => Promise<void>

/** The command line in the words of one locale: names, arguments, flags → one function in commands/. */
export function createProgram(
  { t }: Words,
  version: string,
  print: (text: string) => void,
  run: Run,
): Command {
  const program = new Command('itin-rights')
  const json = () => program.opts<GlobalOptions>().json ?? false
  const runs = (act: (app: App) => ExitCode | Promise<ExitCode>) => run(act, program.opts())

  program
    .description(t('cli.description'))
    .option(`-l, --lang <${t('cli.value.tag')}>`, t('cli.option.lang'))
    .option(`--with <${t('cli.value.tag')}>`, t('cli.option.with'))
    .option('--plain', t('cli.option.plain'))
    .option('--json', t('cli.option.json'))
    .option(`--as-of <${t('cli.value.date')}>`, t('cli.option.asOf'))
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

  const converse = () => run(ask, program.opts(), true)
  program.action(converse)
  program.command('ask').description(t('cli.command.ask')).action(converse)
  program
    .command('topics')
    .description(t('cli.command.topics'))
    .action(() => runs((app) => topics(app, { json: json() })))
  program
    .command('show')
    .description(t('cli.command.show'))
    .argument(`<${t('cli.value.topic')}>`, t('cli.argument.topic'))
    .option(`--kind <${t('cli.value.kind')}>`, t('cli.option.kind'))
    .action((topic: string, { kind }) => runs((app) => show(app, topic, { kind, json: json() })))
  program
    .command('search')
    .description(t('cli.command.search'))
    .argument(`[${t('cli.value.words')}...]`, t('cli.argument.words'))
    // A dash before a word or number makes it no option: what was searched for is said in no error.
    .allowUnknownOption()
    .action((words: string[]) => runs((app) => search(app, words, { json: json() })))
  program
    .command('legal-help')
    .description(t('cli.command.legalHelp'))
    .option(`--need <${t('cli.value.need')}>`, t('cli.option.need'))
    .option(`--state <${t('cli.value.state')}>`, t('cli.option.state'))
    .action(({ need, state }) => runs((app) => legalHelp(app, { need, state, json: json() })))
  program
    .command('sources')
    .description(t('cli.command.sources'))
    .argument(`[${t('cli.value.id')}]`, t('cli.argument.source'))
    .action((id?: string) => runs((app) => sources(app, id, { json: json() })))
  program
    .command('languages')
    .description(t('cli.command.languages'))
    .action(() => runs((app) => languages(app, { json: json() })))
  program
    .command('whats-new')
    .description(t('cli.command.whatsNew'))
    .option(`--since <${t('cli.value.date')}>`, t('cli.option.since'))
    .option('--all', t('cli.option.all'))
    .action(({ since, all = false }) => runs((app) => whatsNew(app, { since, all, json: json() })))
  program
    .command('verify')
    .description(t('cli.command.verify'))
    .action(() => runs((app) => verify(app, { json: json() })))
  program
    .command('privacy')
    .description(t('cli.command.privacy'))
    .action(() => runs((app) => privacy(app, { json: json() })))
  program
    .command('about')
    .description(t('cli.command.about'))
    .action(() => runs((app) => about(app, { json: json() })))

  const content = program
    .command('content')
    .description(t('cli.command.content'))
    .helpCommand(false)
  content
    .command('check')
    .description(t('cli.command.contentCheck'))
    .argument(`[${t('cli.value.folder')}]`, t('cli.argument.folder'))
    .action((folder = '.') => runs((app) => check(app, { what: 'content', folder, json: json() })))
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
  const locale = program.command('locale').description(t('cli.command.locale')).helpCommand(false)
  locale
    .command('check')
    .description(t('cli.command.localeCheck'))
    .argument(`[${t('cli.value.tag')}]`, t('cli.argument.locale'))
    .option(`--folder <${t('cli.value.folder')}>`, t('cli.argument.folder'))
    .action((tag: string | undefined, { folder = '.' }) =>
      runs((app) => check(app, { what: 'locale', folder, tag, json: json() })),
    )
  return program
}

/** The command that is named, read before the command line is parsed; undefined when none is. */
export function peekCommand(args: readonly string[]): string | undefined {
  const takeValues = ['-l', '--lang', '--with', '--as-of']
  return args.find((arg, at) => !arg.startsWith('-') && !takeValues.includes(args[at - 1] ?? ''))
}

/** What Commander refused, as a message of our own in the reader's language; undefined when it only showed help. */
export function usageErrorOf(
  error: CommanderError,
  program: Command,
  args: readonly string[],
): UserError | undefined {
  const [, said = ''] = /'([^']+)'/.exec(error.message) ?? []
  const named = namedIn(program, args)
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.version':
      return undefined
    case 'commander.unknownOption':
      return unknownName('error.unknownOption', { option: said }, said, flagsOf(program, named))
    case 'commander.optionMissingArgument': {
      const option = said.split(/[ ,]+/).find((flag) => flag.startsWith('--')) ?? said
      return new UserError('error.missingValue', { option })
    }
    case 'commander.missingArgument':
      return new UserError('error.missingTopic')
    case 'commander.help':
      return new UserError('error.missingSubcommand', { command: named.name() })
    case 'commander.unknownCommand':
    case 'commander.excessArguments': {
      const typed = said || (program.args[0] ?? '')
      const names = named.commands.map((one) => one.name())
      if (names.length === 0 || names.includes(typed)) return new UserError('error.tooMany')
      return unknownName('error.unknownCommand', { command: typed }, typed, names)
    }
    default:
      return new UserError('error.usage')
  }
}

// The command that was meant, as deep as its names go; the program itself when none was named.
function namedIn(program: Command, args: readonly string[]): Command {
  let named = program
  for (const arg of args) named = named.commands.find((one) => one.name() === arg) ?? named
  return named
}

function flagsOf(...commands: readonly Command[]): string[] {
  return commands.flatMap(({ options }) => options.flatMap(({ long }) => long ?? []))
}

// Commander's own headings and stand-ins are English.
function helpWords(t: Words['t']): Partial<Help> {
  const theirs = new Help()
  const ours = (usage: string) =>
    usage
      .replace('[options]', `[${t('cli.value.options')}]`)
      .replace('[command]', `[${t('cli.value.command')}]`)
  return {
    showGlobalOptions: true,
    styleTitle: (title) => titleOf(title, t),
    commandUsage: (command) => ours(theirs.commandUsage(command)),
    subcommandTerm: (command) => ours(theirs.subcommandTerm(command)),
  }
}

function titleOf(title: string, t: Words['t']): string {
  switch (title) {
    case 'Usage:':
      return t('cli.title.usage')
    case 'Arguments:':
      return t('cli.title.arguments')
    case 'Options:':
      return t('cli.title.options')
    case 'Global Options:':
      return t('cli.title.globalOptions')
    case 'Commands:':
      return t('cli.title.commands')
    default:
      return title
  }
}
