/** Where the work has departed from the plan: late, stuck, moved, extended, not carried out; each with its reason, or a blank for it. */
import type { Results, TaskResult } from '../../domain/results.js'
import { isWaiting, toldTasks } from '../../domain/results.js'
import { givesReason } from '../../domain/words/extension-reason.js'
import { lacksMarks, officialReason } from '../../domain/words/official-reason.js'
import { dayText } from '../vietnamese-dates.js'
import type { Words } from '../word/official-words.js'
import type { Child } from '../word/pieces.js'
import { paragraph } from '../word/pieces.js'
import { bare, nameOf, reasonsOf } from './report-words.js'

export function departures(results: Results): Child[] {
  return [...reasons(results), ...movedDates(results), ...extendedDates(results), ...notDone(results)]
}

/** Late and unfinished tasks, each with the reason that its unit gave, or a blank for it. */
function reasons(results: Results): Child[] {
  // What is reported and waits for the office has no cause to give; one that its unit gave is told.
  const named = toldTasks(results).filter(
    (t) => ['done_late', 'late', 'stuck'].includes(t.outcome) && (!isWaiting(t) || reasonsOf(t).length > 0),
  )
  if (named.length === 0) return []
  return [
    paragraph('Nguyên nhân của những nhiệm vụ chậm, quá hạn hoặc đang vướng mắc (theo lời đơn vị đã báo):'),
    ...named.map((t) => paragraph(reasonLine(t, toldTasks(results)))),
  ]
}

function reasonLine(result: TaskResult, all: readonly TaskResult[]): Words[] {
  const found = reasonsOf(result)
  const lead = `- ${nameOf(result, all)}: `
  if (found.length === 0) return [lead, { blank: 'nguyên nhân: chưa có đơn vị nào nêu' }]
  return [lead, ...found.flatMap(({ unit, said }, i) => [`${i === 0 ? '' : '; '}${unit}: `, ...quoted(said)]), '.']
}

/** The words of an official, and the office's part where they were typed without marks. */
function quoted(said: string): Words[] {
  return lacksMarks(said) ? [`“${said}” `, { blank: 'văn phòng ghi lại cho đủ dấu' }] : [`“${said}”`]
}

/** Dates of the plan that were moved for everybody. */
function movedDates(results: Results): Child[] {
  const moved = toldTasks(results).flatMap((t) => t.moves.map((move) => ({ t, move })))
  if (moved.length === 0) return []
  return [
    paragraph('Các nhiệm vụ được điều chỉnh thời hạn:'),
    ...moved.map(({ t, move }) =>
      paragraph([
        `- ${nameOf(t, toldTasks(results))}: từ ngày ${move.from === null ? '(chưa ghi)' : dayText(move.from)} đến ngày ${dayText(move.to)}; lý do: `,
        ...reasonWords(move.reason),
      ]),
    ),
  ]
}

/** What the plan had and the office does not carry out any more, with the reason. */
function notDone({ cancelled }: Results): Child[] {
  if (cancelled.length === 0) return []
  return [
    paragraph('Các nhiệm vụ không thực hiện (đã hủy):'),
    ...cancelled.map((c) =>
      paragraph([
        `- ${nameOf(c, cancelled)}: ${bare(c.task.title)}${c.on === null ? '' : `; hủy ngày ${dayText(c.on)}`}; lý do: `,
        ...reasonWords(c.reason),
      ]),
    ),
  ]
}

function reasonWords(reason: string): Words[] {
  return reason ? [...quoted(officialReason(reason)), '.'] : [{ blank: 'văn phòng ghi' }]
}

function extendedDates(results: Results): Child[] {
  const moved = toldTasks(results).flatMap((t) => t.shares.flatMap((s) => s.extensions.map((e) => ({ t, s, e }))))
  if (moved.length === 0) return []
  return [
    paragraph('Các nhiệm vụ được gia hạn:'),
    ...moved.map(({ t, s, e }) =>
      paragraph([
        `- ${nameOf(t, toldTasks(results))}, ${s.unit}: từ ngày ${e.from === null ? '(chưa ghi)' : dayText(e.from)} đến ngày ${dayText(e.to)}; lý do: `,
        ...reasonWords(givesReason(e.reason) ? e.reason : ''),
      ]),
    ),
  ]
}
