/**
 * The plan as a page to read, on a phone or on paper: no login, nothing to run, nothing from elsewhere. What is late comes first; the
 * figures are those of the status and the picture.
 */
import { html } from 'hono/html'
import type { PaperFacts } from '../../application/ports.js'
import type { Outcome, TaskResult } from '../../domain/results.js'
import { byHeading, OUTCOMES } from '../../domain/results.js'
import { cancelledText, dueOf, outcomeText, reasonsOf, unitsOf } from '../report/report-words.js'
import { capitalised, fullDayText, periodName } from '../vietnamese-dates.js'

/** Told apart without colour, as in the picture. */
const SIGNS: Record<Outcome, string> = {
  on_time: '✔',
  done_late: '✓',
  late: '▲',
  stuck: '■',
  waiting: '◇',
  open: '○',
}
const WORDS: Record<Outcome, string> = {
  on_time: 'Xong đúng hạn',
  done_late: 'Xong, chậm',
  late: 'Quá hạn',
  stuck: 'Đang vướng',
  waiting: 'Chờ xác nhận',
  open: 'Chưa đến hạn',
}

export async function progressPage({ office, results }: PaperFacts): Promise<string> {
  const { counts, tasks, cancelled, plan, asOf } = results
  const late = tasks.filter((t) => t.outcome === 'late').sort((a, b) => b.daysLate - a.daysLate)
  const page = html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Tiến độ: ${plan.title}</title>
<link rel="stylesheet" href="/page.css">
</head>
<body class="progress">
<main>
<p>${office}</p>
<h1>${plan.title}</h1>
<p class="figure"><strong>${counts.done}/${counts.total}</strong> nhiệm vụ đã xong</p>
<ul class="counts">${OUTCOMES.filter((o) => counts[o] > 0).map((o) => html`<li class="${o}"><span aria-hidden="true">${SIGNS[o]}</span> ${WORDS[o]}: <strong>${counts[o]}</strong></li>`)}</ul>
${late.length > 0 ? html`<section><h2>Quá hạn</h2>${list(late)}</section>` : ''}
${byHeading(tasks).map(({ period, tasks: under }) => html`<section><h2>${period === null ? 'Nhiệm vụ không ghi kỳ' : capitalised(periodName(period))}</h2>${list(under)}</section>`)}
${cancelled.length > 0 ? html`<section><h2>Không thực hiện</h2><ol class="tasks">${cancelled.map((c) => html`<li><h3>${c.task.code}. ${c.task.title}</h3><p>${cancelledText(c)}${c.reason ? html`; lý do: “${c.reason}”` : ''}.</p></li>`)}</ol></section>` : ''}
<footer><p>Số liệu lúc mở trang, ${fullDayText(asOf)}. Việc đã báo xong nhưng chưa được xác nhận vẫn tính là chưa xong.</p></footer>
</main>
</body>
</html>`
  return String(await page)
}

function list(tasks: readonly TaskResult[]) {
  return html`<ol class="tasks">${tasks.map(row)}</ol>`
}

function row(result: TaskResult) {
  const reasons = result.doneOn === null ? reasonsOf(result) : []
  return html`<li class="${result.outcome}">
<h3><span aria-hidden="true">${SIGNS[result.outcome]}</span> ${result.task.code}. ${result.task.title}</h3>
<p><strong>${outcomeText(result)}</strong></p>
<p>${unitsOf(result)}. Thời hạn: ${dueOf(result)}.</p>
${reasons.map(({ unit, said }) => html`<p>${unit}: “${said}”</p>`)}
</li>`
}
