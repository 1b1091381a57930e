import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { flat, startInWindow } from '../support/pty'
import { type Ended, type RunOptions, runProgram, runShell } from '../support/run-program'
import { conversationIn, reader, speak, tags } from './words'

const said = conversationIn(reader)
const { t } = said

// The reported agreement → the draft → nothing that needs a lawyer first → its list of topics → topic 20.
const TO_LIST = [
  said.number('reason', 'agreement'),
  said.number('agreement', 'draft'),
  said.number('draft-group', 'no'),
]
const TO_TOPIC = [...TO_LIST, '1']
const FINISH = said.finish('draft')
const TEN = [...TO_TOPIC, 's', 'b', 'b', '2', 'b', FINISH]

function converse(answers: readonly string[], more: Omit<RunOptions, 'input'> = {}) {
  return runProgram(['--lang', reader], { ...more, input: lines(answers) })
}

function lines(answers: readonly string[]): string {
  return answers.map((answer) => `${answer}\n`).join('')
}

async function* slowly(text: string) {
  for (const byte of Buffer.from(text)) {
    yield Buffer.of(byte)
    await wait(2)
  }
}

/** Where in a text each of these comes, one after the other; -1 for one that does not. */
function order(text: string, wanted: readonly string[]): number[] {
  let from = 0
  return wanted.map((one) => {
    const at = flat(text).indexOf(flat(one), from)
    if (at >= 0) from = at + 1
    return at
  })
}

function expectInOrder(text: string, wanted: readonly string[]) {
  expect(order(text, wanted), flat(text)).not.toContain(-1)
}

function fullWidth(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCodePoint(Number(digit) + 0xff10))
}

const HOW_TO_PICK = flat(t('screen.howToPick'))
const countMenus = ({ stderr }: Ended) => flat(stderr).split(HOW_TO_PICK).length - 1

