import { existsSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NEEDS } from '../../src/content/types'
import { fixtureContent, writeFolder } from '../support/fixture-content'
import { flat } from '../support/pty'
import { runAnywhere } from '../support/run-here'
import { type Ended, type Env, localesOf, runProgram, runShell } from '../support/run-program'
import { copyProgram, cutAt, temporaryFolder } from './copy'
import { conversationIn, reader, speak, tags } from './words'

const DATE = { date: '2026-02-30' }
const TAGS = tags.join(', ')
const ALL_NEEDS = NEEDS.join(', ')
const FIXTURE = writeFolder(fixtureContent(), temporaryFolder())

/** What someone types, and the one message that they get. */
const WRONG: readonly {
  readonly args: readonly string[]
  readonly key: string
  readonly values?: Record<string, string>
}[] = [
  {
    args: ['show', '99', '--kind', 'law'],
    key: 'unknownKind',
    values: { kind: 'law', topic: '99', kinds: '—' },
  },
  { args: ['shwo'], key: 'unknownCommandNear', values: { command: 'shwo', near: 'show' } },
  { args: ['frobnicate'], key: 'unknownCommand', values: { command: 'frobnicate' } },
  { args: ['help'], key: 'unknownCommand', values: { command: 'help' } },
  { args: ['20'], key: 'unknownCommand', values: { command: '20' } },
  { args: [''], key: 'unknownCommand', values: { command: '' } },
  { args: ['--plian'], key: 'unknownOptionNear', values: { option: '--plian', near: '--plain' } },
  { args: ['--frobnicate'], key: 'unknownOption', values: { option: '--frobnicate' } },
  { args: ['-z'], key: 'unknownOption', values: { option: '-z' } },
  { args: ['topics', '--frob'], key: 'unknownOption', values: { option: '--frob' } },
  { args: ['show'], key: 'missingTopic' },
  { args: ['show', '13'], key: 'unknownTopic', values: { topic: '13' } },
  { args: ['show', '-1'], key: 'unknownTopic', values: { topic: '-1' } },
  { args: ['show', '99999'], key: 'unknownTopic', values: { topic: '99999' } },
  { args: ['show', 'zzzzzz'], key: 'unknownTopic', values: { topic: 'zzzzzz' } },
  { args: ['show', 'drafft'], key: 'unknownTopicNear', values: { topic: 'drafft', near: 'draft' } },
  { args: ['search'], key: 'missingWords' },
  { args: ['search', ' ', '?!'], key: 'missingWords' },
  { args: ['show', 'draft', '22'], key: 'tooMany' },
  { args: ['topics', '20'], key: 'tooMany' },
  { args: ['ask', 'now', 'please'], key: 'tooMany' },
  { args: ['--with', 'xx', 'topics'], key: 'unknownLanguage', values: { tag: 'xx', tags: TAGS } },
  { args: ['legal-help', '--state', 'XQ9'], key: 'unknownState', values: { state: 'XQ9' } },
  { args: ['legal-help', '--state'], key: 'missingValue', values: { option: '--state' } },
  {
    args: ['legal-help', '--need', 'food'],
    key: 'unknownNeed',
    values: { need: 'food', needs: ALL_NEEDS },
  },
  { args: ['sources', 'qqqqqqqq'], key: 'unknownSource', values: { id: 'qqqqqqqq' } },
  { args: ['topics', '--as-of', '2026-02-30'], key: 'badDate', values: DATE },
  { args: ['--as-of', '2026-02-30'], key: 'badDate', values: DATE },
  { args: ['show', '20', '--as-of', 'tomorrow'], key: 'badDate', values: { date: 'tomorrow' } },
  { args: ['show', '20', '--as-of', '2026-13-01'], key: 'badDate', values: { date: '2026-13-01' } },
  { args: ['show', '20', '--as-of', ''], key: 'badDate', values: { date: '' } },
  { args: ['whats-new'], key: 'missingSince' },
  { args: ['whats-new', '--since'], key: 'missingValue', values: { option: '--since' } },
  { args: ['whats-new', '--since', '2026-02-30'], key: 'badDate', values: DATE },
  { args: ['content'], key: 'missingSubcommand', values: { command: 'content' } },
  { args: ['locale'], key: 'missingSubcommand', values: { command: 'locale' } },
  {
    args: ['content', 'chekc'],
    key: 'unknownCommandNear',
    values: { command: 'chekc', near: 'check' },
  },
  {
    args: ['legal-help', '--stat', 'TX'],
    key: 'unknownOptionNear',
    values: { option: '--stat', near: '--state' },
  },
  { args: ['content', 'graph', '/nope'], key: 'noFolder', values: { folder: '/nope' } },
  { args: ['content', 'packet', '/nope'], key: 'noFolder', values: { folder: '/nope' } },
  {
    args: ['content', 'packet', '--out', '/no/packet.html', FIXTURE],
    key: 'cannotWriteFile',
    values: { file: '/no/packet.html' },
  },
  {
    args: ['content', 'packet', '--out', '/no/a\u202eb.html', FIXTURE],
    key: 'oddFileName',
    values: { file: '/no/ab.html' },
  },
  { args: ['content', 'check', 'README.md'], key: 'noFolder', values: { folder: 'README.md' } },
  {
    args: ['locale', 'check', '--folder', 'README.md'],
    key: 'noFolder',
    values: { folder: 'README.md' },
  },
  { args: ['content', 'check', '/nope'], key: 'noFolder', values: { folder: '/nope' } },
  // It is written right, and stands in the wrong place.
  { args: ['--state', 'TX', 'legal-help'], key: 'unknownOption', values: { option: '--state' } },
  // An option of another command is no help.
  { args: ['show', '20', '--state', 'TX'], key: 'unknownOption', values: { option: '--state' } },
]

