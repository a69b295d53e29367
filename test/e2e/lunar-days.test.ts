/** A wish for more time until a day of the lunar calendar: it is told by the ordinary one, and asked about where it may be two. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person = BINH) =>
    (await house.say(person, person, write(text))).map((m) => m.text).join('\n')

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-10', '09:00')
  })

  test.each([
    ['V-1 xin lùi đến mùng 10 tháng giêng âm', '31/01/2023'],
    ['V-1 cho em xin đến hết tháng giêng', '19/02/2023'],
    ['V-1 xin gia hạn đến 5/3 âm lịch', '24/04/2023'],
  ])('"%s" is until %s, and gives no reason', async (words, date) => {
    const said = await type(words)
    expect(said).toContain(date)
    expect(said).not.toContain('Lý do')
  })

  test('of a month that comes twice it is asked which day is meant, and what was said of the reason stays', async () => {
    const asked = await type('Q1-4 xin lùi đến 20/2 âm lịch vì chờ huyện', HANH)
    expect(asked).toContain('thứ Bảy, 11/03/2023 hoặc thứ Hai, 10/04/2023')
    const said = await type('10/4', HANH)
    expect(said).toContain('đến thứ Hai, 10/04/2023')
    expect(said).toContain(`Lý do: «${write('chờ huyện')}»`)
    expect(house.last(CLERK.id)).toContain('10/04/2023')
  })

  test('in the group, of a unit of the sender', async () => {
    const words = write('@NhacViecBot hội nông dân xin lùi V-1 đến hết tháng 2 âm lịch')
    const [asked] = await house.say(BINH, GROUP, words)
    expect(asked?.text).toContain('21/03/2023 hoặc thứ Tư, 19/04/2023')
  })

  test('a day that its month does not have is asked for', async () => {
    expect(await type('V-1 xin lùi đến 30/3 âm lịch')).toContain('Chưa rõ ngày âm lịch này là ngày nào')
  })
})
