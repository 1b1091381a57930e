/**
 * The shipped locale for what was asked for, or undefined when none speaks that language: `es_MX.UTF-8` gives `es`, and
 * `zh_TW` gives `zh-Hant`, because that is how Chinese is written there.
 */
export function findLocale(wanted: string, available: readonly string[]): string | undefined {
  const tag = wanted.replace(/[.@].*$/, '').replaceAll('_', '-')
  const [language = ''] = tag.toLowerCase().split('-')
  const speaking = available.filter((one) => one.split('-')[0] === language)
  // Node's tables take longer than all else here; where a language is shipped once, its name alone decides.
  const [only] = speaking
  if (speaking.length < 2) return only
  const asked = likelyOf(tag)
  return speaking.find((one) => likelyOf(one)?.script === asked?.script)
}

/** What the environment says about language: the first of LC_ALL, LC_MESSAGES and LANG that is set. */
export function localeOfEnvironment(env: Readonly<Record<string, string | undefined>>): string {
  return env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
}

/**
 * The last value of --lang, read before the command line is parsed: help and usage errors already speak that language.
 * Undefined when the flag is not there.
 */
export function peekLang(args: readonly string[]): string | undefined {
  let last: string | undefined
  for (const [index, arg] of args.entries()) {
    if (arg === '--') break
    const [, joined] = /^(?:--lang=|-l(?=.))(.*)$/.exec(arg) ?? []
    if (arg === '--lang' || arg === '-l') last = args[index + 1]
    else if (joined !== undefined) last = joined
  }
  return last
}

// The tag with the script that it most likely means, by the CLDR data that Node brings.
function likelyOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize()
  } catch {
    return undefined // not a language tag at all
  }
}
