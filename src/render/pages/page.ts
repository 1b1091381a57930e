import { Html, html } from '../../text/html'
import { STYLE } from './style'
import type { Tongue } from './tongue'

/** A script that stands in a page, with the sum by which a browser knows that it is the one that is meant. */
export interface Script {
  readonly text: string
  /** SHA-256, in base64. */
  readonly sha256: string
}

/** What a page is made of. */
export interface PageParts {
  readonly title: string
  /** Before the content: what stands once above all sheets. */
  readonly top?: Html | undefined
  readonly body: Html
  readonly foot?: Html | undefined
  /** For the head: addresses of the same page in other languages. */
  readonly links?: Html | undefined
  readonly isLarge?: boolean | undefined
  /** Printed in the margin of each page of paper: plain letters, digits and dots. */
  readonly margin?: string | undefined
  /** Only for what the page can do without. */
  readonly script?: Script | undefined
  /** Looks that only some pages need. */
  readonly style?: string | undefined
}

/** A whole page in one file that needs nothing else: no picture, no font, no network, and no script unless one is given. */
export function page({ edition }: Tongue, parts: PageParts): string {
  const { title, top, body, foot, links, isLarge = false, margin = '', style = '', script } = parts
  const { tag, dir } = edition.head.locale
  const { text } = html`<html lang="${tag}" dir="${dir}"${isLarge && new Html(' class="large"')}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${script && `; script-src 'sha256-${script.sha256}'`}">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<meta name="generator" content="itin-rights">
<title>${title}</title>
${links}<style>${new Html(`${STYLE}${style}${marginStyle(margin)}`)}</style>
</head>
<body>
${top && html`<header>\n${top}</header>\n`}<main>
${body}</main>
${foot && html`<footer>\n${foot}</footer>\n`}${script && html`<script>${new Html(script.text)}</script>\n`}</body>
</html>`
  return `<!doctype html>\n${text}\n`
}

// Nothing but plain signs: what stands here is a text of the style sheet.
function marginStyle(text: string): string {
  const plain = text.replace(/[^\w .·-]/g, '')
  return plain === '' ? '' : `@page { @bottom-left { content: "${plain}" } }\n`
}
