import { expect, it } from 'vitest'
import { footHtml } from '../../../src/render/pages/foot'
import { page } from '../../../src/render/pages/page'
import { html } from '../../../src/text/html'
import { aTongue } from '../../support/tongues'

const english = aTongue('en')

it('makes a page in its language and direction, with its title escaped', () => {
  const text = page(aTongue('ar', { dir: 'rtl' }), { title: 'A < B', body: html`<h1>x</h1>` })
  expect(text).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/)
  expect(text).toContain('<title>A &#60; B</title>')
  expect(text).toContain('<main>\n<h1>x</h1></main>')
})

it('needs nothing but itself', () => {
  const text = page(english, { title: 'x', body: html``, margin: 'a', isLarge: true })
  expect(text).not.toMatch(/<script|<link|<img|@import|@font-face|url\(|src=|https?:/)
  expect(text).toContain("default-src 'none'")
})

it('lets nothing through to the margin of the paper that could end its text', () => {
  const text = page(english, { title: 'x', body: html``, margin: '1.0"} a{</style>' })
  expect(text).toContain('@bottom-left { content: "1.0 astyle" }')
})

it('prints larger when asked to', () => {
  expect(page(english, { title: 'x', body: html``, isLarge: true })).toContain('class="large"')
})

it('tells in the foot the version, the dates, the day to check again, and the number of the copy', () => {
  const { text } = footHtml({ checkBy: '2027-02-28', sha256: 'abc' }, { first: english })
  expect(text).toContain(
    'page.checkBy(on 2027-02-28) about.checkedOn(on 2026-11-22) about.evidence(on 2026-06-09) about.notReviewed',
  )
  expect(text).toContain('about.version(1.2.3) verify.long')
  expect(text).toContain('<code dir="ltr">abc</code>')
})

it('leaves out of the foot what is not known', () => {
  const { text } = footHtml({}, { first: english })
  expect(text).not.toMatch(/checkBy|verify\.long|<code/)
})

it('has the foot in both languages, and the number once', () => {
  const { text } = footHtml({ sha256: 'abc' }, { first: english, second: aTongue('es') })
  expect(text).toContain('<div class="second" lang="es" dir="ltr"><p>es:about.version(1.2.3)')
  expect(text.match(/abc/g)).toHaveLength(1)
})
