import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPack, withPack } from '../../src/content/pack'
import type { Said } from '../../src/content/types'
import { copyProgram } from '../program/copy'
import { speak } from '../program/words'
import {
  examplePack,
  MADE_ON,
  type PackApart,
  packByHand,
  writePack,
} from '../support/example-pack'
import { temporaryFolder } from '../support/fixture-content'
import { flat } from '../support/pty'
import { runHere } from '../support/run-here'
import { localesOf } from '../support/run-program'

const NAME = 'Example Help Center (made up)'
const { edition, words } = speak('en')
const { t } = words

/** What a command says with the example, or with another pack. */
async function sayWith(text: string, ...args: readonly string[]) {
  return runHere([...args, '--pack', writePack(text), '--as-of', MADE_ON])
}

describe('a pack written by hand', () => {
  const topic = ({ parts }: PackApart) => parts.en!.topics[0]! as unknown as Record<string, unknown>
  const help = ({ parts }: PackApart) => parts.en!.help[0]! as unknown as Record<string, unknown>
  const source = ({ parts }: PackApart) =>
    parts.en!.sources[0]! as unknown as Record<string, unknown>
  const claim = ({ parts }: PackApart) => {
    const [part] = parts.en!.topics[0]!.parts.short
    return (part as unknown as { claim: Record<string, unknown> }).claim
  }

  it.each<{ fact: string; change: (apart: PackApart) => void; place: string }>([
    {
      fact: 'takes the number of a vetted topic',
      change: (a) => (topic(a).number = 20),
      place: 'en.topics.0.number',
    },
    {
      fact: 'takes a number that may become one',
      change: (a) => (topic(a).number = 300),
      place: 'en.topics.0.number',
    },
    {
      fact: 'has a number twice',
      change: (a) => (topic(a).number = 201),
      place: 'en.topics.number',
    },
    {
      fact: 'takes the id of a vetted topic',
      change: (a) => (topic(a).id = 'itin'),
      place: 'en.topics.0.id',
    },
    {
      fact: 'takes the id of a vetted claim',
      change: (a) => (claim(a).id = 'draft.reported'),
      place: 'en.topics.0.parts.short.0.claim.id',
    },
    {
      fact: 'takes the id of a vetted help entry',
      change: (a) => (help(a).id = 'tas'),
      place: 'en.help.0.id',
    },
    {
      fact: 'takes the id of a vetted source',
      change: (a) => (source(a).id = 'H01'),
      place: 'en.sources.0.id',
    },
    {
      fact: 'brings a vetted source of its own making',
      change: (a) => (claim(a).citations = [{ source: { id: 'H01', title: 'No' } }]),
      place: 'en.topics.0.parts.short.0.claim.citations.0.source',
    },
    {
      fact: 'cites a source that it has not',
      change: (a) => (claim(a).citations = [{ source: 'P77' }]),
      place: 'en.sources',
    },
    {
      fact: 'makes a claim without a source',
      change: (a) => (claim(a).citations = []),
      place: 'en.topics.0.parts.short.0.claim.citations',
    },
    {
      fact: 'calls itself the way for the whole country',
      change: (a) => (help(a).isNationalWay = true),
      place: 'en.help.0.isNationalWay',
    },
    {
      fact: 'puts the date line of the dispute on its page',
      change: (a) => (topic(a).isDispute = true),
      place: 'en.topics.0.isDispute',
    },
    {
      fact: 'makes its page one of the program',
      change: (a) => (topic(a).page = 'about'),
      place: 'en.topics.0.page',
    },
    {
      fact: 'says itself who added it',
      change: (a) => (help(a).addedBy = 'IRS'),
      place: 'en.help.0.addedBy',
    },
    { fact: 'brings questions', change: ({ parts }) => (parts.en!.flow = {}), place: 'en.flow' },
    {
      fact: 'brings words of the program',
      change: ({ head }) => (head.messages = { 'welcome.what': 'No' }),
      place: 'messages',
    },
    {
      fact: 'brings dates of the program',
      change: ({ head }) => (head.dates = {}),
      place: 'dates',
    },
    {
      fact: 'says that a vetted topic has another title',
      change: (a) => (topic(a).related = [{ number: 20, title: 'No' }]),
      place: 'en.topics.0.related.0',
    },
    {
      fact: 'leads to an address without https',
      change: (a) => (help(a).url = 'http://example.org/'),
      place: 'en.help.0.url',
    },
    {
      fact: 'leads to another site than it looks like',
      change: (a) => (source(a).url = 'https://irs.gov@example.org/'),
      place: 'en.sources.0.url',
    },
    {
      fact: 'shows another number than it dials',
      change: (a) =>
        (help(a).phones = [{ e164: '+12025550143', display: '202-555-0144', kind: 'voice' }]),
      place: 'en.help.0.phones.0.display',
    },
    {
      fact: 'has a day that is none',
      change: (a) => (help(a).verifiedOn = '2026-02-31'),
      place: 'en.help.0.verifiedOn',
    },
    {
      fact: 'is valid for ten years',
      change: ({ head }) => (head.validUntil = '2036-11-24'),
      place: 'validUntil',
    },
    ...['\u200b', '\u3164', '\u2800', '.', '\u202e'].map((name) => ({
      fact: `names nobody: ${JSON.stringify(name)}`,
      change: ({ head }: PackApart) => {
        head.name = name
      },
      place: 'name',
    })),
    {
      fact: 'has a title that nobody sees',
      change: (a) => ((topic(a).title as Draft).text = '\u200b\u2060'),
      place: 'en.topics.0.title.text',
    },
    {
      fact: 'was seen after it was checked',
      change: (a) => (help(a).verifiedOn = '2026-12'),
      place: 'en.help.0.verifiedOn',
    },
    {
      fact: 'has a statement that was checked after it',
      change: (a) => (claim(a).checkedOn = '2026-11-25'),
      place: 'en.topics.0.parts.short.0.claim.checkedOn',
    },
    {
      fact: 'has no language that it begins with',
      change: ({ head }) => (head.base = 'ht'),
      place: 'base',
    },
    {
      fact: 'has a text as long as a book',
      change: (a) => ((topic(a).title as Draft).text = 'x'.repeat(5000)),
      place: 'en.topics.0.title.text',
    },
    {
      fact: 'ends before it says',
      change: ({ head }) => (head.parts = { en: [0, 10] }),
      place: 'en',
    },
    {
      fact: 'is nested',
      change: ({ parts }) => (parts.en!.topics = [[]] as never),
      place: 'en.topics.0',
    },
  ])('is refused when it $fact', async ({ change, place }) => {
    const text = packByHand((apart) => void change(apart))

    const { code, stdout, stderr } = await sayWith(text, 'topics')

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(flat(stderr)).toMatch(/^The pack “.*a\.pack” has something that no pack may have/)
    expect(flat(stderr)).toContain(`at “${place}”.`)
    expect(stderr.trim().split(/[.!?] /).length).toBe(2)
  })

  type Draft = { text: string }
})

