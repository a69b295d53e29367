/** Whom an order names: with a title or without, and by its own marks. */
import { beforeAll, describe, expect, test } from 'vitest'
import { CLERK, startHouse } from '../support/house.js'

const house = await startHouse()
const type = async (text: string) => (await house.say(CLERK.id, CLERK.id, text)).map((said) => said.text).join('\n')
const people = async () =>
  (await house.inside((office) => office.members())).filter((m) => m.active).map(({ name }) => name)
const come = (...names: string[]) =>
  house.inside(async (office) => {
    for (const name of names) await office.addMember({ name, role: 'official', seats: [] })
  })

beforeAll(async () => {
  await house.turnTo('2023-01-03', '09:00')
})

test.each([
  ['thôi việc anh Bình', 'Đồng chí Lý Văn Bình thôi việc'],
  ['thôi việc: đồng chí Lý Văn Bình nhé', 'Đồng chí Lý Văn Bình thôi việc'],
  ['thoi viec chi Vi Thi Hanh', 'Đồng chí Vi Thị Hạnh thôi việc'],
  ['bàn giao chị Hạnh cho anh Bình', 'Vi Thị Hạnh'],
  ['phân công anh Bình; Hội Nông dân', 'Lý Văn Bình'],
  ['xuất dữ liệu em Hạnh', ''],
  ['xóa dữ liệu anh Bình của Hội Nông dân', 'Xóa dữ liệu của Lý Văn Bình'],
  ['xóa hết dữ liệu cá nhân của anh Bình đi', 'Xóa dữ liệu của Lý Văn Bình'],
])('%s', async (order, told) => {
  const said = await type(order)
  expect(said).not.toContain('Không có cán bộ')
  expect(said).toContain(told)
  await type('thôi')
})

test('“đổi tên chị Hoa thành …” renames who is called so', async () => {
  await come('Mùa Thị Hoa')
  expect(await type('đổi tên chị Hoa thành Mùa Thị Hoàn')).toContain('Đã đổi tên Mùa Thị Hoa thành Mùa Thị Hoàn')
})

describe('names that differ in their marks alone', () => {
  beforeAll(() => come('Tẩn Thị Hạnh', 'Tẩn Thị Hành'))

  test('who was typed with marks is meant; without, all of them are listed', async () => {
    expect(await type('thôi việc Tẩn Thị Hành')).toContain('Đồng chí Tẩn Thị Hành thôi việc')
    await type('thôi')
    expect(await type('thôi việc chị Hành')).toContain('Đồng chí Tẩn Thị Hành thôi việc')
    await type('thôi')
    for (const order of ['thoi viec tan thi hanh', 'xoa du lieu tan thi hanh']) {
      expect(await type(order)).toMatch(/Có 2 đồng chí.*\n1\. Tẩn Thị Hạnh .*\n2\. Tẩn Thị Hành /s)
      expect(await type('2')).toContain('Tẩn Thị Hành')
      await type('thôi')
    }
    expect(await type('xóa dữ liệu Tẩn Thị Hành')).toContain('Xóa dữ liệu của Tẩn Thị Hành')
    await type('thôi')
  })

  test.each(['không', 'thôi', 'không ai cả', 'khoan đã'])('"%s" to the list leaves the order', async (no) => {
    await type('xoa du lieu tan thi hanh')
    expect(await type(no)).toBe('Đã bỏ yêu cầu, chưa xóa gì.')
    expect(await type('1')).not.toContain('Xóa dữ liệu của')
    await type('doi ten tan thi hanh thanh Tan Thi Hoa')
    expect(await type(no)).toBe('Đã bỏ yêu cầu, chưa có gì thay đổi.')
  })

  test('nobody is refused a name, or an invitation, because of other marks', async () => {
    await come('Tẩn Thị Mây')
    expect(await type('đổi tên Tẩn Thị Mây thành Tẩn Thị Hãnh')).toContain('Đã đổi tên Tẩn Thị Mây thành Tẩn Thị Hãnh')
    expect(await type('đổi tên Tẩn Thị Hãnh thành tan thi hanh')).toContain('Trong cơ quan đã có “Tẩn Thị H')
    await type('mời Lù A Sáng; Hội Nông dân')
    expect(await type('mời lu a sang; Hội Nông dân'), 'may be the same').toContain('Mã mời trước đây')
    await type('mời Lù A Sáng; Hội Nông dân')
    expect(await type('mời Lù A Sảng; Hội Nông dân')).not.toContain('Mã mời trước đây')
    expect(await type('mời Tẩn Thị Hảnh; Đoàn Thanh niên'), 'somebody new').toContain('Tẩn Thị Hảnh')
    expect(await type('hủy mã mời Lù A Sảng')).toContain('Lù A Sảng')
    expect(await type('mã mời')).toContain('Lù A Sáng')
    expect(await people()).toContain('Tẩn Thị Hành')
  })
})

test('“cho … nghỉ việc” dismisses, also while a change waits for its reason; who is not here is the reason', async () => {
  for (const order of ['cho anh Bình nghỉ việc', 'cho chị Vi Thị Hạnh thôi việc luôn nhé', 'cho thôi việc anh Bình'])
    expect(await type(order), order).toMatch(/^Đồng chí (?:Lý Văn Bình|Vi Thị Hạnh) thôi việc/)
  expect(await type('cho anh Bình nghỉ việc riêng 2 ngày')).not.toContain('thôi việc')
  await type('sửa hạn Q1-4 28/02/2023')
  expect(await type('cho anh Bình nghỉ việc')).toMatch(/^Đồng chí Lý Văn Bình thôi việc/)
  expect(await type('thôi')).toContain('Lý Văn Bình vẫn trong danh sách')
  expect(await type('cho người cũ nghỉ việc')).toContain('Đã đổi hạn của Q1-4')
})

test('“mời HỌ TÊN” invites while the bot waits for other words, which it goes on waiting for; who is no person is the reason', async () => {
  await type('sửa hạn Q1-4 10/03/2023')
  for (const order of ['mời Trần Văn Lực', 'mời văn phòng: Sùng A Tủa'])
    expect(await type(order), order).toContain('Mã mời')
  expect(await type('mời huyện về dự nên lùi')).toContain('Đã đổi hạn của Q1-4')
})

test('of one name with or without marks who have both left: listed as such, and chosen', async () => {
  await house.inside(async (office) => {
    for (const name of ['Ly Seo Phư', 'Ly Seo Phừ'])
      await office.updateMember(await office.addMember({ name, role: 'official', seats: [] }), { active: false })
  })
  expect(await type('xoa du lieu ly seo phu')).toMatch(
    /Có 2 đồng chí.*\n1\. Ly Seo Phư \(đã thôi việc\)\n2\. Ly Seo Phừ \(đã thôi việc\)/s,
  )
  expect(await type('2')).toContain('Xóa dữ liệu của Ly Seo Phừ')
  await type('thôi')
})
