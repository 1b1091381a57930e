import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { RULE_NAMES } from '../src/authoring/finding'
import { drawFlow } from '../src/authoring/flow-chart'
import { loadContent } from '../src/authoring/load'
import { MOST } from '../src/authoring/rules/reading-grade'
import { runHere } from './support/run-here'

const ROOT = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const readme = read('README.md')
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdownIn('docs')]

describe('the README', () => {
  it('shows a picture of what the program really draws', () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/picture.mjs', '--check'], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'docs/screen.svg is what the program shows.\n',
    })
    // A topic, and not where the keys lead by mistake after a screen has got another page.
    expect(read('docs/screen.svg')).toContain('Fuente: ')
  })

  it('gives the evidence dates of the content', () => {
    const { checkedOn, evidenceUntil } = parse(read('content/pack.yaml'))
    expect(readme).toContain(`held against their sources on **${checkedOn}**`)
    expect(readme).toContain(`is of **${evidenceUntil}**`)
  })

  it('counts what the content has', () => {
    const countIn = (file: string) => Object.keys(parse(read(file))).length
    const claims = readdirSync(join(ROOT, 'content/claims')).map((file) => `content/claims/${file}`)
    const counts = {
      topics: countIn('content/topics.yaml'),
      statements: claims.map(countIn).reduce((one, other) => one + other),
      sources: countIn('content/sources.yaml'),
      help: countIn('content/help.yaml'),
      clinics: countIn('content/clinics.yaml'),
    }
    expect(readme.replace(/\s+/g, ' ')).toContain(
      `${counts.topics} topics with ${counts.statements} statements from ${counts.sources} sources; ${counts.help} help entries, national and of some states; ${counts.clinics} tax clinics by state.`,
    )
    expect(read('CHANGELOG.md')).toContain(`of ${counts.topics} topics`)
    expect(read('CHANGELOG.md')).toContain(`${counts.clinics} Low Income Taxpayer Clinics`)
  })

  it('asks for the Node that package.json asks for', () => {
    const { engines } = JSON.parse(read('package.json'))
    expect(engines.node).toBe('>=20.17')
    expect(readme).toContain('20.17 or newer')
  })

  it('says that nobody has reviewed the content or the Spanish, as long as that is so', () => {
    const states = new Set(
      Object.values(
        JSON.parse(read('locales/es/_status.json')) as Record<string, { state: string }>,
      ).map(({ state }) => state),
    )
    expect(states).not.toContain('reviewed')
    expect(readme).toContain('Nobody has reviewed this yet.')
  })
})

it.each(pages)('%s links only to files that are there', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link)
  const broken = links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))
  expect(broken).toEqual([])
})

it.each(pages)('%s names only npm scripts that exist', (page) => {
  const { scripts } = JSON.parse(read('package.json'))
  const named = [...read(page).matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name)
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})

it('explains every rule of the checks, in the order of the list, and no other', () => {
  const sections = [...read('docs/rules.md').matchAll(/^### (.+)$/gm)].map(([, name]) => name)

  expect(sections).toEqual([...RULE_NAMES])
})

it('gives the limits of reading grade that the rule has', () => {
  const { claim, topic } = MOST
  const page = read('docs/rules.md')

  expect(page).toContain(`one claim is at most of grade ${claim}, and`)
  expect(page).toContain(`together at most of grade ${topic} (`)
})

it('draws the questions in docs/flow.md as they are', () => {
  const [, chart] = /```mermaid\n(.*?)\n```/s.exec(read('docs/flow.md')) ?? []
  expect(chart, 'docs/flow.md is old. Run: npm run docs').toBe(drawFlow(loadContent(ROOT).content!))
})

it('lists every decision', () => {
  const list = read('docs/decisions/README.md')
  const files = readdirSync(join(ROOT, 'docs/decisions')).filter((file) => /^\d/.test(file))
  expect(files.filter((file) => !list.includes(`(${file})`))).toEqual([])
})

it('pins every dependency to one version, and the lock file holds no addresses', () => {
  const { devDependencies, dependencies } = JSON.parse(read('package.json'))
  expect(dependencies).toBeUndefined()
  expect(
    Object.values(devDependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version))),
  ).toEqual([])
  expect(read('package-lock.json')).not.toContain('"resolved": "http')
})

describe('the two pages on privacy', () => {
  const [english, spanish] = [read('docs/privacy.md'), read('docs/privacy.es.md')] as const
  const shapeOf = (page: string) =>
    page.split('\n').flatMap((line) => /^(?:#+|[-|]|\d\.)(?= )/.exec(line)?.[0] ?? [])
  /** What belongs to shells and other programs, a key, a file, and the second name of the program. */
  const OTHERS =
    /^(HISTCONTROL|ignoreboth|setopt|Set-|\(Get-|script|kill|x$|docs\/|bin\/|~\/|leaflet|reset|npx|npm|node|itin-rights$)/
  const codeIn = (page: string) => [...page.matchAll(/`([^`]+)`/g)].map(([, code]) => code)

  it('have the same sections, rows and points, and name the same commands', () => {
    expect(shapeOf(english).filter((mark) => mark === '##').length).toBeGreaterThan(4)
    expect(shapeOf(spanish)).toEqual(shapeOf(english))
    expect(codeIn(spanish).sort()).toEqual(codeIn(english).sort())
  })

  it('name only commands and options that there are', async () => {
    const { stdout } = await runHere(['--help'])
    const named = codeIn(english).map((code) => code!.replace('node dist/itin-rights.cjs ', ''))
    const ours = named.filter((code) => !OTHERS.test(code))
    expect(ours.length).toBeGreaterThan(5)
    for (const code of ours) expect(stdout).toMatch(new RegExp(`^ +${code.split(' ')[0]}\\b`, 'm'))
  })

  it('say what is so, and give no advice', () => {
    expect(english).not.toMatch(/\b(should|must|safe|unsafe|safely|recommend)\b/i)
    expect(spanish).not.toMatch(/\b(deber?ía|debe|segur[oa]s?|insegur[oa]|recomend)/i)
  })

  it('say at the top of the Spanish one that nobody fluent has reviewed it', () => {
    expect(spanish.split('\n').slice(0, 6).join('\n')).toContain('traducción en borrador')
  })
})

function markdownIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? markdownIn(path) : path.endsWith('.md') ? [path] : []
  })
}
