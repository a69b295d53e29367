/** Calendars whose cells hold the work, and units that stand over a table. */
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/plan-reader/read-plan.js'
import type { Reading } from '../../src/plan-reader/reading.js'

const HEAD = `UBND XÃ PHÚ THÀNH

Số: 26/KH-UBND

Phú Thành, ngày 05 tháng 01 năm 2026

# KẾ HOẠCH

Công tác năm 2026

`

async function read(body: string): Promise<Reading> {
  const result = await readPlan({ name: 'ke-hoach.md', bytes: new TextEncoder().encode(`${HEAD}${body}\n`) })
  if (!result.ok) throw new Error(result.reason)
  return result.reading
}

const table = (...rows: string[]) => [rows[0], rows[0]?.replace(/[^|]+/g, '---'), ...rows.slice(1)].join('\n')
const brief = ({ tasks }: Reading) =>
  tasks.map(({ title, period, dueOn, units }) => [title, period, dueOn, units.map(({ name }) => name).join('; ')])
const codes = ({ findings }: Reading) => findings.map(({ code }) => code)

describe('a calendar whose cells hold the work', () => {
  it('has the months over it and the units before it', async () => {
    const reading = await read(
      table(
        '| Đơn vị | Tháng 1 | Tháng 2 | Tháng 3 |',
        '| Phòng Kinh tế | Lịch gieo cấy vụ xuân | | - Quyết toán năm<br>- Dự toán năm sau (trình trước 20/3) |',
        '| Công an xã | | Phương án bảo vệ lễ hội | |',
      ),
    )
    expect(brief(reading)).toEqual([
      ['Lịch gieo cấy vụ xuân', '2026-01', '2026-01-31', 'Phòng Kinh tế'],
      ['Quyết toán năm', '2026-03', '2026-03-31', 'Phòng Kinh tế'],
      ['Dự toán năm sau (trình trước 20/3)', '2026-03', '2026-03-19', 'Phòng Kinh tế'],
      ['Phương án bảo vệ lễ hội', '2026-02', '2026-02-28', 'Công an xã'],
    ])
  })

  it('has units before it, though no heading says so', async () => {
    const reading = await read(
      table(
        '| TT | | Quý I | Quý II | Quý III |',
        '| 1 | Trạm Y tế | Tiêm chủng bổ sung | Chiến dịch diệt bọ gậy | |',
        '| 2 | Hội Nông dân | | Tập huấn ủ phân | Ngày hội nông sản |',
      ),
    )
    expect(brief(reading).map(([title, , due, units]) => [title, due, units])).toEqual([
      ['Tiêm chủng bổ sung', '2026-03-31', 'Trạm Y tế'],
      ['Chiến dịch diệt bọ gậy', '2026-06-30', 'Trạm Y tế'],
      ['Tập huấn ủ phân', '2026-06-30', 'Hội Nông dân'],
      ['Ngày hội nông sản', '2026-09-30', 'Hội Nông dân'],
    ])
  })

  it('has a column for what has no month, and headings on two lines', async () => {
    const reading = await read(
      table(
        '| Đơn vị | Tháng 8 | Tháng 9 | Tháng | Thường xuyên |',
        '| | | | 10 | |',
        '| Trạm Y tế | Tiêm chủng bổ sung | | Khám tuyển quân | Truyền thông dinh dưỡng |',
      ),
    )
    expect(brief(reading)).toEqual([
      ['Tiêm chủng bổ sung', '2026-08', '2026-08-31', 'Trạm Y tế'],
      ['Khám tuyển quân', '2026-10', '2026-10-31', 'Trạm Y tế'],
      ['Truyền thông dinh dưỡng', '2026', null, 'Trạm Y tế'],
    ])
    expect(codes(reading)).toContain('due_recurring')
  })

  it('has weeks over it: a day in them is the own day of the work', async () => {
    const reading = await read(
      table(
        '| Lĩnh vực | Tuần 1 (01 - 07/6) | Tuần 2 (08 - 14/6) | Tuần 3 (15 - 21/6) |',
        '| Tuyên giáo | Sinh hoạt chủ đề (Chi đoàn 2) | Trực hỗ trợ thi: 9 - 11/6 | Mít tinh ngày 19/6 |',
        '| Thiếu nhi | Ngày hội tuổi thơ | Báo cáo tỉnh trước 13/6 | |',
      ),
    )
    expect(brief(reading).map(([title, , due, units]) => [title, due, units])).toEqual([
      ['Sinh hoạt chủ đề (Chi đoàn 2)', '2026-06-05', 'Chi đoàn 2'],
      ['Trực hỗ trợ thi: 9 - 11/6', '2026-06-11', ''],
      ['Mít tinh ngày 19/6', '2026-06-19', ''],
      ['Ngày hội tuổi thơ', '2026-06-05', ''],
      ['Báo cáo tỉnh trước 13/6', '2026-06-12', ''],
    ])
  })

  it('has the units over it and the months before it', async () => {
    const reading = await read(
      table(
        '| Thời gian | Phòng Kinh tế | Hội Người cao tuổi | Các thôn |',
        '| Tháng 4 | Nạo vét kênh tưới | Khám mắt cho hội viên | Thu gom vỏ thuốc |',
        '| Quý III/2026 | - Kiểm tra đê bao<br>- Nghiệm thu đường thôn | | |',
      ),
    )
    expect(brief(reading)).toEqual([
      ['Nạo vét kênh tưới', '2026-04', '2026-04-30', 'Phòng Kinh tế'],
      ['Khám mắt cho hội viên', '2026-04', '2026-04-30', 'Hội Người cao tuổi'],
      ['Thu gom vỏ thuốc', '2026-04', '2026-04-30', 'Các thôn'],
      ['Kiểm tra đê bao', '2026-Q3', '2026-09-30', 'Phòng Kinh tế'],
      ['Nghiệm thu đường thôn', '2026-Q3', '2026-09-30', 'Phòng Kinh tế'],
    ])
  })

  it('is none where the cells hold persons, places or figures', async () => {
    const reading = await read(
      [
        table('| Buổi | Tuần 1 | Tuần 2 | Tuần 3 |', '| Sáng | Lê Văn An | Trần Thị Bình | Hồ Mai Hoa |'),
        table('| Chỉ tiêu | Tháng 1 | Tháng 2 | Tháng 3 |', '| Thu ngân sách | 120 triệu | 140 triệu | 150 triệu |'),
        table(
          '| Nội dung | Đơn vị | Tháng 1 | Tháng 2 | Tháng 3 |',
          '| Khám sức khỏe lưu động | Trạm Y tế | Thôn Đông Hà | Thôn Tây Hà | |',
        ),
      ].join('\n\n'),
    )
    expect(brief(reading).map(([title]) => title)).toEqual(['Khám sức khỏe lưu động'])
    expect(codes(reading)).toContain('due_unsure')
  })
})

