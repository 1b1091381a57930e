import { type Content, FILES, WORD_FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

/** No number, address or name of `danger.yaml` stands in anything that a person sees, in any spelling. */
export function nothingDangerous(content: Content): Finding[] {
  const { danger, lineOf } = content
  const error = errorsOf('nothing-dangerous', lineOf)
  const banned = [
    ...[...danger.numbers, ...danger.spoofed].map(({ e164 }) => e164.slice(2)),
    ...danger.numbers.flatMap(({ also }) => (also === undefined ? [] : [lettersOnly(also)])),
  ]
  const mislabels = new Map(danger.mislabels.map(({ e164, onlyFor }) => [e164.slice(2), onlyFor]))

  return visibleTexts(content).flatMap(({ file, path, text, owner }) => {
    const digits = text.replace(/[^0-9]/g, ' ').replace(/(\d) +(?=\d)/g, '$1')
    const joined = lettersOnly(text)
    const found: string[] = []
    for (const number of banned)
      if (digits.includes(number) || joined.includes(number)) found.push(number)
    for (const [number, onlyFor] of mislabels)
      if (digits.includes(number) && owner !== onlyFor) found.push(number)
    if (new RegExp(`\\b\\d{3}[-. )]+${danger.exchange}[-. ]+\\d{4}\\b`).test(text))
      found.push(`exchange ${danger.exchange}`)
    for (const { domain } of danger.domains) if (hasDomain(text, domain)) found.push(domain)
    return found.map((what) =>
      error(file, path, `"${what}" must never be shown: danger.yaml says why.`),
    )
  })
}

interface VisibleText {
  readonly file: string
  readonly path: readonly PropertyKey[]
  readonly text: string
  readonly owner?: string
}

function visibleTexts({ locales, help, sources }: Content): VisibleText[] {
  return [
    ...locales.flatMap(({ tag, words }) =>
      WORD_FILES.flatMap((name) =>
        Object.entries(words[name]).map(([key, text]) => ({
          file: `locales/${tag}/${name}.json`,
          path: [key],
          text,
        })),
      ),
    ),
    ...help.flatMap(({ id, phones, url, urlShort, operator, dial }) =>
      [
        ...phones.flatMap(({ e164, display }) => [e164, display]),
        url ?? '',
        urlShort ?? '',
        operator ?? '',
        dial ?? '',
      ].map((text) => ({ file: FILES.help, path: [id], text, owner: id })),
    ),
    ...Object.entries(sources).flatMap(([id, { url, title }]) =>
      [url ?? '', title].map((text) => ({ file: FILES.sources, path: [id], text })),
    ),
  ]
}

function lettersOnly(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

// "uscis.org" is banned, "uscis.org.example" and "my.uscis.gov" are not that name.
function hasDomain(text: string, domain: string): boolean {
  const escaped = domain.replace(/[.\\/]/g, '\\$&')
  return new RegExp(`(?<![\\w-])(?:[\\w-]+\\.)*${escaped}(?![\\w-])`, 'i').test(text)
}
