import { ADDRESS, addressesIn, endingsIn, isGiven, withPlainDots } from '../addresses'
import {
  BASE,
  baseOf,
  type Content,
  findLocale,
  type Rule,
  WORD_FILES,
  type WordFile,
} from '../content'
import { errorsOf } from '../finding'
import { entryOf } from '../messages'

// The interface speaks of days and numbers that someone types.
const WITHOUT_NUMBERS: readonly WordFile[] = ['claims', 'topics', 'help', 'flow']

/**
 * Numbers, dates, laws and addresses in words come from fields: a typed one has no source, and a translator can mistype it.
 * Of a translation only the addresses are held here; `same-digits` holds its numbers.
 */
export function nothingMadeUpInWords(tag: string): Rule {
  return (content) => {
    const locale = findLocale(content, tag)
    if (locale === undefined) return []
    const error = errorsOf('nothing-made-up-in-words', content.lineOf)
    return WORD_FILES.flatMap((file) =>
      Object.entries(locale.words[file]).flatMap(([key, text]) => {
        const words = withPlainDots(text.replace(/\{\{[^}]*\}\}/g, ' '))
        const { numbers, addresses } = fieldsOf(content, file, key)
        const base = tag === BASE ? '' : (baseOf(content).words[file][key] ?? '')
        const english = addressesIn(base)
        const endings = endingsIn(tag === BASE ? text : base)
        const isTyped = tag === BASE && WITHOUT_NUMBERS.includes(file)
        const found = [
          ...addressesIn(words).filter((address) => !isGiven(address, [...addresses, ...english])),
          ...endingsIn(text).filter((ending) => !endings.includes(ending)),
          ...(isTyped ? numbersIn(words.replace(ADDRESS, ' ')) : []).filter(
            (number) => !numbers.has(digitsOf(number)),
          ),
        ]
        if (found.length === 0) return []
        const message = `"${key}" has ${found.join(', ')} in its words. Put it into "values" and write {{name}}, {{name, number}} or {{name, date}}.`
        return [error(`locales/${tag}/${file}.json`, [key], message)]
      }),
    )
  }
}

interface Fields {
  /** Digits that the words may repeat. */
  readonly numbers: ReadonlySet<string>
  /** Texts that hold the addresses which the words may repeat. */
  readonly addresses: readonly string[]
}

// A claim's numbers are never typed, also not those of its values: only a placeholder keeps them the same in every language.
function fieldsOf(content: Content, file: WordFile, key: string): Fields {
  const addressesOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const { url, copyAt } = content.sources[id] ?? {}
      return [url ?? '', copyAt ?? '']
    })
  if (file === 'claims') {
    const claim = content.claims.find(({ id }) => id === key || id === entryOf(key))
    const cited = claim?.sources.map(({ id }) => id) ?? []
    return { numbers: new Set(), addresses: addressesOf(cited) }
  }
  const entry = file === 'help' ? content.help.find(({ id }) => id === entryOf(key)) : undefined
  if (entry === undefined) return { numbers: new Set(), addresses: [] }
  const { values, phones, dial, url, urlShort, sources } = entry
  const numbers = [
    ...Object.values(values).map(String),
    ...phones.flatMap(({ e164, display }) => [e164, display]),
    dial ?? '',
  ]
  return {
    numbers: new Set(numbers.flatMap(numbersIn).map(digitsOf)),
    addresses: [url ?? '', urlShort ?? '', ...addressesOf(sources)],
  }
}

const FORM_NAMES = /\b(?:Forms?|Schedules?|Publications?) [A-Z]{0,4}-?\d+(?:-?[A-Z]+)*\b/g

// "47,000", "877-777-4778" and "6103(i)(2)" are one number each.
function numbersIn(text: string): string[] {
  return text.replace(FORM_NAMES, ' ').match(/\p{N}+(?:[-.,/() ]{1,2}\p{N}+)*/gu) ?? []
}

function digitsOf(number: string): string {
  return number.replace(/[^\p{N}]/gu, '')
}
