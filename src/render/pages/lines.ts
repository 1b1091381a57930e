import type { Block } from '../../terminal/layout'
import { type Html, html } from '../../text/html'
import { type Known, withKnown } from './known'
import { inBoth, inBothShort, type Tongue, type Tongues, tagOf } from './tongue'

/** A heading of that level, from 1 to 4. */
export function heading(level: number, content: Html, id?: string): Html {
  const name = id === undefined ? undefined : html` id="${id}"`
  if (level <= 1) return html`<h1${name}>${content}</h1>\n`
  if (level === 2) return html`<h2${name}>${content}</h2>\n`
  return level === 3 ? html`<h3${name}>${content}</h3>\n` : html`<h4${name}>${content}</h4>\n`
}

/** A heading in every language of the page. */
export function headingInBoth(
  level: number,
  tongues: Tongues,
  say: (tongue: Tongue) => string,
): Html {
  return heading(
    level,
    inBothShort(tongues, (tongue) => html`${say(tongue)}`),
  )
}

/** Paragraphs that the text of the page is made of, each in every language; what is known in them is put in as what it is. */
export function paragraphsInBoth(
  tongues: Tongues,
  make: (tongue: Tongue) => readonly Block[],
  known: readonly Known[] = [],
): Html {
  const first = make(tongues.first)
  const second = tongues.second && make(tongues.second)
  return html`${first.map((block, index) => {
    const beside = second?.[index]
    return (
      (beside && numberOnce(block, beside, known, tongues)) ??
      inBoth(tongues, (tongue) =>
        paragraph((tongue === tongues.first ? block : beside) ?? block, known),
      )
    )
  })}`
}

/** One paragraph; a notice looks like one. */
export function paragraph(
  { text, look }: Pick<Block, 'text' | 'look'>,
  known: readonly Known[] = [],
): Html {
  const content = withKnown(text, known)
  return look === 'notice' ? html`<p class="notice">${content}</p>\n` : html`<p>${content}</p>\n`
}

// "Phone: 202-…" in two languages has the number once: "Phone: / Teléfono: 202-…".
function numberOnce(
  { text, look }: Block,
  beside: Block,
  known: readonly Known[],
  { second }: Tongues,
): Html | undefined {
  if (look !== undefined || second === undefined) return undefined
  const piece = known.find((one) => isLabelled(one.text, text) && isLabelled(one.text, beside.text))
  if (piece === undefined) return undefined
  const [before = '', after = ''] = splitAt(piece.text, text)
  const [otherBefore = '', otherAfter = ''] = splitAt(piece.text, beside.text)
  const other = (said: string, than: string) =>
    said.trim() !== than.trim() &&
    said.trim() !== '' &&
    html` / <span lang="${tagOf(second)}" dir="${second.edition.head.locale.dir}">${said.trim()}</span>`
  return html`<p>${before.trimEnd()}${other(otherBefore, before)} ${piece.as}${after}${other(otherAfter, after)}</p>\n`
}

function isLabelled(piece: string, line: string): boolean {
  return line.includes(piece) && /^[^:：]{1,60}[:：]\s*$/.test(splitAt(piece, line)[0] ?? '')
}

function splitAt(piece: string, line: string): readonly string[] {
  const at = line.indexOf(piece)
  return [line.slice(0, at), line.slice(at + piece.length)]
}
