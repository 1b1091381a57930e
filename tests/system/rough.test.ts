import { describe, expect, it } from 'vitest'
import { conversationIn, reader } from '../program/words'
import { flat } from '../support/pty'
import { runShell } from '../support/run-program'

const { t, question } = conversationIn(reader)
// With so little memory, what is kept of an input that does not end is noticed.
const START = `"$NODE" --max-old-space-size=64 "$PROGRAM" --lang ${reader}`
const wrong = flat(t('error.wrongAnswers', { count: 20 }))
const countAnswers = `grep -c "^${t('screen.answer')}"`

describe('an input that nobody would type', () => {
  it.each([
    { what: 'NUL characters without end', line: `cat /dev/zero | ${START}` },
    { what: 'one letter without end', line: `tr '\\0' a < /dev/zero | ${START}` },
    { what: 'one wrong answer without end', line: `yes | ${START}` },
    { what: 'empty answers without end', line: `yes '' | ${START}` },
    { what: 'the wish to read it again without end', line: `yes r | ${START}` },
  ])('ends with one sentence: $what', async ({ line }) => {
    const { code, stderr, stdout } = await runShell(line)

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(flat(stderr).endsWith(wrong)).toBe(true)
    expect(stderr.length).toBeLessThan(20_000)
  })

  it('ends with noise, whatever the noise means', async () => {
    const { code, stderr } = await runShell(`cat /dev/urandom | ${START}`)

    expect([2, 130]).toContain(code)
    expect(stderr).not.toMatch(/^\s+at |[\0-\x08\x0b-\x1f\x7f]/m)
  })

  it.each([
    { what: '1 MB on one line', size: 1_000_000 },
    { what: '100,000 letters', size: 100_000 },
  ])('is answered by one sentence: $what', async ({ size }) => {
    const line = `head -c ${size} /dev/zero | tr '\\0' a; printf '\\n2\\nx\\n'`
    const { code, stderr } = await runShell(`(${line}) | ${START}`)

    expect(code).toBe(130)
    expect(flat(stderr).split(flat(t('screen.notAChoice')))).toHaveLength(2)
    expect(flat(stderr)).toContain(flat(question('agreement')))
  })

  it('takes 100,000 answers', async () => {
    const answers = `yes "$(printf '2\\nb')" | head -100000; echo x`
    const { stdout } = await runShell(`(${answers}) | ${START} 2>&1 | ${countAnswers}`)

    expect(stdout.trim()).toBe('100001')
  }, 300_000)

  it('takes 10,000 answers that each lead to another page', async () => {
    const answers = 'yes 1 | head -10000; echo x'
    const { stdout } = await runShell(`(${answers}) | ${START} 2>&1 >/dev/null | ${countAnswers}`)

    expect(stdout.trim()).toBe('10001')
  }, 300_000)
})

describe('streams that are not there', () => {
  it.each(['< /tmp', '< /dev/null', '<&-'])('says that nobody is there: %s', async (from) => {
    const { code, stderr } = await runShell(`${START} ${from}`)

    expect(code).toBe(2)
    expect(flat(stderr)).toBe(flat(t('error.noInput')))
  })

  it.each(['2>&-', '>&-', '>&- 2>&-'])('leaves as ever: %s', async (to) => {
    const { code, stderr } = await runShell(`printf '2\\n2\\nx\\n' | ${START} ${to}`)

    expect(code).toBe(130)
    expect(stderr).not.toMatch(/^\s+at |Error/m)
  })

  it('says that the text could not be written on a full disk', async () => {
    const { code, stderr } = await runShell(`yes 2 | ${START} > /dev/full`)

    expect(code).toBe(2)
    expect(flat(stderr).endsWith(flat(t('error.cannotWrite')))).toBe(true)
  })

  it('waits for a reader that does not read, and ends when that one does', async () => {
    const line = `{ { yes 1 | ${START} 2>&1; echo "code $?" >&3; } | sleep 3; } 3>&1`

    expect((await runShell(line)).stdout).toMatch(/^code (130|2|0)\n$/)
  })
})
