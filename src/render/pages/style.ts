/**
 * The looks of every page: black on white, the fonts of the system; on paper of any size no statement is split from where it
 * comes from; under 30rem the languages stand under each other.
 */
export const STYLE = `
:root { color-scheme: light; --small: .875rem }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 50rem; padding: 1rem; color: #000; background: #fff; overflow-wrap: anywhere;
  font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.2rem 0 .4rem; break-after: avoid; break-inside: avoid }
h1 { font-size: 1.5rem; margin-top: 0 }
h2 { font-size: 1.375rem }
h3 { font-size: 1.125rem }
h4 { font-size: 1rem }
p { margin: .25rem 0; orphans: 3; widows: 3 }
ul { margin: .25rem 0; padding: 0; list-style: none }
a { color: inherit }
a.number { font-weight: bold; white-space: nowrap }
.sheet { border-top: .2rem solid #000; margin-top: 2rem; padding-top: .2rem }
header + main > .sheet:first-child, main > .sheet:first-child { margin-top: 1rem }
.topic { border: .12rem solid #000; border-radius: .3rem; padding: 0 .3rem; font-weight: bold; white-space: nowrap }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.25rem }
.pair > * { min-width: 0; grid-row: 1 }
.pair > .first { grid-column: 1 }
.pair > .second { grid-column: 2 }
h1:has(> .pair), h2:has(> .pair), .related li:has(.pair), nav a:has(.pair) { display: flex; gap: .5rem; align-items: baseline }
h1 > .pair, h2 > .pair, .related .pair, nav .pair { flex: 1 }
.notice { border-inline-start: .3rem solid #000; padding-inline-start: .5rem; font-weight: bold; break-inside: avoid }
.claims > li { padding: .45rem 0; border-bottom: 1px solid #767676; break-inside: avoid }
.claims > li:last-child { border-bottom: 0 }
.said { font-size: 1.0625rem }
.under { padding-inline-start: .8rem; border-inline-start: 1px solid #000 }
.origin, .sources, .help, .sheet > footer, body > footer { font-size: var(--small) }
.help { border-top: 1px solid #767676; padding: .2rem 0 .4rem }
.help p { margin: .1rem 0 }
.help > h3, .help > h4 { font-size: 1rem; margin-top: .3rem }
.coded { display: flex; gap: .2rem .8rem; align-items: flex-start }
.coded > div { flex: 1; min-width: 0 }
.together { break-inside: avoid }
.together + .together { margin-top: .35rem }
.sources > ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: .6rem 1.25rem }
.sources li { break-inside: avoid }
.qr { display: block; flex: none }
.address { line-height: 1.7 }
.related li, nav li { margin: .35rem 0 }
.sheet > footer, body > footer { border-top: 1px solid #000; margin-top: 1rem; padding-top: .3rem; break-inside: avoid; break-before: avoid }
code { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .9em }
.large { --small: 1rem; font-size: 18pt }
.large .coded { display: block }
.large .sources > ul { display: block }
.large code { font-size: 1em }
@media (max-width: 30rem) {
  .pair { grid-template-columns: 1fr }
  .pair > * { grid-row: auto }
  .pair > .first, .pair > .second { grid-column: 1 }
  .claims .pair > * + * { margin-top: .5rem }
  h1:has(> .pair), h2:has(> .pair) { display: block }
  .coded { display: block }
  .coded > .qr { margin: .3rem 0 }
}
@page { margin: 13mm 14mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif }
  @bottom-left { font: 9pt sans-serif } }
@media print {
  :root { font-size: 10.5pt }
  .large { font-size: 18pt }
  body { max-width: none; padding: 0 }
  .sheet { break-before: page; border-top: 0; margin-top: 0; padding-top: 0 }
  main > .sheet:first-child { break-before: auto }
  a { text-decoration: none }
}
`

/** What slides look like besides: each fills the screen or a page of paper, and the next one comes with the space bar. */
export const SLIDES = `
html { scroll-snap-type: y proximity; font-size: clamp(1rem, 2.4vmin, 2rem) }
body { max-width: 75rem }
.slide { min-height: 100vh; padding: 1rem 0; display: flex; flex-direction: column; justify-content: center; scroll-snap-align: start }
.slide + .slide { border-top: 1px solid #767676 }
.slide .said { font-size: 1.75rem; line-height: 1.35 }
.slide .show .topic { font-size: 1.5rem }
.small { font-size: var(--small); margin-top: 1rem }
@page { size: landscape }
@media print {
  html { font-size: 13pt }
  .slide { min-height: 0; display: block; break-after: page; break-inside: avoid; border: 0 !important }
  .slide:last-child { break-after: auto }
}
`
