import { describe, expect, it } from 'vitest'
import { enforcedIn } from '../../src/guard/enforced'

const nothingIsAllowed = { has: () => false }

describe('what Node refuses', () => {
  it('is nothing without its permission model', () => {
    const run = { permission: undefined, knowsNetwork: () => true }
    expect(enforcedIn(run, '/')).toEqual({
      isWritingRefused: false,
      isReadingRefused: false,
      areProcessesRefused: false,
      isNetworkRefused: false,
    })
  })

  it.each([true, false])('is the network only where Node knows it: %s', (knows) => {
    const run = { permission: nothingIsAllowed, knowsNetwork: () => knows }
    expect(enforcedIn(run, '/').isNetworkRefused).toBe(knows)
  })

  it.each([
    { allowed: 'fs.write', kept: 'isWritingRefused' },
    { allowed: 'fs.read', kept: 'isReadingRefused' },
    { allowed: 'child', kept: 'areProcessesRefused' },
    { allowed: 'worker', kept: 'areProcessesRefused' },
    { allowed: 'net', kept: 'isNetworkRefused' },
  ] as const)('is not what was allowed: $allowed', ({ allowed, kept }) => {
    const run = {
      permission: { has: (scope: string) => scope === allowed },
      knowsNetwork: () => true,
    }
    const refused = Object.entries(enforcedIn(run, '/')).filter(([, isRefused]) => !isRefused)
    expect(refused).toEqual([[kept, false]])
  })

  it('asks about the whole disk, because its own folder may be read', () => {
    const permission = {
      has: (scope: string, file?: string) => scope === 'fs.read' && file !== '/',
    }
    expect(enforcedIn({ permission, knowsNetwork: () => false }, '/').isReadingRefused).toBe(true)
  })
})
