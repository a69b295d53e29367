/** 'Việc 3 tuần sau mới làm': the number is the task's, and counts no weeks; what is said of it is not said of another. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string) => (await house.say(BINH, BINH, write(text))).map((m) => m.text).join('\n')
  const stateOf = (code: string) => house.stateOf(code, 'UBND xã')

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-10', '09:00')
  })

  test.each([
    'việc 1 xong rồi, việc 3 tuần sau mới làm',
    'việc 1 xong rồi, việc 3 tháng sau mới làm',
    'việc 1 xong rồi, việc 3 tuần tới mới xong',
    'việc 1 xong rồi, việc 3 tuần nữa mới xong',
    'việc 1 làm xong bữa qua, việc 3 bữa ni chưa làm',
  ])('"%s": each is read back by itself', async (words) => {
    const asked = await type(words)
    expect(asked).toMatch(/Q1-1 .*: đã xong/)
    expect(asked).toMatch(/Q1-3 .*: chưa xong/)
    await type('thôi')
    expect(await stateOf('Q1-1')).toBe('open')
  })

  test('“việc 3 thôn chưa nộp” is said of the third task, be it of its own unit or of the villages', async () => {
    const asked = await type('việc 1 xong rồi, còn việc 3 thôn chưa nộp')
    expect(asked).toMatch(/Q1-1 .*: đã xong/)
    expect(asked).toMatch(/Q1-3 .*: chưa (?:xong|rõ)/)
    await type('thôi')
    expect(await stateOf('Q1-1')).toBe('open')
  })

  test('agreed to, both count', async () => {
    await type('việc 1 và việc 2 xong rồi nhé, việc 3 tuần sau mới làm')
    await manner.choose(house, BINH, BINH, '1. Đúng', 'đúng rồi ạ')
    expect([await stateOf('Q1-1'), await stateOf('Q1-2'), await stateOf('Q1-3')]).toEqual([
      ...['claimed', 'claimed'],
      'open',
    ])
  })

  test('alone it is a report on that task', async () => {
    expect(await type('việc 3 tuần tới mới họp được')).toContain('chưa xong Q1-3')
    expect(await type('việc 4 ngày mai nộp')).toContain('chưa xong Q1-4')
  })
})
