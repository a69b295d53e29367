/** What stands against a draft has been read: the word for going live all the same is heard however it is put, and 'đồng ý' alone is no such word. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { CLERK, startOwnHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string) => (await house.say(CLERK.id, CLERK.id, write(text))).map((m) => m.text).join('\n')

  beforeEach(async () => {
    house = await startOwnHouse({ activate: false })
    house.world.showButtons(manner.buttons)
  })

  test.each(['vâng, kích hoạt đi', 'ừ kích hoạt luôn', 'đồng ý kích hoạt', 'cứ kích hoạt luôn', 'vẫn kích hoạt nhé'])(
    '"%s" behind the doubts',
    async (words) => {
      expect(await type('kích hoạt')).toContain('vẫn kích hoạt')
      expect(await type(words)).toContain('Đã kích hoạt kế hoạch')
    },
  )

  test('without them read, the doubts come first; a bare yes is told the word, and may name it then', async () => {
    expect(await type('vâng, kích hoạt đi')).toContain('Chưa kích hoạt')
    expect(await type('đồng ý')).toContain('vẫn kích hoạt')
    expect(await type('vâng, kích hoạt đi em')).toContain('Đã kích hoạt kế hoạch')
  })

  test.each([
    'chưa kích hoạt',
    'đừng kích hoạt',
    'thôi đừng kích hoạt nhé',
    'khoan kích hoạt đã',
    'kích hoạt chưa',
    'kích hoạt kiểu gì',
  ])('"%s" activates nothing', async (words) => {
    await type('kích hoạt')
    expect(await type(words)).not.toContain('Đã kích hoạt')
  })
})
