/** Parts what comes in pieces into lines. Holds no more than one piece and the start of one line, whatever comes. */
export interface LineSplitter {
  /** Take in a piece, of any length and cut anywhere. */
  add(piece: string): void
  /** The next whole line, without its end; undefined while there is none. A line longer than any answer comes empty. */
  take(): string | undefined
  /** What is there after the last line end, when no more will come; undefined for nothing. */
  takeRest(): string | undefined
  /** Whether nothing has come that was not taken. */
  isEmpty(): boolean
}

/** No answer is longer: of a line that is, nothing is kept. */
const LONGEST = 1000
/** Where a line that does not end is ended, so that an input without line ends runs out of answers too. */
const ENDLESS = 2_000_000
// Line ends of every system, also those that only Unicode knows.
const END = /\r\0?\n?|[\n\v\f\u0085\u2028\u2029]/g
const NEWLINE = /^\n?/
const REST_OF_END: Readonly<Record<string, RegExp>> = { '\r': /^\0?\n?/, '\r\0': NEWLINE }
// What a file of Windows may start with: the mark of UTF-8, or what is left of the one of UTF-16.
const MARK = /^[\ufeff\ufffd]+/

/**
 * Lines of a text that nobody promised to be one. NUL characters are left out: plain letters in UTF-16, as old Windows
 * shells write them into a file, are then read as what they are.
 */
export function lineSplitter(): LineSplitter {
  let text = ''
  let at = 0
  let dropped = 0
  let isStart = true
  // What a Windows line end goes on with, when the piece ended in its middle.
  let restOfEnd: RegExp | undefined

  return {
    add(piece) {
      let more = isStart ? piece.replace(MARK, '') : piece
      isStart &&= more === ''
      if (restOfEnd !== undefined && more !== '') {
        const [skipped = ''] = restOfEnd.exec(more) ?? []
        more = more.slice(skipped.length)
        restOfEnd = skipped === '\0' && more === '' ? NEWLINE : undefined
      }
      text = text.slice(at) + more
      at = 0
    },
    take() {
      END.lastIndex = at
      const end = END.exec(text)
      if (end !== null) {
        const line = text.slice(at, end.index)
        at = END.lastIndex
        if (at === text.length) restOfEnd = REST_OF_END[end[0]]
        return whole(line)
      }
      if (dropped + text.length - at > LONGEST) {
        dropped += text.length - at
        text = ''
        at = 0
      }
      return dropped > ENDLESS ? whole('') : undefined
    },
    takeRest() {
      const isNothing = dropped === 0 && text.slice(at).replaceAll('\0', '') === ''
      const line = isNothing ? undefined : whole(text.slice(at))
      text = ''
      at = 0
      return line
    },
    isEmpty: () => at === text.length && dropped === 0,
  }

  function whole(line: string): string {
    const isLong = dropped + line.length > LONGEST
    dropped = 0
    return isLong ? '' : line.replaceAll('\0', '')
  }
}
