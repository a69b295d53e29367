/** A draft to check on a telephone or a desk: each row beside the words of the plan. To read only; nothing runs in it. */
import { html } from 'hono/html'
import type { DraftPageText } from '../application/message.js'
import { framed } from './framed.js'

type Row = DraftPageText['periods'][number]['rows'][number]
type Point = DraftPageText['points']['items'][number]

/** All of it is escaped: nothing that a plan says is markup. */
export function draftPage({ language, title, lead, points, periods, quoted }: DraftPageText): Promise<Response> {
  return framed({
    language: language,
    title: title,
    head: html`<link rel="stylesheet" href="/page.css">`,
    main: html`<main class="draft">
<h1>${title}</h1>
${lead.map((line) => html`<p>${line}</p>`)}
<nav class="contents"><ul>
<li><a href="#points">${points.heading}</a></li>
${periods.map(({ heading }, n) => html`<li><a href="#period-${n}">${heading}</a></li>`)}
</ul></nav>
<section><h2 id="points">${points.heading}</h2>
<ol>${points.items.map((point) => pointHtml(point, points.asking))}</ol></section>
${periods.map(
  ({ heading, rows }, n) => html`<section><h2 id="period-${n}">${heading}</h2>
<ul>${rows.map((row) => rowHtml(row, quoted))}</ul></section>`,
)}
</main>`,
  })
}

function pointHtml({ number, text, asks, excerpt }: Point, asking: string) {
  return html`<li class="point ${asks ? 'asks' : ''}"><p>${number}. ${text}${asks ? html` <b>(${asking})</b>` : ''}</p>
${excerpt ? html`<blockquote>${excerpt}</blockquote>` : ''}</li>\n`
}

function rowHtml({ code, title, facts, points, original }: Row, quoted: string) {
  return html`<li class="row ${points.length ? 'asks' : ''}"><div class="read"><h3><b>${code}</b> ${title}</h3>
${facts.map((fact) => html`<p>${fact}</p>`)}
${points.map((point) => html`<p class="doubt">▲ ${point}</p>`)}</div>
<blockquote><cite>${quoted}</cite> ${original}</blockquote></li>\n`
}
