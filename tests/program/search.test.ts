import { describe, expect, it } from 'vitest'
import { flat } from '../support/pty'
import { runProgram } from '../support/run-program'
import { conversationIn, reader, speak } from './words'

const { t } = speak(reader).words
const search = (...words: string[]) => runProgram(['search', ...words, '--lang', reader])

/** The longest word of a text: whatever the content says, it can be searched for. */
const longestIn = (text: string) =>
  [...text.matchAll(/\p{L}+/gu)].map(String).sort((one, other) => other.length - one.length)[0] ??
  ''

describe.concurrent('search', () => {
  const { edition } = conversationIn(reader)
  const number = edition.topics()[0]?.number ?? 0
  const word = longestIn(edition.findTopic(number)?.title.text ?? '')

  it('finds a page by a word of its title and says how to read it', async () => {
    const { code, stdout, stderr } = await search(word.toUpperCase())

    expect(code, stderr).toBe(0)
    expect(flat(stdout)).toContain(flat(t('search.readPage', { topic: number })))
  })

  it('says the same as JSON, without the words that were searched for', async () => {
    const { code, stdout } = await search('zzqq', word, '--json')
    const { schema, locale, hasAll, results } = JSON.parse(stdout)

    expect({ code, schema, locale, hasAll }).toEqual({
      ...{ code: 0, schema: 1, locale: reader, hasAll: false },
    })
    expect(results.length).toBeGreaterThan(0)
    expect(results.length).toBeLessThanOrEqual(10)
    expect(stdout).not.toContain('zzqq')
  })

  it('is honest when it finds nothing', async () => {
    const { code, stdout, stderr } = await search('zzqqzzqq')

    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(flat(stderr)).toBe(flat(t('search.nothing')))
  })

  it.each([
    { typed: ['900-70-0000'] },
    { typed: ['900', '70', '0000'] },
    { typed: ['-900-70-0000'] },
    { typed: ['900', '-70', '-0000', '--plain'] },
    { typed: ['--', '-900700000'] },
    { typed: ['address', 'A', '12345678'] },
    { typed: ['someone@mail.example', '--json'] },
  ])('neither searches nor says $typed', async ({ typed }) => {
    const { code, stdout, stderr } = await runProgram(['--lang', reader, 'search', ...typed])

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(flat(stderr)).toBe(flat(t('error.personalSearch')))
  })
})
