/** What a unit has told the clerk by telephone, also where no task is named or half of it is done: never recorded as its opposite. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { CHAIRMAN, CLERK, HANH, startOwnHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person = CLERK.id) =>
    (await house.say(person, person, write(text))).map((m) => m.text).join('\n')
  const stateOf = (unit: string) => house.stateOf('V-1', unit)

  beforeEach(async () => {
    house = await startOwnHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-16', '09:00')
  })

  test.each([
    'MTTQ gọi bảo xong V-1 nhưng chưa gửi file',
    'MTTQ báo V-1 xong nhưng chưa có dấu',
    'MTTQ gọi điện nói nộp rồi mà chưa ký V-1',
  ])('"%s" is neither done nor not done: she is asked to say which', async (words) => {
    const before = (await house.ledger()).length
    expect(await type(words)).toContain('Chưa rõ V-1 đã xong hay chưa')
    expect(await stateOf('Ủy ban MTTQ xã')).toBe('open')
    const later = (await house.ledger()).slice(before).map(({ kind }) => kind)
    expect(later).not.toContain('not_done_recorded')
  })

  test.each([
    ['Đoàn Thanh niên gọi xin lùi đến mùng 6 tháng 2 vì chưa họp được ban chấp hành', 'Đoàn Thanh niên', '06/02/2023'],
    ['MTTQ vừa điện lên đề nghị lùi đến 3/2 vì chờ huyện', 'Ủy ban MTTQ xã', '03/02/2023'],
  ])('"%s" is the wish of the only task that the caller has', async (words, unit, day) => {
    expect(await type(words)).toContain(`Đã chuyển đề nghị gia hạn V-1 của ${unit} đến`)
    expect(house.last(CLERK.id)).toContain(day)
  })

  test.each([
    ['bác Quân Cựu chiến binh gọi điện bảo đã nộp bản giấy sáng nay', 'Hội Cựu chiến binh'],
    ['MTTQ gọi báo xong rồi', 'Ủy ban MTTQ xã'],
    ['Đoàn Thanh niên nhắn zalo bảo nộp rồi', 'Đoàn Thanh niên'],
  ])('"%s" is its report, as told by telephone', async (words, unit) => {
    const said = await type(words)
    expect(said).toContain(`Đã ghi nhận ${unit} báo xong V-1`)
    expect(said).toContain('Văn phòng ghi theo điện thoại')
    expect(await stateOf(unit)).toBe('claimed')
  })

  test('of a caller with more the clerk is told which there are, and nothing is recorded', async () => {
    const said = await type('UBND xã gọi báo xong rồi')
    for (const code of ['Q1-1', 'Q1-2', 'điện thoại Q1-1 UBND xã: xong rồi']) expect(said).toContain(code)
    expect(await house.stateOf('Q1-1', 'UBND xã')).toBe('open')
  })

  test.each(['huyện gọi điện bảo xong rồi', 'Hội Nông dân gọi hỏi bao giờ họp', 'em gọi báo xong rồi'])(
    '"%s" records nothing',
    async (words) => {
      await type(words)
      expect(await house.statesOf('V-1')).toEqual(['open', 'open', 'open', 'open', 'open'])
    },
  )

  test('nobody but who records calls reports so for another unit', async () => {
    for (const person of [HANH, CHAIRMAN]) await type('Hội Nông dân gọi bảo xong rồi', person)
    expect(await stateOf('Hội Nông dân')).not.toBe('confirmed')
    await type('Hội Nông dân gọi bảo xong rồi', HANH)
    expect(await stateOf('Hội Liên hiệp Phụ nữ')).toBe('open')
  })
})
