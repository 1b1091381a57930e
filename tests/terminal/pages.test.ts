import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginate } from '../../src/terminal/pages'

const paragraph = (name: string, height: number) => [
  Array.from({ length: height }, (_, row) => `${name}${row}`),
]
const choice = (name: string, height = 1) =>
  Array.from({ length: height }, (_, row) => `${name}${row}`)

describe('paginate', () => {
  it('puts everything on one page when it fits', () => {
    expect(paginate([paragraph('a', 2)], [choice('x'), choice('y')], 6)).toEqual([
      {
        lines: ['a0', 'a1', '', 'x0', 'y0'],
        choices: [
          { index: 0, from: 3, to: 4 },
          { index: 1, from: 4, to: 5 },
        ],
      },
    ])
  })

  it('moves a paragraph that would be split to the next page', () => {
    const pages = paginate([paragraph('a', 3), paragraph('b', 3)], [], 6)
    expect(pages.map(({ lines }) => lines)).toEqual([
      ['a0', 'a1', 'a2'],
      ['b0', 'b1', 'b2'],
    ])
  })

  it('splits a paragraph that is longer than a page between its blocks', () => {
    const list = [choice('one', 2), choice('two', 2), choice('three', 2)]
    expect(paginate([list], [], 5).map(({ lines }) => lines)).toEqual([
      ['one0', 'one1', 'two0', 'two1'],
      ['three0', 'three1'],
    ])
  })

  it('shows choices together on the next page rather than some of them', () => {
    const pages = paginate([paragraph('a', 4)], [choice('x'), choice('y')], 6)
    expect(pages.map(({ choices }) => choices.length)).toEqual([0, 2])
  })

  it('spreads choices that fit on no page over several', () => {
    const pages = paginate(
      [],
      Array.from({ length: 7 }, (_, index) => choice(`c${index}-`)),
      5,
    )
    expect(pages.map(({ choices }) => choices.map(({ index }) => index))).toEqual([
      [0, 1, 2, 3, 4],
      [5, 6],
    ])
  })

  it('loses no line and fills no page beyond its rows', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 12 })
    fc.assert(
      fc.property(heights, heights, fc.integer({ min: 3, max: 20 }), (body, choices, rows) => {
        const paragraphs = body.map((height, index) => paragraph(`p${index}-`, height))
        const offered = choices.map((height, index) => choice(`c${index}-`, Math.min(height, rows)))
        const pages = paginate(paragraphs, offered, rows)
        const shown = pages.flatMap(({ lines }) => lines.filter((line) => line !== ''))
        expect(shown).toEqual([...paragraphs.flat(2), ...offered.flat()])
        for (const { lines, choices: placed } of pages) {
          expect(lines.length).toBeLessThanOrEqual(rows)
          for (const { index, from, to } of placed)
            expect(lines.slice(from, to)).toEqual(offered[index])
        }
      }),
    )
  })
})
