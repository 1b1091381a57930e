import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { speaker } from '../../src/app'
import { compareWithRelease } from '../../src/content/release'
import { widthOf } from '../../src/terminal/wrap'
import { temporaryFolder } from '../support/fixture-content'
import { flat } from '../support/pty'
import { runHere } from '../support/run-here'
import { localesOf, PROGRAM } from '../support/run-program'

const FOLDER = localesOf(PROGRAM)
const speak = speaker(FOLDER)
const { edition, words } = speak('en')
const { t } = words
const handout = (...args: readonly string[]) => runHere(['handout', ...args])
const sheetsIn = (html: string) =>
  [...html.matchAll(/<article class="sheet" id="(\w+)"/g)].map(([, id]) => id)

describe('handout', () => {
  it('prints one page with the topics that were asked for, each once, and the help that fits', async () => {
    const { code, stdout, stderr } = await handout(
      '21',
      '２０',
      edition.topics()[0]?.id ?? '',
      '21',
      '10',
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/)
    expect(stdout.trimEnd()).toMatch(/<\/html>$/)
    expect(sheetsIn(stdout)).toEqual(['21', '20', '10', 'help'])
  })

  it('needs nothing but itself', async () => {
    const { stdout } = await handout('20', '90', '--state', 'TX')
    expect(stdout).not.toMatch(/<script|<link|<img|<iframe|@import|@font-face|url\(|src=/)
    expect(stdout).not.toMatch(/ on\w+="/)
  })

  it('prints every topic when asked for all, in their order', async () => {
    const { stdout } = await handout('--all')
    const numbers = edition.topics().map(({ number }) => String(number))
    expect(sheetsIn(stdout).filter((id) => id !== 'help')).toEqual(numbers)
    expect(stdout.match(/<h1>/g)).toHaveLength(1)
  })

  it('can be short, and then says on paper that a topic has more', async () => {
    const [short, whole] = await Promise.all([handout('22', '--short'), handout('22')])
    const notice = t('page.isShort', { topic: 22 })
    const [first] = edition.findTopic(22)?.parts.short ?? []
    const last = edition.findTopic(22)?.parts.more.find(({ kind }) => kind === 'claim')
    if (first?.kind !== 'claim' || last?.kind !== 'claim') throw new Error('topic 22 has both')

    expect(short.stdout).toContain(notice)
    expect(short.stdout).toContain(first.claim.said.text)
    expect(short.stdout).not.toContain(last.claim.said.text)
    expect(whole.stdout).not.toContain(notice)
    expect(
      (await handout('22', '--short', '--format', 'text')).stdout.replace(/\s+/g, ' '),
    ).toContain(notice)
  })

  it('has on each sheet the number of the copy that verify tells', async () => {
    const { sha256 } = await compareWithRelease(FOLDER)
    const { stdout } = await handout('20')
    expect(stdout.split(`<code dir="ltr">${sha256}</code>`)).toHaveLength(
      sheetsIn(stdout).length + 1,
    )
  })

  it('has two languages beside each other, but not one beside itself', async () => {
    expect((await handout('20', '--with', 'es')).stdout).toContain(
      '<div class="second" lang="es" dir="ltr">',
    )
    expect((await handout('20', '--with', 'en')).stdout).not.toContain('class="second"')
  })

  it('begins with help where a topic could not be confirmed any more, as text too', async () => {
    const { stdout } = await handout('20', '--as-of', '2027-12-31')
    expect(sheetsIn(stdout)).toEqual(['help', '20'])
    const { stdout: text } = await handout('20', '--as-of', '2027-12-31', '--format', 'text')
    expect(text.indexOf(t('page.help'))).toBeLessThan(text.indexOf('\n20 '))
  })

  it('is the same line by line, because nobody hears paper', async () => {
    expect((await handout('20', '--plain')).stdout).toBe((await handout('20')).stdout)
  })

  it('prints as text in 80 columns, with the foot', async () => {
    const { sha256 } = await compareWithRelease(FOLDER)
    const { stdout } = await handout('20', '--format', 'text')
    const wide = stdout.split('\n').filter((line) => widthOf(line) > 80 && !/https?:/.test(line))
    expect(wide).toEqual([])
    expect(stdout).toContain(`\n${sha256}\n`)
    expect(flat(stdout)).toContain(flat(t('page.checkBy', { on: words.date('2027-02-28') })))
  })

  it('has one statement a slide, with the number of its topic', async () => {
    const { stdout } = await handout('20', '--slides', '--with', 'es')
    const slides = stdout.split('<div class="slide">').slice(1)
    const origins = slides.map((slide) => slide.match(/class="origin"/g)?.length ?? 0)
    expect(slides.length).toBeGreaterThan(10)
    expect(new Set(origins.slice(2))).toEqual(new Set([2])) // one, in two languages
    expect(slides.slice(2).every((slide) => slide.includes('<span class="topic">20</span>'))).toBe(
      true,
    )
  })

  it('saves a file and says where, and prints nothing', async () => {
    const file = join(temporaryFolder(), 'a.html')
    const { code, stdout, stderr } = await handout('20', '-o', file)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(flat(stderr)).toBe(flat(t('handout.saved', { file })))
    expect(readFileSync(file, 'utf8')).toBe((await handout('20')).stdout)
  })

  it('keeps a file that is there, unless it may replace it', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'a.html')
    writeFileSync(file, 'old')
    const { code, stderr } = await handout('20', '-o', file)
    expect({ code, said: flat(stderr) }).toEqual({
      code: 2,
      said: flat(t('error.fileThere', { file })),
    })
    expect(readFileSync(file, 'utf8')).toBe('old')

    expect((await handout('20', '-o', file, '--force')).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('<!doctype html>')
    expect(readdirSync(folder)).toEqual(['a.html'])
  })

  it.each<[string, readonly string[], string]>([
    ['no topic', [], t('error.missingHandout')],
    ['an unknown topic', ['20', '77'], t('error.unknownTopic', { topic: '77' })],
    ['an unknown state', ['20', '--state', 'ZZ'], t('error.unknownState', { state: 'ZZ' })],
    ['an unknown format', ['20', '--format', 'pdf'], t('error.unknownFormat', { format: 'pdf' })],
    ['slides as text', ['20', '--slides', '--format', 'text'], t('error.slidesAreHtml')],
  ])('says of %s what to type, and makes no file', async (_, args, said) => {
    const folder = temporaryFolder()
    const { code, stdout, stderr } = await handout(...args, '-o', join(folder, 'a.html'))
    expect({ code, stdout, said: flat(stderr) }).toEqual({ code: 2, stdout: '', said: flat(said) })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('what to type for one', () => {
  it('stands at the end of a topic', async () => {
    const { stdout } = await runHere(['show', '20'])
    expect(flat(stdout)).toContain('itin-rights handout 20 -o 20.html')
  })

  it('stands at the end of a conversation without anything that was picked', () => {
    expect(t('ask.end')).toContain('itin-rights handout --help')
    expect(t('ask.end')).not.toMatch(/\d/)
  })
})
