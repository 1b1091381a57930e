import { expect, it } from 'vitest'
import { peekCommand } from '../src/peek-command'

it.each<{ args: string[]; command: string | undefined }>([
  { args: ['verify'], command: 'verify' },
  { args: ['--json', 'verify'], command: 'verify' },
  { args: ['--lang', 'es', 'verify', '--json'], command: 'verify' },
  { args: ['-l', 'es', '--with', 'en', '--as-of', '2027-12-31', 'verify'], command: 'verify' },
  { args: ['--lang=es', 'verify'], command: 'verify' },
  { args: ['-les', 'verify'], command: 'verify' },
  { args: ['show', 'verify'], command: 'show' },
  { args: ['--lang', 'verify'], command: undefined },
  { args: [], command: undefined },
])('sees $command named in $args', ({ args, command }) => {
  expect(peekCommand(args)).toBe(command)
})
