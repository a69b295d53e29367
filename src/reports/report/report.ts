/**
 * The official report on a plan: what was done of it in a period, by the plan's own numbering. It states facts of the record and
 * nothing else; what a person has to judge is a marked blank.
 */
import type { PaperFacts } from '../../application/ports.js'
import type { PeriodKey } from '../../domain/calendar.js'
import type { Results, TaskResult } from '../../domain/results.js'
import { isWaiting, stuckTasks, toldTasks } from '../../domain/results.js'
import { byHeading } from '../../domain/task-period.js'
import { capitalised, lowered } from '../../domain/vietnamese.js'
import { standingRows, standingRule } from '../standing-table.js'
import { dayText, periodName } from '../vietnamese-dates.js'
import { officialDocument } from '../word/official-form.js'
import type { Words } from '../word/official-words.js'
import { issuerInProse, letterheadFrom, officialDate, subjectOf } from '../word/official-words.js'
import type { Child, Column, Row } from '../word/pieces.js'
import { grid, heading, paragraph } from '../word/pieces.js'
import { departures } from './departures.js'
import { evidenceAnnex } from './evidence-annex.js'
import { bare, cancelledText, dueOf, nameOf, planNumber, resultOf, unitsLeft, unitsOf } from './report-words.js'

export async function reportDocument(facts: PaperFacts): Promise<Uint8Array> {
  const { results, office } = facts
  const letterhead = letterheadFrom(results.plan, office, 'BC', facts.addressees, facts.signer)
  const evidence = evidenceAnnex(results, lowered(subjectLine(results, null)))
  return officialDocument({
    letterhead,
    type: 'BÁO CÁO',
    subject: subjectLine(results, facts.next?.period ?? null),
    date: results.asOf,
    body: [
      opening(facts),
      ...sections(facts).flatMap(({ title, children }, i) => [heading(`${ROMAN[i] ?? ''}. ${title}`), ...children]),
      paragraph(`Trên đây là báo cáo ${lowered(subjectLine(results, null))} của ${issuerOf(facts)}./.`, {
        keepNext: true,
      }),
      paragraph('', { keepNext: true }),
    ],
    annexes: evidence ? [evidence] : [],
    title: subjectLine(results, null),
  })
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI']

/** 'Sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2023, nhiệm vụ 6 tháng cuối năm 2023'. */
export function subjectLine({ plan, period }: Pick<Results, 'plan' | 'period'>, next: PeriodKey | null): string {
  const subject = subjectOf(plan.title)
  const year = plan.year ?? Number(period?.slice(0, 4) ?? 0)
  const lead = isWork(subject) ? subject : `thực hiện Kế hoạch ${subject}`
  const tail = next === null ? '' : ` và nhiệm vụ ${periodName(next)}`
  if (period === null) return `Kết quả ${executed(subject)}${year ? ` năm ${year}` : ''}`
  if (/^\d{4}$/.test(period)) return `Tổng kết ${lead} ${periodName(period)}${tail}`
  if (period.endsWith('-H1')) return `Sơ kết ${lead} ${periodName(period)}${tail}`
  return `Kết quả ${executed(subject)} ${periodName(period)}${tail}`
}

function isWork(subject: string): boolean {
  return /^(?:công tác|thực hiện|hoạt động|phong trào|chương trình|nhiệm vụ)\b/i.test(subject)
}

function executed(subject: string): string {
  if (/^(?:thực hiện|triển khai)\b/i.test(subject)) return subject
  return isWork(subject) ? `thực hiện ${subject}` : `thực hiện Kế hoạch ${subject}`
}

function opening(facts: PaperFacts): Child {
  const { plan } = facts.results
  const words: Words[] = [
    'Thực hiện Kế hoạch số ',
    plan.number ?? { blank: 'số, ký hiệu kế hoạch' },
    ...(plan.issuedOn ? [` ${officialDate(plan.issuedOn)}`] : [' ', { blank: 'ngày, tháng, năm' }]),
    ` của ${issuerOf(facts)} về ${yearOnce(subjectOf(plan.title), plan.year)}, ${issuerOf(facts)} báo cáo kết quả như sau:`,
  ]
  return paragraph(words)
}

function yearOnce(subject: string, year: number | null): string {
  return year === null || subject.includes(`năm ${year}`) ? subject : `${subject} năm ${year}`
}

/** 'Ủy ban nhân dân xã Tân Thành', in running text. */
function issuerOf({ results, office }: PaperFacts): string {
  return issuerInProse(results.plan, office)
}

function sections(facts: PaperFacts): { title: string; children: Child[] }[] {
  const { results } = facts
  return [
    { title: 'KẾT QUẢ THỰC HIỆN', children: [...overview(results), ...departures(results)] },
    { title: 'KẾT QUẢ CỦA TỪNG ĐƠN VỊ', children: unitTable(facts) },
    {
      title: 'ĐÁNH GIÁ CHUNG; TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN',
      children: [
        paragraph([{ blank: 'Ưu điểm: văn phòng ghi' }]),
        paragraph([{ blank: 'Tồn tại, hạn chế và nguyên nhân: văn phòng ghi' }]),
      ],
    },
    { title: 'PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI', children: ahead(facts) },
    {
      title: 'KIẾN NGHỊ, ĐỀ XUẤT',
      children: [paragraph([{ blank: 'nếu có; nếu không thì bỏ mục này' }], { keepNext: true })],
    },
  ]
}

function overview(results: Results): Child[] {
  const { counts, asOf, cancelled, carried } = results
  const asOfText = `Số liệu tính đến hết ngày ${dayText(asOf)}.`
  const lateWaiting = results.tasks.filter((t) => t.outcome === 'late' && isWaiting(t)).length
  const said = [
    `hoàn thành đúng hạn ${counts.on_time}`,
    `hoàn thành nhưng chậm ${counts.done_late}`,
    `quá hạn chưa hoàn thành ${counts.late}${lateWaiting ? ` (trong đó ${lateWaiting} đã báo hoàn thành, chờ xác nhận)` : ''}`,
    ...(counts.waiting ? [`đã báo hoàn thành, chờ xác nhận ${counts.waiting}`] : []),
    `đang thực hiện, chưa đến hạn ${counts.open + counts.stuck}`,
  ]
  const stuck = stuckTasks(results)
  const stuckText = stuck ? ` Trong số chưa hoàn thành, có ${stuck} nhiệm vụ đang vướng mắc.` : ''
  if (counts.total + cancelled.length + carried.length === 0)
    return [paragraph(`Trong kỳ không có nhiệm vụ nào của kế hoạch đến hạn hoặc hoàn thành. ${asOfText}`)]
  const own = resultRows(results)
  return [
    paragraph(
      `Trong kỳ có ${counts.total} nhiệm vụ theo kế hoạch: ${said.join('; ')}.${stuckText}${cancelled.length ? ` Ngoài ra có ${cancelled.length} nhiệm vụ không thực hiện (đã hủy).` : ''} ${asOfText}`,
    ),
    ...(own.length > 0
      ? [
          paragraph('Kết quả từng nhiệm vụ, theo số thứ tự của kế hoạch:', { keepNext: true }),
          grid(RESULT_COLUMNS, own),
        ]
      : []),
    ...(carried.length > 0
      ? [
          paragraph(`Nhiệm vụ của kỳ trước chuyển sang (${carried.length} nhiệm vụ, không tính vào số trên):`, {
            keepNext: true,
          }),
          grid(RESULT_COLUMNS, resultRows({ tasks: carried, cancelled: [] })),
        ]
      : []),
    ...(toldTasks(results).some((t) => planNumber(t) === null)
      ? [paragraph('Dấu “–”: việc không có số thứ tự trong bảng nhiệm vụ của kế hoạch.', { italics: true })]
      : []),
  ]
}

const RESULT_COLUMNS: Column[] = [
  { title: 'TT', share: 12, align: 'center' },
  { title: 'Nội dung nhiệm vụ', share: 55 },
  { title: 'Đơn vị thực hiện', share: 33 },
  { title: 'Thời hạn', share: 26, align: 'center' },
  { title: 'Kết quả', share: 34 },
]

/** The plan's own numbering without a gap: cancelled tasks stand in their place. */
function resultRows({ tasks, cancelled }: Pick<Results, 'tasks' | 'cancelled'>): Row[] {
  const lines = [
    ...tasks.map((t) => ({ task: t.task, number: t.number, cells: [unitsOf(t), dueOf(t), resultOf(t)] })),
    ...cancelled.map((c) => ({
      task: c.task,
      number: c.number,
      cells: [
        c.units.join(', '),
        c.task.dueOn === null ? 'Không ghi thời hạn' : dayText(c.task.dueOn),
        cancelledText(c),
      ],
    })),
  ].sort((a, b) => a.task.position - b.task.position)
  const row = (line: (typeof lines)[number]): Row => [planNumber(line) ?? '–', bare(line.task.title), ...line.cells]
  const headings = byHeading(lines)
  // A plan that is not put together by periods keeps its own order: its numbers run on.
  if (!runsOn(headings.flatMap(({ tasks: under }) => under))) return lines.map(row)
  return headings.flatMap(({ period, tasks: under }): Row[] => [
    { heading: period === null ? 'Nhiệm vụ không ghi kỳ' : capitalised(periodName(period)) },
    ...under.map(row),
  ])
}

/** Whether the plan's own numbers stand in the plan's order. */
function runsOn(lines: readonly Pick<TaskResult, 'task' | 'number'>[]): boolean {
  const places = lines.filter((line) => planNumber(line) !== null).map(({ task }) => task.position)
  return places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0))
}

