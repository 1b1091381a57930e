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

  /** Told by its name: the authoring bundle has a class of its own that `instanceof` would not know. */
  static is(error: unknown): error is UserError {
    return error instanceof Error && error.name === 'UserError'
  }
}

/** The person left: the leave key, Ctrl-C, or the input ended. Nothing is wrong, so nothing is said. */
export class Cancelled extends Error {}
