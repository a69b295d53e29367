/** The clerk tells that what a unit has reported has come: its report is read back to be confirmed, and nothing is confirmed by that alone. */
import { expect, test } from 'vitest'
import { BINH, CLERK, startOwnHouse } from '../support/house.js'

test('the one report that waits of the unit named', async () => {
  const house = await startOwnHouse()
  await house.turnTo('2023-01-09', '09:00')
  const type = async (text: string, person = CLERK.id) =>
    (await house.say(person, person, text)).map((m) => m.text).join('\n')
  await type('xong V-1', BINH)
  for (const words of [
    'tôi nhận được bản giấy của hội nông dân rồi',
    'hội nông dân nộp bản giấy rồi, xác nhận giúp chị',
    'Hội Nông dân đã nộp đủ',
    'hoi nong dan nop du roi em',
  ]) {
    const said = await type(words)
    expect(said, words).toContain('V-1')
    expect(said, words).toContain('Hội Nông dân')
    expect(await house.stateOf('V-1', 'Hội Nông dân'), words).toBe('claimed')
    await type('thôi')
  }
  for (const words of ['hội nông dân chưa nộp bản giấy', 'hội phụ nữ nộp bản giấy rồi'])
    expect(await type(words), words).not.toContain('Xác nhận V-1 của Hội Nông dân')
  await type('Hội Nông dân đã nộp đủ')
  await type('đúng')
  expect(await house.stateOf('V-1', 'Hội Nông dân')).toBe('confirmed')
})
