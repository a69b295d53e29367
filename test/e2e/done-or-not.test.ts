/** 'Q1-1 đã xong hay chưa?': what answers it, what names another task, and what closes it. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

const ASKED = 'đã xong hay chưa'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string) => (await house.say(BINH, BINH, write(text))).map((m) => m.text).join('\n')
  const stateOf = (code: string) => house.stateOf(code, 'UBND xã')

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-02-01', '09:00')
  })

  test('"việc 1" names the task, and is none of the three answers', async () => {
    expect(await type('việc 3')).toContain(`Q1-3 ${ASKED}`)
    expect(await type('việc 1')).toContain(`Q1-1 ${ASKED}`)
    expect(await type('việc 4')).toContain(`Q1-4 ${ASKED}`)
    expect([await stateOf('Q1-3'), await stateOf('Q1-1')]).toEqual(['open', 'open'])
    await type('cái 1')
    expect(await stateOf('Q1-4')).toBe('claimed')
    await type('rút Q1-4')
  })

  test('a clear answer about the task closes the question', async () => {
    await type('việc 3')
    expect(await type('chưa xong Q1-3')).toContain('chưa xong Q1-3')
    expect(await type('1')).not.toContain('Q1-3')
    await type('xong Q1-3')
    await type('việc 3')
    await type('rút Q1-3')
    expect(await type('1')).not.toContain(`Q1-3 ${ASKED}`)
    expect(await stateOf('Q1-3')).toBe('open')
  })

  test.each(['Tôi không báo việc này', 'em không báo việc này ạ', 'không phải việc này', '3. Tôi không báo việc này'])(
    '"%s" is the third answer: what was claimed before stays claimed',
    async (words) => {
      await type('xong Q1-3')
      await type('việc 3')
      expect(await type(words)).toContain('được giữ nguyên')
      expect(await stateOf('Q1-3')).toBe('claimed')
      await type('rút Q1-3')
      await type('việc 3')
      await type(words)
      await type('xong')
      expect(await stateOf('Q1-3')).toBe('open')
      await type('thôi')
    },
  )

  test('"không phải, việc 4 cơ" asks the same of that one', async () => {
    await type('việc 3')
    expect(await type('không phải, việc 4 cơ')).toContain(`Q1-4 ${ASKED}`)
    await type('xong rồi ạ')
    expect([await stateOf('Q1-3'), await stateOf('Q1-4')]).toEqual(['open', 'claimed'])
    await type('rút Q1-4')
  })

  test('who was in doubt has not said it of this task: a bare "xong" is asked about', async () => {
    await type('việc 3')
    await type('chưa chắc ạ')
    await type('xong')
    expect(await stateOf('Q1-3')).toBe('open')
  })
})
