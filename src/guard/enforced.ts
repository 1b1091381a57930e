/** The part of `process.permission` that is asked here; Node has it only when it was started with its permission model. */
export interface Permission {
  has(scope: string, reference?: string): boolean
}

/** The Node that runs the program, and how it was started. */
export interface NodeRun {
  readonly version: string
  /** The flags before the program's name. */
  readonly execArgv: readonly string[]
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
 * What Node refuses in this run, asked of Node itself; `root` is the root folder of the disk. Only a Node that knows the flag `--allow-net` refuses the network: older
 * ones say that it is not permitted, and let it through.
 */
export function enforcedIn(
  { permission, knowsNetwork }: Pick<NodeRun, 'permission' | 'knowsNetwork'>,
  root: string,
): Enforced {
  const isRefused = (scope: string, reference?: string) =>
    permission !== undefined && !permission.has(scope, reference)
  return {
    isWritingRefused: isRefused('fs.write'),
    isReadingRefused: isRefused('fs.read', root),
    areProcessesRefused: isRefused('child') && isRefused('worker'),
    isNetworkRefused: isRefused('net') && knowsNetwork(),
  }
}
