/** A plan names units that the office has not registered: the clerk types who they are, and they become units with one tap or one word. */
import { describe, expect, test } from 'vitest'
import { CLERK, startStory } from '../support/rehearsal.js'

const story = await startStory()
const ME = CLERK.id

function plan(...rows: string[]): string {
  return `**UBND XÃ AN BÌNH**

Số: 12/KH-UBND

**KẾ HOẠCH**

**Công tác dân vận năm 2023**

| TT | Nội dung | Đơn vị thực hiện | Thời gian |
|---|---|---|---|
${rows.map((row) => `| ${row} |`).join('\n')}
`
}

async function send(text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  await story.say(ME, ME, '', { files: [{ name: 'Ke hoach.md', mime: 'text/markdown', bytes }] })
}

async function type(text: string): Promise<string> {
  return (await story.say(ME, ME, text)).map((m) => m.text).join('\n')
}

async function tap(label: string): Promise<string> {
  return (await story.press(ME, ME, label)).map((m) => m.text).join('\n')
}

describe('units that the office has not registered', () => {
  test('"các thôn" of an office without villages: the clerk types them, sees them read back, and adds them with one tap', async () => {
    await send(plan('1 | Nộp danh sách hộ nghèo | Các thôn | Trước ngày 15/3/2023'))
    expect(await type('điểm cần xem')).toContain('“Các thôn”')
    const asked = await type('thôn 1 đến thôn 3, thôn Đông, Đoài và Hội Nông dân')
    expect(asked).toContain('Danh sách đơn vị chưa có: Thôn 1; Thôn 2; Thôn 3; Thôn Đông; Thôn Đoài. Chưa sửa gì.')
    expect(await type('đơn vị'), 'nothing is added unasked').not.toContain('Thôn')
    await type('điểm cần xem')
    await type('thôn 1 đến thôn 3, thôn Đông, Đoài và Hội Nông dân')
    expect(await tap('Thêm 5 đơn vị này')).toMatch(/«Các thôn» là: Thôn 1; .*Thôn Đoài; Hội Nông dân\. Đã nhớ/)
    expect(await type('sửa 1')).toContain('Đơn vị: Thôn 1, Thôn 2, Thôn 3, Thôn Đông, Thôn Đoài, Hội Nông dân')
    expect(await type('đơn vị')).toContain('Thôn Đoài')
  })

  test('a row without a unit is given a new one by words; other words add nobody', async () => {
    await send(plan('1 | Tổ chức hội nghị |  | Tháng 9/2023'))
    expect(await type('điểm cần xem')).toContain('chưa có đơn vị thực hiện')
    expect(await type('cái này để anh hỏi lại đã')).not.toContain('Danh sách đơn vị chưa có')
    expect(await type('chủ trì: Tổ Dân vận')).not.toContain('Danh sách đơn vị chưa có')
    expect(await type('tổ dân vận')).toContain('Danh sách đơn vị chưa có: Tổ dân vận. Chưa sửa gì.')
    expect(await type('thêm đi em')).toContain('Đơn vị thực hiện T9-1: Tổ dân vận')
  })

  test('who would be added with one tap is named before', async () => {
    await send(plan('1 | Thăm hộ nghèo | Nhóm Ánh Dương; Nhóm Hướng Dương | Tháng 4/2023'))
    expect(await type('điểm cần xem')).toContain('Các đơn vị mới trong kế hoạch: Nhóm Ánh Dương; Nhóm Hướng Dương')
    expect(await tap('Thêm cả 2 đơn vị mới')).toContain('Đã thêm đơn vị: Nhóm Ánh Dương; Nhóm Hướng Dương')
  })
})
