import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/content/types'
import { flat } from '../support/pty'
import { runProgram } from '../support/run-program'
import { reader, speak, tags } from './words'

/** Before anything was recorded, and after everything was. */
const [BEFORE, AFTER] = ['2000-01-01', '2999-01-01']

describe.concurrent('whats-new', () => {
  it.each(tags)('lists what changed and counts what is new, in %s', async (tag) => {
    const { edition, words } = speak(tag)
    const { code, stdout, stderr } = await runProgram([
      ...['whats-new', '--since', BEFORE, '--lang', tag],
    ])

    expect(code).toBe(0)
    const { t } = words
    expect(flat(stdout)).toContain(flat(t('changes.title', { since: words.date(BEFORE) })))
    expect(flat(stdout)).toContain(flat(t('changes.printouts')))
    const latest = latestChanges(edition.changes())
    const shown = flat(stdout)
    const counted = edition.topics().flatMap(({ number, title }) => {
      const inside = latest.filter(({ what, topics }) => what === 'new' && topics.includes(number))
      const [newest] = inside
      if (newest === undefined) return []
      const values = { on: words.date(newest.date), topic: number, count: inside.length }
      return [flat(t('changes.counted', { ...values, title: title.text }))]
    })
    expect(counted.filter((line) => !shown.includes(line))).toEqual([])
    expect(counted.length > 0).toBe(flat(stderr) === flat(t('changes.hint', { since: BEFORE })))
  })

  it('lists all of it when asked to, and always as JSON', async () => {
    const args = ['whats-new', '--since', BEFORE, '--lang', reader]
    const [all, json] = await Promise.all([
      runProgram([...args, '--all']),
      runProgram([...args, '--json']),
    ])

    const { changes, ...fields } = JSON.parse(json.stdout)
    const ids = new Set(
      speak(reader)
        .edition.changes()
        .map(({ claim }) => claim),
    )
    expect(fields).toMatchObject({ schema: 1, locale: reader, since: BEFORE })
    expect(new Set(changes.map(({ claim }: { claim: { id: string } }) => claim.id))).toEqual(ids)
    expect(changes).toHaveLength(ids.size)
    expect([all.stderr, json.stderr]).toEqual(['', ''])
    const shown = flat(all.stdout)
    const texts = changes.map(({ claim }: { claim: { text: string } }) => flat(claim.text))
    expect(texts.filter((text: string) => !shown.includes(text))).toEqual([])
  })

  it.each(tags)('says in %s that nothing changed', async (tag) => {
    const { edition, words } = speak(tag)
    const { code, stdout } = await runProgram(['whats-new', '--since', AFTER, '--lang', tag])

    expect(code).toBe(0)
    const values = { since: words.date(AFTER), on: words.date(edition.head.pack.checkedOn) }
    expect(flat(stdout)).toContain(flat(words.t('changes.none', values)))
  })
})

/** What happened to each claim last; changes come newest first. */
function latestChanges(changes: readonly Change[]): Change[] {
  const seen = new Set<string>()
  return changes.filter(({ claim }) => !seen.has(claim) && seen.add(claim))
}
