import fastStringWidth from 'fast-string-width'

// Scripts written without spaces between words: their lines may break between any two words.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
// Nothing that closes may start a line, and nothing that opens may end one.
const CLOSES = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ー々]/u
const OPENS = /[\p{Ps}\p{Pi}]$/u
const SPACES = /[\t\n\r ]+/

const ASCII = /^[ -~]*$/
const SPACING_MARK = /\p{Mc}/gu

/**
 * How many columns a text takes in a terminal, two for each Chinese or Korean character. Where terminals differ, as on
 * the vowel signs of Hindi or Bengali, this is the most that any takes.
 */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length
  return fastStringWidth(text) + (text.match(SPACING_MARK)?.length ?? 0)
}

/**
 * The text as lines of at most `columns`, with no word lost. Breaks at spaces, between the words of scripts that have
 * none, and inside a word only where that word alone is wider than a line. A no-break space never breaks.
 */
export function wrap(text: string, columns: number): string[] {
  const room = Math.max(2, columns) // a Chinese character takes two columns
  const lines: string[] = []
  let line = ''
  for (const token of text.split(SPACES).filter((part) => part !== '')) {
    let glue = line === '' ? '' : ' '
    for (const piece of piecesOf(token)) {
      if (line !== '' && widthOf(line + glue + piece) > room) {
        lines.push(line)
        line = ''
        glue = ''
      }
      line += glue + piece
      glue = ''
      while (widthOf(line) > room) {
        const head = cut(line, room)
        lines.push(head)
        line = line.slice(head.length)
      }
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

function piecesOf(token: string): string[] {
  if (!UNSPACED.test(token)) return [token]
  const pieces: string[] = []
  for (const { segment } of segmenter('word').segment(token)) {
    const last = pieces.at(-1)
    const isGlued =
      last !== undefined &&
      (CLOSES.test(segment) || OPENS.test(last) || !(UNSPACED.test(last) || UNSPACED.test(segment)))
    if (isGlued) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

function cut(text: string, columns: number): string {
  if (ASCII.test(text)) return text.slice(0, columns)
  let head = ''
  for (const { segment } of segmenter('grapheme').segment(text)) {
    if (head !== '' && widthOf(head + segment) > columns) break
    head += segment
  }
  return head
}

// Made on first use: a segmenter loads dictionaries, and most texts need none.
const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(granularity: 'word' | 'grapheme'): Intl.Segmenter {
  const known = segmenters.get(granularity) ?? new Intl.Segmenter('und', { granularity })
  segmenters.set(granularity, known)
  return known
}
