export function readmeIn(
  tag: string,
  what: {
    readonly values: Readonly<Record<string, string>>
    readonly days: Readonly<Record<string, string>>
    readonly parts: readonly string[]
  },
): string | undefined