function unitTable({ standing, weights }: PaperFacts): Child[] {
  const { columns, rows } = standingRows(standing)
  return rows.length === 0
    ? [paragraph('Trong kỳ chưa có việc nào đến hạn.')]
    : [
        paragraph('Tính trên những việc đã đến hạn:', { keepNext: true }),
        grid(columns, rows),
        paragraph(standingRule(weights), { italics: true }),
      ]
}

function ahead({ results, next }: PaperFacts): Child[] {
  const carried = toldTasks(results).filter((t) => t.doneOn === null)
  const coming = next?.tasks.filter(({ task }) => !carried.some((t) => t.task.id === task.id)) ?? []
  const list = (tasks: readonly TaskResult[]) =>
    tasks.map((t) =>
      paragraph(
        `- ${listed(t, tasks)}${ended(t.task.title)} Thời hạn: ${dueOf(t)}. Đơn vị thực hiện: ${unitsLeft(t)}.`,
      ),
    )
  return [
    ...(carried.length ? [paragraph('Nhiệm vụ chưa hoàn thành, tiếp tục thực hiện:'), ...list(carried)] : []),
    ...(next && coming.length > 0
      ? [paragraph(`Nhiệm vụ ${periodName(next.period)} theo kế hoạch:`), ...list(coming)]
      : [paragraph([{ blank: 'phương hướng, nhiệm vụ thời gian tới: văn phòng ghi' }])]),
  ]
}

/** 'Nhiệm vụ 3: '; nothing where only its wording names it, which follows. */
function listed(t: TaskResult, all: readonly TaskResult[]): string {
  return planNumber(t) === null ? '' : `${nameOf(t, all)}: `
}

function ended(title: string): string {
  return `${bare(title)}.`
}
