import { join } from 'node:path'
import { sealed } from '../content/checksum'
import { STATES } from '../content/states'
import type {
  CompiledHead,
  Flow,
  LocaleEntry,
  Source,
  TranslationCounts,
  TranslationState,
} from '../content/types'
import { formatDate } from '../locale/dates'
import { compileChanges } from './compile-changes'
import { compileClinic, compileHelp } from './compile-help'
import { compileTopic } from './compile-topic'
import { type AuthoredLocale, BASE, type Content, WORD_FILES } from './content'
import { type Speaker, speakers } from './speaker'
import { stateOf } from './translation'
import { emptyFolder, writeFile } from './write-file'

/** Write one file per locale and the list of locales into a folder; what stood there before is gone. */
export function writeCompiled(content: Content, version: string, folder: string): void {
  emptyFolder(folder)
  const speak = speakers(content)
  const entries = content.locales.map((locale) => localeEntry(locale, speak(locale)))
  writeFile(join(folder, 'index.json'), JSON.stringify(entries))
  for (const [index, locale] of content.locales.entries()) {
    const entry = entries[index]
    if (entry)
      writeFile(
        join(folder, `${locale.tag}.jsonl`),
        compileLocale(content, version, entry, speak(locale)),
      )
  }
}

function localeEntry({ tag, meta }: AuthoredLocale, { say }: Speaker): LocaleEntry {
  return {
    tag,
    name: meta.name,
    dir: meta.dir,
    languageWord: say('ui', 'language.word').text,
    damagedWords: say('ui', 'language.damaged').text,
  }
}

function compileLocale(
  content: Content,
  version: string,
  entry: LocaleEntry,
  speaker: Speaker,
): string {
  const { base } = speaker
  const sources = sourcesById(content)
  const topics = content.topics.map((topic) => compileTopic(topic, content, sources, speaker))
  const parts: [name: string, value: unknown][] = [
    ['topics', topics.map(({ number, id, title, depths }) => ({ number, id, title, depths }))],
    ['flow', compileFlow(content)],
    [
      'flow-words',
      Object.fromEntries(
        Object.keys(base.words.flow).map((key) => [key, speaker.say('flow', key)]),
      ),
    ],
    ['help', content.help.map((help) => compileHelp(help, sources, speaker))],
    ['clinics', content.clinics.map((clinic) => compileClinic(clinic, sources, speaker))],
    [
      'states',
      Object.fromEntries(STATES.map((state) => [state, speaker.say('help', `state.${state}`)])),
    ],
    ['sources', [...sources.values()]],
    ['counts', countStates(speaker.locale, base)],
    ['changes', compileChanges(content, sources, speaker)],
    ...topics.map((topic): [string, unknown] => [`topic:${topic.number}`, topic]),
  ]

  const lines = parts.map(([, value]) => sealed(JSON.stringify(value)))
  const places: Record<string, [number, number]> = {}
  let offset = 0
  for (const [index, line] of lines.entries()) {
    const length = Buffer.byteLength(line)
    places[parts[index]?.[0] ?? ''] = [offset, length]
    offset += length + 1
  }
  const head: CompiledHead = {
    schema: 1,
    version,
    locale: { ...entry, formats: speaker.locale.meta.formats, base: BASE },
    pack: { ...content.pack, newestDay: newestDayOf(content) },
    // Messages keep their placeholders: their values are only known while the program runs.
    messages: Object.fromEntries(
      Object.entries(base.words.ui).map(([key, text]) => [
        key,
        speaker.locale.words.ui[key] || text,
      ]),
    ),
    dates: datesOf(content, speaker.locale),
    parts: places,
  }
  return `${[JSON.stringify(head), ...lines].join('\n')}\n`
}

/** The flow as the program walks it. */
export function compileFlow({ flow }: Content): Flow {
  const questions = Object.entries(flow.questions).map(([id, { ask = id, choices }]) => {
    return [
      id,
      {
        id,
        ask,
        choices: choices.map(({ id: choice, to, skip }) => ({ id: choice, to, isSkip: skip })),
      },
    ] as const
  })
  const outcomes = Object.entries(flow.outcomes).map(
    ([id, { words = id, topics, help, helpFirst }]) => {
      return [id, { id, words, topics, help, helpFirst }] as const
    },
  )
  return {
    start: flow.start,
    questions: Object.fromEntries(questions),
    outcomes: Object.fromEntries(outcomes),
  }
}

/** The register by the id that claims cite. */
export function sourcesById({ sources }: Content): Map<string, Source> {
  return new Map(
    Object.entries(sources).map(([id, { copyAt, copyIs, titleIs, noUrl, ...source }]) => {
      return [
        id,
        {
          id,
          ...source,
          ...(copyAt && { copyAt }),
          ...(copyIs && { copyIs }),
          ...(titleIs && { titleIs }),
          ...(noUrl && { noUrl }),
        },
      ]
    }),
  )
}

function newestDayOf({ pack, changes }: Content): string {
  return [pack.checkedOn, ...changes.map(({ date }) => date)].sort().at(-1) ?? pack.checkedOn
}

function datesOf(content: Content, locale: AuthoredLocale): Record<string, string> {
  const { formats } = locale.meta
  const written = [
    content.pack.checkedOn,
    content.pack.evidenceUntil,
    ...Object.values(content.sources).flatMap(({ published }) => published ?? []),
    ...content.claims.flatMap(({ checkedOn, withdrawnOn }) => [
      checkedOn,
      ...(withdrawnOn ? [withdrawnOn] : []),
    ]),
    ...content.help.map(({ verifiedOn }) => verifiedOn),
    ...content.clinics.flatMap(({ phones }) => phones.map(({ evidenceFrom }) => evidenceFrom)),
    ...content.changes.map(({ date }) => date),
    ...Object.values(locale.status).map(({ on }) => on),
  ]
  return Object.fromEntries([...new Set(written)].map((date) => [date, formatDate(date, formats)]))
}

function countStates(locale: AuthoredLocale, base: AuthoredLocale): TranslationCounts {
  const counts: Partial<Record<TranslationState, number>> = {}
  for (const file of WORD_FILES) {
    for (const key of Object.keys(base.words[file])) {
      const state = stateOf(locale, base, file, key)
      counts[state] = (counts[state] ?? 0) + 1
    }
  }
  return counts
}