/** Exit 2, nothing on the output, and on the errors one paragraph: no stack, no second message. */
function expectOneSentence({ code, stdout, stderr }: Ended) {
  expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^\S/)
  expect(stderr.trimEnd()).not.toContain('\n\n')
  expect(stderr).not.toMatch(/^\s*at |Error|undefined|\{\{|\[object|\x1b/m)
}

function squash(text: string): string {
  return text.replace(/\s/g, '')
}

describe.concurrent('a command line that cannot be done', () => {
  it.each(WRONG)('$args gets the one message $key', async ({ args, key, values = {} }) => {
    const ended = await runAnywhere([...args, '--lang', reader])

    expectOneSentence(ended)
    expect(flat(ended.stderr)).toBe(flat(speak(reader).words.say(`error.${key}`, values)))
  })

  it.each([
    { args: ['--lang', 'xx'], key: 'unknownLanguage', values: { tag: 'xx', tags: TAGS } },
    { args: ['-lxx', 'topics'], key: 'unknownLanguage', values: { tag: 'xx', tags: TAGS } },
    { args: ['topics', '--lang='], key: 'unknownLanguage', values: { tag: '', tags: TAGS } },
    { args: ['topics', '--lang'], key: 'missingValue', values: { option: '--lang' } },
    { args: ['topics', '-l'], key: 'missingValue', values: { option: '--lang' } },
    { args: ['shwo'], key: 'unknownCommandNear', values: { command: 'shwo', near: 'show' } },
  ])('$args is told so in the language of the environment', async ({ args, key, values }) => {
    for (const tag of tags) {
      const ended = await runProgram(args, { env: { LANG: tag } })

      expectOneSentence(ended)
      expect(flat(ended.stderr)).toBe(flat(speak(tag).words.say(`error.${key}`, values)))
    }
  })

  it('is told so in full: every part of a sentence that came through a library is ours', () => {
    const english = speak('en').words
    for (const { key, values } of WRONG) {
      const ours = speak(reader).words.say(`error.${key}`, values)
      if (reader !== 'en') expect(ours, key).not.toBe(english.say(`error.${key}`, values))
    }
  })
})

describe.concurrent('a copy that is damaged', () => {
  const own = `${reader}.jsonl`
  const write = (text: string) => (file: string) => writeFileSync(file, text)

  it.each([
    { how: 'is missing', damage: (file: string) => rmSync(file) },
    { how: 'is empty', damage: write('') },
    { how: 'is garbage', damage: write('PK\x03\x04 not what the build wrote\n\0\0\0') },
    { how: 'is cut off in its head', damage: (file: string) => truncateSync(file, 4000) },
    { how: 'is other JSON', damage: write('null\n') },
  ])('says so in every language when its words cannot be read: $how', async ({ damage }) => {
    const program = copyProgram()
    damage(join(localesOf(program), own))
    const ended = await runProgram(['show', '20', '--lang', reader], { program })

    expectOneSentence(ended)
    const words = tags.map((tag) => speak(tag).edition.head.locale.damagedWords)
    expect(flat(ended.stderr)).toBe(flat(words.join(' ')))
  })

  it.each(['show 20', 'topics', 'sources', 'legal-help'])(
    'says so when one letter of what %s reads has changed',
    async (command) => {
      const program = copyProgram()
      const file = join(localesOf(program), own)
      const text = readFileSync(file, 'utf8')
      const [head = '', ...parts] = text.split('\n')
      writeFileSync(file, [head, ...parts.map((part) => part.replace('id', 'ld'))].join('\n'))
      const ended = await runProgram([...command.split(' '), '--lang', reader], { program })

      expectOneSentence(ended)
      expect(squash(ended.stderr)).toBe(squash(speak(reader).words.say('error.damaged', { file })))
    },
  )

  it('says so when its head lacks a part', async () => {
    const program = copyProgram()
    const file = join(localesOf(program), own)
    const [head = '', ...parts] = readFileSync(file, 'utf8').split('\n')
    const { messages: _, ...rest } = JSON.parse(head)
    writeFileSync(file, [JSON.stringify(rest), ...parts].join('\n'))

    expectOneSentence(await runProgram(['show', '91', '--lang', reader], { program }))
  })

  it.each([
    { missing: 'authoring.cjs', args: ['content', 'check'] },
    { missing: 'search.cjs', args: ['search', 'itin'] },
    { missing: 'copy.cjs', args: ['verify'] },
    { missing: 'conversation.cjs', args: ['ask'] },
  ])('says so when $missing is missing', async ({ missing, args }) => {
    const program = copyProgram()
    rmSync(join(dirname(program), missing), { force: true })
    const { stderr, code } = await runProgram([...args, '--lang', reader], { program })

    expect({ code, stderr: squash(stderr) }).toEqual({
      code: 2,
      stderr: squash(speak(reader).words.say('error.damaged', { file: missing })),
    })
  })

  it('names the file that is cut off further on', async () => {
    const program = copyProgram()
    const file = join(localesOf(program), own)
    cutAt(file, 'topic:20')
    const ended = await runProgram(['show', '20', '--lang', reader], { program })

    expectOneSentence(ended)
    expect(squash(ended.stderr)).toBe(squash(speak(reader).words.say('error.damaged', { file })))
  })

  it.each([
    { how: 'is missing', damage: (file: string) => rmSync(file) },
    { how: 'is empty', damage: write('') },
    { how: 'is garbage', damage: write('<!doctype html><title>404</title>') },
    { how: 'is cut off', damage: (file: string) => truncateSync(file, 60) },
    { how: 'is other JSON', damage: write('{}') },
    { how: 'is an empty list', damage: write('[]') },
  ])('says so although its list of languages $how', async ({ damage }) => {
    const program = copyProgram()
    damage(join(localesOf(program), 'index.json'))
    const ended = await runProgram(['show', '20'], { program })

    expectOneSentence(ended)
    expect(ended.stderr).toContain('itin-rights')
    expect(ended.stderr).toContain('damaged')
    expect(ended.stderr).toContain('dañada')
  })
})

const GLOBAL = ['--lang', '--with', '--plain', '--json', '--as-of', '--version', '--help']
const EVERYWHERE = ['lang', 'with', 'plain', 'json', 'asOf', 'version', 'help'].map(
  (name) => `cli.option.${name}`,
)

/** Every command with what its help has to name and to say. */
const HELP = [
  {
    command: '',
    names: [
      ...['ask', 'topics', 'show', 'search', 'legal-help', 'sources', 'languages', 'privacy'],
      ...['about', 'whats-new', 'verify', 'content', 'locale'],
    ],
    says: [
      ...['description', 'command.ask', 'command.topics', 'command.show', 'command.legalHelp'],
      ...['command.sources', 'command.languages', 'command.privacy', 'command.about'],
      ...['command.whatsNew', 'command.verify', 'command.search'],
      ...['command.content', 'command.locale'],
    ],
  },
  { command: 'ask', names: [], says: ['command.ask'] },
  { command: 'topics', names: [], says: ['command.topics'] },
  { command: 'show', names: [], says: ['command.show', 'argument.topic'] },
  { command: 'search', names: [], says: ['command.search', 'argument.words'] },
  {
    command: 'legal-help',
    names: ['--need', '--state'],
    says: ['command.legalHelp', 'option.need', 'option.state'],
  },
  { command: 'sources', names: [], says: ['command.sources', 'argument.source'] },
  { command: 'languages', names: [], says: ['command.languages'] },
  {
    command: 'whats-new',
    names: ['--since', '--all'],
    says: ['command.whatsNew', 'option.since', 'option.all'],
  },
  { command: 'verify', names: [], says: ['command.verify'] },
  { command: 'privacy', names: [], says: ['command.privacy'] },
  { command: 'about', names: [], says: ['command.about'] },
  {
    command: 'content',
    names: ['check', 'graph', 'packet'],
    says: ['content', 'contentCheck', 'contentGraph', 'contentPacket'].map(
      (name) => `command.${name}`,
    ),
  },
  { command: 'content check', names: [], says: ['command.contentCheck', 'argument.folder'] },
  { command: 'content graph', names: [], says: ['command.contentGraph', 'argument.folder'] },
  {
    command: 'content packet',
    names: ['--out'],
    says: ['command.contentPacket', 'argument.folder', 'option.out'],
  },
  { command: 'locale', names: ['check'], says: ['command.locale', 'command.localeCheck'] },
  {
    command: 'locale check',
    names: ['--folder'],
    says: ['command.localeCheck', 'argument.locale', 'argument.folder'],
  },
]

/** Commander's own English, which only English readers should see. */
const THEIRS =
  /Usage:|Options:|Commands:|Arguments:|For every command|display help|output the version|default:|choices:|\[options\]|\[command\]|\[arguments\]/

describe.concurrent('help', () => {
  for (const tag of tags) {
    it.each(HELP)(`describes “$command” in ${tag}`, async ({ command, names, says }) => {
      const args = command.split(' ').filter((word) => word !== '')
      const { code, stdout, stderr } = await runAnywhere([...args, '--help', '--lang', tag])
      const { say } = speak(tag).words

      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      const lines = stdout.split('\n')
      const starts = lines.map(
        (line) =>
          line
            .trim()
            .replace(/^-\w, /, '')
            .split(/[ ,]/)[0],
      )
      expect([...GLOBAL, ...names].filter((name) => !starts.includes(name))).toEqual([])
      const said = squash(stdout)
      const keys = [...EVERYWHERE, ...says.map((key) => `cli.${key}`)]
      expect(keys.filter((key) => !said.includes(squash(say(key))))).toEqual([])
      expect(lines.filter((line) => line.length > 80)).toEqual([])
      if (tag !== 'en') expect(THEIRS.exec(stdout)?.[0]).toBe(undefined)
    })
  }

  it.each(tags)('prints the version: %s', async (tag) => {
    const { version } = speak(tag).edition.head
    expect(await runProgram(['--version', '--lang', tag])).toMatchObject({
      ...{ code: 0, stderr: '' },
      stdout: `${version}\n`,
    })
  })
})

const DAY = /^\d{4}(-\d\d(-\d\d)?)?$/
const TEXT = expect.stringMatching(/\S/)
const TEXT_OR_NULL = expect.toSatisfy((one) => one === null || typeof one === 'string')
const SOURCE = { id: TEXT, kind: TEXT, title: TEXT, url: TEXT_OR_NULL, published: TEXT_OR_NULL }

const CLAIM = {
  id: expect.stringMatching(/^[a-z0-9.-]+$/),
  text: TEXT,
  kind: expect.stringMatching(/^(law|court|agency|reported|how-to)$/),
  risk: expect.stringMatching(/^(high|low)$/),
  status: expect.stringMatching(/^(current|disputed|superseded|withdrawn)$/),
  asOf: expect.toSatisfy((one) => one === null || DAY.test(one)),
  checkedOn: expect.stringMatching(DAY),
  reviewBy: expect.stringMatching(DAY),
}

describe.concurrent('--json', () => {
  async function read(...args: string[]) {
    const { code, stdout, stderr } = await runAnywhere([...args, '--json', '--lang', reader])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const fields = JSON.parse(stdout)
    expect(fields.schema).toBe(1)
    return fields
  }

  it.each(['20', 'privacy-rule', '90', '99'])('shows topic %s with its claims', async (topic) => {
    const fields = await read('show', topic)

    expect(fields).toMatchObject({ locale: reader, number: expect.any(Number), id: TEXT })
    const { parts } = conversationIn(reader).edition.findTopic(fields.number) ?? {}
    const ids = Object.values(parts ?? {}).flatMap((depth) =>
      depth.flatMap((part) => (part.kind === 'claim' ? part.claim.id : [])),
    )
    expect(fields.claims.map(({ id }: { id: string }) => id)).toEqual(ids)
    for (const claim of fields.claims) {
      expect(claim).toMatchObject(CLAIM)
      expect(claim.sources.length).toBeGreaterThan(0)
      for (const source of claim.sources) {
        expect(source).toMatchObject({ ...SOURCE, at: TEXT_OR_NULL })
      }
    }
  })

  it('lists topics, sources, help and languages', async () => {
    const { edition } = speak(reader)
    const one = edition.sources()[0]
    const [topics, sources, source, help, languages] = await Promise.all([
      ...[read('topics'), read('sources'), read('sources', one?.id ?? '')],
      ...[read('legal-help', '--need', 'tax-help', '--state', 'tx'), read('languages')],
    ])

    expect(topics.topics).toMatchObject(
      edition.topics().map(({ number, id, title }) => ({ number, id, title: title.text })),
    )
    for (const { claims } of topics.topics) {
      for (const claim of claims) {
        expect(claim).toMatchObject(CLAIM)
        for (const source of claim.sources)
          expect(source).toMatchObject({ ...SOURCE, at: TEXT_OR_NULL })
      }
    }
    expect(sources.sources).toHaveLength(edition.sources().length)
    for (const each of sources.sources) expect(each).toMatchObject(SOURCE)
    expect(source.sources).toMatchObject([{ id: one?.id, url: one?.url }])
    expect(help.state).toBe('TX')
    expect(help.help.length).toBeGreaterThan(3)
    for (const entry of help.help) {
      expect(entry).toMatchObject({ need: 'tax-help', name: TEXT, verifiedOn: TEXT, limit: TEXT })
    }
    expect(languages.languages.map(({ tag }: { tag: string }) => tag)).toEqual(tags)
  })

  it.each(['nm', 'NM', 'New Mexico', 'nuevo mexico', 'ｎｍ'])(
    'knows the state %s by name or letters',
    async (typed) => {
      const { state } = await read('legal-help', '--state', typed)

      expect(state).toBe('NM')
    },
  )

  it('says what the program is and what it touches', async () => {
    const [about, privacy] = await Promise.all([read('about'), read('privacy')])

    expect(about).toMatchObject({ version: TEXT, checkedOn: expect.stringMatching(DAY) })
    expect(privacy.touches.length).toBeGreaterThan(3)
    expect(privacy.cannotHide.length).toBeGreaterThan(3)
  })
})

describe.runIf(tags.includes('es')).concurrent('the language', () => {
  it.each<{ env: Env; args?: string[]; tag: string }>([
    { env: { LC_ALL: 'en_US.UTF-8' }, args: ['--lang', 'es'], tag: 'es' },
    { env: { LC_ALL: 'es_US.UTF-8' }, args: ['--lang=en-GB'], tag: 'en' },
    { env: { LC_ALL: 'es_US.UTF-8' }, args: ['-l', 'EN'], tag: 'en' },
    { env: { LC_ALL: 'es_ES', LC_MESSAGES: 'en_US', LANG: 'en_US' }, tag: 'es' },
    { env: { LC_ALL: '', LC_MESSAGES: 'es_ES', LANG: 'en_US' }, tag: 'es' },
    { env: { LC_MESSAGES: 'en_US.UTF-8', LANG: 'es_MX.UTF-8' }, tag: 'en' },
    { env: { LANG: 'es_MX.UTF-8' }, tag: 'es' },
    { env: { LANG: 'es_419' }, tag: 'es' },
    { env: { LANG: 'es_ES@euro' }, tag: 'es' },
    { env: { LANG: 'zh_CN.UTF-8' }, tag: 'en' },
    { env: { LANG: 'C' }, tag: 'en' },
    { env: { LANG: 'C.UTF-8' }, tag: 'en' },
    { env: { LANG: 'POSIX' }, tag: 'en' },
    { env: { LANG: undefined }, tag: 'en' },
    { env: { LANG: 'xx_!!' }, tag: 'en' },
  ])('is $tag for $args in $env', async ({ env, args = [], tag }) => {
    const { code, stdout } = await runProgram([...args, 'topics'], { env })

    expect(code).toBe(0)
    expect(flat(stdout)).toContain(flat(conversationIn(tag).topicTitle(20)))
  })

  it.each([{ LANG: 'C' }, { LANG: undefined }, { LANG: 'zh_CN.UTF-8' }])(
    'is asked for in a conversation when the environment is %o',
    async (env) => {
      const { stderr } = await runProgram([], { env, input: 'x\n' })

      expect(flat(stderr)).toContain('1. English 2. Español')
      expect(flat(stderr)).not.toContain(flat(speak('en').words.t('welcome.title')))
    },
  )

  it('is not asked for when the environment says it', async () => {
    const { stderr } = await runProgram([], { env: { LANG: 'es_MX.UTF-8' }, input: 'x\n' })

    expect(flat(stderr)).toContain(flat(speak('es').words.t('welcome.title')))
    expect(flat(stderr)).not.toContain('1. English 2. Español')
  })
})

describe.concurrent('the program', () => {
  const title = flat(conversationIn(reader).topicTitle(20))

  it('runs from another folder, by a path with spaces and other letters, and by a link', async () => {
    const folder = temporaryFolder()
    const program = copyProgram('mi carpeta ñ 权利 “itin”')
    const link = join(folder, 'itin-rights')
    symlinkSync(program, link)
    const runs = [{ program }, { program: link }, {}].map((one) =>
      runProgram(['show', '20', '--lang', reader], { ...one, cwd: folder }),
    )

    for (const { code, stdout } of await Promise.all(runs)) {
      expect(code).toBe(0)
      expect(flat(stdout)).toContain(title)
    }
  })

  it('says nothing about a reader that has gone away', async () => {
    const [head, gone] = await Promise.all([
      runShell(`"$NODE" "$PROGRAM" show 20 --lang ${reader} | head -1`),
      runShell(`"$NODE" "$PROGRAM" sources --lang ${reader} | true`),
    ])

    expect(head.code).toBe(0)
    expect(flat(head.stdout)).toContain(title.slice(0, 20))
    const hint = flat(speak(reader).words.t('topic.helpHint'))
    expect(flat(head.stderr).replace(hint, '')).toBe('')
    expect(gone.stderr).toBe('')
  })

  it.runIf(existsSync('/dev/full'))('does not call it done when the disk is full', async () => {
    const { code, stderr } = await runShell('"$NODE" "$PROGRAM" show 20 > /dev/full')

    expect(code).not.toBe(0)
    expect(stderr).not.toMatch(/^\s*at /m)
  })

  it('says in its package what it says itself', () => {
    const file = new URL('../../package.json', import.meta.url)
    const { version } = JSON.parse(readFileSync(file, 'utf8'))
    expect(speak('en').edition.head.version).toBe(version)
  })
})
