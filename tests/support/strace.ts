import { readFileSync } from 'node:fs'

/** What leaves a process: the network, other processes, and each way to make a file, to change one or to open one. */
const TRACED = [
  ...['%network', '%process', '/^(open|creat|rename|unlink|mkdir|rmdir|mknod|link|symlink'],
  ...['|truncate|ftruncate|fallocate|chmod|fchmod|chown|fchown|lchown|setxattr|fsetxattr'],
  ...['|lsetxattr|removexattr|utime|futimes|memfd|io_uring|kill|tkill|tgkill|ptrace|mount)'],
]

/**
 * The words before a program that write its system calls into a file. A ring of io_uring would carry operations past the
 * trace, and Node makes one from 22 on: here it is told that there is none, and asks the system for each thing.
 */
export function straceInto(file: string): string[] {
  const filter = `trace=${TRACED[0]},${TRACED[1]},${TRACED.slice(2).join('')}`
  return [
    ...['strace', '-f', '-y', '--seccomp-bpf', '-s', '256', '-o', file],
    ...['-e', filter, '-e', 'inject=io_uring_setup:error=ENOSYS'],
  ]
}

/** One system call. A call that the end of the process cut off has no result. */
export interface Call {
  readonly pid: string
  readonly name: string
  readonly args: string
  readonly result: string
}

/** The calls of a trace, each in one piece. Throws for a line that it does not understand, so that none passes unseen. */
export function callsIn(file: string): Call[] {
  return parseTrace(readFileSync(file, 'utf8'))
}

/** The same, of its text. */
export function parseTrace(text: string): Call[] {
  const calls: Call[] = []
  const begun = new Map<string, string>()
  for (const line of text.split('\n').filter(Boolean)) {
    const [, pid = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    if (/^(---|\+\+\+) .* (---|\+\+\+)$/.test(rest)) continue
    const [, start] = /^(.*?)\s*<unfinished \.\.\.>$/.exec(rest) ?? []
    if (start !== undefined && !rest.startsWith('<... ')) {
      begun.set(pid, start)
      continue
    }
    const [, end] = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest) ?? []
    if (end !== undefined && !begun.has(pid)) throw new Error(`Nothing to resume: ${line}`)
    calls.push(callOf(pid, end === undefined ? rest : `${begun.get(pid)}${end}`))
    if (end !== undefined) begun.delete(pid)
  }
  return [...calls, ...[...begun].map(([pid, start]) => callOf(pid, `${start}) = ?`))]
}

function callOf(pid: string, text: string): Call {
  const [, name, args = '', result = ''] =
    /^(\w+)\((.*?)(?: <unfinished \.\.\.>)?\)\s+= (.*)$/.exec(text) ?? []
  if (name === undefined) throw new Error(`Not understood: ${pid} ${text}`)
  return { pid, name, args, result }
}

/** What a run may read: its own folder, and what a bare Node reads. */
export interface Surroundings {
  readonly folder: string
  readonly bare: ReadonlySet<string>
}

/** The calls of a program that leave it, each as it stands in the trace. What is not known here to be harmless is one. */
export function leavingCalls(calls: readonly Call[], surroundings: Surroundings): string[] {
  const [first] = calls
  return calls
    .filter((call) => call !== first || call.name !== 'execve')
    .filter((call) => !isHarmless(call, first?.pid ?? '', surroundings))
    .map(({ name, args, result }) => `${name}(${args}) = ${result}`)
}

function isHarmless(call: Call, pid: string, surroundings: Surroundings): boolean {
  const { name, args, result } = call
  switch (name) {
    case 'exit':
    case 'exit_group':
      return true
    case 'clone':
    case 'clone3':
      return /\bCLONE_THREAD\b/.test(args)
    // A program that a signal ends sends it to itself again, so that the shell knows.
    case 'kill':
    case 'tgkill':
      return args.startsWith(`${pid}, `)
    // The end of a stream to the terminal: Node asks before it knows that this is no socket.
    case 'shutdown':
      return /^\d+<\/dev\/(pts\/\d+|tty)\b/.test(args) && result.includes('ENOTSOCK')
    case 'io_uring_setup':
      return result.endsWith('(INJECTED)')
    case 'open':
    case 'openat':
      return /\bO_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)\b/.test(args)
        ? isTerminal(call)
        : isReadable(call, surroundings)
    default:
      return false
  }
}

function isTerminal({ args, result }: Call): boolean {
  return !args.includes('O_CREAT') && /^\d+<\/dev\/(pts\/\d+|tty)(<char [\d:]+>)?>/.test(result)
}

/**
 * Beyond the program's folder and what a bare Node opens: the time zone, for today's date; what the system tells a process of
 * itself and of its processors, which Node's threads look at; and nothing at all.
 */
const OF_THE_RUNTIME =
  /^(\/usr\/share\/zoneinfo\/.*|\/etc\/localtime|\/proc\/(self|sys)\/.*|\/proc\/(meminfo|version_signature)|\/sys\/(devices\/system\/cpu|fs\/cgroup)\/.*|\/dev\/null)$/

function isReadable(call: Call, { folder, bare }: Surroundings): boolean {
  const path = readBy(call)
  if (path === undefined || isTerminal(call)) return true
  return path.startsWith(`${folder}/`) || bare.has(path) || OF_THE_RUNTIME.test(path)
}

/** The file that a call has opened, without the links on the way to it; undefined when there was none. */
export function readBy({ name, args, result }: Call): string | undefined {
  if (!name.startsWith('open') || !/^\d/.test(result)) return undefined
  const [, asked = ''] = /"([^"]*)"/.exec(args) ?? []
  // What a process is told of itself has its number in it.
  if (/^\/(proc|sys|dev)\//.test(asked)) return asked
  return /^\d+<([^<>]*)/.exec(result)?.[1] ?? asked
}