describe('a file that is named as a pack', () => {
  const file = (name: string, text: string) => {
    const path = join(temporaryFolder(), name)
    writeFileSync(path, text)
    return path
  }
  const cases: { fact: string; make: () => string; key: string }[] = [
    {
      fact: 'is missing',
      make: () => join(temporaryFolder(), 'none.pack'),
      key: 'error.packMissing',
    },
    {
      fact: 'lies under a file',
      make: () => join(file('a.txt', 'x'), 'b.pack'),
      key: 'error.packMissing',
    },
    { fact: 'is a folder', make: temporaryFolder, key: 'error.packNotAFile' },
    { fact: 'is empty', make: () => file('e.pack', ''), key: 'error.packNotAPack' },
    { fact: 'is a letter', make: () => file('l.pack', 'Dear all,\n'), key: 'error.packNotAPack' },
    {
      fact: 'is a compiled file of the program',
      make: () => join(localesOf(copyProgram()), 'en.jsonl'),
      key: 'error.packNotAPack',
    },
    {
      fact: 'has no end',
      make: () => file('x.pack', examplePack() + 'x'.repeat(1_000_000)),
      key: 'error.packTooLarge',
    },
    {
      fact: 'was edited after it was built',
      make: () => file('c.pack', examplePack().replace('free workshops', 'dear workshops')),
      key: 'error.packChanged',
    },
    {
      fact: 'was cut off',
      make: () => file('k.pack', examplePack().slice(0, -20)),
      key: 'error.packChanged',
    },
    {
      fact: 'is for another version',
      make: () =>
        file(
          'v.pack',
          packByHand(({ head }) => (head.itinRightsPack = 2 as never)),
        ),
      key: 'error.packOtherVersion',
    },
  ]
  it.each(cases)('is refused when it $fact, with what to do', async ({ make, key }) => {
    const path = make()
    const { code, stdout, stderr } = await runHere(['show', '20', '--pack', path])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(flat(stderr)).toBe(flat(words.say(key, { file: path })))
  })
})

