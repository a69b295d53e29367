/** What waits for the clerk is in the clerk's notes: wishes for more time, and once, after two working days, questions without an answer. */
import { describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CLERK, HANH, startHouse } from '../support/house.js'

const QUESTION = 'Q1-3 mẫu đăng ký lấy ở đâu vậy chị?'
const notesOf = (house: House) => house.fromBot(CLERK.id).filter((m) => m.text.includes('câu hỏi'))
async function asked(): Promise<House> {
  const house = await startHouse()
  await house.turnTo('2023-01-03', '09:00')
  const said = await house.say(HANH, HANH, QUESTION)
  expect(said.at(-1)?.text).toContain('Đã chuyển câu hỏi')
  return house
}

describe('a question that was passed on', () => {
  test('is brought to mind once after two working days; answered from there, the answer finds its way', async () => {
    const house = await asked()
    await house.turnTo('2023-01-04', '18:00')
    expect(notesOf(house)).toEqual([])
    const toAsker = house.fromBot(HANH).length
    await house.turnTo('2023-01-05', '09:00')
    const [note, ...more] = notesOf(house)
    expect(more).toEqual([])
    expect(note?.text).toContain(`Q1-3: «${QUESTION}» (Vi Thị Hạnh, thứ Ba, 03/01/2023)`)
    expect(house.fromBot(HANH), 'the asker is told nothing').toHaveLength(toAsker)
    await house.turnTo('2023-01-16', '09:00')
    expect(notesOf(house)).toHaveLength(1)
    await house.say(CLERK.id, CLERK.id, 'trả lời Q1-3: lấy ở văn phòng nhé')
    expect(house.last(HANH)).toContain('lấy ở văn phòng')
  })

  test('is not, where it was answered', async () => {
    const house = await asked()
    await house.say(CLERK.id, CLERK.id, 'trả lời Q1-3: lấy ở văn phòng nhé')
    await house.turnTo('2023-01-10', '09:00')
    expect(notesOf(house)).toEqual([])
  })
})

test('a wish for more time stands in the weekly note, with what decides it', async () => {
  const house = await startHouse()
  await house.turnTo('2023-01-03', '09:00')
  await house.say(BINH, BINH, 'gia hạn Q1-4 đến 15/4 vì chờ huyện duyệt')
  await house.turnTo('2023-01-09', '09:00')
  const note = house.fromBot(CLERK.id).findLast((m) => m.text.includes('chờ đồng chí quyết định'))
  expect(note?.text).toMatch(/Q1-4[\s\S]*chờ huyện duyệt/)
  expect(note?.buttons.flat().map((b) => b.label)).toContain('Đồng ý gia hạn')
})
