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
  // Node takes quotes and backslashes away before it reads a flag.
  const options = (env.NODE_OPTIONS ?? '').replace(/["\\]/g, '')
  const inOptions = options.split(/\s+/).find((word) => !isHarmless(word))
  if (inOptions !== undefined) return `NODE_OPTIONS: ${nameOf(inOptions)}`
  const flag = execArgv.find((word) => !isHarmless(word))
  return flag === undefined ? undefined : nameOf(flag)
}

const RECORDING = [
  ...['NODE_V8_COVERAGE', 'NODE_REDIRECT_WARNINGS', 'NODE_COMPILE_CACHE'],
  ...['NODE_DEBUG', 'NODE_DEBUG_NATIVE'],
]

// Memory, warnings, certificates, connections, modules, and what closes more than it opens.
const HARMLESS = [
  ...['max-old-space-size', 'max-semi-space-size', 'max-heap-size', 'stack-size', 'expose-gc'],
  ...['disable-warning', 'throw-deprecation', 'pending-deprecation', 'unhandled-rejections'],
  ...['trace-warnings', 'trace-deprecation', 'enable-source-maps', 'title', 'conditions'],
  ...['use-openssl-ca', 'use-bundled-ca', 'use-system-ca', 'openssl-legacy-provider'],
  ...['openssl-shared-config', 'tls-cipher-list', 'secure-heap', 'secure-heap-min'],
  ...[
    'tls-min-v1.0',
    'tls-min-v1.1',
    'tls-min-v1.2',
    'tls-min-v1.3',
    'tls-max-v1.2',
    'tls-max-v1.3',
  ],
  ...['dns-result-order', 'max-http-header-size', 'zero-fill-buffers'],
  ...['network-family-autoselection', 'network-family-autoselection-attempt-timeout'],
  ...['experimental-vm-modules', 'experimental-require-module', 'experimental-detect-module'],
  ...['experimental-strip-types', 'preserve-symlinks', 'preserve-symlinks-main'],
  ...['permission', 'experimental-permission', 'allow-fs-read', 'disable-sigusr1'],
  ...['disallow-code-generation-from-strings', 'disable-proto', 'frozen-intrinsics'],
]

// "--max-old-space-size=4096" and "--max_old_space_size 4096": a word that is no flag is the value of the one before.
function isHarmless(word: string): boolean {
  const name = nameOf(word).slice(2).replaceAll('_', '-')
  return !word.startsWith('-') || name.startsWith('no-') || HARMLESS.includes(name)
}

function nameOf(flag: string): string {
  return flag.replace(/=.*$/s, '')
}
