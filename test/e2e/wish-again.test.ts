/** Right behind a wish for more time: another day, or why, said without the task, is said of that wish. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person = HANH) =>
    (await house.say(person, person, write(text))).map((m) => m.text).join('\n')
  const wishes = async () => (await house.work()).extensions.filter(({ state }) => state === 'asked')

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-11', '09:00')
  })

  test('another day takes the place of the first, and the reason stays; who decides reads the new one', async () => {
    await type('V-1 xin lùi đến 10/2 vì chi hội trưởng ốm')
    for (const [words, date] of [
      ['đến 15/2 nhé', '15/02/2023'],
      ['xin thêm 3 ngày', '18/02/2023'],
      ['nhầm, đến 16/2', '16/02/2023'],
      ['xin lùi đến thứ sáu tuần sau nữa nữa, 24/2 ạ', '24/02/2023'],
    ] as const) {
      const said = await type(words)
      expect(said).toContain('gia hạn V-1 của Hội Liên hiệp Phụ nữ')
      expect(said).toContain(date)
      expect(said).toContain(`Lý do: «${write('chi hội trưởng ốm')}»`)
    }
    expect(house.last(CLERK.id)).toContain('24/02/2023')
    expect(await wishes()).toMatchObject([{ to: '2023-02-24' }])
  })

  test('"lý do là …" tells why anew', async () => {
    expect(await type('lý do là chi hội trưởng bận họp')).toContain(`Lý do: «${write('chi hội trưởng bận họp')}»`)
    expect(house.last(CLERK.id)).toContain(write('chi hội trưởng bận họp'))
  })

  test('where the reason is asked for, a day is no reason, and what waits for a day is', async () => {
    await type('V-1 xin lùi đến 10/2', BINH)
    const said = await type('cho em xin đến mùng 10 tháng giêng âm', BINH)
    expect(said).toContain('31/01/2023')
    expect(said).not.toContain('Lý do')
    expect(await type('chờ họp đến 15/2', BINH)).toContain(`Lý do: «${write('chờ họp đến 15/2')}»`)
    const both = await type('đến 15/2 vì huyện chưa gửi mẫu', BINH)
    expect(both).toContain('15/02/2023')
    expect(both).toContain(`Lý do: «${write('huyện chưa gửi mẫu')}»`)
  })

  test('in the group, and of the unit that is named', async () => {
    const say = async (words: string) =>
      (await house.say(BINH, GROUP, write(`@NhacViecBot ${words}`))).map((m) => m.text).join()
    await say('hội nông dân xin lùi V-1 đến 10/2 vì đợi huyện')
    expect(await say('hội nông dân xin đến 17/2 nhé')).toContain('17/02/2023')
    expect(await say('hội phụ nữ xin đến 18/2 nhé')).not.toContain('18/02/2023')
  })

  test('what was reported since is what the words are about', async () => {
    await type('V-1 xin lùi đến 10/2 vì chi hội trưởng ốm')
    await type('chưa xong Q1-4')
    expect(await type('đến 15/4 nhé')).toContain('báo về việc nào')
    await type('thôi')
  })

  test('a day that is asked for of another task is the answer to that', async () => {
    await type('V-1 xin lùi đến 10/2 vì chi hội trưởng ốm')
    await type('xin gia hạn Q1-4')
    await type('Q1-3 mẫu ở đâu vậy chị?')
    expect(await type('20/4 vì chưa có kinh phí')).toContain('Đã chuyển đề nghị gia hạn Q1-4')
  })
})
