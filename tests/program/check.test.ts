import { describe, expect, it } from 'vitest'
import { FILES } from '../../src/authoring/content'
import { fixtureContent, writeFolder, writeIn } from '../support/fixture-content'
import { runAnywhere } from '../support/run-here'

// A day before the fixture's claims are due: the calendar alone must not turn these red.
const ON = ['--as-of', '2026-11-24']
const SUMMARY = /^content check: .*1\s+errors, 0\s+warnings\s*$/s

describe('content check', () => {
  it.each([
    ['YAML that is not closed', FILES.pack, 'checkedOn: [\n', 'readable'],
    ['an empty file', FILES.flow, '', 'readable'],
    ['a list instead of a map', FILES.sources, '- N01\n', 'shape'],
    [
      'a day that is in no calendar',
      FILES.pack,
      'checkedOn: 2026-02-30\nevidenceUntil: 2026-01-01\nclinicEdition: "2025-26"\n',
      'shape',
    ],
    ['bytes that are not UTF-8', 'locales/es/ui.json', Uint8Array.of(0xff, 0x0a), 'readable'],
  ])('says where %s stands, once and without a stack', async (_, file, text, rule) => {
    const folder = writeFolder(fixtureContent())
    writeIn(folder, file, text)

    const { stdout, stderr, code } = await runAnywhere(['content', 'check', folder, ...ON])

    expect({ code, lines: stdout.trimEnd().split('\n').length }).toEqual({ code: 1, lines: 2 })
    expect(stdout).toMatch(new RegExp(`^${file}:[12]  error  ${rule}\\n`))
    expect(stderr).toMatch(SUMMARY)
  })

  it('gives findings to another program', async () => {
    const folder = writeFolder(
      fixtureContent(({ claims }) => {
        claims[0]!.sources.push({ id: 'U99' })
      }),
    )

    const { stdout, code } = await runAnywhere(['content', 'check', folder, '--json', ...ON])

    expect(code).toBe(1)
    expect(JSON.parse(stdout).findings).toEqual([
      {
        file: 'content/claims/itin.yaml',
        line: expect.any(Number),
        severity: 'error',
        rule: 'cited-sources',
        message: expect.stringContaining('U99'),
      },
    ])
  })

  it('shows with --as-of which claims will be due', async () => {
    const folder = writeFolder(fixtureContent())
    const on = (day: string) => runAnywhere(['content', 'check', folder, '--as-of', day])

    expect(await on('2027-02-28')).toMatchObject({ stdout: '', code: 0 })
    expect(await on('2027-03-01')).toMatchObject({
      stdout: expect.stringContaining('past-review'),
      code: 1,
    })
  })
})

it('locale check names a message that nothing uses', async () => {
  const folder = writeFolder(
    fixtureContent(({ locales }) => {
      locales[1]!.words.ui['welcome.end'] = 'Fin'
    }),
  )

  const { stdout, code } = await runAnywhere(['locale', 'check', 'es', '--folder', folder, ...ON])

  expect(code).toBe(1)
  expect(stdout).toMatch(/^locales\/es\/ui\.json:\d+ {2}error {2}known-messages\n/)
})
