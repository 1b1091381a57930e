import type { Command, CommanderError } from 'commander'
import { unknownName } from './commands/unknown-name'
import { UserError } from './errors'

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
