import { describe, expect, it } from 'vitest'
import type { State } from '../../src/content/states'
import type { Need } from '../../src/content/types'
import { PICK, type Place } from '../../src/flow/place'
import { screenOf } from '../../src/render/screens'
import { speak } from '../program/words'

const { edition, words } = speak('en')
const help: readonly Need[] = ['tax-help', 'fraud', 'immigration-legal-help']
const outcome = { id: 'o', words: 'o', topics: [10], help, helpFirst: false }

describe('a list of help', () => {
  it('leads to one state from every page, where states differ', () => {
    expect(keysOf({ kind: 'help', outcome, need: 'tax-help' })).toContain(PICK.states)
    expect(choicesOf({ kind: 'help', outcome, need: 'tax-help' })[0]).toBe(PICK.states)
  })

  it('leads to every other kind of help of the outcome, and not to itself', () => {
    const choices = choicesOf({ kind: 'help', outcome, need: 'tax-help' })
    expect(choices).toContain(PICK.help('fraud'))
    expect(choices).not.toContain(PICK.help('tax-help'))
  })

  it('names every state and territory once to choose from', () => {
    const choices = choicesOf({ kind: 'states', outcome, need: 'tax-help' })
    expect(choices).toHaveLength(56)
    expect(new Set(choices)).toContain(PICK.state('PR'))
  })

  it('says on each first page how to get to one state, until one is chosen', () => {
    const textsOf = (place: Place) => screen(place).body.map(({ text }) => text)
    const hint = words.t('help.statesHint')
    expect(textsOf({ kind: 'help', outcome, need: 'tax-help' })[0]).toBe(hint)
    expect(textsOf({ kind: 'help', outcome, need: 'tax-help', state: 'TX' })).not.toContain(hint)
  })

  it('says of lines for detained people that families find help elsewhere', () => {
    const { body } = screen({ kind: 'help', outcome, need: 'already-detained' })
    expect(body.map(({ text }) => text)).toContain(words.t('help.detainedNotice'))
  })

  it.each<State>(['TX', 'PR'])('says which state it is for: %s', (state) => {
    const { body } = screen({ kind: 'help', outcome, need: 'tax-help', state })
    const name = edition.states()[state].text
    expect(body.map(({ text }) => text)).toContain(words.t('clinic.title', { state: name }))
  })
})

function keysOf(place: Place): string[] {
  return screen(place).keys.map(({ id }) => id)
}

function choicesOf(place: Place): string[] {
  return screen(place).choices.map(({ id }) => id)
}

function screen(place: Place) {
  return screenOf(place, {
    edition,
    words,
    locales: [],
    today: '2026-11-24',
    wipesOnLeave: false,
    canGoBack: true,
  })
}
