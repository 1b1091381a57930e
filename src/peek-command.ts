/** The command that is named, read before the command line is parsed; undefined when none is. */
export function peekCommand(args: readonly string[]): string | undefined {
  const takeValues = ['-l', '--lang', '--with', '--as-of', '--idle', '--pack']
  return args.find((arg, at) => !arg.startsWith('-') && !takeValues.includes(args[at - 1] ?? ''))
}
