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

/** The roles are said once more: as cards on a telephone rows and cells would be none to a screen reader. */
function sectionHtml({ heading, columns, rows, none }: PageSection) {
  if (rows.length === 0) return html`<section><h2>${heading}</h2><p>${none}</p></section>`
  return html`<section><h2>${heading}</h2><table role="table"><thead><tr role="row">${columns.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ cells, tone }) =>
      html`<tr role="row" class="${tone}">${cells.map((cell, n) => html`<td role="cell" data-label="${columns[n] ?? ''}">${cell}</td>`)}</tr>\n`,
  )}</tbody></table></section>`
}
