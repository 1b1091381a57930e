import { describe, expect, it } from 'vitest'
import { writeCompiled } from '../../src/authoring/compile'
import { recordRelease } from '../../src/authoring/release'
import { loadEdition } from '../../src/content/compiled'
import { compareWithRelease } from '../../src/content/release'
import { copyFields } from '../../src/render/json'
import { copyBlocks, shortOf } from '../../src/render/verify-text'
import { type CopyView, viewCopy } from '../../src/render/verify-view'
import { layOut } from '../../src/terminal/layout'
import { PLAIN_STYLE } from '../../src/terminal/style'
import { echoWords as words } from '../support/echo-words'
import { type Change, fixtureContent, temporaryFolder, writeIn } from '../support/fixture-content'

// The fixture: three statements, two of high risk, to be looked at again by 2027-02-28; help seen on 2026-02-25.

describe('the age of a copy', () => {
  it('counts from the day of the last check', async () => {
    expect(await copyOn('2026-11-24')).toMatchObject({ days: 2, isClockWrong: false })
    expect(await copyOn('2027-11-22')).toMatchObject({ days: 365 })
  })

  it('is not known when the clock is wrong, and says so', async () => {
    const view = await copyOn('2026-11-21')

    expect(view).toMatchObject({ days: undefined, isClockWrong: true })
    expect(textOf(view)).toContain('notice.clock')
    expect(textOf(view)).not.toContain('verify.days')
  })

  it('counts each statement once, and in every topic that shows it', async () => {
    expect((await copyOn('2027-03-01')).ages).toMatchObject({
      statements: { all: 3, past: 3, pastOfHighRisk: 2 },
      topics: [
        { number: 10, past: 2, pastOfHighRisk: 1 },
        { number: 20, past: 2, pastOfHighRisk: 2 },
      ],
    })
  })

  it('counts nothing on the last day of the review', async () => {
    expect((await copyOn('2027-02-28')).ages).toMatchObject({
      statements: { all: 3, past: 0, pastOfHighRisk: 0 },
      topics: [],
    })
  })

  it('names only topics with something past', async () => {
    const view = await copyOn('2026-12-31', ({ claims }) => {
      claims[0]!.reviewBy = '2026-12-30'
    })

    expect(view.ages?.topics).toMatchObject([{ number: 10, past: 1, pastOfHighRisk: 0 }])
    expect(textOf(view)).toContain('verify.topic(10; What an ITIN is; 1; 0)')
    expect(textOf(view)).not.toContain('verify.pastReview')
  })

  it('counts help that was seen more than six months ago apart', async () => {
    expect((await copyOn('2026-11-24')).ages?.help).toEqual({ all: 2, old: 2 })
    expect((await copyOn('2026-08-25')).ages?.help).toEqual({ all: 2, old: 0 })
  })
})

describe('a copy as text', () => {
  it('says that it is the release, and gives its number short and whole', async () => {
    const view = await copyOn('2026-11-24')
    const { sha256 = '' } = view.comparison

    expect(textOf(view).replace(sha256, 'SUM').replace(shortOf(sha256), 'SHORT')).toBe(
      [
        ...['verify.title', '', 'verify.same', '', 'verify.short(SHORT)', ''],
        ...['about.version(1.2.3)', 'about.checkedOn(on 2026-11-22)', 'verify.days(2)'],
        ...['about.evidence(on 2026-10-01)', '', 'verify.statements(3; 0; 0)', ''],
        ...['verify.help(2; 2)', '', 'verify.long', 'SUM', '', 'verify.limits'],
      ].join('\n'),
    )
  })

  it('says that it differs, with both numbers', async () => {
    const view = await copyOn('2026-11-24', undefined, (folder) => writeIn(folder, 'more', ''))
    const { sha256, record } = view.comparison

    expect(view.isRelease).toBe(false)
    expect(textOf(view)).toContain('verify.differs')
    expect(textOf(view)).toContain(`verify.long\n${sha256}`)
    expect(textOf(view)).toContain(`verify.recorded\n${record?.sha256}`)
  })

  it('says that there is no record to hold it against', async () => {
    const view = await copyOn('2026-11-24', undefined, (folder) =>
      writeIn(folder, '../release.json', ''),
    )

    expect(view.isRelease).toBe(false)
    expect(textOf(view)).toContain('verify.noRecord')
    expect(textOf(view)).not.toContain('verify.recorded')
  })

  it('is not the release that a record of another version names', async () => {
    const view = await copyOn('2026-11-24', undefined, async (folder) => {
      await recordRelease('1.2.4', folder)
    })

    expect(view.isRelease).toBe(false)
    expect(textOf(view)).toContain('verify.differs')
  })

  it('says that statements cannot be counted where a file is damaged', async () => {
    const view = await copyOn('2027-12-31', undefined, (folder) =>
      writeIn(folder, 'en.jsonl', `${JSON.stringify(headOf(folder))}\ncut off`),
    )

    expect(view.ages).toBeUndefined()
    expect(textOf(view)).toContain('verify.uncounted')
    expect(copyFields(view)).toMatchObject({ statements: null, topics: null, help: null })
  })
})

it('reads a number in four groups of four', () => {
  expect(shortOf('0123456789abcdef0123')).toBe('0123 4567 89ab cdef')
})

it('is given to other programs without words', async () => {
  const view = await copyOn('2027-03-01')
  const { sha256 = '' } = view.comparison

  expect(copyFields(view)).toEqual({
    ...{ version: '1.2.3', checkedOn: '2026-11-22', evidenceUntil: '2026-10-01' },
    ...{ today: '2027-03-01', days: 99, isClockWrong: false },
    statements: { all: 3, past: 3, pastOfHighRisk: 2 },
    topics: [
      { number: 10, past: 2, pastOfHighRisk: 1 },
      { number: 20, past: 2, pastOfHighRisk: 2 },
    ],
    help: { all: 2, old: 2 },
    release: { isSame: true, sha256, short: shortOf(sha256), recorded: sha256 },
  })
})

async function copyOn(
  today: string,
  change?: Change,
  damage: (folder: string) => unknown = () => {},
): Promise<CopyView> {
  const folder = `${temporaryFolder()}/locales`
  writeCompiled(fixtureContent(change), '1.2.3', folder)
  await recordRelease('1.2.3', folder)
  await damage(folder)
  return viewCopy(loadEdition(folder, 'en'), await compareWithRelease(folder), today)
}

function headOf(folder: string) {
  return loadEdition(folder, 'en').head
}

function textOf(view: CopyView): string {
  return layOut(copyBlocks(view, words), 200, PLAIN_STYLE).join('\n')
}
