/** Words that stand near a question or a report, and neither answer the one nor decide about the other. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person: number) =>
    (await house.say(person, person, write(text))).map((m) => m.text).join('\n')
  const inGroup = async (text: string, person: number, replyTo: number) =>
    (await house.say(person, GROUP, write(text), { replyTo })).map((m) => m.text)
  const post = () => house.fromBot(GROUP).find((m) => m.text.includes('Q1-1'))?.id ?? 0

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-02-01', '09:00')
  })

  test('where a file belongs says nothing of the work, whatever list waits', async () => {
    await type('xong rồi ạ', BINH)
    expect(await type('tệp này của việc Q1-3', BINH)).toContain('chưa gửi tệp nào cho Q1-3')
    expect(await house.stateOf('Q1-3', 'UBND xã')).toBe('open')
    await type('chưa xong ạ', BINH)
    await type('xong Q1-1', BINH)
    await type('tài liệu của Q1-1', BINH)
    expect(await house.stateOf('Q1-1', 'UBND xã')).toBe('claimed')
    await type('rút Q1-1', BINH)
  })

  test('whether it is confirmed is a question; a condition is not waited for, and nothing read back without it', async () => {
    await type('xong Q1-3', HANH)
    expect(await type('xác nhận Q1-3 chưa?', CLERK.id)).toContain('chờ xác nhận')
    await type('1', CLERK.id)
    expect(await house.stateOf('Q1-3', 'Hội đồng TĐKT')).toBe('claimed')
    for (const text of [
      'nếu có tệp thì xác nhận Q1-3',
      'xác nhận Q1-3 sau khi có đủ chữ ký',
      'nếu đủ chữ ký thì duyệt',
    ])
      expect(await type(text, CLERK.id)).toContain('Khi đủ điều kiện, đồng chí gõ: xác nhận Q1-3')
    const [told] = await house.say(CLERK.id, CLERK.id, write('Q1-3 thế nào rồi?'))
    await house.say(CLERK.id, CLERK.id, write('duyệt nếu có tệp'), { replyTo: told?.id ?? 0 })
    await type('đúng', CLERK.id)
    expect(await house.stateOf('Q1-3', 'Hội đồng TĐKT')).toBe('claimed')
    expect(await type('nếu có tệp thì xác nhận Q3-7', CLERK.id), 'nothing is reported').toContain('xác nhận Q3-7')
    await type('xác nhận Q1-3', CLERK.id)
    expect(await house.stateOf('Q1-3', 'Hội đồng TĐKT')).toBe('confirmed')
  })

  test('in reply to a message about another task: the one that is named is asked about, and no list put', async () => {
    const [told] = await house.say(BINH, BINH, write('chưa xong Q1-1'))
    const [asked] = await house.say(BINH, BINH, write('Q1-4 chắc xong rồi'), { replyTo: told?.id ?? 0 })
    expect(asked?.text).toContain('Q1-4 đã xong hay chưa')
    await type('thôi', BINH)
  })

  test('in the group: "xong rồi ạ" to a message about work that is confirmed, or is of others', async () => {
    for (const code of ['Q1-1', 'Q1-2', 'Q1-4']) {
      await type(`xong ${code}`, HANH)
      await type(`xác nhận ${code}`, CLERK.id)
    }
    await type('xong V-1', HANH)
    await type('xác nhận V-1', CLERK.id)
    expect(await inGroup('xong rồi ạ', HANH, post())).toEqual([])
    expect(house.last(HANH)).toMatch(/Q1-1.* đã được xác nhận/)
    const before = house.fromBot(CHAIRMAN).length
    expect(await inGroup('xong rồi ạ', CHAIRMAN, post())).toEqual([])
    expect(house.fromBot(CHAIRMAN)).toHaveLength(before)
  })

  test('the bot says the code of a task that was named by its number, and asks what a question is about', async () => {
    expect(await type('ý là việc 5', HANH)).not.toMatch(/gì về 5|xong 5/)
    expect(await type('việc này bên nào làm?', HANH)).toContain('đồng chí hỏi về việc nào?')
  })
})
