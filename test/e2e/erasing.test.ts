/** What nothing brings back is done by its whole sentence alone, and for the one person whom it names. */
import { beforeAll, expect, test } from 'vitest'
import { CLERK, startHouse } from '../support/house.js'

const house = await startHouse()
const type = async (text: string) => (await house.say(CLERK.id, CLERK.id, text)).map((said) => said.text).join('\n')
const isHere = async (name: string) =>
  (await house.inside((office) => office.members())).some((m) => m.active && m.name === name)
const come = (...names: string[]) =>
  house.inside(async (office) => {
    for (const name of names) await office.addMember({ name, role: 'official', seats: [] })
  })

beforeAll(async () => {
  await house.turnTo('2023-01-03', '09:00')
})

test('a bare yes erases nobody, however it is said: one sentence says what to type, and that does it', async () => {
  await come('Lò Thị Pành')
  await type('xóa dữ liệu Lò Thị Pành')
  for (const yes of ['vâng', 'ok em', 'đồng ý', 'Dạ đúng rồi ạ', 'xóa đi', 'đồng ý xóa', '1'])
    expect(await type(yes), yes).toContain('gõ đủ câu “xóa dữ liệu Lò Thị Pành đồng ý”')
  expect(await isHere('Lò Thị Pành')).toBe(true)
  const said = await type('xóa dữ liệu Lò Thị Pành đồng ý')
  expect(said).toContain('Đã xóa dữ liệu của người vừa nêu')
  expect(said).not.toContain('Pành')
  expect(await isHere('Lò Thị Pành')).toBe(false)
})

test.each(['không', 'thôi', 'khoan đã', 'không xóa nữa', 'xóa dữ liệu Lò Thị Hà không đồng ý', '2'])(
  '"%s" drops every erasing that waits: no later yes puts one again',
  async (no) => {
    if (!(await isHere('Lò Thị Hà'))) await come('Lò Thị Hà', 'Lò Thị Hiền')
    await type('xóa dữ liệu Lò Thị Hiền')
    await type('xóa dữ liệu Lò Thị Hà')
    expect(await type(no)).toBe('Đã thôi, không xóa gì.')
    for (const later of ['ok', 'đồng ý']) expect(await type(later)).not.toMatch(/xóa dữ liệu/i)
    expect(await type('xóa dữ liệu Lò Thị Hà đồng ý')).toContain('sẽ mất hẳn')
    await type('thôi')
    expect([await isHere('Lò Thị Hà'), await isHere('Lò Thị Hiền')]).toEqual([true, true])
  },
)

test('"đồng ý" in the breath of the order is no part of the name, and erases nobody before it was read back', async () => {
  await come('Lò Văn Muôn')
  for (const order of [
    'xóa dữ liệu Lò Văn Muôn, đồng ý luôn',
    'xóa dữ liệu anh Muôn nhé, đồng ý luôn ạ',
    'xoa du lieu lo van muon dong y xoa di em',
  ]) {
    expect(await type(order), order).toContain('Nếu chắc chắn, gõ: xóa dữ liệu Lò Văn Muôn đồng ý')
    expect(await isHere('Lò Văn Muôn')).toBe(true)
    await type('thôi')
  }
})
