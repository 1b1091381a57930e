import { Html, html } from '../../text/html'
import { STYLE } from './style'
import type { Tongue } from './tongue'

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
  /** Looks that only some pages need. */
  readonly style?: string | undefined
}

/** A whole page in one file that needs nothing else: no script, no picture, no font, no network. */
export function page({ edition }: Tongue, parts: PageParts): string {
  const { title, top, body, foot, links, isLarge = false, margin = '', style = '' } = parts
  const { tag, dir } = edition.head.locale
  const { text } = html`<html lang="${tag}" dir="${dir}"${isLarge && new Html(' class="large"')}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<meta name="generator" content="itin-rights">
<title>${title}</title>
${links}<style>${new Html(`${STYLE}${style}${marginStyle(margin)}`)}</style>
</head>
<body>
${top && html`<header>\n${top}</header>\n`}<main>
${body}</main>
${foot && html`<footer>\n${foot}</footer>\n`}</body>
</html>`
  return `<!doctype html>\n${text}\n`
}

// Nothing but plain signs: what stands here is a text of the style sheet.
function marginStyle(text: string): string {
  const plain = text.replace(/[^\w .·-]/g, '')
  return plain === '' ? '' : `@page { @bottom-left { content: "${plain}" } }\n`
}
