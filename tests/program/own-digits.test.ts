import { expect, it } from 'vitest'
import { runAnywhere } from '../support/run-here'

it.each([
  { script: 'Arabic', topic: '٢٠', since: '٢٠٢٦-١١-٢٢', source: 'H٠١' },
  { script: 'Persian', topic: '۲۰', since: '۲۰۲۶-۱۱-۲۲', source: 'H۰۱' },
  { script: 'Devanagari', topic: '२०', since: '२०२६-११-२२', source: 'H०१' },
  { script: 'Bengali', topic: '২০', since: '২০২৬-১১-২২', source: 'H০১' },
  { script: 'Thai', topic: '๒๐', since: '๒๐๒๖-๑๑-๒๒', source: 'H๐๑' },
  { script: 'full-width', topic: '２０', since: '２０２６－１１－２２', source: 'Ｈ０１' },
])('takes a number and a day in $script digits', async ({ topic, since, source }) => {
  expect(await runAnywhere(['show', topic])).toEqual(await runAnywhere(['show', '20']))
  expect(await runAnywhere(['whats-new', '--since', since])).toEqual(
    await runAnywhere(['whats-new', '--since', '2026-11-22']),
  )
  expect(await runAnywhere(['sources', source])).toEqual(await runAnywhere(['sources', 'H01']))
  expect(await runAnywhere(['topics', '--as-of', since])).toMatchObject({ code: 0 })
})

it('says back what was typed as it was typed', async () => {
  const { code, stderr } = await runAnywhere(['show', '٩٩٩٩'])
  expect(code).toBe(2)
  expect(stderr).toContain('“٩٩٩٩”')
})
