import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../program/copy'
import { runProgram } from '../support/run-program'
import { type Browser, openBrowser, type Printed } from './browser.mjs'
import { nuFindings } from './nu.mjs'
import { codesIn, pageTexts } from './paper.mjs'

const HANDOUTS = {
  english: ['20'],
  spanish: ['20', '--lang', 'es'],
  both: ['20', '40', '--lang', 'es', '--with', 'en'],
  large: ['20', '--with', 'es', '--large'],
  texas: ['20', '--with', 'es', '--state', 'TX'],
  'list of help': ['90', '99', '--state', 'CA'],
  'past its date': ['30', '--lang', 'es', '--as-of', '2029-01-01'],
  all: ['--all', '--lang', 'es'],
  slides: ['20', '90', '99', '--slides', '--with', 'es'],
} as const

type Name = keyof typeof HANDOUTS
const names = Object.keys(HANDOUTS) as Name[]
const folder = temporaryFolder()
const fileOf = (name: Name) => join(folder, `${name}.html`)
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
  for (const name of names) {
    const { code, stderr } = await runProgram(['handout', ...HANDOUTS[name], '-o', fileOf(name)])
    if (code !== 0) throw new Error(stderr)
  }
})
afterAll(() => browser.close())

it('has nothing that the Nu HTML checker finds', () => {
  expect(nuFindings(names.map(fileOf))).toEqual([])
})

describe.each(names)('the handout %s', (name) => {
  it.each([320, 1000])(
    'has at %i pixels no finding of axe, no script, no request, and nothing to the side',
    async (width) => {
      const { scrollWidth, ...look } = await browser.look(fileOf(name), width)
      expect(look).toEqual({ scripts: 0, findings: [], requests: [] })
      expect(scrollWidth).toBeLessThanOrEqual(width)
    },
  )

  it.each(['A4', 'Letter'] as const)(
    'has on %s every code where a phone can read it, and no statement parted from its source',
    async (format) => {
      const pdf = join(folder, `${name}-${format}.pdf`)
      await browser.savePdf(fileOf(name), format, pdf)
      const { addresses, whole } = await browser.printed(fileOf(name))

      expect([...codesIn(pdf)].sort()).toEqual([...addresses].sort())
      const pages = pageTexts(pdf).map(squeezed)
      expect(whole.filter((text) => !pages.some((page) => page.includes(squeezed(text))))).toEqual(
        [],
      )
    },
  )

  it('has codes of two centimetres and more', async () => {
    expect((await browser.printed(fileOf(name))).millimetres).toBeGreaterThanOrEqual(20)
  })
})

it('has no letters under 18 points in large print, nor under 8 in any other', async () => {
  const least = async (name: Name): Promise<Printed['points']> =>
    (await browser.printed(fileOf(name))).points
  expect(await least('large')).toBeGreaterThanOrEqual(18)
  for (const name of names) expect(await least(name)).toBeGreaterThanOrEqual(8)
})

// Where lines break, and what letters are joined in a font, differs between the page and the paper.
function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}
