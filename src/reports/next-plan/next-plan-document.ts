/**
 * The draft of next year's plan in the official form, in the layout that our own reader knows best: what it reads back is what was
 * drafted. Purpose, organisation and whatever else a person decides are marked blanks.
 */
import type { PaperFacts } from '../../application/ports.js'
import type { PeriodKey } from '../../domain/calendar.js'
import type { NextPlan, NextTask } from '../../domain/next-year.js'
import type { UnitRole } from '../../domain/plan.js'
import { capitalised, lowered } from '../../domain/vietnamese.js'
import { dayText, periodName } from '../vietnamese-dates.js'
import { officialDocument } from '../word/official-form.js'
import type { Words } from '../word/official-words.js'
import { issuerInProse, letterheadFrom } from '../word/official-words.js'
import type { Child, Column, Row } from '../word/pieces.js'
import { grid, heading, paragraph } from '../word/pieces.js'

export function nextPlanDocument({ results, office, nextPlan }: PaperFacts): Promise<Uint8Array> {
  if (nextPlan === null) throw new Error('A plan is drafted from the facts of a plan')
  const { title, from, year, tasks } = nextPlan
  return officialDocument({
    letterhead: letterheadFrom(results.plan, office, 'KH'),
    type: 'KẾ HOẠCH',
    subject: title,
    // Who signs it dates it; the year is what the reader needs.
    date: results.asOf,
    title,
    annexes: [],
    body: [
      paragraph([{ blank: `căn cứ và lời dẫn của kế hoạch năm ${year}: văn phòng ghi` }]),
      heading('I. MỤC ĐÍCH, YÊU CẦU'),
      paragraph([{ blank: 'văn phòng ghi' }]),
      heading('II. NỘI DUNG'),
      grid(
        ...tableOf(
          nextPlan,
          tasks.filter((t) => !t.collection),
        ),
      ),
      heading('III. TỔ CHỨC THỰC HIỆN'),
      ...collections(
        tasks.filter((t) => t.collection),
        from,
      ),
      paragraph([{ blank: 'phân công theo dõi, đôn đốc: văn phòng ghi' }]),
      paragraph(`Trên đây là Kế hoạch ${lowered(title)} của ${issuerInProse(results.plan, office)}./.`, {
        keepNext: true,
      }),
      paragraph('', { keepNext: true }),
    ],
  })
}

/** Columns that no task fills are left out; what is left fits a date in one line, with all of them too. */
function tableOf({ from, byPeriods }: NextPlan, tasks: readonly NextTask[]): [columns: Column[], rows: Row[]] {
  const roles = (['lead', 'responsible', 'support'] as const).filter((role) =>
    tasks.some((t) => t.units.some((u) => u.role === role)),
  )
  const times = tasks.map((t) => timeOf(t, byPeriods))
  const hasTimes = times.some((time) => time !== '')
  const hasMarks = tasks.some((t) => t.unfinished)
  const columns: Column[] = [
    { title: 'TT', share: 19, align: 'center' },
    { title: 'Nội dung', share: 88 },
    ...roles.map((role): Column => ({ title: ROLES[role], share: 46 })),
    ...(hasTimes ? [{ title: 'Thời hạn', share: 46, align: 'center' } as const] : []),
    ...(hasMarks ? [{ title: 'Ghi chú', share: 36 }] : []),
  ]
  const cells = (t: NextTask): Words[] => [
    t.number ?? '',
    t.title,
    ...roles.map((role) => unitsIn(t, role)),
    ...(hasTimes ? [timeOf(t, byPeriods)] : []),
    ...(hasMarks ? [t.unfinished ? { blank: `năm ${from} chưa hoàn thành` } : ''] : []),
  ]
  if (!byPeriods) return [columns, tasks.map(cells)]
  const periods = [...new Set(tasks.map((t) => t.period))]
  const rows = periods.flatMap((period): Row[] => [
    ...(period === null ? [] : [{ heading: bannerOf(period) }]),
    ...tasks.filter((t) => t.period === period).map(cells),
  ])
  return [columns, rows]
}

const ROLES: Record<UnitRole, string> = {
  lead: 'Đơn vị chủ trì',
  responsible: 'Đơn vị, bộ phận thực hiện',
  support: 'Đơn vị phối hợp',
}

function unitsIn(task: NextTask, role: UnitRole): string {
  const names = task.units.filter((u) => u.role === role).map((u) => u.unit)
  return names.length > 1 ? names.map((name) => `- ${name}`).join('\n') : names.join('')
}

/** A date; where no heading says it, the period: 'Quý I năm 2027'. */
function timeOf({ period, dueOn, dueFrom }: NextTask, byPeriods: boolean): string {
  if (dueOn !== null && !(dueFrom === 'period' && period !== null)) return dayText(dueOn)
  return byPeriods || period === null ? '' : capitalised(periodName(period))
}

/** 'QUÝ I', 'THÁNG 3', '6 THÁNG ĐẦU NĂM', 'NĂM 2024'. */
function bannerOf(period: PeriodKey): string {
  const [year = '', part = ''] = period.split('-')
  if (part === '') return `NĂM ${year}`
  if (part === 'H1' || part === 'H2') return `6 THÁNG ${part === 'H1' ? 'ĐẦU' : 'CUỐI'} NĂM`
  if (part.startsWith('Q')) return `QUÝ ${['I', 'II', 'III', 'IV'][Number(part[1]) - 1] ?? ''}`
  return `THÁNG ${Number(part)}`
}

/** What every unit hands in stands in prose, in its own words, with its date; under it a blank where this year's was not finished. */
function collections(tasks: readonly NextTask[], from: number): Child[] {
  return tasks.flatMap((t, i) => {
    const number = t.number ?? String(i + 1)
    const mark = paragraph([{ blank: `mục ${number} nêu trên: năm ${from} chưa hoàn thành` }])
    return [paragraph(`${number}. ${t.title}`), ...(t.unfinished ? [mark] : [])]
  })
}
