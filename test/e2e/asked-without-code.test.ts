/** A leader has a unit asked and names no task: the only one that it has open now is meant; of more it is asked which. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, HANH, startOwnHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person = CHAIRMAN) =>
    (await house.say(person, person, write(text))).map((m) => m.text).join('\n')

  beforeEach(async () => {
    house = await startOwnHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-16', '09:00')
  })

  test.each([
    ['hỏi Hội Nông dân sao chưa nộp', BINH],
    ['em hỏi giúp Hội Phụ nữ sao chưa gửi kế hoạch', HANH],
    ['hỏi Hội Nông dân sao rồi', BINH],
  ])('"%s" reaches the unit, and not the clerk', async (words, person) => {
    const clerks = house.fromBot(CLERK.id).length
    await type(words)
    expect(house.last(person)).toContain('V-1')
    expect(house.fromBot(CLERK.id).slice(clerks)).toHaveLength(0)
  })

  test('of a unit with several the leader is told which there are, and nobody is asked', async () => {
    const before = house.fromBot(BINH).length
    const said = await type('hỏi UBND xã sao chưa xong')
    for (const code of ['Q1-1', 'Q1-3', 'hỏi UBND xã việc Q1-1']) expect(said).toContain(code)
    expect(house.fromBot(BINH)).toHaveLength(before)
  })

  test.each(['hỏi Hội Nông dân rồi', 'hỏi Hội Nông dân thì bảo mai nộp', 'hỏi huyện sao chưa trả lời'])(
    '"%s" asks no unit',
    async (words) => {
      const before = house.fromBot(BINH).length
      await type(words)
      expect(house.fromBot(BINH)).toHaveLength(before)
    },
  )
})
