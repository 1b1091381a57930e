import type { Content, Rule } from '../content'
import { errorsOf } from '../finding'
import { visibleTexts } from '../visible-texts'

/**
 * A text is written in the letters of its language, or in plain Latin ones for names: a letter of another script, or a fancy
 * one, can look like another and hide what a word is. Content's own texts, without a tag, may have the letters of every locale.
 */
export function oneScript(tag?: string): Rule {
  return (content) => {
    const error = errorsOf('one-script', content.lineOf)
    const foreign = lettersOutside(tag === undefined ? tagsOf(content) : [tag])
    return visibleTexts(content)
      .filter((text) => text.tag === tag)
      .flatMap(({ file, path, text }) =>
        wordsWith(foreign, text).map((word) =>
          error(
            file,
            path,
            `"${String(path[0])}" has “${word}”, with letters that only look like others. Type the word anew.`,
          ),
        ),
      )
  }
}

function tagsOf({ locales }: Content): string[] {
  return locales.map(({ tag }) => tag)
}

/** The words with a foreign letter, and those that mix two scripts whose letters look alike. */
function wordsWith(foreign: RegExp, text: string): string[] {
  if (LATIN.test(text)) return []
  const words = text.match(/[\p{L}\p{M}\p{Nl}\p{So}]+/gu) ?? []
  return [...new Set(words.filter((word) => foreign.test(word) || mixes(word)))]
}

// Nearly all text; without the letters of phonetics, which come next.
const LATIN = /^[ -~\u00a0-\u024f\u2010-\u2027]*$/

function mixes(word: string): boolean {
  return ALIKE.filter((script) => script.test(word)).length > 1
}

const ALIKE = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]

// Letters of no script of these languages, and Latin ones that no language here is written with: full-width, in circles, for
// mathematics, for phonetics, small capitals. The wide ones stand beside Chinese only as signs, not as letters.
function lettersOutside(tags: readonly string[]): RegExp {
  const key = tags.join()
  const outside = known.get(key) ?? makeOutside(tags)
  known.set(key, outside)
  return outside
}

const known = new Map<string, RegExp>()

function makeOutside(tags: readonly string[]): RegExp {
  const own = tags.flatMap((tag) => {
    const script = scriptOf(tag)
    return SCRIPTS[script] ?? [script]
  })
  // By all scripts that a letter is used in: the long sign of Japanese and the stretched line of Arabic belong to several.
  const scripts = own.filter((script) => script !== 'Latn').map((script) => `\\p{scx=${script}}`)
  return new RegExp(
    `(?![\\p{M}A-Za-z\\xaa\\xba\\u00c0-\\u024f\\u1e00-\\u1eff${STOPS}${scripts.join('')}])[\\p{L}\\p{Nl}]|${FANCY}`,
    'u',
  )
}

// Letters that look like apostrophes: the stops of K'iche', Zapotec and Hawaiian, and the sign inside Ukrainian words.
const STOPS = '\\u02bb\\u02bc\\ua78b\\ua78c'
const FANCY = '[\\u249c-\\u24e9\\u{1f110}-\\u{1f189}]'

/** Scripts that are more than one by the names that Unicode gives. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani', 'Bopo'],
  Hant: ['Hani', 'Bopo'],
  Kore: ['Hang', 'Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
}

function scriptOf(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? 'Latn'
  } catch {
    return 'Latn' // no language tag at all: the folder has another name
  }
}