describe('what a pack adds', () => {
  const pack = () => openPack(writePack(examplePack()))
  const merged = () => withPack(edition, pack(), () => NAME)

  it('stands after everything vetted, which stays as it is', () => {
    const all = merged()
    for (const list of ['topics', 'help', 'sources'] as const) {
      const vetted = edition[list]()
      const found = all[list]() as readonly { addedBy?: string }[]
      expect(found.slice(0, vetted.length)).toEqual(vetted)
      expect(found.length).toBeGreaterThan(vetted.length)
      expect(found.slice(vetted.length).every(({ addedBy }) => addedBy === NAME)).toBe(true)
    }
    for (const { number } of edition.topics())
      expect(all.findTopic(number)).toEqual(edition.findTopic(number))
    for (const name of [
      'head',
      'flow',
      'flowWords',
      'clinics',
      'states',
      'counts',
      'changes',
    ] as const)
      expect(all[name]).toBe(edition[name])
  })

  it('gives way where a copy has its number or its id', () => {
    const [topic, entry, source] = [
      merged().findTopic(200)!,
      merged().help().at(-1)!,
      merged().sources().at(-1)!,
    ]
    const later = {
      ...edition,
      topics: () => [...edition.topics(), { ...topic, title: said('vetted') }],
      findTopic: (number: number) =>
        number === 200 ? { ...topic, title: said('vetted') } : edition.findTopic(number),
      help: () => [{ ...entry, operator: 'vetted' }],
      sources: () => [{ ...source, title: 'vetted' }],
    }
    const all = withPack(later, pack(), () => NAME)
    expect(all.findTopic(200)?.title.text).toBe('vetted')
    expect(all.topics().filter(({ number }) => number === 200)).toHaveLength(1)
    expect(
      all
        .help()
        .filter(({ id }) => id === entry.id)
        .map(({ operator }) => operator),
    ).toEqual(['vetted'])
    expect(
      all
        .sources()
        .filter(({ id }) => id === source.id)
        .map(({ title }) => title),
    ).toEqual(['vetted'])
  })

  it('is in its base language, and marked, for a reader of a language that it lacks', () => {
    const text = packByHand(({ head, parts }) => {
      delete parts.es
      head.parts = { en: [0, Buffer.byteLength(JSON.stringify(parts.en))] }
    })
    const all = withPack(speak('es').edition, openPack(writePack(text)), () => NAME)
    const { title } = all.topics().at(-1)!
    expect(title).toEqual({
      text: 'A first visit to the Example Help Center',
      locale: 'en',
      state: 'missing',
    })
    expect(all.help().at(-1)?.does.state).toBe('missing')
  })

  it('has no number and no id that vetted content has', () => {
    expect(edition.topics().filter(({ number }) => number >= 200 && number < 300)).toEqual([])
    expect(edition.sources().filter(({ id }) => id.startsWith('P'))).toEqual([])
    expect(
      [...edition.topics(), ...edition.help()].filter(({ id }) => id.startsWith('pack')),
    ).toEqual([])
  })

  const said = (text: string): Said => ({ text, locale: 'en', state: 'original' })
})

