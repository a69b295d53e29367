/** What officials say in one breath: all but one, a day that has passed, a claim taken back, a mistyped command, a broken file, a late press. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CLERK, HANH, startHouse } from '../support/house.js'
import { fileOf, MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person: number) =>
    (await house.say(person, person, write(text))).map((m) => m.text).join('\n')

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-03-27', '09:00')
  })

  test('"trừ Q1-4 ra thì xong hết" is read back task by task before it counts', async () => {
    const asked = await type('trừ Q1-4 ra thì xong hết', BINH)
    expect(asked).toMatch(/Q1-1.*đã xong/)
    expect(asked).toMatch(/Q1-4.*chưa xong/)
    expect(await house.stateOf('Q1-1', 'UBND xã')).toBe('open')
    await manner.choose(house, BINH, BINH, 'Đúng', 'đúng')
    expect(await house.stateOf('Q1-1', 'UBND xã')).toBe('claimed')
    expect(await house.stateOf('Q1-4', 'UBND xã')).toBe('open')
  })

  test('"rút lại" of several asks which, of one takes it back', async () => {
    const asked = await type('rút lại', BINH)
    expect(asked).toContain('rút lại lời báo xong của việc nào')
    const number = /^(\d+)\. Q1-1/m.exec(asked)?.[1] ?? ''
    await manner.choose(house, BINH, BINH, `${number}. Q1-1`, number)
    expect(await house.stateOf('Q1-1', 'UBND xã')).toBe('open')
    await type('xong Q1-3', HANH)
    expect(await type('Q1-3 xong rồi, lúc nãy em bấm nhầm', HANH)).toContain('Q1-3 đã xong hay chưa')
    expect(await type('gỡ xong rồi ạ', HANH)).not.toContain('Đã rút')
    expect(await house.stateOf('Q1-3', 'Hội đồng TĐKT')).toBe('claimed')
    expect(await type('em rút lại ạ', HANH)).toContain('Q1-3')
    expect(await house.stateOf('Q1-3', 'Hội đồng TĐKT')).toBe('open')
    expect(await type('rút lại', HANH)).toContain('không có lời báo xong nào đang chờ')
  })

  test('the day that the words name stands beside the report; the report counts from today', async () => {
    expect(await type('hôm 20/3 em nộp Q1-2 rồi', HANH)).toContain('Ngày xong theo lời đồng chí: thứ Hai, 20/03/2023')
    expect(house.last(CLERK.id)).toContain('Theo lời báo, việc xong ngày thứ Hai, 20/03/2023')
    const claim = (await house.work()).claims.find((c) => c.heard.includes('20/3'))
    expect(claim?.on).toBe('2023-03-27')
  })

  test('a mistyped command names the nearest', async () => {
    const said = await type('/stauts', BINH)
    expect(said).toContain('Lệnh gần nhất là /status; đồng chí có thể gõ “tiến độ”.')
    expect(said).not.toContain('bấm')
    expect(said).toContain('tiến độ')
    expect(await type('/xyz', BINH)).toContain('Không có lệnh /xyz')
  })

  test('a broken file with words is one message', async () => {
    const said = await house.say(HANH, HANH, write('Q1-4 xong rồi ạ'), { files: [fileOf('hong.pdf', '')] })
    expect(said).toHaveLength(1)
    expect(said[0]?.text).toContain('báo xong Q1-4')
    expect(said[0]?.text).toContain('hong.pdf')
  })
})

describe('a late press on "đã xong hay chưa?"', () => {
  let house: House
  const press = async (label: string) => (await house.press(BINH, BINH, label)).map((m) => m.text).join('\n')

  beforeAll(async () => {
    house = await startHouse()
    await house.turnTo('2023-01-09', '09:00')
  })

  test('of what has been reported since says how it stands', async () => {
    await house.say(BINH, BINH, 'Q1-1 chắc xong rồi')
    await house.say(CLERK.id, CLERK.id, 'điện thoại Q1-1 UBND xã: xong rồi')
    await house.turnTo('2023-01-12', '09:00')
    expect(await press('1. Đã xong')).toContain('Câu hỏi này đã được trả lời; Q1-1')
  })

  test('of what is still open is taken: done is read back, not done at once', async () => {
    await house.say(BINH, BINH, 'Q1-3 chắc xong rồi')
    await house.turnTo('2023-01-16', '09:00')
    expect(await press('1. Đã xong')).toContain('có đúng không')
    expect(await house.stateOf('Q1-3', 'UBND xã')).toBe('open')
    await house.press(BINH, BINH, 'Đúng')
    expect(await house.stateOf('Q1-3', 'UBND xã')).toBe('claimed')
    await house.say(BINH, BINH, 'Q1-4 chắc xong rồi')
    await house.turnTo('2023-01-30', '09:00')
    expect(await press('2. Chưa xong')).toContain('chưa xong Q1-4')
  })
})
