/** What the pages of a site look like besides what every page does. */
export const SITE_STYLE = `
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1rem; margin: .3rem 0 }
nav a { display: inline-block; padding: .35rem 0 }
[aria-current] { font-weight: bold }
a:focus-visible, input:focus-visible { outline: .2rem solid #000; outline-offset: .15rem }
.skip { position: absolute; inset-inline-start: -100vw; margin: 0; background: #fff }
.skip:focus-within { position: static }
.list li { padding: .4rem 0 }
.states { columns: 11rem; column-gap: 1.5rem }
.states li { padding: .3rem 0; break-inside: avoid }
input { font: inherit; width: 100%; padding: .5rem; border: .12rem solid #000; border-radius: .3rem }
@media print { nav, .skip, #search { display: none } }
`
