/**
 * The plan as a page to read, on a phone or on paper: no login, nothing to run, nothing from elsewhere. What is late comes first; the
 * figures are those of the status and the picture.
 */
import { html } from 'hono/html'
import type { PaperFacts } from '../../application/ports.js'
import type { TaskResult } from '../../domain/results.js'
import { countedTwice, lateTasks, shownCount } from '../../domain/results.js'
import type { Outcome } from '../../domain/share-result.js'
import { OUTCOMES } from '../../domain/share-result.js'
import { byHeading } from '../../domain/task-period.js'
import { officialReason } from '../../domain/words/official-reason.js'
import { isPartlyDone, reasonsOf } from '../report/report-words.js'
import type { ShownWords } from '../shown-words.js'
import { shownWords } from '../shown-words.js'

/** Told apart without colour, as in the picture. */
const SIGNS: Record<Outcome, string> = {
  on_time: '✔',
  done_late: '✓',
  late: '▲',
  stuck: '■',
  waiting: '◇',
  open: '○',
}
export async function progressPage({ office, results, language }: PaperFacts): Promise<string> {
  const { counts, tasks, cancelled, plan, asOf } = results
  const words = shownWords(language)
  const late = lateTasks(results)
  const ids = new Set(results.progress.stuck.map(({ assignment }) => assignment.id))
  const stuck = tasks.flatMap(({ task, shares }) =>
    shares.filter(({ assignment }) => ids.has(assignment.id)).map((share) => ({ task, share })),
  )
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.progressOf(plan.title)}</title>
<link rel="stylesheet" href="/page.css">
</head>
<body class="progress">
<main>
<p>${office}</p>
<h1>${plan.title}</h1>
<p class="figure"><strong>${counts.done}/${counts.total}</strong> ${words.tasksDone}</p>
<ul class="counts">${OUTCOMES.map((o) => ({ o, count: shownCount(results, o) }))
    .filter(({ count }) => count > 0)
    .map(
      ({ o, count }) =>
        html`<li class="${o}"><span aria-hidden="true">${SIGNS[o]}</span> ${words.outcomes[o]}: <strong>${count}</strong></li>`,
    )}</ul>
${countedTwice(results) > 0 ? html`<p>${words.countedTwice(countedTwice(results))}</p>` : ''}
${
  late.length > 0
    ? html`<section><h2>${words.lateTasks(late)}</h2>${list(
        late.map(({ result }) => result),
        words,
      )}</section>`
    : ''
}
${stuck.length > 0 ? html`<section><h2>${words.outcomes.stuck}</h2><ol class="tasks">${stuck.map(({ task, share }) => html`<li class="stuck"><h3><span aria-hidden="true">${SIGNS.stuck}</span> ${task.code}. ${share.unit}</h3><p>${quoted(share.assignment.blocked?.reason ?? '')}${words.stuckSince(share.assignment.blocked?.since ?? asOf)}</p></li>`)}</ol></section>` : ''}
${byHeading(tasks).map(({ period, tasks: under }) => html`<section><h2>${words.period(period)}</h2>${list(under, words)}</section>`)}
${cancelled.length > 0 ? html`<section><h2>${words.notCarriedOut}</h2><ol class="tasks">${cancelled.map((c) => html`<li><h3>${c.task.code}. ${c.task.title}</h3><p>${words.cancelled(c)}</p></li>`)}</ol></section>` : ''}
<footer><p>${words.opened(asOf)}</p></footer>
</main>
</body>
</html>`
  return String(await page)
}

/** Where the unit has given no reason nothing stands for it. */
function quoted(reason: string): string {
  return reason === '' ? '' : `“${officialReason(reason)}”, `
}

function list(tasks: readonly TaskResult[], words: ShownWords) {
  return html`<ol class="tasks">${tasks.map((task) => row(task, words))}</ol>`
}

function row(result: TaskResult, words: ShownWords) {
  const reasons = result.doneOn === null ? reasonsOf(result) : []
  return html`<li class="${result.outcome}">
<h3><span aria-hidden="true">${SIGNS[result.outcome]}</span> ${result.task.code}. ${result.task.title}</h3>
<p><strong>${words.outcome(result)}</strong></p>
${isPartlyDone(result) ? html`<p>${words.missing(result)}</p>` : ''}
<p>${words.unitsAndDue(result)}</p>
${reasons.map(({ unit, said }) => html`<p>${unit}: “${said}”</p>`)}
</li>`
}
