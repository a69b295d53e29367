/** What was read back of several tasks is put right: by words before it is agreed to, by another report, by a slip. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person = BINH) =>
    (await house.say(person, person, write(text))).map((m) => m.text).join('\n')
  const states = async (...codes: string[]) => Promise.all(codes.map((code) => house.stateOf(code, 'UBND xã')))
  const line = (code: string, stands: string) => new RegExp(`${code} .*: ${stands}`)

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-02-01', '09:00')
  })

  test('in private: what is said otherwise of one of them is read back with the rest, and the old words count no more', async () => {
    await type('việc 1, 4 xong')
    const again = await type('việc 4 chưa xong')
    expect(again).toMatch(line('Q1-1', 'đã xong'))
    expect(again).toMatch(line('Q1-4', 'chưa xong'))
    expect(await states('Q1-1', 'Q1-4')).toEqual(['open', 'open'])
    await manner.choose(house, BINH, BINH, '1. Đúng', 'đúng rồi ạ')
    expect(await states('Q1-1', 'Q1-4')).toEqual(['claimed', 'open'])
    expect(house.last(CLERK.id)).toContain(write('việc 1, 4 xong / việc 4 chưa xong'))
    await type('rút Q1-1')
  })

  test('in the group, in reply to it', async () => {
    const [first] = await house.say(BINH, GROUP, write('@NhacViecBot việc 1, 3 xong, việc 4 chưa ạ'))
    const [second] = await house.say(BINH, GROUP, write('đúng, nhưng việc 3 chưa'), { replyTo: first?.id ?? 0 })
    expect(second?.text).toMatch(line('Q1-3', 'chưa xong'))
    const [third] = await house.say(BINH, GROUP, write('à việc 4 xong rồi'), { replyTo: second?.id ?? 0 })
    expect(third?.text).toMatch(line('Q1-3', 'chưa xong'))
    expect(third?.text).toMatch(line('Q1-4', 'đã xong'))
    await house.say(BINH, GROUP, write('đúng rồi ạ'), { replyTo: third?.id ?? 0 })
    expect(await states('Q1-1', 'Q1-3', 'Q1-4')).toEqual(['claimed', 'open', 'claimed'])
    await type('rút Q1-1')
    await type('rút Q1-4')
  })

  test('a report on one of them that counted at once: "đúng" reads back the rest', async () => {
    await type('việc 1, 4 xong')
    expect(await type('chưa Q1-4')).toContain('chưa xong Q1-4')
    await manner.choose(house, BINH, BINH, '1. Đúng', '1. Đúng')
    expect(house.last(BINH)).toMatch(line('Q1-1', 'đã xong'))
    expect(house.last(BINH)).not.toContain('Q1-4')
    expect(await states('Q1-1', 'Q1-4')).toEqual(['open', 'open'])
    await manner.choose(house, BINH, BINH, '1. Đúng', '1. Đúng')
    expect(await states('Q1-1', 'Q1-4')).toEqual(['claimed', 'open'])
    await type('rút Q1-1')
  })

  test('"nhầm ạ" takes back what was reported last, whatever older question waits', async () => {
    await type('việc 1, 2 xong', HANH)
    await type('xong Q1-3', HANH)
    expect(await type('nhầm ạ', HANH)).toContain('Đã rút lời báo xong Q1-3')
    await type('xong V-1')
    expect(await type('nhầm ạ')).toContain('Đã rút lời báo xong V-1')
  })

  test('"nhầm ạ" below other talk is asked about: it may have been a slip in that', async () => {
    await type('xong V-1')
    await type('việc của tôi')
    const asked = await type('nhầm ạ')
    expect(asked).toContain('Đồng chí rút lời báo xong V-1 của Hội Nông dân, phải không?')
    expect(await house.stateOf('V-1', 'Hội Nông dân')).toBe('claimed')
    await manner.choose(house, BINH, BINH, 'Không rút', 'không')
    expect(await house.stateOf('V-1', 'Hội Nông dân')).toBe('claimed')
    await type('nhầm ạ')
    await manner.choose(house, BINH, BINH, 'Đúng, rút', 'đúng ạ')
    expect(await house.stateOf('V-1', 'Hội Nông dân')).toBe('open')
    await type('xong V-1')
    await type('cảm ơn em')
    expect(await type('nhầm ạ'), 'thanks are no talk').toContain('Đã rút lời báo xong V-1')
  })

  test('one "đúng" to several is answered once, and each of them can be taken back from there', async () => {
    await type('việc 1, 4 xong, V-1 xong')
    const before = house.fromBot(BINH).length
    await manner.choose(house, BINH, BINH, '1. Đúng', 'đúng rồi ạ')
    expect(house.fromBot(BINH)).toHaveLength(before + 1)
    const answer = house.last(BINH)
    for (const code of ['Q1-1', 'Q1-4', 'V-1']) {
      expect(answer).toContain(`${code} `)
      expect(await type(`rút ${code}`)).toContain(`Đã rút lời báo xong ${code}`)
    }
  })

  test('the clerk reads the words and the answer that made the claim of them', async () => {
    await type('việc 3')
    await type('em nộp rồi ạ')
    expect(house.last(CLERK.id)).toContain(write('«việc 3 / em nộp rồi ạ»'))
    await type('rút Q1-3')
    await type('việc 3')
    await manner.choose(house, BINH, BINH, '1. Đã xong', '1')
    expect(house.last(CLERK.id)).toContain(`«${write('việc 3')} / đã xong»`)
  })
})
