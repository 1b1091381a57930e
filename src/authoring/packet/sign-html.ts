import { type Html, html } from '../../text/html'

/** A box to fill in by hand. Nothing in it is ever filled in by a program. */
export function signHtml(what: string): Html {
  return html`<div class="sign" role="group" aria-label="Review of ${what}">
<p>${ANSWERS.map((answer) => html`<span><span class="box"></span> ${answer}</span>`)}</p>
<p><span>Notes <span class="line"></span></span></p>
<p><span class="line"></span></p>
<p>${blank('Name')}${blank('Bar number and state')}</p>
<p>${blank('Signature')}${blank('Date')}</p>
</div>`
}

const ANSWERS = ['correct', 'correct with changes', 'not correct']

function blank(label: string): Html {
  return html`<span>${label} <span class="line"></span></span>`
}
