/** An official asks whether the leaders have decided: told of the own report or wish, not of what the leaders have to do. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CLERK, HANH, startOwnHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

const ASKED = [
  'chủ tịch duyệt chưa em',
  'chủ tịch xã đã duyệt chưa ạ',
  'sếp ký chưa',
  'lãnh đạo xác nhận cho em chưa',
  'anh Sơn duyệt chưa ạ',
  'chị Lan xác nhận chưa',
  'văn phòng đã xác nhận cho bên em chưa',
  'báo cáo của em chủ tịch duyệt chưa',
]

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person = BINH) =>
    (await house.say(person, person, write(text))).map((m) => m.text).join('\n')

  beforeEach(async () => {
    house = await startOwnHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-09', '09:00')
  })

  test('of the last report, whatever the leader is called', async () => {
    await type('xong V-1')
    for (const words of ASKED) {
      const said = await type(words)
      expect(said, words).toContain('V-1')
      expect(said, words).toContain('chờ xác nhận')
      expect(said, words).not.toContain('Q3-9')
    }
    await type('xác nhận V-1 Hội Nông dân', CLERK.id)
    const said = await type('chủ tịch duyệt chưa em')
    expect(said).toContain('V-1')
    expect(said).toContain('đã xong')
  })

  test('of the wish for more time, where that came last; of a task that is named, of that one', async () => {
    await type('xong V-1')
    await type('gia hạn Q1-3 đến 20/4 vì chờ huyện')
    expect(await type('chủ tịch đồng ý chưa ạ')).toContain('Q1-3')
    expect(await type('chủ tịch duyệt V-1 chưa ạ')).toContain('V-1')
  })

  test('who has told nothing yet is told so', async () => {
    expect(await type('chủ tịch duyệt chưa em', HANH)).toContain('chưa có gì chờ quyết định')
  })
})
