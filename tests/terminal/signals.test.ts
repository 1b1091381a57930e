import { afterEach, describe, expect, it, vi } from 'vitest'
import { watchSignals } from '../../src/terminal/signals'

// What Node says on Windows of a signal that it does not know there.
function asOnWindows() {
  vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('kill ENOSYS'), { code: 'ENOSYS' })
  })
  return vi.spyOn(process, 'exit').mockImplementation(() => undefined as never)
}

afterEach(() => vi.restoreAllMocks())

describe('on Windows', () => {
  it.each(['SIGBREAK', 'SIGHUP'] as const)('tidies up and ends by %s, without an error', (name) => {
    const exit = asOnWindows()
    const tidied: string[] = []
    const watch = watchSignals(() => tidied.push(name))

    process.emit(name, name)
    watch.stop()

    expect(tidied).toEqual([name])
    expect(exit).toHaveBeenCalledExactlyOnceWith(130)
  })
})
