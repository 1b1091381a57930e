/** Latin letters with their quotation marks and dashes: nearly all text is such, and nothing is to be done. */
export const LATIN = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/

/** What no text for readers needs, and what does harm on a screen: the same for the terminal, for pages and for the checks. */
export interface Unwanted {
  /**
   * Whole escape sequences, also unfinished ones and those that begin with a C1 character: first the strings (OSC, DCS, SOS,
   * PM, APC) with all that is in them, then CSI, then the short ones.
   */
  readonly sequence: RegExp
  /** What parts words or lines, other than the space and the no-break space. */
  readonly space: RegExp
  /**
   * What nobody sees: controls, bidirectional marks, overrides and isolates, fillers, tags, selectors of variants. The space
   * without width (U+200B) is none between letters of scripts that part their words with it.
   */
  readonly unseen: RegExp
  /**
   * Joiners (U+200C and U+200D) where no script needs them: it takes letters of one that does on both sides, or before U+200D
   * a sign that takes the vowel away, as at the end of words in Malayalam.
   */
  readonly joiner: RegExp
  /** What has no shape of its own: halves of a pair, private use, and what is no character, or none yet. */
  readonly unshown: RegExp
  /** More than three accents on one letter; Vietnamese has two. The first three are the group. */
  readonly accents: RegExp
  /** More than six marks of any script; Burmese and pointed Hebrew come to five. The first six are the group. */
  readonly marks: RegExp
}

/** Made on first use: classes of characters take longer to make than all else on a start, and Latin text needs none. */
export function unwanted(): Unwanted {
  made ??= {
    sequence:
      /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x18\x1a\x1b\x9c\n\r]*(?:\x07|\x1b\\|\x9c)?|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?/g,
    space: /\r\n|[\t-\r\x85\u2028\u2029\u2800]|(?![ \u00a0])\p{Zs}/gu,
    unseen: new RegExp(
      `(?!(?<=${UNSPACED})\\u200b${UNSPACED})(?![\\u200c\\u200d])[\\p{Cc}\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb\\u{1d159}\\u{13430}-\\u{1343f}]`,
      'gu',
    ),
    joiner: joinerOutside([
      ...['Arab', 'Syrc', 'Mong', 'Nkoo', 'Deva', 'Beng', 'Guru', 'Gujr'],
      ...['Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh'],
    ]),
    unshown: /[\p{Cs}\p{Co}\p{Cn}\ufffc]/gu,
    accents: tooMany(
      '[\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20f0\\ufe20-\\ufe2f]',
      3,
    ),
    marks: tooMany('\\p{M}', 6),
  }
  return made
}

let made: Unwanted | undefined

const UNSPACED = '[\\p{Script=Khmer}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Myanmar}]'

function tooMany(mark: string, most: number): RegExp {
  return new RegExp(`(${mark}{${most}})${mark}+`, 'gu')
}

function joinerOutside(scripts: readonly string[]): RegExp {
  const letter = `[${scripts.map((script) => `\\p{scx=${script}}`).join('')}]`
  return new RegExp(
    `(?<!${letter})[\\u200c\\u200d]|\\u200c(?!${letter})|(?<!${VIRAMA})\\u200d(?!${letter})`,
    'gu',
  )
}

const VIRAMA = '[\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca]'
