import { describe, expect, it } from 'vitest'
import { slideScreen, slideSourcesScreen, wallTopicsScreen } from '../../src/render/slide-screens'
import { type Slide, slidesOf } from '../../src/render/slides'
import { frameOf } from '../../src/terminal/frame'
import { PLAIN_STYLE } from '../../src/terminal/style'
import { speak, tags } from '../program/words'

const AT = { columns: 80, rows: 24 }

function wallIn(tag: string, today = '2026-11-24') {
  const speaking = {
    ...{ ...speak(tag), second: undefined, locales: [], today },
    ...{ wipesOnLeave: true, canGoBack: true },
  }
  const numbers = speaking.edition.topics().map(({ number }) => number)
  const slides = slidesOf(numbers, speaking)
  const textOf = (slide: Slide) => slideScreen(slide, speaking).body.map(({ text }) => text)
  const claims = slides.filter(({ part }) => part.kind === 'claim')
  return { ...speaking, speaking, slides, claims, textOf }
}

describe.each(tags)('the slides in %s', (tag) => {
  const { slides, claims, textOf, edition, words, speaking } = wallIn(tag)

  it('show each claim of each topic by itself, after the title of its topic', () => {
    const parts = edition.topics().map(({ number }) => {
      const { short, more, details } = edition.findTopic(number)!.parts
      return [...short, ...more, ...details].filter(({ kind }) => kind === 'claim').length
    })
    expect(claims).toHaveLength(parts.reduce((one, other) => one + other))
    expect(slides.filter(({ part }) => part.kind === 'title')).toHaveLength(parts.length)
    expect(slides[0]?.part.kind).toBe('title')
  })

  it('show the source of each claim under it, and its address by a key', () => {
    for (const slide of claims) {
      const { keys } = slideScreen(slide, speaking)
      expect(keys.map(({ key }) => key)).toContain('s')
      expect(textOf(slide).join('\n')).toContain(words.t('source.mark', { number: 1 }).slice(0, 1))
      expect(slideSourcesScreen(slide, speaking).body.length).toBeGreaterThan(0)
    }
  })

  it('mark what is disputed, replaced or in draft on the wall, too', () => {
    const disputed = claims.find(
      ({ part }) => part.kind === 'claim' && part.claim.claim.status === 'disputed',
    )
    expect(disputed && textOf(disputed)).toContain(words.t('status.disputed'))
    for (const slide of claims.filter(({ view }) =>
      view.notices.some(({ kind }) => kind === 'translation'),
    ))
      expect(textOf(slide)).toContain(words.t('notice.translation.draft'))
    const onDispute = claims.find(({ topic }) => topic.isDispute)
    expect(onDispute && slideScreen(onDispute, speaking).banner).toBe(
      words.t('notice.evidenceShort', { on: words.date(edition.head.pack.evidenceUntil) }),
    )
  })

  it('say of what is past its date that it could not be confirmed, on its own slide', () => {
    const late = wallIn(tag, '2031-01-01')
    for (const slide of late.claims) {
      const checkedOn = slide.part.kind === 'claim' ? slide.part.claim.claim.checkedOn : ''
      expect(late.textOf(slide)).toContain(
        words.t('claim.unconfirmed', { on: words.date(checkedOn) }),
      )
    }
  })

  it('name the organisation that adds a topic on each of its slides', () => {
    const added = { ...slides[1]!, view: { ...slides[1]!.view, addedBy: 'Casa Example' } }
    const title = { ...slides[0]!, view: { ...slides[0]!.view, addedBy: 'Casa Example' } }
    for (const slide of [added, title])
      expect(textOf(slide)).toContain(words.t('pack.addedBy', { name: 'Casa Example' }))
  })

  it('have few words a line and blank rows between, where all of a claim still fits', () => {
    const short = claims.find(
      ({ part }) => part.kind === 'claim' && part.claim.texts[0]!.text.length < 120,
    )
    const { pages } = frameOf(
      { at: '', isNew: true, ...slideScreen(short!, speaking) },
      AT,
      PLAIN_STYLE,
    )
    expect(pages).toHaveLength(1)
    const said = short!.part.kind === 'claim' ? short!.part.claim.texts[0]!.text : ''
    const lines = pages[0]!.lines
    const first = lines.findIndex((line) => line !== '' && said.includes(line) && line.length > 10)
    expect(lines[first]!.length).toBeLessThanOrEqual(50)
    expect(lines[first + 1]).toBe('')
  })
})

it('names in the list of topics the organisation that adds one', () => {
  const { slides, speaking, words } = wallIn('en')
  const [slide] = slides
  const view = { ...slide!.view, addedBy: 'A center' }
  const [choice] = wallTopicsScreen([{ ...slide!, view }], speaking).choices
  const text = view.titles[0]!.text
  expect(choice?.label).toBe(words.t('pack.label', { text, name: 'A center' }))
})

it('lists the topics under their own numbers', () => {
  const { slides, speaking } = wallIn('en')
  const { choices } = wallTopicsScreen(slides, speaking)
  expect(choices.map(({ number }) => number)).toEqual(
    speaking.edition.topics().map(({ number }) => number),
  )
})
