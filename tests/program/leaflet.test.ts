import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { speaker } from '../../src/app'
import { localesOf, PROGRAM, runProgram } from '../support/run-program'
import { tags } from './words'

const LEAFLET = join(dirname(PROGRAM), '../bin/leaflet.cjs')
const speak = speaker(localesOf(PROGRAM), 'leaflet')

describe('started by its neutral name, the program', () => {
  it('is the same, and says this name where it says what to type', async () => {
    const { code, stdout, stderr } = await runProgram(['topics'], { program: LEAFLET })

    expect({ code, stderr }).toEqual({ code: 0, stderr: 'To read one: leaflet show NUMBER\n' })
    expect(stdout).toBe((await runProgram(['topics'])).stdout)
  })

  it('says it in its help', async () => {
    const { stdout } = await runProgram(['--help'], { program: LEAFLET })

    expect(stdout).toMatch(/^Usage: leaflet /)
  })

  it.each(tags)('never says to type the other one: %s', (tag) => {
    const { edition, words } = speak(tag)
    const said = Object.keys(edition.head.messages).map((key) => words.say(key))

    expect(said.filter((text) => text.includes('leaflet ')).length).toBeGreaterThan(20)
    // The file of the program keeps its name.
    expect(said.filter((text) => /itin-rights(?!\.cjs)/.test(text))).toEqual([])
  })
})
