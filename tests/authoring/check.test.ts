import { expect, it } from 'vitest'
import { blockingFindings, checkContent, checkLocale } from '../../src/authoring/check'
import { fixtureContent, say, writeFolder } from '../support/fixture-content'

const LATER = '2027-03-01' // a day after the fixture's claims were to be looked at again

it('holds content against the day that is asked for', () => {
  const folder = writeFolder(fixtureContent())

  expect(checkContent(folder, '2027-02-28').findings).toEqual([])
  expect(checkContent(folder, LATER).findings).toMatchObject([
    { rule: 'past-review', severity: 'warning' },
    { rule: 'past-review', severity: 'error' },
    { rule: 'past-review', severity: 'error' },
  ])
})

it('holds the exceptions of a locale against the day that is asked for', () => {
  const folder = writeFolder(
    fixtureContent((content) => {
      say(content, 'claims', 'itin.what', 'It guarantees nothing.', 'Es seguro que no se sabe.')
      content.locales[0]!.avoid!.except.push(exception('guarantees'))
      content.locales[1]!.avoid!.except.push(exception('seguro'))
    }),
  )

  expect(checkLocale(folder, '2026-12-31').findings).toEqual([])
  expect(checkContent(folder, '2027-01-01').findings).toMatchObject([
    { file: 'locales/en/_avoid.json', rule: 'exceptions-with-end' },
  ])
  expect(checkLocale(folder, '2027-01-01', 'es').findings).toMatchObject([
    { file: 'locales/es/_avoid.json', rule: 'exceptions-with-end' },
  ])
})

it('lets a copy build on any day: it tells its readers by itself what is past its date', () => {
  const content = fixtureContent(({ claims }) => {
    for (const claim of claims)
      Object.assign(claim, { checkedOn: '1999-01-01', reviewBy: '1999-02-01', asOf: null })
  })

  expect(blockingFindings(content)).toEqual([])
})

function exception(phrase: string) {
  const reason = 'It promises nothing.'
  return { message: 'claims:itin.what', phrase, reason, owner: 'editor', until: '2026-12-31' }
}
