/** The standing of units as a paper of its own, for the emulation score: figures and the rule they are counted by, no verdict. */
import type { PaperFacts } from '../application/ports.js'
import { standingRows, standingRule } from './standing-table.js'
import { dayText, periodName } from './vietnamese-dates.js'
import { officialDocument } from './word/official-form.js'
import { letterheadFrom } from './word/official-words.js'
import { grid, paragraph } from './word/pieces.js'

export function standingDocument({
  results,
  office,
  standing,
  weights,
  addressees,
  signer,
}: PaperFacts): Promise<Uint8Array> {
  const { columns, rows } = standingRows(standing)
  const of = results.period === null ? results.plan.title : periodName(results.period)
  const subject = `Tổng hợp kết quả thực hiện nhiệm vụ của các đơn vị ${results.period === null ? `theo Kế hoạch ${of}` : of}`
  return officialDocument({
    letterhead: letterheadFrom(results.plan, office, 'BC', addressees, signer),
    type: 'BÁO CÁO',
    subject,
    date: results.asOf,
    title: subject,
    annexes: [],
    body: [
      paragraph(
        `Kế hoạch: ${results.plan.title}. Số liệu tính đến hết ngày ${dayText(results.asOf)}, trên những việc đã đến hạn.`,
      ),
      paragraph(''),
      ...(rows.length ? [grid(columns, rows)] : [paragraph('Trong kỳ chưa có việc nào đến hạn.')]),
      paragraph(standingRule(weights), { italics: true, keepNext: true }),
      paragraph('', { keepNext: true }),
    ],
  })
}
