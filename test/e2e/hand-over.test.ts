/** Seats are handed over as they were read back, and nothing else goes with them: leave, and who stands in, stay the person's. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, who: number) =>
    (await house.say(who, who, write(text))).map((m) => m.text).join('\n')
  const member = (name: string) => house.inside(async (office) => (await office.members()).find((m) => m.name === name))
  const seatsOf = async (name: string) => (await member(name))?.seats.length

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
    await type('phân công Nông Văn Sơn; Hội Nông dân', CLERK.id)
  })

  test("the leave stays the giver's: who stands in for the chairman decides as before, and hears of the seats", async () => {
    await type('nghỉ đến 20/1, anh Bình thay', CHAIRMAN)
    await type('bàn giao Nông Văn Sơn cho Vi Thị Hạnh', CLERK.id)
    expect(await type('đúng', CLERK.id)).toContain('Đã bàn giao')
    expect(await seatsOf('Nông Văn Sơn')).toBe(0)
    expect(await member('Nông Văn Sơn')).toMatchObject({ awayThrough: '2023-01-20' })
    expect(house.last(BINH)).toContain('Đã bàn giao từ đồng chí Nông Văn Sơn cho đồng chí Vi Thị Hạnh')
    await type('xong Q1-3', HANH)
    expect(await type('xác nhận Q1-3', BINH)).not.toContain('dành cho')
    expect(await house.stateOf('Q1-3', 'Hội đồng TĐKT')).toBe('confirmed')
  })

  test('other units belong to the giver by the time of the answer: the question is put again with them', async () => {
    const asked = await type('bàn giao Lý Văn Bình cho Vi Thị Hạnh', CLERK.id)
    expect(asked).not.toContain('Đoàn Thanh niên')
    const [question] = house.world
      .messages(CLERK.id)
      .filter(({ from }) => from === 'bot')
      .slice(-1)
    await type('phân công Lý Văn Bình; Đoàn Thanh niên', CLERK.id)
    const again = await house.say(CLERK.id, CLERK.id, write('đúng'), { replyTo: question?.id ?? 0 })
    expect(again.map((m) => m.text).join()).toMatch(/Bàn giao mọi đơn vị.*Đoàn Thanh niên/)
    expect(await seatsOf('Lý Văn Bình')).toBe(1)
    expect(await type('đúng', CLERK.id)).toContain('Đoàn Thanh niên')
    expect(await seatsOf('Lý Văn Bình')).toBe(0)
  })

  test('who reported before takes the report back by words, as by the button', async () => {
    await type('phân công Lý Văn Bình; UBND xã', CLERK.id)
    await type('phân công Vi Thị Hạnh; Hội Phụ nữ', CLERK.id)
    await type('xong Q1-1', BINH)
    expect(await house.stateOf('Q1-1', 'UBND xã')).toBe('claimed')
    await type('bàn giao Lý Văn Bình cho Vi Thị Hạnh', CLERK.id)
    await type('đúng', CLERK.id)
    expect(await type('rút lại Q1-1', BINH)).toContain('Q1-1')
    expect(await house.stateOf('Q1-1', 'UBND xã')).toBe('open')
  })

  test('an edited message hands nothing over', async () => {
    const before = await seatsOf('Vi Thị Hạnh')
    await type('bàn giao Vi Thị Hạnh cho Lý Văn Bình', CLERK.id)
    await type('cảm ơn', CLERK.id)
    const said = house.world.messages(CLERK.id).findLast(({ from }) => from === CLERK.id)
    house.world.edit({ chatId: CLERK.id, messageId: said?.id ?? 0, text: write('đồng ý bàn giao') })
    await house.rest()
    expect(await seatsOf('Vi Thị Hạnh')).toBe(before)
    await type('thôi', CLERK.id)
  })

  test('who stood in for somebody who has gone is told that it is over', async () => {
    expect(await type('chờ xác nhận', BINH)).not.toContain('dành cho')
    await type('thôi việc: Nông Văn Sơn', CLERK.id)
    await type('đồng ý cho thôi việc', CLERK.id)
    expect(house.last(BINH)).toContain('Đồng chí Nông Văn Sơn không còn trong danh sách cán bộ')
    expect(await type('chờ xác nhận', BINH)).toContain('dành cho')
  })
})
