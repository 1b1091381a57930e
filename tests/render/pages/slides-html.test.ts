import { expect, it } from 'vitest'
import type { Topic } from '../../../src/content/types'
import { viewHandout } from '../../../src/render/pages/handout-view'
import { slidesHtml } from '../../../src/render/pages/slides-html'
import { aClaim, anEntry, aTopic } from '../../support/claims'
import { aTongue } from '../../support/tongues'

/** The slides of a topic, without the first one, which is of the whole handout. */
function slidesOf(topic: Topic, today = '2026-11-24'): string[] {
  const first = aTongue('en', { topics: [topic], help: [anEntry()] })
  const view = viewHandout({ first }, { numbers: [topic.number], today })
  return slidesHtml(view, { first }).split('<div class="slide">').slice(2)
}

const claims = [aClaim(), aClaim({ id: 'b' })]

it('says on each slide of a dispute of which day it is, and on each that the clock is wrong', () => {
  const slides = slidesOf(aTopic({ isDispute: true, entries: 'tax-help' }, ...claims), '2020-01-01')
  expect(slides).toHaveLength(4)
  for (const slide of slides) {
    expect(slide).toContain('notice.evidence(')
    expect(slide).toContain('notice.clock')
  }
})

it('says on each slide of a statement who added it, where it is of no vetted topic', () => {
  const slides = slidesOf(aTopic({ number: 200, addedBy: 'A center' }, ...claims))
  expect(slides).toHaveLength(3)
  for (const slide of slides) expect(slide).toContain('pack.addedBy(A center)')
})

it('says before the first place of help what holds for all of them', () => {
  const [opening] = slidesOf(aTopic({ entries: 'tax-help' }), '2027-06-01')
  expect(opening).toContain('help.intro')
  expect(opening).toContain('help.oldCount')
})
