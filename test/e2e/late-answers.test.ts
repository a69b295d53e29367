/** A question of the bot that nobody answers: what it held up is not lost, and a late answer is put before the person once more. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { fileOf, MANNERS } from '../support/manner.js'

const WOMEN = 'Hội Liên hiệp Phụ nữ'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const claimed = async (code: string) => (await house.statesOf(code)).filter((s) => s === 'claimed').length
  const since = (person: number, before: number) => house.fromBot(person).slice(before)

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-05', '09:00')
  })

  test('what was read back and not confirmed is said on the next working day, once, and counts after "đúng"', async () => {
    await house.say(HANH, HANH, write('việc 1, 2 xong rồi, việc 3 chưa xong'))
    const before = house.fromBot(HANH).length
    await house.turnTo('2023-01-06', '08:05')
    const [note, ...more] = since(HANH, before)
    expect(more).toHaveLength(0)
    expect(note?.text).toContain(write('«việc 1, 2 xong rồi, việc 3 chưa xong»'))
    expect(note?.text.split('\n')[0], 'the first line says what is not recorded').toContain('chưa được ghi nhận')
    for (const code of ['Q1-1', 'Q1-2', 'Q1-3']) expect(note?.text).toContain(code)
    expect(await claimed('Q1-1')).toBe(0)
    await manner.choose(house, HANH, HANH, 'Đúng', 'đúng rồi ạ')
    expect([await claimed('Q1-1'), await claimed('Q1-2'), await claimed('Q1-3')]).toEqual([1, 1, 0])
    await house.say(HANH, HANH, write('rút Q1-1'))
    await house.say(HANH, HANH, write('rút Q1-2'))
  })

  test('a late "đúng" is answered with the same read-back, and records nothing by itself', async () => {
    await house.turnTo('2023-01-10', '09:00')
    await house.say(HANH, HANH, write('việc 1, 2 xong rồi'))
    await house.turnTo('2023-01-11', '08:05')
    await house.turnTo('2023-01-13', '09:00')
    const [again] = await house.say(HANH, HANH, write('đúng rồi ạ'))
    expect(again?.text).toContain('có đúng không')
    expect(again?.text).toMatch(/10\/01\/2023/)
    expect([await claimed('Q1-1'), await claimed('Q1-2')]).toEqual([0, 0])
    await house.say(HANH, HANH, write('đúng'))
    expect([await claimed('Q1-1'), await claimed('Q1-2')]).toEqual([1, 1])
    await house.say(HANH, HANH, write('rút Q1-1'))
    await house.say(HANH, HANH, write('rút Q1-2'))
  })

  test('"đúng" to a question that asked something else puts it again; "vâng ạ" is a courtesy', async () => {
    await house.turnTo('2023-01-13', '10:00')
    await house.say(BINH, BINH, write('Q1-3 hình như xong rồi'))
    await house.turnTo('2023-01-14', '15:00')
    await house.turnTo('2023-01-16', '07:30')
    expect(await house.say(BINH, BINH, write('vâng ạ'))).toEqual([])
    const [again] = await house.say(BINH, BINH, write('đúng'))
    expect(again?.text).toContain('chưa được ghi nhận')
    expect(again?.text).toMatch(/^1\. /m)
    expect(await claimed('Q1-3')).toBe(0)
    await house.say(BINH, BINH, '3')
  })

  test('"vâng ạ" is no answer to what has been reported since', async () => {
    await house.say(HANH, HANH, write('việc 1, 2 xong rồi'))
    await house.say(HANH, HANH, write('xong Q1-1'))
    await house.say(HANH, HANH, write('xong Q1-2'))
    await house.turnTo('2023-01-17', '15:00')
    expect(await house.say(HANH, HANH, write('vâng ạ'))).toEqual([])
    await house.say(HANH, HANH, write('rút Q1-1'))
    await house.say(HANH, HANH, write('rút Q1-2'))
  })

  test('what was reported in other words since is asked no more', async () => {
    await house.say(HANH, HANH, write('việc 1, 2 xong rồi'))
    await house.say(HANH, HANH, write('xong Q1-1'))
    const before = house.fromBot(HANH).length
    await house.turnTo('2023-01-18', '08:05')
    const [note] = since(HANH, before)
    expect(note?.text).toContain('Q1-2')
    expect(note?.text).not.toContain('Q1-1')
    await house.say(HANH, HANH, write('xong Q1-2'))
    await house.turnTo('2023-01-19', '09:00')
    const [late] = await house.say(HANH, HANH, '1')
    expect(late?.text).toContain('không cần trả lời nữa')
    await house.say(HANH, HANH, write('rút Q1-1'))
    await house.say(HANH, HANH, write('rút Q1-2'))
  })

  test('a late number, name or press of "which task?" brings the list again', async () => {
    await house.say(BINH, BINH, write('em xin gửi tài liệu ạ'), { files: [fileOf('to-trinh.pdf', '%PDF-1.4 x')] })
    await house.turnTo('2023-02-02', '09:00')
    await house.say(BINH, BINH, write('chưa xong anh ơi'))
    await house.turnTo('2023-02-03', '08:05')
    await house.turnTo('2023-02-06', '14:00')
    const before = await house.work()
    const [again] = await house.say(BINH, BINH, '1')
    expect(again?.text).toContain('chưa được ghi nhận')
    expect(again?.text).toMatch(/^1\. /m)
    expect(again?.text, 'the file asked about before it still waits').toContain(write('«chưa xong anh ơi»'))
    expect(await house.work()).toEqual(before)
  })

  test('asked in the group, reminded in private, answered there', async () => {
    await house.turnTo('2023-02-13', '09:00')
    await house.say(HANH, GROUP, write('@NhacViecBot Q1-1 và Q1-2 xong rồi'))
    await house.turnTo('2023-02-14', '08:05')
    expect(house.last(HANH)).toContain('chưa được ghi nhận')
    await house.say(HANH, HANH, write('đúng'))
    expect([await claimed('Q1-1'), await claimed('Q1-2')]).toEqual([1, 1])
  })

  test('what the clerk began to write down for a unit is asked again too', async () => {
    await house.say(CLERK.id, CLERK.id, write('xong V-1'))
    const before = house.fromBot(CLERK.id).length
    await house.turnTo('2023-02-15', '08:05')
    expect(since(CLERK.id, before).some(({ text }) => text.includes('chưa được ghi nhận'))).toBe(true)
    expect(await house.stateOf('V-1', WOMEN)).toBe('open')
  })
})

test('who is on leave hears nothing of it; it is asked on the first working day after', async () => {
  const house = await startHouse()
  await house.turnTo('2023-01-05', '09:00')
  await house.say(HANH, HANH, 'việc 1, 2 xong rồi')
  await house.say(HANH, HANH, 'mai tôi nghỉ')
  const before = house.fromBot(HANH).length
  await house.turnTo('2023-01-06', '08:05')
  await house.turnTo('2023-01-06', '15:00')
  expect(house.fromBot(HANH).slice(before)).toHaveLength(0)
  await house.turnTo('2023-01-09', '08:05')
  const [note] = house.fromBot(HANH).slice(before)
  expect(note?.text).toContain('«việc 1, 2 xong rồi»')
})
