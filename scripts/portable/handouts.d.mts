export function makeHandouts(
  folder: string,
  how: {
    readonly tags: readonly string[]
    readonly run: (args: readonly string[]) => string
    readonly progress: (text: string) => void
  },
): void