describe.concurrent('a conversation through a pipe', () => {
  it('leaves with 130 when someone presses x', async () => {
    const ended = await runShell(`printf '2\\n1\\nx\\n' | "$NODE" "$PROGRAM" --lang ${reader}`)

    expect(ended).toMatchObject({ code: 130, stdout: '' })
    expectInOrder(ended.stderr, [said.question('reason'), said.question('agreement')])
    expect(ended.stderr.trimEnd().endsWith(t('screen.answer'))).toBe(true)
  })

  it('says of what day a topic on the dispute is', async () => {
    const { stdout } = await converse([...TO_TOPIC, 'x'])
    const { words, edition } = speak(reader)
    const on = words.date(edition.head.pack.evidenceUntil)

    expect(flat(stdout)).toContain(flat(t('notice.evidenceShort', { on })))
  })

  it('goes from the welcome to a topic and ends with 0', async () => {
    const ended = await converse([...TO_TOPIC, 'b', FINISH])

    expect(ended.code).toBe(0)
    expectInOrder(ended.stderr, [
      ...[t('welcome.title'), t('welcome.notAdvice'), t('welcome.leaveStays')],
      ...[said.question('reason'), said.choice('reason', 'contacted')],
      ...[said.question('agreement'), said.question('draft-group')],
      ...[t('outcome.done'), t('ask.endLines')],
    ])
    expectInOrder(ended.stdout, [
      ...[said.outcome('draft'), said.topicTitle(20), ...said.claims(20)],
      said.outcome('draft'),
    ])
    // What a pipe passes on is the topic, and nothing that was asked on the way.
    expect(said.claims(20).filter((claim) => flat(ended.stderr).includes(flat(claim)))).toEqual([])
    const asked = [
      ...[said.question('reason'), said.question('agreement'), said.question('draft-group')],
      ...[
        t('welcome.notAdvice'),
        t('outcome.done'),
        t('key.leave'),
        HOW_TO_PICK,
        t('ask.endLines'),
      ],
    ]
    expect(asked.filter((one) => flat(ended.stdout).includes(flat(one)))).toEqual([])
    expect(ended.stdout).not.toMatch(/^(\d+\. |[blsx]\. )/m)
    expect(ended.stdout).not.toContain(t('screen.answer'))
  })

  it('writes no escape byte, whatever the environment says about colour', async () => {
    const env = { FORCE_COLOR: '3', CLICOLOR_FORCE: '1', COLORTERM: 'truecolor' }
    const { stdout, stderr } = await converse([...TEN.slice(0, -1), 'l', 'x'], { env })

    expect(stdout + stderr).not.toContain('\x1b')
    expect(stdout + stderr).not.toMatch(/[\0-\x08\x0b-\x1f\x7f\x80-\x9f]/)
  })

  it.each([
    { how: 'at once', input: () => lines(TEN) },
    { how: 'byte by byte', input: () => slowly(lines(TEN)) },
    { how: 'with \\r\\n at once', input: () => TEN.map((answer) => `${answer}\r\n`).join('') },
    {
      how: 'with \\r\\n byte by byte',
      input: () => slowly(TEN.map((answer) => `${answer}\r\n`).join('')),
    },
    { how: 'without a last newline', input: () => TEN.join('\n') },
    { how: 'without a last newline byte by byte', input: () => slowly(TEN.join('\n')) },
  ])('uses all of ten answers sent $how', async ({ input }) => {
    const ended = await runProgram(['--lang', reader], { input: input() })

    expect(ended.code).toBe(0)
    expect(countMenus(ended)).toBe(TEN.length)
    expect(flat(ended.stderr)).not.toContain(flat(t('screen.notAChoice')))
    expectInOrder(ended.stdout, [
      said.outcome('draft'),
      said.topicTitle(20),
      t('sources.title'),
      said.topicTitle(20),
      said.outcome('draft'),
      said.topicTitle(said.topicsOf('draft')[1] ?? 0),
      said.outcome('draft'),
    ])
  })

  it('ends although the pipe stays open after the last answer', async () => {
    const ended = await converse(TEN, { closeStdin: false })

    expect(ended.code).toBe(0)
  })

  it.each([
    { after: 'one answer', input: '2\n' },
    { after: 'half an answer to the second question', input: '2\nzebr' },
    { after: 'a topic', input: lines(TO_TOPIC) },
    { after: 'an empty line', input: '\n' },
  ])('ends with 130 when the input ends after $after', async ({ input }) => {
    const ended = await runProgram(['--lang', reader], { input })

    expect(ended.code).toBe(130)
    expect(ended.stderr).not.toMatch(/^\s+at /m)
  })

  it.each(tags)(
    'says in one sentence that nobody is there when nothing comes in: %s',
    async (tag) => {
      const ended = await runProgram(['--lang', tag])

      expect(ended).toMatchObject({ code: 2, stdout: '' })
      const sentence = flat(speak(tag).words.t('error.noInput'))
      expect(flat(ended.stderr).split(sentence)).toHaveLength(2)
      expect(flat(ended.stderr).endsWith(sentence)).toBe(true)
    },
  )

  it('says only that sentence, because nobody reads a welcome where nobody is', async () => {
    const ended = await runShell(`"$NODE" "$PROGRAM" --lang ${reader} < /dev/null`)

    expect(flat(ended.stderr)).toBe(flat(t('error.noInput')))
  })

  it('goes back one question with b', async () => {
    const { stderr, code } = await converse([...TO_LIST.slice(0, 2), 'b', 'b', 'x'])

    expect(code).toBe(130)
    expectInOrder(stderr, [
      said.question('reason'),
      said.question('agreement'),
      said.question('draft-group'),
      said.question('agreement'),
      said.question('reason'),
    ])
  })

  it('goes back from the first question to the welcome, which asks nothing in plain mode', async () => {
    const ended = await converse(['b', 'b', 'b', 'x'])

    expect(ended.code).toBe(130)
    expect(flat(ended.stderr).split(flat(said.question('reason')))).toHaveLength(5)
  })

  it.runIf(tags.length > 1)('changes the language with l and keeps the place', async () => {
    const en = conversationIn('en')
    const number = String(tags.indexOf(reader) + 1)
    const answers = [...TO_LIST.slice(0, 2), 'l', number, TO_LIST[2] as string, '1', 'x']
    const { stdout, stderr } = await runProgram(['--lang', 'en'], { input: lines(answers) })

    expectInOrder(stderr, [
      en.question('reason'),
      en.question('agreement'),
      en.question('draft-group'),
      said.question('draft-group'),
      t('outcome.done'),
    ])
    expectInOrder(stdout, [said.outcome('draft'), said.topicTitle(20), ...said.claims(20)])
    expect(flat(stdout)).not.toContain(flat(en.topicTitle(20)))
  })

  it('lists the sources with their addresses on s', async () => {
    const { stdout } = await converse([...TO_TOPIC, 's', 'x'])

    const addresses = said.edition
      .findTopic(20)
      ?.parts.short.flatMap((part) => (part.kind === 'claim' ? part.claim.citations : []))
      .flatMap(({ source }) => source.url ?? [])
    expect(addresses?.length).toBeGreaterThan(2)
    const [, sources = ''] = stdout.split(`\n${t('sources.title')}\n`)
    const written = sources.replace(/\s/g, '')
    expect(addresses?.filter((address) => !written.includes(address))).toEqual([])
  })

  it('repeats the choices after each wrong answer', async () => {
    const wrong = ['zebra', '0', '99', '-1', '1.5', '１x', '', '2 2', '\x1b[A', ':done']
    const ended = await converse([...wrong, 'x'])

    expect(ended.code).toBe(130)
    expect(countMenus(ended)).toBe(wrong.length + 1)
    expectInOrder(
      ended.stderr,
      wrong.flatMap(() => [
        ...[t('screen.notAChoice'), said.question('reason'), said.choice('reason', 'itin')],
        ...[t('key.leave'), t('screen.answer')],
      ]),
    )
    expect(ended.stderr).not.toContain('\x1b')
  })

  it.each([
    { what: 'full-width digits', answers: [...TO_TOPIC.map(fullWidth), 'ｘ'] },
    {
      what: 'spaces, a full stop and capitals',
      answers: [...TO_TOPIC.map((answer) => ` ${answer}.\t`), 'X'],
    },
  ])('accepts $what', async ({ answers }) => {
    const ended = await converse(answers)

    expect(ended.code).toBe(130)
    expect(flat(ended.stderr)).not.toContain(flat(t('screen.notAChoice')))
    expectInOrder(ended.stdout, [said.topicTitle(20), ...said.claims(20)])
  })

  it('reads full-width digits that arrive byte by byte', async () => {
    const ended = await runProgram(['--lang', reader], { input: slowly('２\n１\nｘ\n') })

    expect(ended.code).toBe(130)
    expect(countMenus(ended)).toBe(3)
  })

  it('asks for the language in all of them when nothing says which', async () => {
    const ended = await runProgram([], { env: { LANG: 'C' }, input: `${tags.length}\nx\n` })

    const names = tags.map((tag) => speak(tag).edition.head.locale)
    expectInOrder(ended.stderr, [
      names.map(({ languageWord }) => languageWord).join(' – '),
      ...(tags.length > 1 ? names.map(({ name }) => name) : []),
    ])
    expectInOrder(ended.stderr, [conversationIn(tags.at(-1) as string).question('reason')])
  })

  it.each([
    { what: 'the output', to: '3>&2' },
    { what: 'both outputs', to: '3>&2 2>&1' },
  ])('ends without a stack or a message when nobody reads $what', async ({ to }) => {
    const program = 'yes 2 | head -60 | "$NODE" "$PROGRAM"; echo "code $?" >&3'
    const { stderr } = await runShell(`{ ${program}; } ${to} | true`)

    expect(stderr).toMatch(/code (2|130)\n$/)
    expect(stderr).not.toMatch(/^\s+at |EPIPE|Error/m)
  })
})

