import { Writable } from 'node:stream'
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
    const watch = watchSignals({
      tidyUp: (signal) => void tidied.push(signal),
      comeBack: () => {},
    })

    process.emit(name, name)
    watch.stop()

    expect(tidied).toEqual([name])
    expect(exit).toHaveBeenCalledExactlyOnceWith(130)
  })
})

describe('a signal that ends the program', () => {
  it('waits until what gives the terminal back is written, also when another signal comes', () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
    const written: string[] = []
    const finish: (() => void)[] = []
    const slow = new Writable({
      write(text, _, done) {
        written.push(String(text))
        finish.push(done)
      },
    })
    slow.write('a page')
    const watch = watchSignals({
      tidyUp() {
        slow.write('wiped')
        return slow
      },
      comeBack: () => {},
    })

    watch.end('SIGALRM')
    watch.end('SIGTERM')
    expect(kill).not.toHaveBeenCalled()
    for (let done = finish.shift(); done; done = finish.shift()) done()

    expect(written).toEqual(['a page', 'wiped', ''])
    expect(kill.mock.calls).toEqual([[process.pid, 'SIGALRM']])
  })
})
