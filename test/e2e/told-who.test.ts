/** Who is named, and who is told: the group's list of who still owes is whole; what waits for the chairman is told to the chairman at once. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse, startOwnHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person: number) =>
    (await house.say(person, person, write(text))).map((m) => m.text).join('\n')

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-05', '09:00')
  })

  test('"chờ chủ tịch ký" reaches the chairman at once, with the words that take it off', async () => {
    await type('Q1-3 đang vướng, chờ chủ tịch ký', BINH)
    expect(house.last(CHAIRMAN)).toContain('UBND xã')
    expect(house.last(CHAIRMAN)).toContain('Khi đã ký, duyệt, đồng chí gõ: Q1-3 tôi ký rồi')
    expect(house.last(CLERK.id)).toContain('Q1-3')
    await type('Q1-3 tôi ký rồi', CHAIRMAN)
    expect(house.last(BINH)).toContain('không còn vướng ở Q1-3')
  })

  test('what waits for the district troubles the chairman at no other time than before', async () => {
    const before = house.fromBot(CHAIRMAN).length
    await type('Q1-2 vướng, huyện chưa cấp kinh phí', BINH)
    expect(house.fromBot(CHAIRMAN)).toHaveLength(before)
  })

  test('leave in the midst of it: "em đang đi học đến hết tháng"', async () => {
    expect(await type('em đang đi học đến hết tháng', HANH)).toContain('đến hết thứ Ba, 31/01/2023')
    await type('em đi làm lại rồi', HANH)
  })
})

test('in the group a reminder of one unit names all that still owe the same', async () => {
  const house = await startOwnHouse()
  const before = house.fromBot(GROUP).length
  for (const day of ['16', '17', '18', '19', '27', '30']) await house.turnTo(`2023-01-${day}`, '09:00')
  const notes = house.fromBot(GROUP).slice(before)
  const named = notes.filter(({ text }) => text.includes('V-1') && text.includes('Hội Cựu chiến binh'))
  expect(named).not.toHaveLength(0)
  for (const { text } of named) expect(text).toContain('Hội Nông dân')
})
