/** Codes as people type them, and questions of a leader who speaks for a unit himself. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  let house: House
  const type = async (person: number, text: string) =>
    (await house.say(person, person, manner.write(text))).map((message) => message.text).join('\n')

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
  })

  test.each(['xong V1 rồi ạ', 'rút lại v 1', 'xong q12', 'rút lại "Q1 2"', 'chưa xong q1.2'])('%s', async (words) => {
    const said = await type(BINH, words)
    expect(said).toMatch(/V-1|Q1-2/)
    expect(said).not.toContain('Chưa rõ ý')
  })

  test('a code that no task has is said not to exist', async () => {
    for (const person of [BINH, CLERK.id]) {
      expect(await type(person, 'xong Q9-9')).toContain('Q9-9')
      expect(await type(person, 'em xong Q9-9 rồi ạ')).not.toContain('Chưa rõ ý')
    }
  })

  test("the chairman's question reaches the official as his own", async () => {
    expect(await type(CHAIRMAN, 'hỏi Hội Phụ nữ về V-1: khi nào nộp?')).toContain('Đã hỏi Hội Liên hiệp Phụ nữ')
    await house.rest()
    const asked = house.last(HANH)
    expect(asked).toContain(manner.write('khi nào nộp?'))
    expect(asked).toContain('Người hỏi: đồng chí')
    expect(asked).not.toContain('đang vướng')
  })

  test('who speaks for the unit himself is not asked by himself', async () => {
    const [unit] = await house.inside(async (office) => {
      const [first] = (await office.units()).filter(({ name }) => name === 'Hội Nông dân')
      const chairman = (await office.members()).find(({ role }) => role === 'chairman')
      if (first && chairman) await office.updateMember(chairman.id, { seats: [...chairman.seats, first.id] })
      return [first?.name]
    })
    const before = house.fromBot(CHAIRMAN).length
    const said = await type(CHAIRMAN, 'hỏi V-1')
    expect(said).toContain(`Đã đề nghị ${unit} (`)
    await house.rest()
    const all = house.fromBot(CHAIRMAN).slice(before)
    expect(all.some(({ text }) => text.includes(`Đề nghị ${unit} cho biết`))).toBe(false)
    expect(house.last(BINH)).toContain(`Đề nghị ${unit} cho biết`)
  })
})
