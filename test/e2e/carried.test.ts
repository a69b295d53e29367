/** What a period leaves unfinished goes on: posted as carried, counted apart, answered like any other; what was done does not. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const posts = () => house.fromBot(GROUP).filter((m) => m.text.includes('nhiệm vụ quý II/2023'))
  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03')
    await house.say(HANH, HANH, write('xong Q1-1'))
    await house.say(CLERK.id, CLERK.id, write('xác nhận Q1-1'))
    await house.say(BINH, BINH, write('xong Q1-2'))
    await house.turnTo('2023-04-03')
    await house.rest()
  })

  test('before the period has ended nothing is carried', async () => {
    const quarterOne = house.fromBot(GROUP).find((m) => m.text.includes('nhiệm vụ quý I/2023'))
    expect(quarterOne?.text).not.toContain('Từ kỳ trước chuyển sang')
  })

  test('the next post tells them apart: open and claimed work, not what is done', async () => {
    const text = posts()
      .map((m) => m.text)
      .join('\n')
    expect(text).toContain('Q2-5')
    const carried = text.slice(text.indexOf('Từ kỳ trước chuyển sang'))
    expect(carried).toContain('Từ kỳ trước chuyển sang (4)')
    for (const code of ['Q1-2', 'Q1-3', 'Q1-4', 'V-1']) expect(carried).toContain(code)
    expect(text).not.toContain('Q1-1 ')
    expect(carried).toMatch(/Q1-2[\s\S]*đã báo xong, chờ xác nhận/)
  })

  test('the status counts them apart', async () => {
    const [status] = await house.say(CHAIRMAN, CHAIRMAN, write('tiến độ'))
    expect(status?.text).toContain('xong 1/13 việc, 4 việc quá hạn, còn 4 việc từ kỳ trước chuyển sang')
    expect(status?.text.split('\n').length).toBeLessThanOrEqual(12)
  })

  test('carried work is answered like any other, and leaves the count when it is done', async () => {
    await manner.choose(house, BINH, manner.buttons ? GROUP : BINH, 'Q1-3 Xong', 'xong Q1-3')
    await house.say(CLERK.id, CLERK.id, write('xác nhận Q1-3'))
    const [status] = await house.say(CHAIRMAN, CHAIRMAN, write('tiến độ'))
    expect(status?.text).toContain('xong 2/13 việc, 3 việc quá hạn, còn 3 việc từ kỳ trước chuyển sang')
  })
})
