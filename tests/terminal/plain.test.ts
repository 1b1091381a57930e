import { PassThrough, Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { Cancelled, UserError } from '../../src/errors'
import { plainTerminal } from '../../src/terminal/plain'
import { memoryTerminal } from '../support/memory-terminal'
import { screenWith } from '../support/screen'

const screen = screenWith({ body: ['Some text.'], choices: ['one', 'two'] })

it('shows a question with its numbered choices and keys in one go, on the errors stream', async () => {
  const terminal = memoryTerminal('2')
  expect(await terminal.ask(screen)).toBe('two')
  expect(terminal.result()).toBe('')
  expect(terminal.around()).toMatchInlineSnapshot(`
    "
    A title

    Some text.

    1. one
    2. two
    b. back
    x. leave
    Type a number.
    > "
  `)
})

it('shows a result on the output, and only its menu on the errors stream', async () => {
  const terminal = memoryTerminal('1')
  await terminal.ask({ ...screen, isResult: true })
  expect(terminal.result()).toBe('\nA title\n\nSome text.\n')
  expect(terminal.around()).not.toContain('Some text.')
})

it('says what stands under the title, before the text', async () => {
  const terminal = memoryTerminal('1')
  await terminal.ask({ ...screen, isResult: true, banner: 'As of some day.' })
  expect(terminal.result()).toBe('\nA title\n\nAs of some day.\n\nSome text.\n')
})

it.each([
  ['2', 'two'],
  [' 2. ', 'two'],
  ['２', 'two'],
  ['B', ':back'],
  ['x', ':leave'],
])('takes "%s" as %s', async (typed, picked) => {
  expect(await memoryTerminal(typed).ask(screen)).toBe(picked)
})

it('asks again after what is no choice, with the choices repeated', async () => {
  const terminal = memoryTerminal('7', 'nonsense', '', '1')
  expect(await terminal.ask(screen)).toBe('one')
  expect(terminal.around().split('Not a choice.').length - 1).toBe(3)
  expect(terminal.around().split('1. one').length - 1).toBe(4)
})

it('only reads a screen that has a single choice', async () => {
  const terminal = memoryTerminal('2')
  expect(await terminal.ask(screenWith({ body: ['Read me.'], choices: ['go on'] }))).toBe('go on')
  expect(terminal.around()).toContain('Read me.')
})

it('uses every answer that came at once', async () => {
  const terminal = memoryTerminal('1', '2', '1')
  expect([
    await terminal.ask(screen),
    await terminal.ask(screen),
    await terminal.ask(screen),
  ]).toEqual(['one', 'two', 'one'])
})

it('takes a last answer that has no line end', async () => {
  const sink = new PassThrough().resume()
  const terminal = plainTerminal(
    { input: Readable.from(['1\n', '2'], { objectMode: false }), output: sink, errors: sink },
    80,
  )
  expect([await terminal.ask(screen), await terminal.ask(screen)]).toEqual(['one', 'two'])
})

it('leaves when the input ends after an answer', async () => {
  const terminal = memoryTerminal('1')
  await terminal.ask(screen)
  await expect(terminal.ask(screen)).rejects.toThrow(Cancelled)
})

it('says that nobody is there when the input was empty from the start', async () => {
  await expect(memoryTerminal().ask(screen)).rejects.toThrow(UserError)
})

it('puts an answer together that arrives letter by letter, with the line ends of Windows', async () => {
  const input = new PassThrough()
  const sink = new PassThrough().resume()
  const terminal = plainTerminal({ input, output: sink, errors: sink }, 80)
  const answers = [terminal.ask(screen)]
  for (const byte of Buffer.from('２\r\n1\r\n')) {
    input.write(Buffer.from([byte]))
    await new Promise((resolve) => setImmediate(resolve))
  }
  answers.push(terminal.ask(screen))
  expect(await Promise.all(answers)).toEqual(['two', 'one'])
})
