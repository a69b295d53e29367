/** "3/12 thôn nộp rồi": how far it is stays to be seen in every view until it is reported as done. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const view = async (person: number, words: string) => (await house.say(person, person, write(words)))[0]?.text ?? ''
  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-03-27', '09:00')
    await house.say(BINH, BINH, write('Q1-3: 3/12 thôn nộp rồi ạ'))
  })

  test('it is no claim, and is said back', async () => {
    expect(house.last(BINH)).toContain('mới được 3/12')
    const { assignments } = await house.work()
    expect(assignments.some((a) => a.state === 'claimed')).toBe(false)
  })

  test('seen in the status, in the own tasks and by who asks', async () => {
    expect(await view(CHAIRMAN, 'tiến độ')).toContain('Đang làm (1 việc): Q1-3 UBND xã (3/12)')
    expect(await view(BINH, 'việc của tôi')).toMatch(/Q1-3[\s\S]*Đã được 3\/12 \(27\/03\/2023\)/)
    expect(await view(HANH, 'Q1-3 làm đến đâu rồi')).toContain('– UBND xã (Lý Văn Bình): chưa báo xong, đã được 3/12')
  })

  test('a later count takes its place; "chưa xong" without one leaves it', async () => {
    await house.turnTo('2023-03-28', '09:00')
    await house.say(BINH, BINH, write('Q1-3 được khoảng 80% rồi chị'))
    expect(await view(CHAIRMAN, 'tiến độ')).toContain('Q1-3 UBND xã (80%)')
    await house.say(BINH, BINH, write('chưa xong Q1-3'))
    expect(await view(BINH, 'việc của tôi')).toMatch(/Đã được 80% \(28\/03\/2023\)/)
  })

  test('what is reported as done is not half done any more; returned, it begins anew', async () => {
    await house.say(BINH, BINH, write('xong Q1-3'))
    expect(await view(CHAIRMAN, 'tiến độ')).not.toContain('80%')
    await house.say(CLERK.id, CLERK.id, write('trả lại Q1-3, thiếu 2 thôn'))
    expect(await view(BINH, 'việc của tôi')).not.toContain('80%')
  })
})
