import fastStringWidth from 'fast-string-width'

// Scripts written without spaces between words: their lines may break between any two words.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
// Nothing that closes may start a line, and nothing that opens may end one.
const CLOSES = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ー々]/u
const OPENS = /[\p{Ps}\p{Pi}]$/u
const SPACES = /[\t\n\r ]+/

// Letters of one column each: Latin, and the quotation marks and dashes that go with it.
const NARROW = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/
const ASCII = /^[ -~]*$/
const SPACING_MARK = /\p{Mc}/gu

/**
 * How many columns a text takes in a terminal, two for each Chinese or Korean character. Where terminals differ, as on
 * the vowel signs of Hindi or Bengali, this is the most that any takes.
 */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length
  return fastStringWidth(text) + (text.match(SPACING_MARK)?.length ?? 0)
}

/**
 * The text as lines of at most `columns`, with no word lost. Breaks at spaces, between the words of scripts that have
 * none, and inside a word only where that word alone is wider than a line. A no-break space never breaks.
 */
export function wrap(text: string, columns: number): string[] {
  const room = Math.max(2, columns) // a Chinese character takes two columns
  if (NARROW.test(text)) return wrapNarrow(text, room)
  const lines: string[] = []
  let line = ''
  let width = 0
  const turn = () => {
    lines.push(line)
    line = ''
    width = 0
  }

  for (const token of text.split(SPACES)) {
    let glue = line === '' || token === '' ? '' : ' '
    for (const piece of piecesOf(token)) {
      const wide = widthOf(piece)
      if (line !== '' && width + glue.length + wide > room) {
        turn()
        glue = ''
      }
      line += glue + piece
      width += glue.length + wide
      glue = ''
      while (width > room) {
        const head = cut(line, room)
        const rest = line.slice(head.length)
        line = head
        turn()
        line = rest
        width = widthOf(rest)
      }
    }
  }
  if (line !== '' || lines.length === 0) turn()
  return lines
}

// The same for letters of one column each, a line at a time: nearly all text is such, and this is many times faster.
function wrapNarrow(text: string, room: number): string[] {
  const words = text.replace(/ {2,}/g, ' ').trim()
  const lines: string[] = []
  let start = 0
  while (words.length - start > room) {
    const space = words.lastIndexOf(' ', start + room)
    const end = space > start ? space : start + room
    lines.push(words.slice(start, end))
    start = end + (space > start ? 1 : 0)
  }
  lines.push(words.slice(start))
  return lines
}

function piecesOf(token: string): string[] {
  if (NARROW.test(token) || !UNSPACED.test(token)) return [token]
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

/** The start of a text that fits into that many columns; at least one character. */
export function cut(text: string, columns: number): string {
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
