/** A draft to check on a telephone or a desk: each row beside the words of the plan. To read only; nothing runs in it. */
import { html, raw } from 'hono/html'
import type { DraftPageText } from '../application/message.js'
import { framed } from './framed.js'

type Row = DraftPageText['periods'][number]['rows'][number]
type Point = DraftPageText['points']['items'][number]

/** As many rows lie open; of more only their periods are seen at first, to be opened one by one. */
const ROWS_OPEN = 6

/** All of it is escaped: nothing that a plan says is markup. */
export function draftPage({ language, title, lead, points, periods, quoted }: DraftPageText): Promise<Response> {
  const isOpen = periods.reduce((sum, { rows }) => sum + rows.length, 0) <= ROWS_OPEN
  return framed({
    language: language,
    title: title,
    head: html`<link rel="stylesheet" href="/page.css">`,
    main: html`<main class="draft">
<h1>${title}</h1>
${lead.map((line) => html`<p>${line}</p>`)}
<details open><summary><h2>${points.heading}</h2></summary>
<ol>${points.items.map((point) => pointHtml(point, points.asking))}</ol></details>
${periods.map(
  ({ heading, rows }) => html`<details${isOpen ? raw(' open') : ''}><summary><h2>${heading}</h2></summary>
<ul>${rows.map((row) => rowHtml(row, quoted))}</ul></details>`,
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
