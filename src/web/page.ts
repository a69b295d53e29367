/** A page for a telephone or a desk: plain HTML, one stylesheet, nothing to run. */
import { html } from 'hono/html'
import type { PageSection, PageText } from '../application/message.js'
import { framed } from './framed.js'

/** All of it is escaped: nothing that is said is markup. */
export function htmlPage(text: PageText): Promise<Response> {
  return framed({
    language: text.language,
    title: text.title,
    head: html`<link rel="stylesheet" href="/page.css">`,
    main: html`<main>
<h1>${text.title}</h1>
${text.lead.map((line) => html`<p>${line}</p>`)}
${text.sections.map(sectionHtml)}
</main>`,
  })
}

function sectionHtml({ heading, columns, rows, none }: PageSection) {
  if (rows.length === 0) return html`<section><h2>${heading}</h2><p>${none}</p></section>`
  return html`<section><h2>${heading}</h2><table><thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ cells, tone }) =>
      html`<tr class="${tone}">${cells.map((cell, n) => html`<td data-label="${columns[n] ?? ''}">${cell}</td>`)}</tr>\n`,
  )}</tbody></table></section>`
}

/** Readable on a telephone: there each row becomes a card whose cells name their column. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1c2330; --soft: #5b6575; --line: #d9dee6; --ground: #fff; --card: #f6f8fa; --bad: #b3261e; --good: #17693a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebf0; --soft: #a3adbb; --line: #36404e; --ground: #12161c; --card: #1a2028; --bad: #ff8a80; --good: #7bd69b; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
p { margin: .25rem 0; color: var(--soft); }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: .875rem; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td:first-child { font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.bad td:last-child { color: var(--bad); font-weight: 600; }
tr.good td:last-child { color: var(--good); }
/* The plan's progress: large, and as good on paper. */
.progress { font-size: 1.125rem; }
.progress h1 { font-size: 1.5rem; }
.progress .figure { font-size: 1.25rem; color: var(--ink); }
.progress .figure strong { font-size: 2.25rem; }
.progress ul, .progress ol { list-style: none; margin: 0; padding: 0; }
.progress .counts { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .75rem 0; }
.progress .tasks li { border: 1px solid var(--line); border-left-width: .4rem; border-radius: .375rem; padding: .5rem .75rem; margin: .5rem 0; break-inside: avoid; }
.progress h3 { font-size: 1.125rem; margin: 0; }
.progress .late { border-left-color: var(--bad); }
.progress .late h3 span, .progress .counts .late { color: var(--bad); }
.progress .on_time, .progress .done_late { border-left-color: var(--good); }
.progress footer { margin-top: 2rem; }
/* A draft to check: the row as it was read, beside it the words of the plan. */
.draft { font-size: 1.125rem; max-width: 75rem; }
.draft h1 { font-size: 1.5rem; }
.draft h2 { font-size: 1.25rem; }
.draft h3 { font-size: 1.125rem; font-weight: 400; margin: 0 0 .25rem; }
.draft ul, .draft ol { list-style: none; margin: 0; padding: 0; }
.draft .row, .draft .point { border: 1px solid var(--line); border-left-width: .4rem; border-radius: .375rem; padding: .5rem .75rem; margin: .625rem 0; break-inside: avoid; }
.draft .asks { border-left-color: var(--bad); }
.draft .row p, .draft .point p, .draft .point b { color: var(--ink); }
.draft .doubt { font-weight: 600; }
.draft blockquote { margin: .5rem 0 0; padding: .375rem .625rem; background: var(--card); border-radius: .25rem; font-size: 1rem; overflow-wrap: anywhere; }
.draft cite { color: var(--soft); font-style: normal; }
@media (min-width: 60rem) {
  .draft .row { display: grid; grid-template-columns: 3fr 2fr; gap: 1.25rem; }
  .draft .row blockquote { margin: 0; }
}
@media print {
  :root { --ink: #000; --soft: #333; --line: #999; --ground: #fff; --card: #fff; --bad: #000; --good: #000; }
  main { max-width: none; padding: 0; }
  .progress { font-size: 11pt; }
}
@media (max-width: 40rem) {
  thead { display: none; }
  tr { display: block; background: var(--card); border-radius: .5rem; padding: .5rem .75rem; margin: .5rem 0; }
  td { display: block; border: 0; padding: .125rem 0; }
  td::before { content: attr(data-label) ": "; color: var(--soft); font-size: .875rem; font-weight: 400; }
}
`
