import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeCompiled } from '../../src/authoring/compile'
import { loadContent } from '../../src/authoring/load'
import { lockDrafts } from '../../src/authoring/lock'
import { CONTENT_RULES, localeRules } from '../../src/authoring/rules'
import { loadEdition } from '../../src/content/compiled'
import {
  type Change,
  fixtureContent,
  say,
  temporaryFolder,
  writeFolder,
  writeIn,
} from '../support/fixture-content'

describe('reading names, and does not throw for,', () => {
  it.each([
    ['an alias in YAML', 'content/pack.yaml', 'checkedOn: &day 2026-11-22\nevidenceUntil: *day\n'],
    ['an alias of nothing', 'content/pack.yaml', 'checkedOn: 2026-11-22\nevidenceUntil: *day\n'],
    [
      'a malformed locale in "formats"',
      'locales/es/_meta.json',
      '{ "name": "Español", "dir": "ltr", "formats": "es_US" }',
    ],
  ])('%s', (_, file, text) => {
    const folder = writeFolder(fixtureContent())
    writeIn(folder, file, text)

    expect(loadContent(folder).findings).toMatchObject([{ file }])
  })

  it('a file where the folder of claims belongs', () => {
    const folder = temporaryFolder()
    writeIn(folder, 'content/pack.yaml', 'checkedOn: 2026-11-22\nevidenceUntil: 2026-10-01\n')
    writeIn(folder, 'locales/en/_meta.json', '{}')
    writeIn(folder, 'content/claims', '')

    expect(loadContent(folder).findings).not.toEqual([])
  })

  it('a key that is no text, and gives no warning of its own', async () => {
    const folder = writeFolder(fixtureContent())
    writeIn(folder, 'content/pack.yaml', '? { a: 1 }\n: c\n')
    const warnings: Error[] = []
    const warn = (warning: Error) => warnings.push(warning)

    process.on('warning', warn)
    const { findings } = loadContent(folder)
    await new Promise(setImmediate)
    process.removeListener('warning', warn)

    expect(findings).not.toEqual([])
    expect(warnings).toEqual([])
  })

  it('a comma after the last message, which is not JSON', () => {
    const folder = writeFolder(fixtureContent())
    writeIn(folder, 'locales/es/claims.json', '{ "itin.what": "Un ITIN", }')

    expect(loadContent(folder).findings).toMatchObject([{ file: 'locales/es/claims.json' }])
  })
})

describe('nothing-dangerous names', () => {
  it.each([
    ['a number in letters without the 1 before it', 'Call 999-BAD-LINE.'],
    ['a number in Arabic digits', 'Call ٩٩٩-٢٢٣-٥٤٦٣.'],
    ['a number in wide digits', 'Call ９９９-２２３-５４６３.'],
    ['a made-up number with its country', 'Call +13125550188.'],
    ['a made-up number with hyphens that do not break', 'Call 312‑555‑0188.'],
  ])('%s', (_, text) => {
    expect(rulesBrokenBy((content) => say(content, 'help', 'clinic.limit', text))).toContain(
      'nothing-dangerous',
    )
  })

  it.each<[what: string, change: Change]>([
    [
      'a number in the values of a claim',
      (content) => {
        content.claims[0]!.values = { phone: '999-223-5463' }
        say(content, 'claims', 'itin.what', 'Call {{phone}}.')
      },
    ],
    [
      'an address as the publisher of a source',
      ({ sources }) => {
        sources.U01!.publisher = 'bad.example'
      },
    ],
    [
      'an address as the place of a copy',
      ({ sources }) => {
        sources.U01!.copyAt = 'bad.example'
      },
    ],
    [
      'a number in the place that a claim cites',
      ({ claims }) => {
        claims[0]!.sources[0]!.at = 'or call 999-223-5463'
      },
    ],
    [
      'a mislabelled number without "onlyFor" in the words',
      (content) => {
        delete content.danger.mislabels[1]!.onlyFor
        say(content, 'help', 'clinic.limit', 'Call 999-888-0000.')
      },
    ],
  ])('%s', (_, change) => {
    expect(rulesBrokenBy(change)).toContain('nothing-dangerous')
  })
})

describe('some rule names', () => {
  it.each<[what: string, change: Change]>([
    [
      'a digit that only a translation of a claim has',
      ({ locales }) => {
        locales[1]!.words.claims['itin.what'] = 'Un ITIN tiene 9 cifras.'
      },
    ],
    [
      'a placeholder in words that get no values',
      (content) => say(content, 'topics', 'itin.title', 'About {{what}}'),
    ],
    [
      'a way to write a value that does not exist',
      (content) => say(content, 'claims', 'sharing.draft', 'In {{on, dat}}.'),
    ],
    [
      'a question and an outcome of the same name, of which the question is never asked',
      ({ flow }) => {
        flow.outcomes.reason = { ...flow.outcomes.sharing! }
      },
    ],
    [
      'a choice that stands twice, of which the second is never reached',
      ({ flow }) => {
        flow.questions.reason!.choices.push({ id: 'itin', to: 'sharing', skip: false })
      },
    ],
    [
      'two claims that replace each other',
      ({ claims }) => {
        Object.assign(claims[2]!, { status: 'superseded', supersededBy: 'sharing.draft' })
      },
    ],
    [
      'an outcome that offers only help of which there is no entry',
      ({ flow }) => {
        flow.outcomes.itin!.help = ['immigration-legal-help']
      },
    ],
    ['a message of nothing but spaces', (content) => say(content, 'topics', 'itin.title', ' ')],
    [
      'a skip that narrows what is shown',
      ({ flow }) => {
        flow.questions['itin-group']!.choices[2]!.to = 'itin'
      },
    ],
  ])('%s', (_, change) => {
    expect(rulesBrokenBy(change)).not.toEqual([])
  })
})

it('puts the values of a claim into the reason of its withdrawal', () => {
  const folder = temporaryFolder()
  const content = fixtureContent((all) => {
    const [claim] = all.claims
    Object.assign(claim!, {
      status: 'withdrawn',
      withdrawnOn: '2026-11-20',
      values: { on: '2025' },
    })
    say(all, 'claims', 'itin.what.withdrawn', 'It was wrong in {{on, date}}.')
  })
  writeCompiled(content, '0.0.0', folder)

  const [part] = loadEdition(folder, 'en').findTopic(10)?.parts.short ?? []

  expect(part).toMatchObject({ claim: { withdrawn: { why: { text: 'It was wrong in 2025.' } } } })
})

it('keeps the record of a translation whose English has gone or has another name', () => {
  const folder = writeFolder(
    fixtureContent((all) => {
      say(all, 'ui', 'welcome.end', 'End', 'Fin')
      delete all.locales[0]!.words.ui['welcome.end']
    }),
  )

  lockDrafts(folder, 'es', 'mt', '2026-11-23')

  const status = JSON.parse(readFileSync(join(folder, 'locales/es/_status.json'), 'utf8'))
  expect(status).toHaveProperty(['ui:welcome.end', 'state'], 'reviewed')
})

function rulesBrokenBy(change: Change): string[] {
  const content = fixtureContent(change)
  const findings = [...CONTENT_RULES, ...localeRules('es')].flatMap((rule) => rule(content))
  return findings.map(({ rule }) => rule)
}
