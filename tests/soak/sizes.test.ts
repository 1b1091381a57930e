import { expect, it } from 'vitest'
import type { Spoken } from '../../src/app'
import { loadLocales } from '../../src/content/compiled'
import { PICK, type Place, placeAt } from '../../src/flow/place'
import { walkPaths } from '../../src/flow/step'
import { screenOf } from '../../src/render/screens'
import { KEY, type Speaking } from '../../src/render/speaking'
import {
  type Frame,
  frameOf,
  renderPage,
  SMALLEST,
  type WindowSize,
} from '../../src/terminal/frame'
import { PLAIN_STYLE } from '../../src/terminal/style'
import type { Screen } from '../../src/terminal/terminal'
import { widthOf } from '../../src/terminal/wrap'
import { speak, tags } from '../program/words'
import { localesOf, PROGRAM } from '../support/run-program'
import { squashed } from './look'
import { isLong, tally } from './rough'

const count = tally('sizes')

const SIZES: readonly WindowSize[] = [
  SMALLEST,
  { columns: 300, rows: 100 },
  ...(isLong
    ? [
        ...[
          { columns: 30, rows: 24 },
          { columns: 40, rows: 20 },
          { columns: 80, rows: 24 },
        ],
        ...[
          { columns: 31, rows: 15 },
          { columns: 33, rows: 100 },
          { columns: 50, rows: 17 },
        ],
        ...[
          { columns: 64, rows: 14 },
          { columns: 100, rows: 40 },
          { columns: 300, rows: 14 },
        ],
      ]
    : []),
]
const LATE = '2027-12-31'
const DAYS = isLong ? ['2026-11-24', LATE] : [LATE]
const PAIRS = isLong
  ? tags.flatMap((tag) => [undefined, ...tags].map((second) => ({ tag, second })))
  : [{ tag: tags.at(-1) ?? '', second: tags[0] }]

it.each(PAIRS)(
  'shows every screen whole at every size, in $tag with $second',
  ({ tag, second }) => {
    const wrong = DAYS.flatMap((today) =>
      reachable(tag, second, today)
        .filter(isLookedAt)
        .flatMap((screen) =>
          SIZES.flatMap((size) =>
            wrongAt(screen, size).map((one) => `${size.columns}×${size.rows} ${screen.at}: ${one}`),
          ),
        ),
    )
    expect(wrong.slice(0, 10)).toEqual([])
  },
)

// The plain suite looks at some of them.
function isLookedAt(_: Screen, index: number): boolean {
  return isLong || index % 40 === 0
}

/** Every screen that some choices lead to; screens that differ in nothing but the way there are one. */
function reachable(tag: string, second: string | undefined, today: string): Screen[] {
  const spoken = kept(speak(tag))
  const { flow } = spoken.edition
  const speaking: Speaking = {
    ...{ ...spoken, today, wipesOnLeave: true, canGoBack: true },
    second: second === undefined ? undefined : kept(speak(second)),
    locales: loadLocales(localesOf(PROGRAM)),
  }
  const screens: Screen[] = []
  const known = new Set<string>()
  const paths = walkPaths(flow()).map(({ picked }) => [':begin', ...picked])
  const starts = isLong ? paths : paths.slice(0, 1)
  const waiting: (readonly string[])[] = [[], ...starts]
  for (let picked = waiting.pop(); picked !== undefined; picked = waiting.pop()) {
    const place = placeAt(flow, picked)
    const name = nameOf(place)
    if (known.has(name)) continue
    known.add(name)
    const screen = { ...screenOf(place, speaking), at: picked.join(' '), isNew: true }
    screens.push(screen)
    count('screens')
    if (place.kind === 'language') continue
    for (const { id } of [...screen.choices, ...screen.keys])
      if (leadsOn(id)) waiting.push([...picked, id])
  }
  return screens
}

// The plain suite reads the list of one state, not of all.
function leadsOn(id: string): boolean {
  const isLeftOut = !isLong && id.startsWith(':state:') && id !== ':state:CA'
  const isOtherCode = id.startsWith(':code:') && id !== PICK.code(0) // codes.test.ts draws them all
  return !Object.values<string>(KEY).includes(id) && id !== PICK.list && !isLeftOut && !isOtherCode
}

/** The same words from memory: an edition reads its file anew for each part. */
function kept(spoken: Spoken): Spoken {
  const known = new Map<unknown, unknown>()
  const edition = Object.fromEntries(
    Object.entries(spoken.edition).map(([name, part]) => {
      if (typeof part !== 'function') return [name, part]
      return [
        name,
        (of?: unknown) => {
          const key = `${name} ${of}`
          if (!known.has(key)) known.set(key, part(of as never))
          return known.get(key)
        },
      ]
    }),
  )
  return { ...spoken, edition: edition as unknown as Spoken['edition'] }
}

// Lists of help and of sources differ between outcomes in nothing but where they lead on.
function nameOf(place: Place): string {
  const isList = ['help', 'states', 'sources', 'code'].includes(place.kind)
  return JSON.stringify(place, (key, value) => {
    if (key === 'outcome') return isList ? '' : value.id
    return key === 'question' ? value.id : value
  })
}

function wrongAt(screen: Screen, size: WindowSize): string[] {
  const frame = frameOf(screen, size, PLAIN_STYLE)
  count('pages', frame.pages.length)
  return [...wrongPages(screen, frame, size), ...wrongWords(screen, frame)]
}

function wrongPages(screen: Screen, frame: Frame, { columns, rows }: WindowSize): string[] {
  return frame.pages.flatMap(({ choices }, page) => {
    const selected = choices[0]?.index ?? 0
    const lines = renderPage(screen, frame, { page, selected }, PLAIN_STYLE)
    const marked = lines.filter((line) => line.startsWith('> ')).length
    return [
      ...(lines.length >= rows ? [`page ${page + 1} has ${lines.length} lines`] : []),
      ...(lines.some((line) => widthOf(line) > columns) ? [`page ${page + 1} is too wide`] : []),
      ...(marked === Math.min(1, choices.length) ? [] : [`page ${page + 1} marks ${marked}`]),
    ]
  })
}

// Read from the first page to the last, all of the body and every choice comes exactly once.
function wrongWords({ title, body, choices }: Screen, { head, pages }: Frame): string[] {
  const isCut = head[0]?.trimEnd().endsWith('…') ?? false
  const said = [
    ...(isCut ? [title] : []),
    ...body.map(({ mark = '', text }) => mark + text),
    ...choices.map(({ label }, index) => `${index + 1}${label}`),
  ]
  const shown = pages.flatMap(({ lines }) => lines)
  return squashed(said.join('')) === squashed(shown.join('')) ? [] : ['its words are not its own']
}
