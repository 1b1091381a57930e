import { type Html, html } from '../../text/html'
import { qrCells } from '../../text/qr'
import { opened } from './known'
import type { Tongues } from './tongue'

/** Text with the code of the address that stands in it at its side; alone where the address is none. */
export function withCode(text: Html, address: string | undefined, { first }: Tongues): Html {
  const code = address === undefined ? undefined : codeOf(address)
  if (code === undefined || address === undefined) return text
  const label = first.words.t('page.qr', { address })
  return html`<div class="coded"><div>
${text}</div>
${qrSvg(code, label)}</div>
`
}

/** An address as a line of its own, which opens it. */
export function addressLine(address: string): Html {
  return html`<p class="address">${opened(address).as}</p>\n`
}

// As many light cells as the standard asks for on paper.
const QUIET = 4
const LEAST_MILLIMETRES = 22
const MILLIMETRES_A_CELL = 0.5

interface Code {
  readonly size: number
  /** The dark cells, as a path. */
  readonly path: string
}

function codeOf(address: string): Code | undefined {
  if (known.has(address)) return known.get(address)
  const cells = qrCells(address, QUIET)
  const code = cells && { size: cells.length, path: cells.map(darkRuns).join('') }
  known.set(address, code)
  return code
}

// A site shows the same sources on many pages, and working out their codes would take most of its time.
const known = new Map<string, Code | undefined>()

function qrSvg({ size, path }: Code, label: string): Html {
  const width = `${Math.max(LEAST_MILLIMETRES, size * MILLIMETRES_A_CELL)}mm`
  return html`<svg class="qr" role="img" aria-label="${label}" width="${width}" height="${width}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${path}"/></svg>`
}

// Each run of dark cells in a row is one stroke as thick as a cell; the way to the next one is told from its end.
function darkRuns(row: readonly boolean[], y: number): string {
  const runs = row.map((isDark) => (isDark ? '1' : '0')).join('')
  let end = 0
  return [...runs.matchAll(/1+/g)]
    .map(({ index, 0: { length } }) => {
      const move = end === 0 ? `M${index} ${y}.5` : `m${index - end} 0`
      end = index + length
      return `${move}h${length}`
    })
    .join('')
}
