import { match } from '@formatjs/intl-localematcher'

const NONE = 'und'

/** The shipped locale closest to what was asked for (`es_MX.UTF-8` gives `es`), or undefined when none is close. */
export function findLocale(wanted: string, available: readonly string[]): string | undefined {
  const tag = wanted.replace(/[.@].*$/, '').replaceAll('_', '-')
  if (tag === '' || tag === 'C' || tag === 'POSIX') return undefined
  if (available.includes(tag)) return tag
  try {
    const [canonical] = Intl.getCanonicalLocales(tag)
    if (canonical === undefined) return undefined
    const found = match([canonical], available, NONE)
    return found === NONE ? undefined : found
  } catch {
    return undefined // not a language tag at all
  }
}

/** What the environment says about language: the first of LC_ALL, LC_MESSAGES and LANG that is set. */
export function localeOfEnvironment(env: Readonly<Record<string, string | undefined>>): string {
  return env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
}

/**
 * The value of --lang, read before the command line is parsed: help and usage errors already speak that language.
 * Undefined when the flag is not there.
 */
export function peekLang(args: readonly string[]): string | undefined {
  for (const [index, arg] of args.entries()) {
    if (arg === '--') return undefined
    if (arg === '--lang' || arg === '-l') return args[index + 1]
    const [, joined] = /^(?:--lang=|-l)(.+)$/.exec(arg) ?? []
    if (joined !== undefined) return joined
  }
  return undefined
}
