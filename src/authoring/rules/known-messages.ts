import { STATES } from '../../content/states'
import { DEPTHS } from '../../content/types'
import {
  type AuthoredLocale,
  BASE,
  baseOf,
  type Content,
  findLocale,
  type Rule,
  WORD_FILES,
  type WordFile,
} from '../content'
import { errorsOf, type Finding, warningsOf } from '../finding'

/** A locale has every message that is needed, none that is not, and no empty one. */
export function knownMessages(tag: string): Rule {
  return (content) => {
    const locale = findLocale(content, tag)
    if (locale === undefined) return []
    return WORD_FILES.flatMap((file) => compare(content, locale, file))
  }
}

function compare(content: Content, { tag, words }: AuthoredLocale, file: WordFile): Finding[] {
  const error = errorsOf('known-messages', content.lineOf)
  // English must be whole; a translation may be on its way, and readers get English until then.
  const missing = tag === BASE ? error : warningsOf('known-messages', content.lineOf)
  const name = `locales/${tag}/${file}.json`
  const needed = neededKeys(content, file)
  return [
    ...[...needed]
      .filter((key) => !words[file][key]?.trim())
      .map((key) =>
        missing(name, [], `"${key}" is not ${tag === BASE ? 'written' : 'translated'} yet.`),
      ),
    ...Object.keys(words[file])
      .filter((key) => !needed.has(key))
      .map((key) =>
        error(name, [key], `Nothing uses "${key}". Take it out, or mend its spelling.`),
      ),
  ]
}

function neededKeys(content: Content, file: WordFile): Set<string> {
  switch (file) {
    case 'ui': // the interface's own words: what English has is what the program asks for, which its types and a test hold
      return new Set(Object.keys(baseOf(content).words.ui))
    case 'flow':
      return flowKeys(content)
    case 'topics':
      return new Set(
        content.topics.flatMap((topic) => [
          `${topic.id}.title`,
          ...DEPTHS.flatMap((depth) =>
            topic[depth].flatMap((part) =>
              typeof part === 'string' ? [] : [`${topic.id}.heading.${part.heading}`],
            ),
          ),
        ]),
      )
    case 'claims':
      return new Set(
        content.claims.flatMap(({ id, withdrawnOn }) =>
          withdrawnOn ? [id, `${id}.withdrawn`] : [id],
        ),
      )
    case 'changes': // a reason is written before the first change is recorded with it
      return new Set([
        ...Object.keys(baseOf(content).words.changes),
        ...content.changes.map(({ why }) => why),
      ])
    case 'help':
      return helpKeys(content)
  }
}

function flowKeys({ flow, locales }: Content): Set<string> {
  const keys = new Set<string>()
  for (const [id, { ask = id, choices }] of Object.entries(flow.questions)) {
    keys.add(`${ask}.title`)
    for (const choice of choices) keys.add(`${ask}.choice.${choice.id}`)
    // A question may have a text and a list of items; English decides whether it does.
    for (const key of Object.keys(locales[0]?.words.flow ?? {})) {
      if (key === `${ask}.text` || key.startsWith(`${ask}.item.`)) keys.add(key)
    }
  }
  for (const [id, { words = id }] of Object.entries(flow.outcomes)) {
    keys.add(`outcome.${words}.title`).add(`outcome.${words}.text`)
  }
  return keys
}

function helpKeys({ help, clinics, locales }: Content): Set<string> {
  const english = locales[0]?.words.help ?? {}
  return new Set([
    ...STATES.map((state) => `state.${state}`),
    ...clinics.flatMap(({ limit, languages, phones }) => [
      ...(limit ? [`clinic.limit.${limit}`] : []),
      ...(languages ? [`clinic.languages.${languages}`] : []),
      ...phones.flatMap(({ label }) => (label ? [`clinic.phone.${label}`] : [])),
    ]),
    ...help.flatMap(({ id, phones, operator }) => [
      ...['name', 'does', 'forWhom', 'limit'].map((part) => `${id}.${part}`),
      ...['languages', 'hours'].map((part) => `${id}.${part}`).filter((key) => key in english),
      ...(operator === undefined ? [`${id}.operator`] : []),
      ...(phones.some(({ label }) => label) ? [`${id}.phoneLabel`] : []),
    ]),
  ])
}
