import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { frameOf, renderPage } from '../../src/terminal/frame'
import { harmlessTerminal } from '../../src/terminal/harmless'
import type { Block } from '../../src/terminal/layout'
import { plainTerminal } from '../../src/terminal/plain'
import { loadStyle } from '../../src/terminal/style'
import type { Screen } from '../../src/terminal/terminal'
import { widthOf } from '../../src/terminal/wrap'
import { screenWith } from '../support/screen'
import { HOSTILE, harmIn } from './strings'

const style = await loadStyle(true)

it('has at least 300 strings, at least a hundred of them from published lists', () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(300)
  expect(new Set(HOSTILE.map(({ text }) => text)).size).toBe(HOSTILE.length)
  expect(HOSTILE.filter(({ from }) => from !== 'own').length).toBeGreaterThanOrEqual(100)
})

it('shows what its own measure of harm finds', () => {
  expect(harmIn('a\u202eb')).toBe('"a\u202eb"')
  expect(harmIn('a\u200bb')).toBe('"a\u200bb"')
  expect(harmIn('a\u094d\u200d\u200d')).toBeDefined()
  expect(harmIn('\x1b[1mbold\x1b[22m\n')).toBeUndefined()
})

it('lets no hostile string do more than be read, line by line, whichever way it takes', async () => {
  for (const { text } of HOSTILE)
    expect([text, harmIn(await writtenPlain(text))]).toEqual([text, undefined])
})

it('lets no hostile string do more than be read in a window, and none break its size', async () => {
  for (const { text } of HOSTILE)
    expect([text, await harmInWindow(text)]).toEqual([text, undefined])
})

it('lets no random text do more than be read', async () => {
  const text = fc
    .array(fc.oneof(anyUnit(), fc.constantFrom(...PIECES)))
    .map((some) => some.join(''))
  await fc.assert(
    fc.asyncProperty(text, async (typed) => {
      expect(harmIn(await writtenPlain(typed))).toBeUndefined()
      expect(await harmInWindow(typed)).toBeUndefined()
    }),
    { numRuns: 60 },
  )
})

it('shows a megabyte of text as its beginning, with or without a space in it', async () => {
  for (const text of [
    'x'.repeat(1e6),
    'word '.repeat(2e5),
    '权'.repeat(1e6),
    '\u0301'.repeat(1e6),
  ]) {
    const { shown, terminal } = watched()
    terminal.show([{ text }])
    expect(shown[0]?.[0]?.text.length).toBeLessThan(5100)
    expect(await harmInWindow(text)).toBeUndefined()
  }
})

it('shows an address as what it is, and nothing else as an address', () => {
  const { shown, terminal } = watched()
  const look = (text: string) => {
    terminal.show([{ text, look: 'address' }])
    const [block] = shown.at(-1) ?? []
    return { text: block?.text, isAddress: block?.look === 'address' }
  }

  expect(look('https://www.irs.gov/itin?a=b#c').text).toBe('https://www.irs.gov/itin?a=b#c')
  expect(look('IRS.gov/VITA')).toEqual({ text: 'IRS.gov/VITA', isAddress: true })
  expect(look('https://www.\u0456rs.gov/')).toEqual({
    text: 'https://www.xn--rs-goc.gov/',
    isAddress: true,
  })
  expect(look('https://irs.gov@evil.example/')).toEqual({
    text: 'https://evil.example/',
    isAddress: true,
  })
  expect(look('https://irs.gov\\@evil.example/').text).toBe('https://irs.gov/@evil.example/')
  expect(look('https://irs.gov/\u202emoc')).toEqual({
    text: 'https://irs.gov/%E2%80%AEmoc',
    isAddress: true,
  })
  expect(look('http://irs.gov/itin')).toEqual({ text: 'irs.gov/itin', isAddress: false })
  expect(look('javascript:alert(1)')).toEqual({ text: 'alert(1)', isAddress: false })
  for (const { text } of HOSTILE) {
    const { isAddress, text: address = '' } = look(text)
    expect(isAddress ? address : '').toMatch(/^[!-~]*…?$/)
    expect(address).not.toMatch(/^(?:http|ftp|file|javascript|data|tel|mailto|sms|blob|vbscript):/i)
  }
})

// Every kind of text that a terminal is given, the same in each.
function screenOf(text: string): Screen {
  return {
    ...screenWith({}),
    title: text,
    banner: text,
    body: blocksOf(text),
    choices: [text, text].map((label, index) => ({ id: String(index), label })),
    keys: [{ key: 'b', id: 'b', label: text, isBack: true }],
    words: {
      howToPick: text,
      howToPickHere: 'Pick.',
      turnPage: (page, pages) => `${page} of ${pages}`,
      notAChoice: text,
      quiet: () => text,
      quietLines: () => text,
      whatNext: text,
      answer: text,
      help: [text],
      tooSmall: text,
    },
  }
}

function blocksOf(text: string): Block[] {
  return [
    { text },
    { text, look: 'heading', indent: 4 },
    { text, look: 'notice', isTight: true },
    { text, look: 'address' },
    { text, isWhole: true },
    { text: 'x', mark: text.slice(0, 4) },
  ]
}

async function writtenPlain(text: string): Promise<string> {
  const [output, errors, input] = [new PassThrough(), new PassThrough(), new PassThrough()]
  let written = ''
  for (const stream of [output, errors]) stream.on('data', (chunk) => (written += chunk))
  input.end('9\nb\n')
  const terminal = harmlessTerminal(plainTerminal({ input, output, errors }, 80))
  terminal.show(blocksOf(text))
  terminal.print(text)
  terminal.note(text)
  await terminal.ask(screenOf(text))
  return written
}

/** Every page of the screen in a small window; what is too wide or too tall counts as harm. */
async function harmInWindow(text: string): Promise<string | undefined> {
  const size = { columns: 40, rows: 20 }
  const { asked, terminal } = watched()
  await terminal.ask(screenOf(text))
  const screen = asked[0] as Screen
  const frame = frameOf(screen, size, style)
  for (const page of frame.pages.slice(0, 3).keys()) {
    const lines = renderPage(screen, frame, { page, selected: 0 }, style)
    const harm = harmIn(lines.join('\n'))
    if (harm !== undefined) return harm
    // What is never broken over lines is printed only where there is no window.
    const wide = lines
      .map((line) => line.replace(/\x1b\[\d+m/g, ''))
      .find((line) => widthOf(line) > 40 && line !== screen.body[4]?.text)
    if (wide !== undefined) return `too wide: ${wide}`
  }
  return undefined
}

function watched() {
  const asked: Screen[] = []
  const shown: (readonly Block[])[] = []
  const terminal = harmlessTerminal({
    isLineByLine: false,
    wipesOnLeave: true,
    show: (blocks) => void shown.push(blocks),
    print: () => {},
    note: () => {},
    progress: () => {},
    ask: async (screen) => {
      asked.push(screen)
      return ''
    },
    startOver: () => true,
    close: async () => {},
    leave: async () => {},
  })
  return { asked, shown, terminal }
}

// Any unit of UTF-16, so that halves of pairs are there too, and often one of those that do something.
function anyUnit() {
  return fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
    fc.integer({ min: 0, max: 0x9f }).map((unit) => String.fromCharCode(unit)),
  )
}
const PIECES = [
  '\x1b[',
  '\x1b]8;;',
  '\x9b',
  '\x9d',
  '\x07',
  '\x1b\\',
  '\u200b',
  '\u200d',
  'ا',
  'क',
  '\u094d',
  'ខ',
  '\u0301',
  '\ud83d',
  'word ',
]