describe('every view', () => {
  const by = flat(t('pack.addedBy', { name: NAME }))
  const past = flat(t('pack.addedBy', { name: t('pack.past', { name: NAME, on: 'May 25, 2027' }) }))
  const views = [
    ['topics'],
    ['show', '200'],
    ['show', 'pack.workshops'],
    ['search', 'workshops'],
    ['search', 'appointment'],
    ['legal-help', '--need', 'tax-help'],
    ['legal-help', '--state', 'OH'],
    ['sources'],
    ['sources', 'P01'],
    ['handout', '200', '--format', 'text'],
  ]
  it.each(views)('says who added what: %s %s %s %s', async (...args) => {
    const { stdout, code } = await sayWith(examplePack(), ...args)
    expect(code).toBe(0)
    expect(flat(stdout)).toContain(by)
  })

  it.each(views)('says so when the day of it has passed: %s %s %s %s', async (...args) => {
    const file = writePack(examplePack())
    const { stdout } = await runHere([...args, '--pack', file, '--as-of', '2027-06-01'])
    expect(flat(stdout)).toContain(past)
    expect(flat(stdout).replaceAll(past, '')).not.toContain(by)
  })

  it('says so too when the day of its check has not come', async () => {
    const text = packByHand(({ head }) => {
      head.checkedOn = '2099-01-01'
      head.validUntil = '2100-01-01'
    })
    const early = t('pack.early', { name: NAME, on: 'January 1, 2099' })
    for (const args of [['show', '200'], ['legal-help', '--need', 'tax-help'], ['verify']]) {
      const { stdout } = await sayWith(text, ...args)
      expect(flat(stdout)).toContain(flat(early))
    }
  })

  it.each(views.filter(([name]) => name !== 'handout'))(
    'says it as JSON: %s %s %s %s',
    async (...args) => {
      const { stdout } = await sayWith(examplePack(), ...args, '--json')
      expect(JSON.stringify(JSON.parse(stdout))).toContain(`"addedBy":"${NAME}"`)
    },
  )

  it('says the same of everything vetted as without it', async () => {
    for (const args of [
      ['show', '20'],
      ['about'],
      ['languages'],
      ['whats-new', '--since', '2026-01-01'],
      ['privacy'],
      ['legal-help', '--json'],
    ]) {
      const [without, withIt] = [
        await runHere([...args, '--as-of', MADE_ON]),
        await sayWith(examplePack(), ...args),
      ]
      if (args[0] !== 'legal-help') expect(withIt).toEqual(without)
      else {
        const [one, other] = [without, withIt].map(({ stdout }) => JSON.parse(stdout).help)
        expect(other.filter(({ addedBy }: { addedBy: string | null }) => addedBy === null)).toEqual(
          one,
        )
      }
    }
  })

  it('finds and orders what is vetted as without it', async () => {
    const results = async (...more: readonly string[]) => {
      const { stdout } = await runHere(['search', 'tax help', '--json', ...more])
      const all = JSON.parse(stdout).results as { addedBy: string | null }[]
      return all.filter(({ addedBy }) => addedBy === null)
    }
    expect(await results('--pack', writePack(examplePack()))).toEqual(await results())
  })

  it('lists help of a pack last, also where it serves the state', async () => {
    const { stdout } = await sayWith(
      examplePack(),
      'legal-help',
      '--need',
      'immigration-legal-help',
      '--state',
      'OH',
      '--json',
    )
    const { help } = JSON.parse(stdout) as { help: { addedBy: string | null }[] }
    expect(help.map(({ addedBy }) => addedBy !== null).lastIndexOf(false)).toBe(help.length - 2)
  })

  it.each(['text', 'html'])(
    'gives a page of a pack the dates of the pack, as %s',
    async (format) => {
      const file = writePack(examplePack())
      const sheet = async (number: string) => {
        const args = ['handout', number, '--format', format, '--pack', file, '--as-of', MADE_ON]
        return flat((await runHere(args)).stdout)
      }
      const { t } = speak('en').words
      const vetted = flat(t('about.notReviewed'))
      const added = flat(t('page.addedOn', { name: NAME, on: '' })).slice(0, 30)

      // The sheet of help that follows is vetted.
      const [own = '', other = ''] = [await sheet('200'), await sheet('20')]
      expect([own.split(added).length, other.split(added).length]).toEqual([2, 1])
      expect(other.split(vetted).length).toBeGreaterThan(own.split(vetted).length - 1)
      expect(own.indexOf(added)).toBeLessThan(own.indexOf(vetted))
    },
  )

  it('counts no help of a pack among what is old', async () => {
    const on = ['legal-help', '--need', 'tax-help', '--as-of', '2027-07-01']
    const told = (text: string) => /[^.]*entries here[^.]*\.[^.]*\./i.exec(flat(text))?.[0]
    const [without, withIt] = [
      await runHere(on),
      await runHere([...on, '--pack', writePack(examplePack())]),
    ]
    expect(told(withIt.stdout)).toBe(told(without.stdout))
  })

  it('tells in verify who answers for it, its own number, and its day; the exit code is that of the copy', async () => {
    const file = writePack(examplePack())
    const plain = await runHere(['verify', '--as-of', MADE_ON])
    const { stdout, code } = await runHere(['verify', '--as-of', MADE_ON, '--pack', file])
    expect(code).toBe(plain.code)
    expect(stdout.startsWith(plain.stdout.trimEnd())).toBe(true)
    expect(flat(stdout)).toContain(flat(t('verify.pack', { name: NAME })))
    expect(flat(stdout)).toContain('https://example.org/ask')
    const late = await runHere(['verify', '--as-of', '2027-06-01', '--pack', file, '--json'])
    const lateWithout = await runHere(['verify', '--as-of', '2027-06-01'])
    expect(late.code).toBe(lateWithout.code)
    expect(JSON.parse(late.stdout).pack).toMatchObject({
      name: NAME,
      isPast: true,
      validUntil: '2027-05-25',
    })
  })

  it('tells in a conversation, on the welcome and where its topics are listed', async () => {
    const file = writePack(examplePack())
    const ended = await runHere(['--lang', 'en', '--pack', file], { typed: ['1', '2', '2', 'x'] })
    const text = flat(ended.stderr)
    expect(text.indexOf(by)).toBeGreaterThan(text.indexOf(flat(t('welcome.nothingKept'))))
    expect(text).toContain('The Example Help Center is made up')
  })
})

it('is used without being named where it lies beside the program, but not by those who write', async () => {
  const folder = localesOf(copyProgram())
  const beside = join(dirname(folder), 'added.pack')
  writeFileSync(beside, examplePack())
  expect((await runHere(['topics'], { folder })).stdout).toContain('200 Workshops')
  writeFileSync(beside, 'x')
  expect((await runHere(['topics'], { folder })).code).toBe(2)
  mkdirSync(join(folder, '..', 'p'))
  const { stderr } = await runHere(['pack', 'check', join(folder, '..', 'p')], { folder })
  expect(flat(stderr)).toBe(flat(t('error.packNeedsContent')))
})
