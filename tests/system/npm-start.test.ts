import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../program/copy'
import { type Ended, type Env, runShell } from '../support/run-program'

const ROOT = join(import.meta.dirname, '../..')
/** All that `npm start` reads in a checkout that is set up and built. */
const CHECKOUT = [
  ...['package.json', 'package-lock.json', '.npmrc', 'node_modules/.package-lock.json'],
  ...['bin', 'src', 'content', 'locales', 'scripts', 'dist'],
]
/** What tells that nothing is to be set up: these are newer than all else. */
const SET_UP = ['node_modules/.package-lock.json', 'dist/locales/index.json']
const LATER = new Date('2100-01-01')
const MARKER = 'zebrafinch'

it.each([
  ['a command', `npm start -s -- search ${MARKER}`, 0],
  ['a command that npm tells of', `npm start -- search ${MARKER}`, 0],
  ['a conversation', 'echo x | npm start -s -- --lang en', 130],
  ['a mistake', `npm start -s -- ${MARKER}`, 2],
])('npm start leaves no log of %s', async (_, line, code) => {
  const { ended, left } = await startInFreshHome(line)

  expect(ended.code, ended.stderr).toBe(code)
  expect(logsOf(left)).toEqual([])
  expect(left.filter(holdsMarker)).toEqual([])
})

it('npm leaves one without the setting of this project', async () => {
  const env = { npm_config_logs_max: '10' }
  const { left } = await startInFreshHome(`npm start -s -- search ${MARKER}`, env)

  expect(logsOf(left).filter(holdsMarker)).toHaveLength(1)
})

/** How a start ended, and the files that were not there before. */
interface Left {
  readonly ended: Ended
  readonly left: readonly string[]
}

/** The line in a copy of the project, in the home of someone who has never used npm. */
async function startInFreshHome(line: string, more: Env = {}): Promise<Left> {
  const home = temporaryFolder()
  const cwd = join(home, 'project')
  for (const name of CHECKOUT) cpSync(join(ROOT, name), join(cwd, name), { recursive: true })
  for (const name of SET_UP) utimesSync(join(cwd, name), LATER, LATER)
  mkdirSync(join(home, 'tmp'))

  const before = new Set(filesIn(home))
  const ended = await runShell(line, {
    cwd,
    env: { HOME: home, TMPDIR: join(home, 'tmp'), ...more },
  })
  return { ended, left: filesIn(home).filter((file) => !before.has(file)) }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
}

function logsOf(files: readonly string[]): string[] {
  return files.filter((file) => /[\\/]_logs[\\/]|\.log$/.test(file))
}

function holdsMarker(file: string): boolean {
  return readFileSync(file, 'latin1').includes(MARKER)
}
