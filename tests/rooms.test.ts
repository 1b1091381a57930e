import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { expect, it } from 'vitest'

const SRC = join(import.meta.dirname, '../src')

/** Which rooms each room may import; "types of" means that nothing of it is there while the program runs. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'main.ts': [
    ...['lazily commands', 'app.ts', 'peek-command.ts', 'error-report.ts'],
    ...['lazily program.ts', 'types of program.ts'],
    ...['commands', 'content', 'guard', 'locale', 'terminal', 'text'],
  ],
  'program.ts': [
    ...['app.ts', 'help-words.ts', 'peek-command.ts', 'usage-error.ts'],
    ...['commands', 'lazily commands', 'content', 'types of locale'],
  ],
  'peek-command.ts': [],
  'usage-error.ts': ['commands'],
  'error-report.ts': ['types of app.ts', 'content', 'guard', 'text', 'types of terminal'],
  'help-words.ts': ['types of locale'],
  'app.ts': ['content', 'locale', 'types of commands', 'types of guard', 'types of terminal'],
  commands: [
    ...['app.ts', 'lazily authoring', 'lazily search', 'lazily text', 'search'],
    ...['render', 'flow', 'guard', 'locale', 'content', 'terminal', 'text', 'disk'],
  ],
  authoring: ['flow', 'locale', 'content', 'text'],
  render: ['flow', 'locale', 'content', 'text', 'types of guard', 'types of terminal'],
  flow: ['types of content'],
  search: [],
  disk: ['text'],
  content: ['text'],
  guard: [],
  locale: [],
  terminal: ['text'],
  text: [],
}

interface Import {
  readonly from: string
  readonly room: string
  readonly to: string
}

it.each(Object.keys(MAY_IMPORT))('%s imports only what the table of rooms allows', (room) => {
  const allowed = [...(MAY_IMPORT[room] ?? []), room, 'errors.ts']
  const others = importsOf(room).filter(
    ({ to }) => !allowed.includes(to) && !allowed.includes(to.replace('types of ', '')),
  )
  expect(others).toEqual([])
})

it('knows every room', () => {
  expect(readdirSync(SRC).sort()).toEqual([...Object.keys(MAY_IMPORT), 'errors.ts'].sort())
})

it.each(['zod', 'yaml', 'i18next'])('only authoring uses %s', (library) => {
  const rooms = filesIn(SRC)
    .filter((file) => readFileSync(file, 'utf8').includes(`from '${library}'`))
    .map(roomOf)
  expect(new Set(rooms)).toEqual(new Set(['authoring']))
})

it('touches process, console, Chalk and Inquirer only in bin, guard and terminal', () => {
  const touching = filesIn(SRC)
    .filter((file) =>
      /\bprocess\.|\bconsole\.|'chalk'|'@inquirer\//.test(readFileSync(file, 'utf8')),
    )
    .map(roomOf)
  expect(new Set(touching)).toEqual(new Set(['guard', 'terminal']))
})

const READING = [
  ...['closeSync', 'existsSync', 'openSync', 'readFileSync', 'readSync', 'readdirSync'],
  'statSync',
]

/** What may reach the room that saves. */
const SAVING: readonly string[] = ['handout.ts', 'site.ts'].map((file) => join('commands', file))

it('changes files only in authoring/write-file.ts and disk/', () => {
  const others = filesIn(SRC).filter((file) => {
    const text = readFileSync(file, 'utf8')
    const named = [...text.matchAll(/import \{([^}]*)\} from '(?:node:)?fs'/g)].flatMap(
      ([, names = '']) => names.split(',').map((name) => name.trim()),
    )
    const isOther = /'(?:node:)?fs(?:\/promises)?'/.test(text) && named.length === 0
    return isOther || named.some((name) => !READING.includes(name))
  })
  expect(others.filter((file) => roomOf(file) !== 'disk')).toEqual([
    join(SRC, 'authoring', 'write-file.ts'),
  ])
})

it('saves only from the commands that the person gives a file or a folder', () => {
  const saving = filesIn(SRC).filter((file) =>
    /from '[^']*\/disk\//.test(readFileSync(file, 'utf8')),
  )
  expect(saving.map((file) => relative(SRC, file)).sort()).toEqual(SAVING)
})

function importsOf(room: string): Import[] {
  return filesIn(SRC)
    .filter((file) => roomOf(file) === room)
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      const statics = [
        ...text.matchAll(/^(import|export)( type)?\s([^'"]*?)from '(\.[^']+)'/gm),
      ].map(([, , type, names = '', path = '']) => {
        const isType =
          type !== undefined || !/[{,]\s*(?!type\b)[A-Za-z]/.test(names.replace(/\s+/g, ' '))
        return { path, prefix: isType ? 'types of ' : '' }
      })
      const lazy = [...text.matchAll(/import\('(\.[^']+)'\)/g)].map(([, path = '']) => ({
        path,
        prefix: 'lazily ',
      }))
      return [...statics, ...lazy].flatMap(({ path, prefix }) => {
        const target = normalize(join(dirname(file), path))
        if (relative(SRC, target).startsWith('..')) return []
        const to = roomOf(target)
        // Types of a room may be used wherever the room itself may be; within a room everything may.
        return to === room
          ? []
          : [{ from: relative(SRC, file), room, to: to === 'errors.ts' ? to : prefix + to }]
      })
    })
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )
}

function roomOf(file: string): string {
  const [first = ''] = relative(SRC, file).split(/[\\/]/)
  return first.endsWith('.ts') || readdirSync(SRC).includes(first) ? first : `${first}.ts`
}
