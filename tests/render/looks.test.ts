import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { loadLocales } from '../../src/content/compiled'
import { STATES } from '../../src/content/states'
import { CLAIM_KINDS, type FlowOutcome, NEEDS } from '../../src/content/types'
import type { Place, TopicPlace } from '../../src/flow/place'
import { screenOf } from '../../src/render/screens'
import { frameOf, renderPage } from '../../src/terminal/frame'
import { loadStyle, PLAIN_STYLE } from '../../src/terminal/style'
import { reader, speak, tags } from '../program/words'
import { runHere } from '../support/run-here'
import { localesOf, PROGRAM } from '../support/run-program'

/** Bold, underline, reverse, and what ends each: no colour, and nothing that ends them all. */
const LOOKS = new Set(['1', '22', '4', '24', '7', '27'])
const WINDOW = { columns: 80, rows: 24 }
const style = await loadStyle(true)
const locales = loadLocales(localesOf(PROGRAM))

describe.each(tags)('the screens in %s', (tag) => {
  const { edition, words } = speak(tag)
  const around = {
    ...{ edition, words, locales, today: '2026-11-24' },
    ...{ wipesOnLeave: true, canGoBack: true },
  }
  const pages = placesOf(edition.flow()).flatMap((place) => {
    const screen = { at: 'here', isNew: true, ...screenOf(place, around) }
    const frame = frameOf(screen, WINDOW, style)
    const plain = frameOf(screen, WINDOW, PLAIN_STYLE)
    return frame.pages.flatMap(({ choices }, page) =>
      // A page without choices is drawn with none of them selected.
      (choices.length > 0 ? choices.map(({ index }) => index) : [0]).map((selected) => ({
        hasChoices: choices.length > 0,
        styled: renderPage(screen, frame, { page, selected }, style),
        bare: renderPage(screen, plain, { page, selected }, PLAIN_STYLE),
      })),
    )
  })

  it('have only weight, underline and reverse', () => {
    expect(pages.length).toBeGreaterThan(300)
    expect(looksIn(pages.flatMap(({ styled }) => styled).join('\n'))).toEqual(new Set(LOOKS))
  })

  it('say the same without looks', () => {
    for (const { styled, bare } of pages) {
      expect(stripVTControlCharacters(styled.join('\n'))).toBe(bare.join('\n'))
    }
  })

  it('mark the one selected choice by a sign, too', () => {
    for (const { styled, bare, hasChoices } of pages) {
      const marked = bare.flatMap((line, row) => (line.startsWith('> ') ? [row] : []))
      expect(marked).toHaveLength(hasChoices ? 1 : 0)
      for (const row of marked) expect(styled[row]).toMatch(/^> \x1b\[7m/)
    }
  })

  it('never show one text twice, told apart by its look alone', () => {
    for (const { styled } of pages) {
      const lines = styled.filter((line) => !line.startsWith('> '))
      const [withLook, without] = [lines.filter(hasLook), lines.filter((line) => !hasLook(line))]
      const bare = new Set(without.map((line) => line.trim()).filter((line) => line !== ''))
      const twice = withLook.filter((line) => bare.has(stripVTControlCharacters(line).trim()))
      expect(twice).toEqual([])
    }
  })
})

describe('the commands', () => {
  const numbers = speak('en')
    .edition.topics()
    .map(({ number }) => `show ${number} --with en`)
  it.each([
    ...numbers,
    ...NEEDS.map((need) => `legal-help --need ${need} --state TX`),
    ...['topics', 'sources', 'languages', 'verify', 'privacy', 'about', 'search irs', '--help'],
    'whats-new --since 2026-01-01',
  ])('have only weight, underline and reverse, and say the same without: %s', async (line) => {
    const args = [...line.split(' '), '--lang', reader, '--as-of', '2027-12-31']
    const styled = await runHere(args, { columns: 80 })
    const bare = await runHere(args, { columns: 80, env: { NO_COLOR: '1' } })

    expect([...looksIn(styled.stdout)].filter((look) => !LOOKS.has(look))).toEqual([])
    expect(bare.stdout).not.toContain('\x1b')
    expect(stripVTControlCharacters(styled.stdout)).toBe(bare.stdout)
    expect(styled.stderr).not.toContain('\x1b')
  })
})

/** Every parameter of every escape sequence; the whole sequence where it is none that sets a look. */
function looksIn(text: string): Set<string> {
  const sequences = text.match(/\x1b(?:\[[0-9;?]*[@-~]|.)/g) ?? []
  return new Set(
    sequences.flatMap((one) => /^\x1b\[([0-9;]*)m$/.exec(one)?.[1]?.split(';') ?? [one]),
  )
}

function hasLook(line: string): boolean {
  return line.includes('\x1b')
}

/** Every screen of the conversation but the deepest pages of a topic by kind. */
function placesOf(flow: ReturnType<ReturnType<typeof speak>['edition']['flow']>): Place[] {
  const outcomes = Object.values(flow.outcomes)
  const [first] = outcomes as [FlowOutcome]
  const topics = outcomes.flatMap((outcome) =>
    outcome.topics.map((number): TopicPlace => ({ kind: 'topic', outcome, number, deeper: 0 })),
  )
  const one = [...new Map(topics.map((topic) => [topic.number, topic])).values()]
  return [
    ...([{ kind: 'language' }, { kind: 'welcome' }] as const),
    ...Object.values(flow.questions).map((question): Place => ({ kind: 'question', question })),
    ...outcomes.map((outcome): Place => ({ kind: 'outcome', outcome })),
    ...one.flatMap((topic): Place[] => [
      ...[0, 1, 2].map((deeper) => ({ ...topic, deeper })),
      { kind: 'kinds', topic },
      { kind: 'sources', of: topic },
    ]),
    ...CLAIM_KINDS.flatMap((only) => one.slice(0, 2).map((topic): Place => ({ ...topic, only }))),
    ...NEEDS.map((need): Place => ({ kind: 'help', outcome: first, need })),
    ...STATES.slice(0, 3).map(
      (state): Place => ({ kind: 'help', outcome: first, need: 'tax-help', state }),
    ),
    { kind: 'states', outcome: first, need: 'tax-help' },
  ]
}
