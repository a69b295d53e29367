/** Several units wait with one task: the words say whose is meant; everything that waits is confirmed with one word, after it was read back. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const both = async () => [
    await house.stateOf('V-1', 'Hội Liên hiệp Phụ nữ'),
    await house.stateOf('V-1', 'Hội Nông dân'),
  ]
  const bothReport = async () => {
    await house.say(HANH, HANH, write('V-1 xong rồi ạ'))
    await house.say(BINH, BINH, write('V-1 xong rồi ạ'))
    expect(await both()).toEqual(['claimed', 'claimed'])
  }
  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03')
    await bothReport()
  })

  test('the words return the one that they name, with the reason', async () => {
    await house.say(CLERK.id, CLERK.id, write('trả lại V-1 Hội Nông dân, thiếu chữ ký'))
    expect(await both()).toEqual(['claimed', 'open'])
    expect(house.last(BINH)).toContain(`«${write('thiếu chữ ký')}»`)
  })

  test('"xác nhận V-1 Hội Phụ nữ" confirms that one', async () => {
    await house.say(BINH, BINH, write('V-1 nộp lại rồi ạ'))
    await house.say(CHAIRMAN, CHAIRMAN, write('xác nhận V-1 của Hội Nông dân nhé'))
    expect(await both()).toEqual(['claimed', 'confirmed'])
  })

  test('to return what is confirmed is to open it again, which is read back', async () => {
    const [asked] = await house.say(CLERK.id, CLERK.id, write('trả lại V-1 Hội Nông dân, thiếu chữ ký'))
    expect(asked?.text).toContain('Đồng chí bỏ xác nhận và mở lại V-1 của Hội Nông dân, có đúng không?')
    await manner.choose(house, CLERK.id, CLERK.id, 'Giữ nguyên', 'thôi')
    expect(await both()).toEqual(['claimed', 'confirmed'])
  })

  test('a unit that does not wait with it decides nothing: the bot asks with those that do', async () => {
    const [asked] = await house.say(CLERK.id, CLERK.id, write('trả lại V-1 Hội Cựu chiến binh, thiếu chữ ký'))
    expect(asked?.text).toContain('Hội Cựu chiến binh không có gì chờ quyết định')
    expect(asked?.text).toContain('1. V-1 Hội Liên hiệp Phụ nữ')
    expect(await both()).toEqual(['claimed', 'confirmed'])
    await manner.choose(house, CLERK.id, CLERK.id, 'V-1 Hội Liên hiệp Phụ nữ', '1')
    expect(await both(), "the other unit's reason is not passed on").toEqual(['claimed', 'confirmed'])
    await house.say(CLERK.id, CLERK.id, write('thiếu bản chính'))
    expect(await both()).toEqual(['open', 'confirmed'])
  })

  test('a bare "ok" with one thing waiting reads back which one it means; "đúng" decides it', async () => {
    await house.say(HANH, HANH, write('V-1 xong rồi ạ'))
    const [asked] = await house.say(CLERK.id, CLERK.id, 'ok')
    expect(asked?.text).toContain('Đồng chí xác nhận Hội Liên hiệp Phụ nữ đã xong V-1?')
    expect(await both()).toEqual(['claimed', 'confirmed'])
    await manner.choose(house, CLERK.id, CLERK.id, 'Để sau', 'không')
    expect(await both(), 'nothing was decided').toEqual(['claimed', 'confirmed'])
    await house.say(CLERK.id, CLERK.id, write('xác nhận'))
    await manner.choose(house, CLERK.id, CLERK.id, 'Xác nhận', 'đúng')
    expect(await both()).toEqual(['confirmed', 'confirmed'])
  })

  test('"ok" where nothing waits is only "ok"', async () => {
    expect(await house.say(CLERK.id, CLERK.id, 'ok')).toEqual([])
  })

  test('a bare "trả lại" with one thing waiting asks why, and names it', async () => {
    await house.say(HANH, HANH, write('Q1-4 xong rồi ạ'))
    const [asked] = await house.say(CLERK.id, CLERK.id, write('trả lại'))
    expect(asked?.text).toContain('Trả lại Q1-4 của Hội đồng TĐKT vì lý do gì?')
    expect(await house.stateOf('Q1-4', 'Hội đồng TĐKT')).toBe('claimed')
    await manner.choose(house, CLERK.id, CLERK.id, 'Chưa đầy đủ', '2')
    expect(await house.stateOf('Q1-4', 'Hội đồng TĐKT')).toBe('open')
  })

  test('"xác nhận hết" reads back how many and which, and one word confirms them all; each unit is told', async () => {
    await house.say(HANH, HANH, write('Q1-4 xong rồi ạ'))
    await house.say(BINH, BINH, write('Q1-2 xong rồi ạ'))
    const [several] = await house.say(CLERK.id, CLERK.id, 'ok')
    expect(several?.text, 'with several, a bare ok shows what waits').toContain('Chờ xác nhận (2)')
    await manner.choose(house, CLERK.id, CLERK.id, 'Xác nhận hết (2)', 'xác nhận hết')
    const asked = house.last(CLERK.id)
    expect(asked).toContain('Đồng chí xác nhận cả 2 việc?')
    expect(asked).toContain('Q1-4 Hội đồng TĐKT')
    expect(asked).toContain('Q1-2 UBND xã')
    expect(await house.stateOf('Q1-4', 'Hội đồng TĐKT'), 'before it was confirmed').toBe('claimed')
    await manner.choose(house, CLERK.id, CLERK.id, 'Xác nhận cả 2', 'xác nhận')
    expect([await house.stateOf('Q1-4', 'Hội đồng TĐKT'), await house.stateOf('Q1-2', 'UBND xã')]).toEqual([
      'confirmed',
      'confirmed',
    ])
    expect(house.last(CLERK.id)).toMatch(
      /Đã xác nhận hoàn thành 2 phần việc[\s\S]*Q1-4[\s\S]*Q1-2|Đã xác nhận hoàn thành 2 phần việc[\s\S]*Q1-2[\s\S]*Q1-4/,
    )
    expect(house.last(HANH)).toContain('Q1-4')
    expect(house.last(BINH)).toContain('Q1-2')
  })

  test('what was decided or taken back meanwhile is left as it is, and said so', async () => {
    await house.say(HANH, HANH, write('Q1-1 xong rồi ạ'))
    await house.say(BINH, BINH, write('Q1-3 xong rồi ạ'))
    await house.say(CLERK.id, CLERK.id, write('xác nhận hết'))
    await house.say(BINH, BINH, write('rút Q1-3'))
    await manner.choose(house, CLERK.id, CLERK.id, 'Xác nhận cả 2', 'đúng')
    expect([await house.stateOf('Q1-1', 'Hội đồng TĐKT'), await house.stateOf('Q1-3', 'UBND xã')]).toEqual([
      'confirmed',
      'open',
    ])
    expect(house.last(CLERK.id)).toMatch(/Q1-1[\s\S]*Không còn chờ xác nhận: Q1-3/)
  })

  test('two units ask for more time for one task: the words name whose is granted', async () => {
    await house.say(HANH, HANH, write('xin gia hạn Q2-5 đến 15/7 vì huyện đổi lịch'))
    const [alone] = await house.say(CHAIRMAN, CHAIRMAN, write('đồng ý'))
    expect(alone?.text).toContain('Đồng chí đồng ý gia hạn Q2-5 của Hội đồng TĐKT đến thứ Bảy, 15/07/2023?')
    await house.say(BINH, BINH, write('xin gia hạn Q2-5 đến 20/7 vì chưa có số liệu'))
    const [asked] = await house.say(CHAIRMAN, CHAIRMAN, write('đồng ý gia hạn Q2-5'))
    expect(asked?.text).toMatch(/1\. Q2-5 .*\n2\. Q2-5/)
    await house.say(CHAIRMAN, CHAIRMAN, write('đồng ý gia hạn Q2-5 UBND xã'))
    const { tasks, assignments } = await house.work()
    const task = tasks.find((t) => t.code === 'Q2-5')
    const shares = assignments.filter((a) => a.taskId === task?.id)
    // One unit's work is enough: the time is the task's, and it counts as granted to who asked.
    expect(shares.map((a) => [a.extendedTo, a.extensions])).toEqual([
      ['2023-07-20', 1],
      ['2023-07-20', 0],
    ])
  })

  test('of an official it decides nothing', async () => {
    await house.say(HANH, HANH, write('Q2-5 xong rồi ạ'))
    for (const words of ['xác nhận hết', 'ok', 'xác nhận Q2-5 Hội đồng TĐKT']) await house.say(BINH, BINH, write(words))
    expect(await house.stateOf('Q2-5', 'Hội đồng TĐKT')).toBe('claimed')
    expect(house.last(GROUP)).toBeTruthy()
  })
})
