/** "Hỏi Q1-1": a leader has units asked how a task stands. They are asked; the leader reads who was, or that nobody has to be. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const asked = (person: number) =>
    house.fromBot(person).filter(({ text }) => text.includes('cho biết tình hình thực hiện'))

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-02-06', '09:00')
  })

  test('by words: each unit is asked with what it can answer, the leader reads in one message who was', async () => {
    const answer = await house.say(CHAIRMAN, CHAIRMAN, write('hỏi Q1-1'))
    expect(answer.map(({ text }) => text)).toEqual([
      [
        'Đã đề nghị UBND xã (đồng chí Lý Văn Bình) cho biết tình hình Q1-1.',
        'Đã đề nghị Hội đồng TĐKT (đồng chí Vi Thị Hạnh) cho biết tình hình Q1-1.',
      ].join('\n'),
    ])
    expect(answer[0]?.buttons).toEqual([])
    expect(asked(CHAIRMAN)).toEqual([])
    for (const person of [BINH, HANH]) {
      expect(asked(person)).toHaveLength(1)
      expect(asked(person)[0]?.text).toContain('Nông Văn Sơn')
    }
  })

  test('under the list of late work: the same', async () => {
    await house.say(CHAIRMAN, CHAIRMAN, write('việc quá hạn'))
    await manner.choose(house, CHAIRMAN, CHAIRMAN, 'Hỏi V-1 Hội Nông dân', 'hỏi Hội Nông dân về V-1')
    expect(house.last(CHAIRMAN)).toBe('Đã đề nghị Hội Nông dân (đồng chí Lý Văn Bình) cho biết tình hình V-1.')
    expect(asked(BINH)).toHaveLength(2)
  })

  test('what is reported already is not asked for: how it stands is told', async () => {
    await house.say(HANH, HANH, write('V-1 Hội Phụ nữ nộp rồi ạ'))
    const before = asked(HANH).length
    const [told] = await house.say(CHAIRMAN, CHAIRMAN, write('hỏi Hội Phụ nữ việc V-1'))
    expect(told?.text).toContain('đã báo xong V-1 ngày 06/02/2023, chờ xác nhận')
    const all = await house.say(CHAIRMAN, CHAIRMAN, write('hỏi V-1'))
    expect(all.map(({ text }) => text).join('\n')).not.toContain('Đã đề nghị Hội Liên hiệp Phụ nữ')
    expect(asked(HANH)).toHaveLength(before)
  })

  test('where one unit is enough, nobody is asked of what another has reported or done', async () => {
    const before = asked(HANH).length
    await house.say(BINH, BINH, write('xong Q1-4'))
    const [waits] = await house.say(CHAIRMAN, CHAIRMAN, write('hỏi Q1-4'))
    expect(waits?.text).toContain('đã báo xong')
    await house.say(CLERK.id, CLERK.id, write('xác nhận Q1-4'))
    const [done] = await house.say(CHAIRMAN, CHAIRMAN, write('hỏi Q1-4'))
    expect(done?.text).not.toContain('Đã đề nghị')
    const [own] = await house.say(CHAIRMAN, CHAIRMAN, write('hỏi Hội đồng TĐKT việc Q1-4'))
    expect(own?.text).not.toContain('Đã đề nghị')
    expect(asked(HANH)).toHaveLength(before)
  })

  test('nobody but the asker speaks for the unit: that is said', async () => {
    const [told] = await house.say(CLERK.id, CLERK.id, write('hỏi Q4-12'))
    expect(told?.text).toContain('không còn ai khác để hỏi về Q4-12')
    expect(asked(CLERK.id)).toEqual([])
  })

  test('in the group the question itself stands there for the unit', async () => {
    const [told] = await house.say(CHAIRMAN, GROUP, write('@NhacViecBot hỏi Q1-2'))
    expect(told?.text).toContain('Đề nghị UBND xã cho biết tình hình thực hiện Q1-2')
  })

  test('in the evening: it is said when they will be asked', async () => {
    await house.turnTo('2023-02-10', '20:00')
    const before = asked(BINH).length
    const [told] = await house.say(CHAIRMAN, CHAIRMAN, write('hỏi Q1-3'))
    expect(told?.text).toContain(
      '08:00 thứ Hai, 13/02/2023, khi vào giờ làm việc, Nhắc Việc sẽ đề nghị UBND xã (Lý Văn Bình) cho biết tình hình Q1-3.',
    )
    expect(asked(BINH)).toHaveLength(before)
    await house.turnTo('2023-02-13', '08:05')
    await house.rest()
    expect(asked(BINH)).toHaveLength(before + 1)
  })
})
