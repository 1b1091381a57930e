import { describe, expect, it } from 'vitest'
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
    const newIn = edition.topics().filter(({ number }) => newestNew(tag, number) !== undefined)
    for (const { number, title } of newIn) {
      const [on, count] = newestNew(tag, number) ?? []
      const values = {
        on: words.date(on ?? ''),
        topic: number,
        title: title.text,
        count: count ?? 0,
      }
      expect(flat(stdout)).toContain(flat(t('changes.counted', values)))
    }
    expect(newIn.length > 0).toBe(flat(stderr) === flat(t('changes.hint', { since: BEFORE })))
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
    for (const { claim } of changes) expect(flat(all.stdout)).toContain(flat(claim.text))
  })

  it.each(tags)('says in %s that nothing changed', async (tag) => {
    const { edition, words } = speak(tag)
    const { code, stdout } = await runProgram(['whats-new', '--since', AFTER, '--lang', tag])

    expect(code).toBe(0)
    const values = { since: words.date(AFTER), on: words.date(edition.head.pack.checkedOn) }
    expect(flat(stdout)).toContain(flat(words.t('changes.none', values)))
  })
})

/** The newest day on which a statement of the topic was new, and how many are; undefined for none. */
function newestNew(tag: string, topic: number): [day: string, count: number] | undefined {
  const changes = speak(tag).edition.changes()
  const latest = changes.filter(
    ({ claim }, index) => changes.findIndex((other) => other.claim === claim) === index,
  )
  const inside = latest.filter(({ what, topics }) => what === 'new' && topics.includes(topic))
  return inside[0] && [inside[0].date, inside.length]
}
