import { isAbsolute, parse, relative, resolve } from 'node:path'

/** The part of `process.permission` that is asked here; Node has it only when it was started with its permission model. */
export interface Permission {
  has(scope: string, reference?: string): boolean
}

/** The Node that runs the program, and how it was started. */
export interface NodeRun {
  readonly version: string
  /** The flags before the program's name. */
  readonly execArgv: readonly string[]
  /** What stands in NODE_OPTIONS. */
  readonly options: string
  /** Undefined when Node was started without its permission model. */
  readonly permission: Permission | undefined
  /** Whether this Node's permission model has a word for the network. Takes a moment: asked only when it is told. */
  readonly knowsNetwork: () => boolean
}

/** What Node itself refuses the program in this run. */
export interface Enforced {
  readonly isWritingRefused: boolean
  /** Of files outside the program's own folder. */
  readonly isReadingRefused: boolean
  readonly areProcessesRefused: boolean
  readonly isNetworkRefused: boolean
}

/**
 * What Node refuses in this run, asked of Node itself. Of reading it is not enough to ask: every folder that was allowed has
 * to be inside the program's `own`. Only a Node that knows the flag `--allow-net` refuses the network: older ones say that it is
 * not permitted, and let it through.
 */
export function enforcedIn(
  { permission, knowsNetwork, execArgv, options }: Omit<NodeRun, 'version'>,
  own: string,
): Enforced {
  const isRefused = (scope: string, reference?: string) =>
    permission !== undefined && !permission.has(scope, reference)
  const flags = [...execArgv, ...options.replaceAll('"', '').split(/\s+/)]
  return {
    isWritingRefused: isRefused('fs.write'),
    isReadingRefused:
      isRefused('fs.read', parse(own).root) && foldersIn(flags).every((one) => isIn(own, one)),
    areProcessesRefused: isRefused('child') && isRefused('worker'),
    isNetworkRefused: isRefused('net') && knowsNetwork(),
  }
}

// "--allow-fs-read=/a", "--allow-fs-read /a", and in older Nodes several with commas.
function foldersIn(flags: readonly string[]): string[] {
  return flags.flatMap((flag, at) => {
    const [name, value = flags[at + 1] ?? ''] = flag.split(/=(.*)/s)
    return name === '--allow-fs-read' ? value.split(',') : []
  })
}

function isIn(own: string, folder: string): boolean {
  const from = relative(own, resolve(folder.replace(/\*$/, '')))
  return !(from.startsWith('..') || isAbsolute(from))
}
