import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { STATES } from '../../../src/content/states'
import { searchWords } from '../../../src/render/pages/site/script'
import { copyProgram, temporaryFolder } from '../../program/copy'
import { conversationIn, speak, tags } from '../../program/words'
import { runHere } from '../../support/run-here'

const folder = join(temporaryFolder(), 'site')
const ended = await runHere(['site', folder, '--lang', 'en'])
const files = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
)
const pages = [...files].filter(([name]) => name.endsWith('.html'))
const numbers = conversationIn('en')
  .edition.topics()
  .map(({ number }) => number)
afterAll(() => files.clear())

const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)
const unescaped = (text: string) =>
  text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))

it('says how many pages it made, and where', () => {
  expect(ended).toMatchObject({ code: 0, stdout: '' })
  expect(ended.stderr.replace(/\s+/g, '')).toContain(
    speak('en')
      .words.t('site.saved', { folder, count: String(pages.length), file: 'index.html' })
      .replace(/\s+/g, ''),
  )
})

it('has a page for each topic and state, under the same name in each language', () => {
  const names = [
    ...numbers.map((number) => `${number}.html`),
    ...STATES.map((state) => `help-${state.toLowerCase()}.html`),
    ...['help.html', 'index.html', 'new.html', 'search.html'],
  ]
  const expected = [...tags.flatMap((tag) => names.map((name) => `${tag}/${name}`)), 'index.html']
  expect(pages.map(([name]) => name).sort()).toEqual(expected.sort())
})

it('leads nowhere but to its own pages and to addresses that open in a browser', () => {
  const dead = pages.flatMap(([name, text]) =>
    all(text, / href="([^"]*)"/g)
      .map(unescaped)
      .filter((to) => !/^(?:https:\/\/|tel:\+?\d)/.test(to))
      .filter((to) => {
        const [file = '', fragment] = to.split('#')
        const target = file === '' ? name : posix.join(posix.dirname(name), file)
        const there = files.get(target)
        return there === undefined || (fragment && !there.includes(` id="${fragment}"`))
      })
      .map((to) => `${name}: ${to}`),
  )
  expect(dead).toEqual([])
})

it('asks nothing of anyone else', () => {
  for (const [, text] of pages) {
    expect(text).not.toMatch(/ src=|<iframe|<form|@import|url\(|<link rel="(?!alternate)/)
    expect(unescaped(text)).toContain(
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-",
    )
  }
})

it('lets only the one script run that stands in its pages', () => {
  for (const [, text] of pages) {
    const scripts = all(text, /<script>(.*?)<\/script>/gs)
    const sums = scripts.map((script) => createHash('sha256').update(script).digest('base64'))
    expect(sums).toEqual(all(unescaped(text), /script-src 'sha256-([^']*)'/g))
    expect(sums.length).toBe(1)
  }
})

it('links each page to the same page in its other languages', () => {
  for (const tag of tags) {
    const others = tags.filter((other) => other !== tag)
    const text = files.get(`${tag}/20.html`) ?? ''
    expect(all(text, /<link rel="alternate" hreflang="([^"]*)"/g)).toEqual(others)
    for (const other of others) {
      const { name } = speak(other).edition.head.locale
      expect(text).toContain(`<a href="../${other}/20.html" hreflang="${other}" lang="${other}"`)
      expect(text).toContain(`>${name}</a>`)
    }
  }
})

it('keeps in each page the day after which it says that it is old', () => {
  const text = files.get('en/20.html') ?? ''
  const [until] = all(text, /<p class="notice" data-until="([^"]*)" hidden>/g)
  const { date } = speak('en').words
  expect(until).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(text).toContain(speak('en').words.t('page.pastCheck', { on: date(until ?? '') }))
})

it('shows in its search what topics are called, and no statement without its source', () => {
  const text = files.get('es/search.html') ?? ''
  const { edition } = conversationIn('es')
  const rows = all(text, /<li data-words="([^"]*)"/g).map(unescaped)
  expect(rows.length).toBe(numbers.length)
  for (const [index, { title }] of edition.topics().entries()) {
    expect(rows[index]).toContain(searchWords(title.text).split(' ')[0])
  }
  const [first] = edition.findTopic(20)?.parts.short ?? []
  if (first?.kind !== 'claim') throw new Error('topic 20 begins with a statement')
  const said = searchWords(first.claim.said.text).split(' ')
  const found = rows.filter((row) => said.every((word) => row.split(' ').includes(word)))
  expect(found.length).toBeGreaterThan(0)
  expect(text.replace(/data-words="[^"]*"/g, '')).not.toContain(first.claim.said.text)
})

it('folds words as someone may type them', () => {
  expect(searchWords('¿Cómo pagó Él, cómo?')).toBe('¿como pago el, como?')
})

it('lists no place for reports among the help', () => {
  const reports = conversationIn('en')
    .edition.help()
    .filter(({ need }) => need === 'report-enforcement')
  const legal = new Set(
    conversationIn('en')
      .edition.help()
      .filter(({ need }) => need !== 'report-enforcement')
      .map(({ url }) => url),
  )
  const help = pages.filter(([name]) => name.includes('help')).map(([, text]) => text)
  for (const { url } of reports.filter(({ url }) => url !== null && !legal.has(url))) {
    expect(help.filter((text) => text.includes(`>${url}<`))).toEqual([])
  }
  expect(reports.length).toBeGreaterThan(0)
})

it('asks for a folder', async () => {
  const { code, stderr } = await runHere(['site', '--lang', 'en'])
  expect(code).toBe(2)
  expect(stderr.replace(/\s+/g, ' ').trim()).toBe(speak('en').words.t('error.missingSite'))
})

it('leaves a folder of others alone', async () => {
  const { code, stderr } = await runHere(['site', join(copyProgram(), '..'), '--lang', 'en'])
  expect(code).toBe(2)
  expect(stderr).toContain('was left alone')
})
