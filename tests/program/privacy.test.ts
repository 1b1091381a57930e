import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { startsOf } from '../../src/guard/launcher'
import { localesOf, PROGRAM, runShell } from '../support/run-program'
import { temporaryFolder } from './copy'
import { conversationIn, reader } from './words'

const { t } = conversationIn(reader)
const folder = temporaryFolder()

// Tries each thing that Node may refuse, and says which it did refuse. A port that nobody listens on is enough to try.
const PROBE = `
const tried = (act) => { try { act(); return false } catch (error) { return error.code === 'ERR_ACCESS_DENIED' } }
const net = require('net'), fs = require('fs'), { spawnSync } = require('child_process')
const said = {
  isWritingRefused: tried(() => fs.writeFileSync(process.argv[2], '')),
  isReadingRefused: tried(() => fs.readFileSync(process.argv[3])),
  areProcessesRefused: tried(() => spawnSync(process.execPath, ['-v'])),
}
const done = (isNetworkRefused) => console.log(JSON.stringify({ version: process.version, ...said, isNetworkRefused }))
const socket = net.connect(1, '127.0.0.1')
socket.on('error', ({ code }) => done(code === 'ERR_ACCESS_DENIED')).on('connect', () => done(false))`

describe.each([
  { how: 'without a lock', flags: () => '' },
  {
    how: 'locked',
    flags: (flag: string, own: string) => `--no-warnings ${flag} "--allow-fs-read=${own}"`,
  },
])('what privacy says, $how', ({ how, flags }) => {
  let flag = ''
  let told = { version: '' }
  const readOutside = join(temporaryFolder(), 'another')
  const write = join(folder, 'written')

  beforeAll(async () => {
    writeFileSync(join(folder, 'probe.cjs'), PROBE)
    writeFileSync(readOutside, '')
    const asked =
      "process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission'"
    const name = (await runShell(`"$NODE" -p "${asked}"`)).stdout.trim()
    flag = flags(name, dirname(PROGRAM))
    const probe = await runShell(
      `"$NODE" ${flags(name, folder)} '${join(folder, 'probe.cjs')}' '${write}' '${readOutside}'`,
    )
    told = JSON.parse(probe.stdout)
  })

  it('is what this Node really refuses', async () => {
    const { stdout } = await runShell(`"$NODE" ${flag} "$PROGRAM" privacy --json`)
    expect(JSON.parse(stdout).node).toEqual(told)
  })

  it('is said in words', async () => {
    const { stdout } = await runShell(`"$NODE" ${flag} "$PROGRAM" privacy --lang ${reader}`)
    const said = stdout.replace(/\s+/g, ' ')
    const isLocked = how === 'locked'
    const state = isLocked ? 'refused' : 'open'
    expect(said).toContain(t('privacy.node', { version: told.version }))
    for (const what of ['writing', 'reading', 'processes'] as const) {
      expect(said).toContain(t(`privacy.${what}.${state}`))
    }
    expect(
      said.includes(t('privacy.lock', { launcher: startsOf(localesOf(PROGRAM)).locked ?? '' })),
    ).toBe(!isLocked)
    const canRefuseNetwork = Number(told.version.slice(1).split('.')[0]) >= 25
    const network = isLocked ? 'privacy.network.refused' : 'privacy.network.open'
    expect(said).toContain(t(canRefuseNetwork ? network : 'privacy.network.unknown'))
  })
})
