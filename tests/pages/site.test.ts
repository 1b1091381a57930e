import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { MessageKey } from '../../src/locale/words'
import { temporaryFolder } from '../program/copy'
import { conversationIn, speak } from '../program/words'
import { runProgram } from '../support/run-program'
import { type Browser, openBrowser } from './browser.mjs'
import { nuFindings } from './nu.mjs'

const folder = join(temporaryFolder(), 'site')
let browser: Browser
let server: Server

beforeAll(async () => {
  browser = await openBrowser()
  const { code, stderr } = await runProgram(['site', folder])
  if (code !== 0) throw new Error(stderr)
  server = createServer(({ url = '' }, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    answer.end(readFileSync(join(folder, url)))
  }).listen(0, '127.0.0.1')
})
afterAll(async () => {
  await browser.close()
  server.close()
})

// One page of each kind, in both languages; the Nu checker reads all of them.
const KINDS = ['index', '20', '90', '99', 'help', 'help-tx', 'help-wy', 'new', 'search']
const SOME = [
  'index.html',
  ...['en', 'es'].flatMap((tag) => KINDS.map((one) => `${tag}/${one}.html`)),
]

it('has nothing that the Nu HTML checker finds', () => {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const pages = all.filter((name) => name.endsWith('.html')).map((name) => join(folder, name))
  expect(nuFindings(pages)).toEqual([])
})

it.each(SOME)('asks nothing in %s, and axe finds nothing at 320 pixels', async (name) => {
  const { scrollWidth, findings, requests } = await browser.look(join(folder, name), 320)
  expect({ findings, requests }).toEqual({ findings: [], requests: [] })
  expect(scrollWidth).toBeLessThanOrEqual(320)
})

it('is read from a disk with the keyboard alone: language, topic, other language, search, help', async () => {
  const { t: es } = speak('es').words
  const walk = await browser.walk(join(folder, 'index.html'))
  expect(await walk.follow('Español')).toMatch(/\/es\/index\.html$/)
  expect(await walk.follow(`20 ${titleOf('es', 20)}`)).toMatch(/\/es\/20\.html$/)
  expect(await walk.follow('English')).toMatch(/\/en\/20\.html$/)
  expect(await walk.follow('Español')).toMatch(/\/es\/20\.html$/)
  expect(await walk.follow(es('site.toText'))).toMatch(/\/es\/20\.html#text$/)
  expect(await walk.follow(es('page.help'))).toMatch(/\/es\/help\.html$/)
  expect(await walk.follow('Texas')).toMatch(/\/es\/help-tx\.html$/)
  expect(await walk.follow(es('site.new'))).toMatch(/\/es\/new\.html$/)
  expect(await walk.follow(es('site.search'))).toMatch(/\/es\/search\.html$/)
  expect(walk.requests).toEqual([])
  await walk.close()
})

it('finds topics by what is typed, without accents, and sends nothing', async () => {
  const walk = await browser.walk(join(folder, 'es', 'search.html'))
  const { edition } = conversationIn('es')
  const word = titleOf('es', 93).split(' ').at(-1) ?? ''
  await walk.type(t('es', 'site.words'), word.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase())
  const shown = await walk.shown('[data-words]')
  expect(shown.some((row) => row.includes(titleOf('es', 93)))).toBe(true)
  expect(shown.length).toBeLessThan(edition.topics().length)
  expect(await walk.shown('#found')).toEqual([t('es', 'site.found', { count: shown.length })])
  expect(await walk.follow(`93 ${titleOf('es', 93)}`)).toMatch(/\/es\/93\.html$/)
  expect(walk.requests).toEqual([])
  await walk.close()
})

it('shows all of it where no script runs', async () => {
  const walk = await browser.walk(join(folder, 'es', 'search.html'), { hasScripts: false })
  expect((await walk.shown('[data-words]')).length).toBe(
    conversationIn('es').edition.topics().length,
  )
  expect(await walk.shown('#search')).toEqual([])
  await walk.close()
})

it('says that a page is old once its day has passed, and not before', async () => {
  const at = async (today: string) => {
    const walk = await browser.walk(join(folder, 'en', '20.html'), { today })
    const shown = await walk.shown('[data-until]')
    await walk.close()
    return shown.length
  }
  expect(await at('2026-11-24T12:00:00')).toBe(0)
  expect(await at('2030-01-01T12:00:00')).toBe(1)
})

it('is the same from a server', async () => {
  const { port } = server.address() as { port: number }
  const walk = await browser.walk(`http://127.0.0.1:${port}/es/search.html`)
  await walk.type(t('es', 'site.words'), '21')
  expect((await walk.shown('[data-words]')).some((row) => row.includes(titleOf('es', 21)))).toBe(
    true,
  )
  expect(await walk.follow('English')).toBe(`http://127.0.0.1:${port}/en/search.html`)
  expect(walk.requests).toEqual([])
  await walk.close()
})

function t(tag: string, key: MessageKey, values: Record<string, string | number> = {}): string {
  return speak(tag).words.t(key, values)
}

function titleOf(tag: string, number: number): string {
  return conversationIn(tag).edition.findTopic(number)?.title.text ?? ''
}
