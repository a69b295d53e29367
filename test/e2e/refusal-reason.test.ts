/** Why more time is refused: what is typed again at once takes the place of the reason that was sent. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { CLERK, HANH, startOwnHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const clerk = async (text: string) => (await house.say(CLERK.id, CLERK.id, write(text))).map((m) => m.text).join('\n')

  beforeEach(async () => {
    house = await startOwnHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
    await house.say(HANH, HANH, write('xin gia hạn Q1-4 đến 20/4 vì chưa họp'))
    await clerk('không gia hạn Q1-4')
    await clerk('vì huyện đã chốt lịch')
  })

  test('a second reason goes to who had asked, as the one that counts', async () => {
    expect(house.last(HANH)).toContain(`«${write('huyện đã chốt lịch')}»`)
    expect(await clerk('vì huyện chưa cho phép lùi hạn')).toContain('Thay cho lý do vừa gửi')
    expect(house.last(HANH)).toContain(write('huyện chưa cho phép lùi hạn'))
    expect(house.last(HANH)).toContain('Thay cho lý do vừa gửi')
  })

  test.each([
    'cảm ơn em',
    'việc của tôi',
    'xong Q4-12',
    'ai chưa nộp V-1',
    'tôi thấy chị Hạnh làm chưa tốt',
    'Hội Nông dân vẫn chưa gửi kế hoạch',
  ])('"%s" is no reason', async (words) => {
    const before = house.fromBot(HANH).length
    await clerk(words)
    expect(house.fromBot(HANH)).toHaveLength(before)
  })

  test('behind something else it is none either, nor some time later', async () => {
    const before = house.fromBot(HANH).length
    await clerk('tiến độ')
    await clerk('vì huyện chưa cho phép lùi hạn')
    expect(house.fromBot(HANH)).toHaveLength(before)
  })
})
