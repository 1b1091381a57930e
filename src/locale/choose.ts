/** The shipped locale closest to what was asked for (`es_MX.UTF-8` gives `es`), or undefined when none is close. */
export async function findLocale(
  wanted: string,
  available: readonly string[],
): Promise<string | undefined> {
  const tag = canonicalOf(wanted.replace(/[.@].*$/, '').replaceAll('_', '-'))
  if (tag === undefined) return undefined
  const [language] = tag.split('-')
  const same = available.find((one) => one.toLowerCase() === tag.toLowerCase() || one === language)
  if (same !== undefined) return same
  // Only what a shorter tag cannot answer (zh-TW, for instance) pays for the matcher: it takes longer than all else.
  const { match } = await import('@formatjs/intl-localematcher')
  const found = match([tag], available, NONE)
  return found === NONE ? undefined : found
}

const NONE = 'und'

function canonicalOf(tag: string): string | undefined {
  if (tag === '' || tag === 'C' || tag === 'POSIX') return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined // not a language tag at all
  }
}

/** What the environment says about language: the first of LC_ALL, LC_MESSAGES and LANG that is set. */
export function localeOfEnvironment(env: Readonly<Record<string, string | undefined>>): string {
  return env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
}

/**
 * The value of --lang, read before the command line is parsed: help and usage errors already speak that language.
 * Undefined when the flag is not there.
 */
export function peekLang(args: readonly string[]): string | undefined {
  for (const [index, arg] of args.entries()) {
    if (arg === '--') return undefined
    if (arg === '--lang' || arg === '-l') return args[index + 1]
    const [, joined] = /^(?:--lang=|-l(?=.))(.*)$/.exec(arg) ?? []
    if (joined !== undefined) return joined
  }
  return undefined
}
