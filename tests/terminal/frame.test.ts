import fc from 'fast-check'
import { expect, it } from 'vitest'
import { frameOf, renderPage, SMALLEST, sizeOf } from '../../src/terminal/frame'
import { PLAIN_STYLE } from '../../src/terminal/style'
import { widthOf } from '../../src/terminal/wrap'
import { screenWith } from '../support/screen'

it('shows title, body, choices, how to pick, and the keys', () => {
  const screen = screenWith({ body: ['Some text.'], choices: ['one', 'two'] })
  const frame = frameOf(screen, { columns: 40, rows: 14 }, PLAIN_STYLE)
  expect(
    renderPage(screen, frame, { page: 0, selected: 1 }, PLAIN_STYLE).join('\n'),
  ).toMatchInlineSnapshot(`
    " A title                            

    Some text.

      1 one
    > 2 two





    Press a number.
    b back   x leave now"
  `)
})

it('is never wider or taller than the window, on any page', () => {
  const size = fc.record({
    columns: fc.integer({ min: SMALLEST.columns, max: 100 }),
    rows: fc.integer({ min: SMALLEST.rows, max: 50 }),
  })
  const letters = fc.constantFrom('a', 'b', ' ', '权', '-', 'é')
  const texts = fc.array(fc.string({ minLength: 40, maxLength: 120, unit: letters }), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(size, texts, texts, texts, (window, body, choices, [title = '']) => {
      const labels = choices.map((label) => label.slice(0, 60))
      const screen = { ...screenWith({ body, choices: labels }), title, banner: 'As of some day.' }
      const frame = frameOf(screen, window, PLAIN_STYLE)
      for (const [page] of frame.pages.entries()) {
        const lines = renderPage(screen, frame, { page, selected: 0 }, PLAIN_STYLE)
        expect(lines.length).toBeLessThan(window.rows)
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(window.columns)
      }
    }),
  )
})

it('leaves room to read under a long title and a long banner in the smallest window', () => {
  const title = '31 The courts: three cases / Los tribunales: tres casos'
  const banner =
    'On data sharing: as of June 9, 2026 (last strong source). Things may have changed.'
  const words = {
    ...screenWith({}).words,
    turnPage: () => 'Page 81 of 99. Space / Page Up turns it',
  }
  const screen = { ...screenWith({ body: ['Some text.'] }), title, banner, words }
  const frame = frameOf(screen, SMALLEST, PLAIN_STYLE)
  const lines = renderPage(screen, frame, { page: 0, selected: 0 }, PLAIN_STYLE)
  expect(lines.length).toBeLessThan(SMALLEST.rows)
  expect(frame.rows).toBeGreaterThan(1)
})

it('keeps room for page numbers of three digits', () => {
  const body = Array.from({ length: 1200 }, (_, index) => ({
    text: `Line ${index}`,
    isTight: true,
  }))
  const screen = { ...screenWith({}), body }
  const turnPage = (page: number, pages: number) =>
    `Page ${page} of ${pages}. Space, Page Up: ------`
  const numbered = { ...screen, words: { ...screen.words, turnPage } }
  const frame = frameOf(numbered, { columns: 42, rows: 14 }, PLAIN_STYLE)
  expect(frame.pages.length).toBeGreaterThan(110)
  const lines = renderPage(numbered, frame, { page: 110, selected: 0 }, PLAIN_STYLE)
  expect(lines.length).toBeLessThan(14)
})

it('is laid out for the narrowest window that can be read in where the window is narrower', () => {
  const screen = screenWith({ body: ['Some text.'], choices: ['one', 'two'] })
  const narrowest = frameOf(screen, { ...SMALLEST, rows: 1 }, PLAIN_STYLE)
  expect(frameOf(screen, { columns: 1, rows: 1 }, PLAIN_STYLE)).toEqual(narrowest)
})

it('takes a window that does not know its size for a common one', () => {
  expect(sizeOf({ columns: 0, rows: 0 })).toEqual({ columns: 80, rows: 24 })
  expect(sizeOf({})).toEqual({ columns: 80, rows: 24 })
  expect(sizeOf({ columns: 40, rows: 20 })).toEqual({ columns: 40, rows: 20 })
})
