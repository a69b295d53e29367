/** How pages behind links look: one set of colours and letters; large enough for a telephone in somebody's hand, dark on white on paper. */

/** What all of them share. Contrast of text: at least 4.5 to 1 on each of its grounds, by day and by night. */
export const FRAME_STYLE = `
:root { color-scheme: light dark; --ink: #17212b; --soft: #55626f; --line: #d5dce3; --ground: #fff; --card: #f2f5f7; --accent: #0a6a5f; --on-accent: #fff; --wash: #e3f1ee; --bad: #a32a1e; --good: #17693a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7ecf1; --soft: #a9b5c0; --line: #3a4754; --ground: #11171d; --card: #1a222a; --accent: #45c0ae; --on-accent: #06211d; --wash: #17322f; --bad: #ff9a8c; --good: #7bd69b; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; -webkit-text-size-adjust: 100%; overflow-wrap: anywhere; }
main { max-width: 60rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
h1 { line-height: 1.3; margin: 0 0 .5rem; text-wrap: balance; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .25rem; }
.notice { max-width: 34rem; padding-top: 15vh; font-size: 1.125rem; }
.notice h1 { font-size: 1.5rem; }
`

/** Readable on a telephone: there each row becomes a card whose cells name their column. */
export const PAGE_STYLE = `${FRAME_STYLE}
h1 { font-size: 1.35rem; }
h2 { font-size: 1.1rem; line-height: 1.35; margin: 2rem 0 .5rem; }
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
.progress h2 { font-size: 1.25rem; }
.progress .figure { font-size: 1.25rem; color: var(--ink); }
.progress .figure strong { font-size: 2.25rem; }
.progress ul, .progress ol { list-style: none; margin: 0; padding: 0; }
.progress .counts { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .75rem 0; }
.progress .tasks li { border: 1px solid var(--line); border-left-width: .4rem; border-radius: .375rem; padding: .5rem .75rem; margin: .5rem 0; break-inside: avoid; }
.progress h3 { font-size: 1.125rem; font-weight: 600; line-height: 1.4; margin: 0; }
.progress .tasks strong { color: var(--ink); font-weight: 600; }
.progress .tasks .late { border-left-color: var(--bad); }
.progress .late h3 span, .progress .counts .late, .progress .tasks .late strong { color: var(--bad); }
.progress .tasks .stuck { border-left-color: var(--ink); }
.progress .tasks .on_time, .progress .tasks .done_late { border-left-color: var(--good); }
.progress .on_time h3 span, .progress .done_late h3 span, .progress .tasks .on_time strong { color: var(--good); }
.progress footer { margin-top: 2rem; }
/* A draft to check: the row as it was read, beside it the words of the plan. */
.draft { font-size: 1.125rem; max-width: 75rem; }
.draft h1 { font-size: 1.5rem; }
.draft details { margin: .75rem 0; border: 1px solid var(--line); border-radius: .375rem; }
.draft summary { padding: .625rem .75rem; background: var(--wash); border-radius: .375rem; cursor: pointer; }
.draft summary h2 { display: inline; font-size: 1.25rem; }
.draft details > ul, .draft details > ol { padding: 0 .625rem; }
.draft h3 { font-size: 1.125rem; font-weight: 400; margin: 0 0 .25rem; }
.draft ul, .draft ol { list-style: none; margin: 0; padding: 0; }
.draft .row, .draft .point { border: 1px solid var(--line); border-left-width: .4rem; border-radius: .375rem; padding: .5rem .75rem; margin: .625rem 0; break-inside: avoid; }
.draft .asks { border-left-color: var(--bad); }
.draft .row p, .draft .point p, .draft .point b { color: var(--ink); }
.draft .doubt { font-weight: 600; }
.draft blockquote { margin: .5rem 0 0; padding: .375rem .625rem; background: var(--card); border-radius: .25rem; font-size: 1rem; }
.draft cite { color: var(--soft); font-style: normal; }
@media (min-width: 60rem) {
  .draft .row { display: grid; grid-template-columns: 3fr 2fr; gap: 1.25rem; }
  .draft .row blockquote { margin: 0; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --line: #999; --ground: #fff; --card: #fff; --wash: #fff; --bad: #000; --good: #000; }
  main { max-width: none; padding: 0; }
  .progress { font-size: 11pt; }
  .draft details::details-content { content-visibility: visible; block-size: auto; }
}
@media (max-width: 40rem) {
  thead { position: absolute; clip-path: inset(50%); }
  tr { display: block; background: var(--card); border-radius: .5rem; padding: .5rem .75rem; margin: .5rem 0; }
  td { display: block; border: 0; padding: .125rem 0; }
  td::before { content: attr(data-label) ": "; color: var(--soft); font-size: .875rem; font-weight: 400; }
}
`
