/** Measures how long nobody has pressed anything. */
export interface QuietClock {
  /** Somebody is there: begin again. */
  touch(): void
  stop(): void
}

/** The longest that a warning stands before the end. */
const LONGEST_WARNING = 60_000

/**
 * Warns after that many quiet milliseconds, with the seconds that are left, and ends a minute later, or after the same time
 * again if that is shorter. Never does either for 0.
 */
export function quietClock(
  milliseconds: number,
  { warn, end }: { readonly warn: (seconds: number) => void; readonly end: () => void },
): QuietClock {
  let timer: NodeJS.Timeout | undefined
  const left = Math.min(LONGEST_WARNING, milliseconds)
  const stop = () => clearTimeout(timer)
  return {
    touch() {
      stop()
      if (milliseconds === 0) return
      timer = setTimeout(() => {
        timer = setTimeout(end, left)
        warn(Math.ceil(left / 1000))
      }, milliseconds)
    },
    stop,
  }
}

/** What was waited for, or undefined when nobody did anything for as long as `quietClock` waits and warns. */
export async function unlessQuiet<T>(
  milliseconds: number,
  waiting: Promise<T>,
  warn: (seconds: number) => void,
): Promise<T | undefined> {
  let giveUp = () => {}
  const hasGivenUp = new Promise<undefined>((resolve) => {
    giveUp = () => resolve(undefined)
  })
  const clock = quietClock(milliseconds, { warn, end: giveUp })
  clock.touch()
  try {
    return await Promise.race([waiting, hasGivenUp])
  } finally {
    clock.stop()
  }
}
