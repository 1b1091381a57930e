import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkLocale } from '../../src/authoring/check'
import type { Content } from '../../src/authoring/content'
import { lockDrafts } from '../../src/authoring/lock'
import { lockOf } from '../../src/authoring/translation'
import { UserError } from '../../src/errors'
import {
  type Change,
  fixtureContent,
  untranslate,
  writeFolder,
  writeIn,
} from '../support/fixture-content'

const BY = 'mt'
const ON = '2026-11-23'

it('records the translations that have no record, as drafts of the English of today', () => {
  const change: Change = ({ locales }) => {
    delete locales[1]!.status['claims:itin.what']
    delete locales[1]!.status['ui:welcome.begin']
  }
  const folder = writeFolder(fixtureContent(change))
  const { words } = fixtureContent().locales[0]!

  expect(lock(folder)).toEqual({ recorded: 2, findings: [] })
  expect(statusIn(folder)).toEqual({
    ...statusOf(fixtureContent(change)),
    'claims:itin.what': {
      src: lockOf(words.claims['itin.what']!),
      state: 'draft',
      by: BY,
      on: ON,
    },
    'ui:welcome.begin': { src: lockOf('Begin'), state: 'draft', by: BY, on: ON },
  })
})

it('records all of a locale that has no records', () => {
  const folder = writeFolder(
    fixtureContent(({ locales }) => {
      locales[1]!.status = {}
    }),
  )
  const ids = Object.keys(statusOf(fixtureContent()))

  expect(lock(folder).recorded).toBe(ids.length)
  expect(Object.keys(statusIn(folder))).toEqual(ids)
  expect(checkLocale(folder, '2026-11-24', 'es').findings).toEqual([])
})

it('records nothing twice, and leaves every record as it is', () => {
  const folder = writeFolder(fixtureContent())

  expect(lock(folder)).toEqual({ recorded: 0, findings: [] })
  expect(statusIn(folder)).toEqual(statusOf(fixtureContent()))
})

it('keeps a stale translation stale', () => {
  const folder = writeFolder(
    fixtureContent(({ locales }) => {
      locales[0]!.words.claims['itin.what'] = 'An ITIN is a number, from Form W-7.'
    }),
  )

  expect(lock(folder).recorded).toBe(0)
  expect(statusIn(folder)).toEqual(statusOf(fixtureContent()))
  expect(checkLocale(folder, '2026-11-24', 'es').findings).toMatchObject([
    { rule: 'recorded-translations', severity: 'warning' },
  ])
})

it('does not record what is not translated', () => {
  const folder = writeFolder(
    fixtureContent((content) => {
      untranslate(content, 'claims', 'itin.what')
      content.locales[1]!.words.topics['itin.title'] = ''
      delete content.locales[1]!.status['topics:itin.title']
    }),
  )

  expect(lock(folder).recorded).toBe(0)
  expect(statusIn(folder)).not.toHaveProperty(['claims:itin.what'])
  expect(statusIn(folder)).not.toHaveProperty(['topics:itin.title'])
})

it('keeps the record of a translation that is gone, so that a check can name it', () => {
  const folder = writeFolder(
    fixtureContent(({ locales }) => {
      delete locales[1]!.words.claims['itin.what']
    }),
  )

  lock(folder)

  expect(statusIn(folder)).toHaveProperty(['claims:itin.what', 'state'], 'reviewed')
})

it('writes one record on each line, so that a change is one line', () => {
  const folder = writeFolder(fixtureContent())

  lock(folder)

  const lines = readFileSync(join(folder, 'locales/es/_status.json'), 'utf8').split('\n')
  expect(lines.length).toBe(Object.keys(statusOf(fixtureContent())).length + 3)
})

it('records nothing when a file cannot be read', () => {
  const folder = writeFolder(fixtureContent())
  writeIn(folder, 'content/pack.yaml', '')

  expect(lock(folder)).toMatchObject({ recorded: 0, findings: [{ file: 'content/pack.yaml' }] })
  expect(statusIn(folder)).toEqual(statusOf(fixtureContent()))
})

it('refuses a locale that is not there, and names those that are', () => {
  const folder = writeFolder(fixtureContent())

  expect(() => lockDrafts(folder, 'fr', BY, ON)).toThrow(
    new UserError('error.unknownLanguage', { tag: 'fr', tags: 'en, es' }),
  )
})

function lock(folder: string) {
  return lockDrafts(folder, 'es', BY, ON)
}

function statusIn(folder: string): object {
  return JSON.parse(readFileSync(join(folder, 'locales/es/_status.json'), 'utf8'))
}

function statusOf({ locales }: Content): object {
  return locales[1]!.status
}
