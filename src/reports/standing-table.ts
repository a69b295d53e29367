/** The standing of units as a table, and the rule it is counted by: one for the report, the book and the paper of its own. */
import type { StandingWeights, UnitStanding } from '../domain/standing.js'
import type { Column, Row } from './word/pieces.js'

const COLUMNS: Column[] = [
  { title: 'Đơn vị', share: 52 },
  { title: 'Đến hạn', share: 16, align: 'center' },
  { title: 'Đúng hạn', share: 16, align: 'center' },
  { title: 'Hoàn thành chậm', share: 20, align: 'center' },
  { title: 'Chưa hoàn thành', share: 20, align: 'center' },
  { title: 'Số ngày chậm bình quân', share: 20, align: 'center' },
  { title: 'Điểm', share: 16, align: 'center' },
]

export function standingRows(standing: readonly UnitStanding[]): { columns: Column[]; rows: Row[] } {
  const rows = standing
    .filter((s) => s.due > 0)
    .map(
      (s): Row => [
        s.unit,
        String(s.due),
        String(s.onTime),
        String(s.doneLate),
        s.waiting > 0 ? `${s.notDone} (${s.waiting} chờ xác nhận)` : String(s.notDone),
        s.averageDaysLate === null ? '–' : decimal(s.averageDaysLate),
        s.score === null ? '–' : decimal(s.score),
      ],
    )
  return { columns: COLUMNS, rows }
}

/** Printed under every table of standing. */
export function standingRule({ onTime, late, notDone }: StandingWeights): string {
  return (
    `Cách tính: mỗi việc đã đến hạn được ${decimal(onTime)} điểm nếu hoàn thành đúng hạn, ${decimal(late)} điểm nếu hoàn thành chậm, ` +
    `${decimal(notDone)} điểm nếu chưa hoàn thành; điểm của đơn vị là bình quân của các việc đó. Hạn tính theo ngày đã gia hạn, nếu có. ` +
    'Việc giao chung cho nhiều đơn vị mà chỉ cần một đơn vị hoàn thành thì kết quả tính cho tất cả đơn vị được giao. Việc đã báo xong nhưng chưa ' +
    'được xác nhận tính là chưa hoàn thành. Ngày hoàn thành là ngày đơn vị nêu khi báo, nếu đã được xác nhận. Ngày chậm là ngày làm việc.'
  )
}

/** '4,5': Vietnamese decimals, one place at most. */
function decimal(n: number): string {
  return String(Math.round(n * 10) / 10).replace('.', ',')
}
