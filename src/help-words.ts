import { Help } from 'commander'
import type { Words } from './locale/words'

/** Commander's own headings and stand-ins, which are English, in the words of one locale. */
export function helpWords(t: Words['t']): Partial<Help> {
  // Made only where help is asked for.
  const theirs = () => new Help()
  const ours = (usage: string) =>
    usage
      .replace('[options]', `[${t('cli.value.options')}]`)
      .replace('[command]', `[${t('cli.value.command')}]`)
  return {
    showGlobalOptions: true,
    minWidthToWrap: 8, // a window of 40 columns leaves little beside the longest option
    styleTitle: (title) => titleOf(title, t),
    commandUsage: (command) => ours(theirs().commandUsage(command)),
    // Without “[options]”, which leaves a window of 40 columns no room for what the command does.
    subcommandTerm: (command) => theirs().subcommandTerm(command).replace(' [options]', ''),
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
