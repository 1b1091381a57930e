/**
 * The first setting that makes Node record what a program does, or run other code in it; undefined when there is none. A
 * list of what is known to be harmless: Node gets new flags, and an unknown one may record.
 */
export function findRecording(
  execArgv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const variable = RECORDING.find((name) => (env[name] ?? '') !== '')
  if (variable !== undefined) return variable
  const inOptions = (env.NODE_OPTIONS ?? '').split(/\s+/).find((word) => !isHarmless(word))
  if (inOptions !== undefined) return `NODE_OPTIONS: ${nameOf(inOptions)}`
  const flag = execArgv.find((word) => !isHarmless(word))
  return flag === undefined ? undefined : nameOf(flag)
}

const RECORDING = [
  ...['NODE_V8_COVERAGE', 'NODE_REDIRECT_WARNINGS', 'NODE_COMPILE_CACHE'],
  ...['NODE_DEBUG', 'NODE_DEBUG_NATIVE'],
]

// Memory, warnings, certificates, and what closes more than it opens.
const HARMLESS = [
  ...['max-old-space-size', 'max-semi-space-size', 'max-heap-size', 'stack-size'],
  ...['no-warnings', 'disable-warning', 'no-deprecation', 'throw-deprecation'],
  ...['pending-deprecation', 'use-openssl-ca', 'use-bundled-ca', 'use-system-ca'],
  ...['permission', 'experimental-permission', 'allow-fs-read', 'disable-sigusr1'],
  ...['preserve-symlinks', 'preserve-symlinks-main', 'no-experimental-sqlite'],
  ...['no-addons', 'disallow-code-generation-from-strings', 'disable-proto'],
  ...['frozen-intrinsics', 'unhandled-rejections', 'dns-result-order'],
]

// "--max-old-space-size=4096" and "--max_old_space_size 4096": a word that is no flag is the value of the one before.
function isHarmless(word: string): boolean {
  return !word.startsWith('-') || HARMLESS.includes(nameOf(word).slice(2).replaceAll('_', '-'))
}

function nameOf(flag: string): string {
  return flag.replace(/=.*$/s, '')
}
