import { describe, expect, it } from 'vitest'
import { findRecording } from '../../src/guard/recording'

describe('a setting that can record or run other code', () => {
  it.each([
    ...['--inspect', '--inspect-brk=0.0.0.0:9229', '--inspect-wait', '--inspect-port=1'],
    ...['--cpu-prof', '--heap-prof', '--prof', '--heapsnapshot-signal=SIGUSR2'],
    ...['--heapsnapshot-near-heap-limit=3', '--report-uncaught-exception', '--report-on-signal'],
    ...['--redirect-warnings=w.txt', '--trace-event-categories=node', '--diagnostic-dir=d'],
    ...['--require', '-r', '--import=x.mjs', '--loader=x.mjs', '--experimental-loader=x.mjs'],
    ...['--abort-on-uncaught-exception', '--permission-audit', '--localstorage-file=l'],
    ...[
      '--watch',
      '--cpu-prof-dir=d',
      '--experimental-config-file=f',
      '--allow-fs-write=*',
      '--allow-net',
      '--allow-child-process',
      '--a-flag-of-next-year',
    ],
  ])('is %s, as a flag or in NODE_OPTIONS', (flag) => {
    const name = flag.replace(/=.*/, '')
    expect(findRecording([flag], {})).toBe(name)
    for (const written of [flag, `"${flag}"`, `"\\${flag}"`]) {
      const NODE_OPTIONS = `--no-warnings  ${written}`
      expect(findRecording([], { NODE_OPTIONS })).toBe(`NODE_OPTIONS: ${name}`)
    }
  })

  it.each(['NODE_V8_COVERAGE', 'NODE_REDIRECT_WARNINGS', 'NODE_COMPILE_CACHE', 'NODE_DEBUG'])(
    'is %s',
    (name) => {
      expect(findRecording([], { [name]: 'x' })).toBe(name)
      expect(findRecording([], { [name]: '' })).toBeUndefined()
    },
  )

  it.each([
    { execArgv: [], env: {} },
    { execArgv: [], env: { NODE_OPTIONS: '--max-old-space-size=4096 --no-deprecation' } },
    { execArgv: [], env: { NODE_OPTIONS: '--openssl-legacy-provider --no-experimental-fetch' } },
    { execArgv: [], env: { NODE_OPTIONS: '"--title=a b" --experimental-vm-modules' } },
    { execArgv: [], env: { NODE_OPTIONS: '--max_old_space_size 4096', NODE_ENV: 'production' } },
    { execArgv: ['--no-warnings', '--experimental-permission', '--allow-fs-read=/a b/dist'] },
    { execArgv: ['--permission', '--allow-fs-read=C:\\Users\\José\\dist', '--disable-sigusr1'] },
  ])('is not $execArgv with $env', ({ execArgv, env = {} }) => {
    expect(findRecording(execArgv, env)).toBeUndefined()
  })
})