describe.concurrent('a topic whose high-risk claims are past their review', () => {
  const AS_OF = '--as-of 2028-01-01'

  it('offers help before anything more to read', async () => {
    const fresh = await runShell(
      `printf '2\\n2\\n2\\n1\\nx\\n' | "$NODE" "$PROGRAM" --lang ${reader}`,
    )
    const old = await runShell(
      `printf '2\\n2\\n2\\n1\\nx\\n' | "$NODE" "$PROGRAM" --lang ${reader} ${AS_OF}`,
    )
    const firstChoice = ({ stderr }: Ended) =>
      stderr.slice(stderr.lastIndexOf('\n1. ') + 4).split('\n')[0]

    expect(firstChoice(fresh)).toBe(t('topic.more'))
    expect([t('help.see.tax-help'), t('help.see.immigration-legal-help')]).toContain(
      firstChoice(old),
    )
    expect(flat(old.stdout)).toContain(flat(t('notice.unconfirmed')))
  })

  it('says where help is before the first claim', async () => {
    const { stdout } = await runShell(`"$NODE" "$PROGRAM" show 22 --lang ${reader} ${AS_OF}`)
    const text = flat(stdout)

    expect(text.indexOf(flat(t('topic.helpHint')))).toBeLessThan(
      text.indexOf(flat(t('notice.unconfirmed'))),
    )
  })
})

describe.concurrent('plain mode in a window', () => {
  it.each([
    { how: '--plain', args: ['--plain'], env: {} },
    { how: 'ACCESSIBLE', args: [], env: { ACCESSIBLE: '1' } },
    { how: 'NO_COLOR', args: [], env: { NO_COLOR: '1' } },
  ])('prints a topic without an escape byte: $how', async ({ args, env }) => {
    const window = startInWindow(['show', '20', '--lang', reader, ...args], { env, rows: 60 })

    expect(await window.exit).toEqual({ code: 0, signal: undefined })
    expect(window.output()).not.toContain('\x1b')
  })

  it.each([
    { how: 'TERM=dumb', args: [], env: { TERM: 'dumb' } },
    { how: 'ACCESSIBLE=1', args: [], env: { ACCESSIBLE: '1' } },
    { how: '--plain', args: ['--plain'], env: {} },
  ])('is what $how gives', async ({ how, args, env }) => {
    const window = startInWindow(['--lang', reader, ...args], { env, rows: 60 })

    const titles = [
      ...[said.question('reason'), said.question('agreement'), said.question('draft-group')],
      said.outcome('draft'),
    ]
    for (const [index, answer] of TO_TOPIC.entries()) {
      await window.waitFor(titles[index] as string)
      await window.press(`${answer}\r`)
    }
    await window.waitFor(said.topicTitle(20))
    await window.press('x\r')

    expect(await window.exit).toEqual({ code: 130, signal: undefined })
    // No escape byte as long as it speaks; those that wipe come when the person leaves.
    const [spoken = '', ...wiping] = window.output().split('\x1b[H')
    expect(spoken).not.toContain('\x1b')
    expect(flat(spoken)).toContain(flat(said.claims(20)[0] as string))
    expect(wiping.length > 0).toBe(how !== 'TERM=dumb')
  })

  it('leaves at the end of the input, which is Ctrl-D there', async () => {
    const window = startInWindow(['--lang', reader, '--plain'], { rows: 60 })
    await window.waitFor(said.question('reason'))
    window.send('\x04')

    expect(await window.exit).toEqual({ code: 130, signal: undefined })
  })
})
