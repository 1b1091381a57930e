/** What the process tells its caller when it ends. A promise to scripts: numbers never change their meaning. */
export const ExitCode = {
  ok: 0,
  problemsFound: 1,
  wrongUsage: 2,
  pastReview: 3,
  notTheRelease: 4,
  bug: 70,
  cancelled: 130,
} as const

/** One of the exit codes. */
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/** Something the person can put right. Shown as one translated message, without a stack. */
export class UserError extends Error {
  override readonly name = 'UserError'

  constructor(
    readonly key: string,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(key)
  }

  /** Told by its name: other bundles have a class of their own that `instanceof` would not know. */
  static is(error: unknown): error is UserError {
    return error instanceof Error && error.name === 'UserError'
  }
}

/** The person left: the leave key, Ctrl-C, or the input ended. Nothing is wrong, so nothing is said. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'

  /** Told by its name, as above. */
  static is(error: unknown): error is Cancelled {
    return error instanceof Error && error.name === 'Cancelled'
  }
}

/** A file of the program is missing, cut off, or not what the build wrote. */
export class DamagedError extends Error {
  constructor(readonly file: string) {
    super(`cannot read ${file}`)
  }
}

/** What to do when a file of the program cannot be loaded: it throws `DamagedError`. */
export function damaged(file: string): () => never {
  return () => {
    throw new DamagedError(file)
  }
}
