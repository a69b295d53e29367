/** A leader has a unit reminded in words; the clerk writes down for a unit what it said by telephone, from the very button. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const heard = (person: number) => house.fromBot(person).length
  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
  })

  test('"nhắc Hội Phụ nữ nộp V-1" reminds the people of that unit, once a day, and says whom', async () => {
    const [hanh, binh] = [heard(HANH), heard(BINH)]
    const [said] = await house.say(CHAIRMAN, CHAIRMAN, write('nhắc Hội Phụ nữ nộp V-1'))
    expect(said?.text).toContain('Đã nhắc Hội Liên hiệp Phụ nữ về V-1 (đồng chí Vi Thị Hạnh)')
    expect([heard(HANH) - hanh, heard(BINH) - binh]).toEqual([1, 0])
    expect(house.last(HANH)).toMatch(/Đồng chí Nông Văn Sơn nhắc Hội Liên hiệp Phụ nữ: V-1[\s\S]*29\/01\/2023/)
    const [again] = await house.say(CLERK.id, CLERK.id, write('nhắc giúp chị Hội Phụ nữ nộp V-1 nhé'))
    expect(again?.text).toContain('Hôm nay đã nhắc Hội Liên hiệp Phụ nữ về V-1')
    expect(heard(HANH) - hanh).toBe(1)
    await manner.choose(house, HANH, HANH, 'V-1 Xong', 'xong V-1')
    expect(await house.stateOf('V-1', 'Hội Liên hiệp Phụ nữ')).toBe('claimed')
  })

  test('what is reported already is not reminded of', async () => {
    const before = heard(HANH)
    const [said] = await house.say(CHAIRMAN, GROUP, write('@NhacViecBot nhắc Hội Phụ nữ nộp V-1'))
    expect(said?.text).toContain('V-1 của Hội Liên hiệp Phụ nữ đã báo xong, đang chờ xác nhận.')
    expect(heard(HANH)).toBe(before)
  })

  test('a unit that nobody can be written to: plainly said, with what to do instead', async () => {
    const [said] = await house.say(CHAIRMAN, CHAIRMAN, write('đôn đốc Hội Cựu chiến binh nộp V-1'))
    expect(said?.text).toContain('Hội Cựu chiến binh')
    expect(said?.text).toMatch(/điện thoại V-1 Hội Cựu chiến binh: …/)
  })

  test('without a unit: all units that have not reported; without a task: what is due next', async () => {
    const [all] = await house.say(CLERK.id, CLERK.id, write('nhắc việc Q1-1'))
    expect(all?.text).toContain('UBND xã')
    expect(all?.text).toContain('Hội đồng TĐKT')
    const [next] = await house.say(CLERK.id, CLERK.id, write('nhắc Hội Nông dân giúp em'))
    expect(next?.text).toContain('Đã nhắc Hội Nông dân về V-1')
    const [foreign] = await house.say(CLERK.id, CLERK.id, write('nhắc Hội Nông dân làm Q1-1'))
    expect(foreign?.text).toContain('Q1-1 không giao cho Hội Nông dân')
  })

  test('to send the message anew is to remind; an official sees the own tasks by it, and reminds nobody', async () => {
    const [again] = await house.say(CLERK.id, CLERK.id, write('gửi lại tin cho anh Bình được không'))
    expect(again?.text).toContain('nhắc Hội Nông dân về V-1')
    const [own] = await house.say(BINH, BINH, write('gửi lại tin nhắc hôm nay cho tôi với'))
    expect(own?.text).toContain('Đồng chí có 11 việc')
    const before = heard(HANH)
    const [refused] = await house.say(BINH, BINH, write('gửi lại tin cho Hội Phụ nữ được không'))
    expect(refused?.text).toContain('dành cho chủ tịch hoặc văn phòng')
    expect(heard(HANH)).toBe(before)
  })

  test('asked for in the evening it leaves in the morning, unless it was done meanwhile', async () => {
    await house.turnTo('2023-01-04', '19:30')
    const before = heard(BINH)
    const [said] = await house.say(CHAIRMAN, CHAIRMAN, write('nhắc Hội Nông dân nộp V-1'))
    expect(said?.text).toContain('08:00 thứ Năm, 05/01/2023')
    expect(heard(BINH)).toBe(before)
    await house.say(BINH, BINH, write('xong V-1'))
    const after = heard(BINH)
    await house.turnTo('2023-01-05', '08:30')
    await house.rest()
    expect(heard(BINH)).toBe(after)
    await house.say(BINH, BINH, write('rút V-1'))
  })

  test('an official gives no such order, and the name of the bot before a report is none', async () => {
    const before = heard(HANH)
    const [refused] = await house.say(BINH, BINH, write('nhắc Hội Phụ nữ nộp V-1'))
    expect(refused?.text).toContain('chủ tịch hoặc văn phòng')
    expect(heard(HANH)).toBe(before)
    await house.say(BINH, BINH, 'Nhắc Việc ơi V-1 xong rồi ạ')
    expect(await house.stateOf('V-1', 'Hội Nông dân')).toBe('claimed')
    await house.say(BINH, BINH, write('rút V-1'))
  })

  test("the clerk reports another unit's task done: offered as that unit's telephone answer", async () => {
    if (manner.buttons) await house.press(CLERK.id, GROUP, 'Q1-3 Xong')
    else await house.say(CLERK.id, CLERK.id, 'xong Q1-3')
    const asked = house.last(CLERK.id)
    expect(asked).toContain('Q1-3 do UBND xã, Hội đồng TĐKT trả lời.')
    expect(asked).toContain('điện thoại Q1-3 UBND xã: xong rồi')
    expect(await house.stateOf('Q1-3', 'UBND xã')).toBe('open')
    await manner.choose(house, CLERK.id, CLERK.id, '1. UBND xã', '1')
    expect([await house.stateOf('Q1-3', 'UBND xã'), await house.stateOf('Q1-3', 'Hội đồng TĐKT')]).toEqual([
      'claimed',
      'open',
    ])
    expect(house.last(BINH)).toContain('Văn phòng ghi theo điện thoại')
    await house.say(CLERK.id, CLERK.id, write('trả lại Q1-3, thiếu tờ trình'))
  })

  test('she may as well leave it', async () => {
    await house.say(CLERK.id, CLERK.id, write('Q1-3 xong rồi'))
    await manner.choose(house, CLERK.id, CLERK.id, 'Không ghi', '3')
    expect(await house.stateOf('Q1-3', 'UBND xã')).toBe('open')
  })

  test('where the unit has reported already, the claim is put before her', async () => {
    await house.say(BINH, BINH, write('xong Q1-3'))
    const [asked] = await house.say(CLERK.id, CLERK.id, write('xong Q1-3'))
    expect(asked?.text).toContain('Đồng chí xác nhận UBND xã đã xong Q1-3?')
    await manner.choose(house, CLERK.id, CLERK.id, 'Xác nhận', 'đúng')
    expect(await house.stateOf('Q1-3', 'UBND xã')).toBe('confirmed')
  })

  test('the chairman is told whose it is', async () => {
    const [said] = await house.say(CHAIRMAN, CHAIRMAN, write('xong Q1-4'))
    expect(said?.text).toContain('UBND xã, Hội đồng TĐKT')
  })
})
