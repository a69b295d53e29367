/** The upload page: large type, one button, made for a telephone in somebody's hand. */
import { html } from 'hono/html'
import { framed } from '../framed.js'
import { FRAME_STYLE } from '../style.js'

/** All words of the page, ready to be shown. */
export interface UploadText {
  language: 'vi' | 'en'
  title: string
  /** Office and task, or that it is about the plan. */
  about: string[]
  choose: string
  more: string
  send: string
  remove: string
  hint: string
  sending: string
  waiting: string
  ready: string
  tooBig: string
  tooMany: string
  failed: string
  done: string
  doneHint: string
  noScript: string
}

export function uploadHtml(text: UploadText): Promise<Response> {
  return framed({
    language: text.language,
    title: text.title,
    head: html`<link rel="stylesheet" href="/upload.css">
<script type="module" src="/upload.js"></script>`,
    main: html`<main data-words="${JSON.stringify(text)}">
<h1>${text.title}</h1>
${text.about.map((line) => html`<p class="about">${line}</p>`)}
<input id="files" type="file" multiple hidden>
<button id="choose" type="button" class="big">${text.choose}</button>
<p id="hint">${text.hint}</p>
<ul id="list" aria-live="polite"></ul>
<div class="next"><p id="status" role="status"></p>
<button id="send" type="button" class="big go" hidden>${text.send}</button></div>
<noscript><p>${text.noScript}</p></noscript>
</main>`,
  })
}

/** What stands where the page was, once it has been used. */
export function doneHtml(text: UploadText, names: readonly string[]): Promise<Response> {
  return framed({
    language: text.language,
    title: text.title,
    head: html`<link rel="stylesheet" href="/upload.css">`,
    main: html`<main>
<h1>${text.done}</h1>
${text.about.map((line) => html`<p class="about">${line}</p>`)}
<ul id="list">${names.map((name) => html`<li class="whole"><b>${name}</b></li>`)}</ul>
<p id="hint">${text.doneHint}</p>
</main>`,
  })
}

export const UPLOAD_STYLE = `${FRAME_STYLE}
body { font-size: 20px; line-height: 1.45; }
main { max-width: 34rem; padding: 1.5rem 1.25rem 2rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
p { margin: .4rem 0; }
.about ~ .about { color: var(--soft); font-size: .9em; }
#hint { color: var(--soft); font-size: .85em; }
.big { display: block; width: 100%; margin: 1.25rem 0 .5rem; padding: 1.1rem; border: 0; border-radius: .9rem; background: var(--accent); color: var(--on-accent); font: inherit; font-size: 1.25rem; font-weight: 700; text-align: center; cursor: pointer; }
.big.more { background: none; color: var(--accent); border: 2px solid var(--accent); padding: .7rem; font-size: 1.1rem; }
.big:focus-visible, button:focus-visible { outline: 4px solid var(--ink); outline-offset: 3px; }
.big:disabled { opacity: .6; cursor: progress; }
[hidden] { display: none; }
#list { list-style: none; margin: 1rem 0; padding: 0; }
#list li { display: flow-root; background: var(--card); border-radius: .75rem; padding: .75rem 1rem; margin: .5rem 0; }
#list b { font-weight: 600; }
#list small { display: block; color: var(--soft); font-size: .85em; }
#list li.whole small, #list li.whole b::after { color: var(--good); }
#list li.whole b::after { content: " \\2713"; }
#list li.bad small { color: var(--bad); }
progress { width: 100%; height: .6rem; margin-top: .4rem; accent-color: var(--accent); }
#list button { float: right; min-width: 2.4rem; min-height: 2.2rem; margin: -.3rem -.5rem 0 .3rem; border: 0; background: none; color: var(--soft); font: inherit; font-size: .85em; padding: .2rem .5rem; text-decoration: underline; cursor: pointer; }
/* What to do next stays in sight, however long the list is. */
.next { position: sticky; bottom: 0; margin: 0 -1.25rem; padding: .25rem 1.25rem .75rem; background: var(--ground); }
.next .big { margin: .5rem 0 0; }
#status { margin: 0; font-weight: 600; }
`
