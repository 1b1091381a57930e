import { describe, expect, it } from 'vitest'
import { NEEDS, type Need } from '../src/content/types'
import { PICK, type Place } from '../src/flow/place'
import { viewWays } from '../src/render/help-view'
import { screenOf } from '../src/render/screens'
import { topicScreen } from '../src/render/topic-screen'
import { speak } from './program/words'
import { flat } from './support/pty'
import { runHere } from './support/run-here'

const { edition, words } = speak('en')
const { t } = words
const reporting = edition.help().filter(({ need }) => need === 'report-enforcement')
const say = async (...args: readonly string[]) =>
  flat((await runHere([...args, '--lang', 'en'])).stdout)

describe('places for reporting enforcement', () => {
  it('are in no list that does not ask for them, with or without a state', async () => {
    expect(reporting.length).toBeGreaterThan(1)
    for (const args of [
      ['legal-help'],
      ['legal-help', '--state', 'CA'],
      ['legal-help', '--state', 'WA'],
    ]) {
      const text = await say(...args)
      expect(reporting.filter(({ name }) => text.includes(flat(name.text)))).toEqual([])
      expect(text).toContain(flat(t('help.reportHint')))
    }
    for (const need of NEEDS.filter((one) => one !== 'report-enforcement')) {
      const text = await say('legal-help', '--need', need, '--state', 'WA')
      expect(reporting.filter(({ name }) => text.includes(flat(name.text)))).toEqual([])
    }
  })

  it('are listed when asked for, as no legal help', async () => {
    const text = await say('legal-help', '--need', 'report-enforcement', '--state', 'WA')
    expect(text).toContain(flat(t('help.reportNotice')))
    expect(text).toContain('844-724-3737')
  })
})

it('says that a state has nothing local of a kind, and only then', async () => {
  const none = (state: 'OH' | 'TX') =>
    flat(t('help.noneInState', { state: edition.states()[state].text }))
  expect(await say('legal-help', '--need', 'immigration-legal-help', '--state', 'OH')).toContain(
    none('OH'),
  )
  expect(
    await say('legal-help', '--need', 'immigration-legal-help', '--state', 'TX'),
  ).not.toContain(none('TX'))
})

it('counts the clinics of a state among what is old', async () => {
  const near = edition
    .clinics()
    .filter(({ serves, state }) => state === 'WY' || serves.includes('WY'))
  const national = edition.help().filter(({ need, state }) => need === 'tax-help' && !state)
  const all = String(near.length + national.length)
  const text = await say(
    'legal-help',
    '--need',
    'tax-help',
    '--state',
    'WY',
    '--as-of',
    '2027-06-01',
  )
  expect(text).toContain(flat(t('help.oldCount', { all, old: all })))
})

it('gives no hours for a number that it does not give', async () => {
  const line = edition
    .help()
    .find(({ hours, phones, state }) => hours && phones.length > 0 && !state)
  const hours = flat(t('help.hours', { hours: line?.hours?.text ?? '' }))
  const on = (day: string) => say('legal-help', '--need', line?.need ?? '', '--as-of', day)
  expect(await on('2026-11-01')).toContain(hours)
  expect(await on('2031-01-01')).not.toContain(hours)
})

it('gives as the way for the whole country no number that only orders a list', () => {
  const ordering = edition.help().find(({ id }) => id === 'litc-finder')?.phones[0]?.display
  const numbers = viewWays(edition.help(), 'tax-help', '2026-11-24').map(
    ({ phone }) => phone?.display,
  )
  expect(numbers).toContain('877-777-4778')
  expect(numbers).not.toContain(ordering)
})

describe('the page by date', () => {
  const outcome = {
    id: 'o',
    words: 'o',
    topics: [30],
    help: ['tax-help'] as Need[],
    helpFirst: false,
  }
  const topic = { kind: 'topic', outcome, number: 30, deeper: 0 } as const
  const speaking = {
    edition,
    words,
    locales: [],
    today: '2026-11-24',
    wipesOnLeave: false,
    canGoBack: true,
  }

  it('leads to one kind of statement by a key and by a choice, and then shows only that', () => {
    const { keys, choices } = topicScreen(topic, speaking)
    expect(keys.map(({ id }) => id)).toContain(PICK.kinds)
    expect(choices.map(({ id }) => id)).toContain(PICK.kinds)

    const texts = topicScreen({ ...topic, only: 'law' }, speaking).body.map(({ text }) => text)
    expect(texts).toContain(t('kinds.shown', { kind: t('kind.law') }))
    expect(
      texts.filter((text) => text.includes(t('kind.law')) && text.includes('Source')).length,
    ).toBeGreaterThan(0)
    expect(texts.filter((text) => text.startsWith(`${t('kind.court')}.`))).toEqual([])
  })

  it('says in print, too, that only one kind is shown', async () => {
    expect(await say('show', '30', '--kind', 'law')).toContain(
      flat(t('kinds.shown', { kind: t('kind.law') })),
    )
    expect(await say('show', '30')).not.toContain(flat(t('kinds.shown', { kind: t('kind.law') })))
  })

  it('is not the page on clinics, which leads to a state', () => {
    const ids = (number: number) =>
      topicScreen({ ...topic, number }, speaking).choices.map(({ id }) => id)
    expect(ids(92)).toContain(PICK.states)
    expect(ids(30)).not.toContain(PICK.states)
  })

  it('has a wrong clock told on the welcome, before anything is read', () => {
    const welcome = (today: string) =>
      screenOf({ kind: 'welcome' }, { ...speaking, today }).body.map(({ text }) => text)
    expect(welcome('2026-01-01')).toContain(t('notice.clock'))
    expect(welcome('2027-01-01')).not.toContain(t('notice.clock'))
  })

  it('leaves the sources of a list of help to that list: those of its clinics too, and no others', () => {
    const of: Place = { kind: 'help', outcome, need: 'tax-help', state: 'TX' }
    const texts = screenOf({ kind: 'sources', of }, speaking).body.map(({ text }) => text)
    expect(texts.some((text) => text.startsWith('H02 '))).toBe(true)
    expect(texts.some((text) => text.startsWith('C01 '))).toBe(false)
  })
})

it('takes the newest recorded change as the day that a copy cannot be older than', () => {
  const newest = edition.changes()[0]?.date ?? ''
  const { newestDay, checkedOn } = edition.head.pack
  expect(newestDay).toBe(newest > checkedOn ? newest : checkedOn)
})