describe('a table without a column of units', () => {
  it('stands under the unit that does its work, unless the work names another', async () => {
    const rows = [
      '| TT | Nhiệm vụ | Hạn |',
      '| 1 | Cấp số nhà | 30/6/2026 |',
      '| 2 | Phát tờ rơi (các thôn) | 15/7/2026 |',
    ]
    const reading = await read(`**1. Phòng Kinh tế**\n\n${table(...rows)}\n\n**2. Công an xã**\n\n${table(...rows)}`)
    expect(brief(reading).map(([title, , , units]) => [title, units])).toEqual([
      ['Cấp số nhà', 'Phòng Kinh tế'],
      ['Phát tờ rơi (các thôn)', 'các thôn'],
      ['Cấp số nhà', 'Công an xã'],
      ['Phát tờ rơi (các thôn)', 'các thôn'],
    ])
  })

  it('has the units as headings over its rows', async () => {
    const reading = await read(
      table(
        '| TT | Nhiệm vụ | Hạn |',
        '| I | Phòng Kinh tế | |',
        '| 1 | Cấp số nhà | 30/6/2026 |',
        '| II | Công an xã | |',
        '| 1 | Tuần tra đêm | 15/7/2026 |',
      ),
    )
    expect(brief(reading).map(([title, , , units]) => [title, units])).toEqual([
      ['Cấp số nhà', 'Phòng Kinh tế'],
      ['Tuần tra đêm', 'Công an xã'],
    ])
  })
})
