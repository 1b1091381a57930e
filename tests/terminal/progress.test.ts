import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { lineTerminal } from '../../src/terminal/choose'

/** What progress writes to the errors stream of these surroundings. */
async function written(
  { isTTY = true, env = {} }: { isTTY?: boolean; env?: Record<string, string> },
  isPlain = false,
): Promise<string> {
  const errors = Object.assign(new PassThrough(), { isTTY })
  const around = { input: new PassThrough(), output: new PassThrough(), errors, env }
  const terminal = await lineTerminal(around, isPlain)
  terminal.progress('es: 10 of 300')
  terminal.progress('')
  return String(errors.read() ?? '')
}

it('stands in one line of a window, and goes away', async () => {
  expect(await written({})).toBe('\res: 10 of 300\x1b[K\r\x1b[K')
})

it('is nothing where no window shows it', async () => {
  expect(await written({ isTTY: false })).toBe('')
})

it('is nothing where a line would be read aloud again and again', async () => {
  expect(await written({}, true)).toBe('')
  expect(await written({ env: { ACCESSIBLE: '1' } })).toBe('')
  expect(await written({ env: { TERM: 'dumb' } })).toBe('')
})
