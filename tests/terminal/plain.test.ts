import { PassThrough, Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { Cancelled, UserError } from '../../src/errors'
import { plainTerminal } from '../../src/terminal/plain'
import { memoryTerminal } from '../support/memory-terminal'
import { screenWith } from '../support/screen'

const screen = screenWith({ body: ['Some text.'], choices: ['one', 'two'] })

const MENU = '1. one\n2. two\nb. back\nx. leave now\nType a number.\n'
const QUESTION = `\nA title\n\nSome text.\n\n${MENU}`

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
    x. leave now
    Type a number.
    Your answer: "
  `)
})

it('shows a result on the output, and only its menu on the errors stream', async () => {
  const terminal = memoryTerminal('1')
  await terminal.ask({ ...screen, isResult: true })
  expect(terminal.result()).toBe('\nA title\n\nSome text.\n')
  expect(terminal.around()).toBe(`\nWhat next?\n\n${MENU}Your answer: `)
})

it('says what stands under the title, before the text', async () => {
  const terminal = memoryTerminal('1')
  await terminal.ask({ ...screen, isResult: true, banner: 'As of some day.' })
  expect(terminal.result()).toBe('\nA title\n\nAs of some day.\n\nSome text.\n')
})

it('says after what is no choice that it is none, and the whole question again', async () => {
  const terminal = memoryTerminal('7', 'nonsense', '', '1')
  expect(await terminal.ask(screen)).toBe('one')
  const again = `Your answer: \nNot a choice.\n${QUESTION}`
  expect(terminal.around()).toBe(`${QUESTION}${again.repeat(3)}Your answer: `)
})

it('repeats the question after a result, and not the result', async () => {
  const terminal = memoryTerminal('7', '1')
  expect(await terminal.ask({ ...screen, isResult: true })).toBe('one')
  expect(terminal.result()).toBe('\nA title\n\nSome text.\n')
  const menu = `\nWhat next?\n\n${MENU}Your answer: `
  expect(terminal.around()).toBe(`${menu}\nNot a choice.\n${menu}`)
})

it.each(['h', 'H', '?', '？'])(
  'says all that can be typed on %s, and asks again',
  async (typed) => {
    const terminal = memoryTerminal(typed, '1')
    expect(await terminal.ask(screen)).toBe('one')
    const help = '\nAll that can be typed.\n'
    expect(terminal.around()).toBe(`${QUESTION}Your answer: ${help}${QUESTION}Your answer: `)
  },
)

it('reads a page again on r, where it was read before', async () => {
  const terminal = memoryTerminal('r', '1')
  expect(await terminal.ask({ ...screen, isResult: true })).toBe('one')
  expect(terminal.result()).toBe('\nA title\n\nSome text.\n'.repeat(2))
  expect(terminal.around()).toBe(`\nWhat next?\n\n${MENU}Your answer: `.repeat(2))
})

it('stops with one sentence when answer after answer from a pipe is none of the choices', async () => {
  const wrong = Array<string>(19).fill('secret')
  await expect(memoryTerminal(...wrong, '1').ask(screen)).resolves.toBe('one')
  const terminal = memoryTerminal(...wrong, 'r')
  const error = await terminal.ask(screen).catch((thrown) => thrown)
  expect(error).toMatchObject({ name: 'UserError', key: 'error.wrongAnswers' })
  expect(JSON.stringify(error) + terminal.around()).not.toContain('secret')
})

it('lets a person in a window be wrong as often as they are', async () => {
  const sink = new PassThrough().resume()
  const input = Object.assign(Readable.from([`${'?\n'.repeat(100)}2\n`]), { isTTY: true })
  const terminal = plainTerminal({ input, output: sink, errors: sink }, 80)
  expect(await terminal.ask(screen)).toBe('two')
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

it('leaves at once when the input is taken away, whatever it had sent', async () => {
  const input = new PassThrough()
  const sink = new PassThrough().resume()
  const terminal = plainTerminal({ input, output: sink, errors: sink }, 80)
  input.write('1\n2\n1\n')
  expect(await terminal.ask(screen)).toBe('one')
  input.destroy()
  await expect(terminal.ask(screen)).rejects.toThrow(Cancelled)
})

it('waits for an output that takes nothing more, and goes on when it does', async () => {
  const output = new PassThrough({ highWaterMark: 10 })
  const errors = new PassThrough().resume()
  const input = Readable.from(['1\n1\n'], { objectMode: false })
  const terminal = plainTerminal({ input, output, errors }, 80)
  let isAnswered = false
  const answer = terminal.ask({ ...screen, isResult: true }).then(() => {
    isAnswered = true
  })
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
  expect(isAnswered).toBe(false)
  output.resume()
  await answer
})
