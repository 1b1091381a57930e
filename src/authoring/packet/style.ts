/** The looks of the packet: system fonts, black on white, and no statement split over two sheets, Letter or A4. */
export const STYLE = `
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 52rem; padding: 1.5rem; color: #000; background: #fff;
  font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .5rem }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.5rem 0 .5rem; padding-top: .5rem; border-top: .15rem solid #000 }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; text-transform: uppercase; letter-spacing: .04em }
h4 { font-size: 1rem; margin: 1rem 0 .5rem }
h1, h2, h3, h4 { break-after: avoid; break-inside: avoid }
p { margin: .4rem 0; orphans: 3; widows: 3 }
a { color: inherit; overflow-wrap: anywhere }
code { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .9em; overflow-wrap: anywhere }
nav ul { columns: 2; gap: 2rem }
table { border-collapse: collapse; margin: .5rem 0; break-inside: avoid }
th, td { border: 1px solid #000; padding: .2rem .6rem; text-align: start; vertical-align: top }
td.count { text-align: end }
.claim, .entry { border: 1px solid #000; padding: .6rem .8rem; margin: .8rem 0; break-inside: avoid }
.claim > :first-child, .entry > :first-child { margin-top: 0 }
.claim dl, .claim .sources { margin: .3rem 0 }
.mark { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; font-size: .85rem }
.flag { border: 1px solid #000; padding: 0 .35rem; font-weight: bold }
.words { font-size: 1.1rem }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem }
.pair > * { min-width: 0 }
.state { display: block; font-size: .8rem; font-style: italic }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .5rem 0; font-size: .85rem }
dl.short { grid-template-columns: max-content 1fr max-content 1fr }
dd.long { grid-column: 2 / -1 }
dt { font-weight: bold }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere }
.sources { margin: .3rem 0; padding-inline-start: 1.2rem; font-size: .85rem }
.sources li { margin: .2rem 0; break-inside: avoid }
.small { font-size: .85rem }
.sign { border-top: 1px dashed #000; margin-top: .5rem; padding-top: .2rem; font-size: .85rem }
.sign p { display: flex; gap: .3rem 1.2rem; margin: .25rem 0 0 }
.sign p > span { display: flex; align-items: end; gap: .4rem; flex: 1 }
.sign .line { flex: 1; border-bottom: 1px solid #000; min-height: 1.5rem }
.box { display: inline-block; width: .85rem; height: .85rem; border: 1.5px solid #000; align-self: center }
@media screen and (max-width: 40rem) {
  .pair { grid-template-columns: 1fr }
  dl.short { grid-template-columns: max-content 1fr }
}
@page { margin: 13mm 14mm 15mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif } }
@media print {
  :root { font-size: 9.5pt }
  body { max-width: none; padding: 0 }
  .words { font-size: 1.05rem }
  .claim, .entry { padding: .4rem .6rem; margin: .6rem 0 }
  .part { break-before: page }
}
`
