import { describe, expect, it } from 'vitest'
import { enforcedIn } from '../../src/guard/enforced'

const nothingIsAllowed = { has: () => false }
const START = { execArgv: [], options: '', knowsNetwork: () => true }

describe('what Node refuses', () => {
  it('is nothing without its permission model', () => {
    const run = { ...START, permission: undefined }
    expect(enforcedIn(run, '/own')).toEqual({
      isWritingRefused: false,
      isReadingRefused: false,
      areProcessesRefused: false,
      isNetworkRefused: false,
    })
  })

  it.each([true, false])('is the network only where Node knows it: %s', (knows) => {
    const run = { ...START, permission: nothingIsAllowed, knowsNetwork: () => knows }
    expect(enforcedIn(run, '/own').isNetworkRefused).toBe(knows)
  })

  it.each([
    { allowed: 'fs.write', kept: 'isWritingRefused' },
    { allowed: 'fs.read', kept: 'isReadingRefused' },
    { allowed: 'child', kept: 'areProcessesRefused' },
    { allowed: 'worker', kept: 'areProcessesRefused' },
    { allowed: 'net', kept: 'isNetworkRefused' },
  ] as const)('is not what was allowed: $allowed', ({ allowed, kept }) => {
    const run = { ...START, permission: { has: (scope: string) => scope === allowed } }
    const refused = Object.entries(enforcedIn(run, '/own')).filter(([, isRefused]) => !isRefused)
    expect(refused).toEqual([[kept, false]])
  })

  it('asks about the whole disk, because its own folder may be read', () => {
    const permission = {
      has: (scope: string, file?: string) => scope === 'fs.read' && file !== '/',
    }
    expect(enforcedIn({ ...START, permission }, '/own').isReadingRefused).toBe(true)
  })

  it.each([
    { execArgv: ['--allow-fs-read=/own/*'], options: '', isRefused: true },
    {
      execArgv: ['--allow-fs-read=/own/locales', '--allow-fs-read', '/own'],
      options: '',
      isRefused: true,
    },
    { execArgv: ['--allow-fs-read=/own', '--allow-fs-read=/home'], options: '', isRefused: false },
    { execArgv: ['--allow-fs-read=/own,/etc'], options: '', isRefused: false },
    { execArgv: ['--allow-fs-read', '/ownother'], options: '', isRefused: false },
    { execArgv: [], options: '--permission "--allow-fs-read=/tmp"', isRefused: false },
    { execArgv: ['--allow-fs-read=*'], options: '', isRefused: false },
  ])(
    'is reading elsewhere, unless it was allowed: $execArgv $options',
    ({ isRefused, ...start }) => {
      const run = { ...START, ...start, permission: nothingIsAllowed }
      expect(enforcedIn(run, '/own').isReadingRefused).toBe(isRefused)
    },
  )
})
