import { BASE, baseOf, findLocale, type Rule, WORD_FILES } from '../content'
import { warningsOf } from '../finding'
import { stateOf } from '../translation'

/** Every translation is recorded with the English it was made from, and that English has not changed since. */
export function recordedTranslations(tag: string): Rule {
  return (content) => {
    const base = baseOf(content)
    const locale = findLocale(content, tag)
    if (locale === undefined || tag === BASE) return []
    const warning = warningsOf('recorded-translations', content.lineOf)
    const statusFile = `locales/${tag}/_status.json`
    const messages = WORD_FILES.flatMap((file) =>
      Object.keys(locale.words[file]).map((key) => ({ file, key, id: `${file}:${key}` })),
    )
    const known = new Set(messages.map(({ id }) => id))
    return [
      ...messages
        .filter(({ id }) => locale.status[id] === undefined)
        .map(({ file, key, id }) =>
          warning(
            `locales/${tag}/${file}.json`,
            [key],
            `"${id}" is not recorded in _status.json. Run: npm run lock -- ${tag}`,
          ),
        ),
      ...messages
        .filter(({ file, key }) => stateOf(locale, base, file, key) === 'stale')
        .map(({ file, key, id }) =>
          warning(
            `locales/${tag}/${file}.json`,
            [key],
            `The English of "${id}" has changed since it was translated. Compare and translate again.`,
          ),
        ),
      ...Object.keys(locale.status)
        .filter((id) => !known.has(id))
        .map((id) =>
          warning(
            statusFile,
            [id],
            `"${id}" is recorded, but there is no such translation. Take the record out.`,
          ),
        ),
    ]
  }
}
