/** The upload page: large type, one button, made for a telephone in somebody's hand. */
import { html } from 'hono/html'
import { framed } from '../framed.js'

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
<input id="files" type="file" multiple tabindex="-1" aria-hidden="true">
<label id="choose" class="big" for="files" tabindex="0" role="button">${text.choose}</label>
<p id="hint">${text.hint}</p>
<ul id="list" aria-live="polite"></ul>
<p id="status" role="status"></p>
<button id="send" type="button" class="big go" hidden>${text.send}</button>
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

export const UPLOAD_STYLE = `
:root { color-scheme: light dark; --ink: #18202c; --soft: #55606f; --line: #d4dae3; --ground: #fff; --card: #f3f6f9; --blue: #0b5fb8; --on-blue: #fff; --good: #17693a; --bad: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9edf2; --soft: #a8b2c0; --line: #3a4452; --ground: #11161d; --card: #1b222c; --blue: #6cb0ff; --on-blue: #07192c; --good: #7bd69b; --bad: #ff9a92; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 20px/1.45 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
p { margin: .4rem 0; overflow-wrap: anywhere; }
#hint { color: var(--soft); font-size: .9rem; }
input[type=file] { position: absolute; width: 1px; height: 1px; opacity: 0; }
.big { display: block; width: 100%; margin: 1.25rem 0 .5rem; padding: 1.1rem; border: 0; border-radius: .9rem; background: var(--blue); color: var(--on-blue); font: inherit; font-size: 1.25rem; font-weight: 700; text-align: center; cursor: pointer; }
.big.more { background: none; color: var(--blue); border: 2px solid var(--blue); }
.big:focus-visible, input:focus-visible + .big, button:focus-visible { outline: 4px solid var(--ink); outline-offset: 3px; }
[hidden] { display: none; }
#list { list-style: none; margin: 1rem 0; padding: 0; }
#list li { background: var(--card); border-radius: .75rem; padding: .75rem 1rem; margin: .5rem 0; overflow-wrap: anywhere; }
#list b { font-weight: 600; }
#list small { display: block; color: var(--soft); font-size: .85rem; }
#list li.whole small, #list li.whole b::after { color: var(--good); }
#list li.whole b::after { content: " \\2713"; }
#list li.bad small { color: var(--bad); }
progress { width: 100%; height: .6rem; margin-top: .4rem; accent-color: var(--blue); }
#list button { float: right; border: 0; background: none; color: var(--soft); font: inherit; font-size: .9rem; padding: .2rem .4rem; text-decoration: underline; cursor: pointer; }
#status { min-height: 1.5em; font-weight: 600; }
`
