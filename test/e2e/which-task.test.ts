/** Which task somebody means, and a sentence about several: nothing counts before it was read back. */
import { beforeAll, describe, expect, test } from 'vitest'
import { BINH, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: Awaited<ReturnType<typeof startHouse>>
  /** The states of the shares of a task, by unit. */
  async function states(code: string): Promise<string[]> {
    const { tasks, assignments } = await house.work()
    const task = tasks.find((t) => t.code === code)
    return assignments.filter((a) => a.taskId === task?.id).map((a) => a.state)
  }
  const claimed = async (code: string) => (await states(code)).filter((s) => s === 'claimed').length

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03')
  })

  test('by number: "việc 3 xong rồi ạ" is the third of the plan, and no other', async () => {
    await house.say(BINH, BINH, write('việc 3 xong rồi ạ'))
    expect([await claimed('Q1-3'), await claimed('Q1-1'), await claimed('V-1')]).toEqual([1, 0, 0])
    await house.say(BINH, BINH, write('rút Q1-3'))
    expect(await claimed('Q1-3')).toBe(0)
  })

  test("what is said of another unit closes nothing of the sender's; said of the own unit it does", async () => {
    await house.say(BINH, BINH, write('Q1-3: Hội Phụ nữ đã nộp rồi ạ'))
    expect(await claimed('Q1-3')).toBe(0)
    expect(house.last(BINH), 'the bot asks').toContain('Q1-3')
    await manner.choose(house, BINH, BINH, 'Tôi không báo', '3')
    await house.say(BINH, BINH, write('Q1-3: Hội Nông dân xong rồi ạ'))
    expect(await claimed('Q1-3')).toBe(1)
    await house.say(BINH, BINH, write('rút Q1-3'))
  })

  test('several at once are read back; only "đúng" makes them count', async () => {
    const [readBack] = await house.say(HANH, HANH, write('việc 1, 2 xong rồi, việc 3 chưa xong'))
    for (const code of ['Q1-1', 'Q1-2', 'Q1-3']) expect(readBack?.text).toContain(code)
    expect([await claimed('Q1-1'), await claimed('Q1-2')], 'before it is confirmed').toEqual([0, 0])
    await manner.choose(house, HANH, HANH, 'Đúng', 'đúng rồi ạ')
    expect([await claimed('Q1-1'), await claimed('Q1-2'), await claimed('Q1-3')]).toEqual([1, 1, 0])
    expect(await claimed('V-1'), 'which bears the number 1 too, but not in the table').toBe(0)
    expect(house.last(CLERK.id)).toContain(write('việc 1, 2 xong rồi, việc 3 chưa xong'))
    await house.say(HANH, HANH, write('rút Q1-1'))
    await house.say(HANH, HANH, write('rút Q1-2'))
  })

  test('"sai" changes nothing', async () => {
    const before = await house.work()
    await house.say(HANH, HANH, write('Q1-1 và Q1-2 xong, Q1-3 chưa xong'))
    await manner.choose(house, HANH, HANH, 'Không đúng', 'sai')
    expect(await house.work()).toEqual(before)
    // The question is settled: a late "đúng" is no answer to it.
    await house.say(HANH, HANH, write('đúng'))
    expect(await claimed('Q1-1')).toBe(0)
  })

  test("another unit's task in the sentence is said to be so, and does not count", async () => {
    const [readBack] = await house.say(CLERK.id, CLERK.id, write('Q4-12 xong rồi, Q1-1 xong rồi'))
    expect(readBack?.text).toContain('không thuộc đơn vị')
    await manner.choose(house, CLERK.id, CLERK.id, 'Đúng', 'đúng')
    expect([await claimed('Q4-12'), await claimed('Q1-1')]).toEqual([1, 0])
    await house.say(CLERK.id, CLERK.id, write('rút Q4-12'))
  })

  test('"xong hết rồi" on the post reads back all of the sender\'s tasks in it', async () => {
    const post = house.fromBot(GROUP).find((m) => m.text.includes('Q1-1'))
    const [readBack] = await house.say(BINH, GROUP, write('xong hết rồi ạ'), { replyTo: post?.id ?? 0 })
    for (const code of ['Q1-1', 'Q1-4', 'V-1']) expect(readBack?.text).toContain(code)
    expect(await claimed('Q1-1')).toBe(0)
    await manner.choose(house, BINH, GROUP, 'Không đúng', '@NhacViecBot sai')
    expect(await claimed('Q1-1')).toBe(0)
  })

  test('words that name another task than the message they answer: the bot asks which', async () => {
    const [about] = await house.say(BINH, BINH, write('chưa xong Q1-1'))
    const [which] = await house.say(BINH, BINH, write('em làm xong việc 2 rồi ạ'), { replyTo: about?.id ?? 0 })
    expect(which?.text).toMatch(/Q1-1[\s\S]*Q1-2/)
    expect([await claimed('Q1-1'), await claimed('Q1-2')]).toEqual([0, 0])
    await manner.choose(house, BINH, BINH, '2. Q1-2', '2')
    expect([await claimed('Q1-1'), await claimed('Q1-2')]).toEqual([0, 1])
  })

  test('a question in the group tells that it is answered by a reply; a number that replies to it counts', async () => {
    const [which] = await house.say(BINH, GROUP, write('@NhacViecBot em xong rồi ạ'))
    expect(which?.text).toContain('trả lời tin này bằng số')
    const number = /(\d+)\. Q1-4/.exec(which?.text ?? '')?.[1] ?? ''
    await house.say(BINH, GROUP, number, { replyTo: which?.id ?? 0 })
    expect(await claimed('Q1-4')).toBe(1)
    await house.say(BINH, BINH, write('rút Q1-4'))
  })

  test('a task that is not there is said so', async () => {
    const [said] = await house.say(BINH, BINH, write('việc 99 xong rồi ạ'))
    expect(said?.text).toContain('99')
  })

  test('the claim keeps the words of the message, and an edit of that message finds it', async () => {
    const [which] = await house.say(BINH, BINH, write('em xong rồi ạ'))
    expect(which?.text, 'claimed already').not.toContain('Q1-2')
    const said = house.world.messages(BINH).findLast((m) => m.from === BINH)
    await manner.choose(house, BINH, BINH, 'Q1-4', /(\d+)\. Q1-4/.exec(which?.text ?? '')?.[1] ?? '')
    expect(await claimed('Q1-4')).toBe(1)
    house.world.edit({ chatId: BINH, messageId: said?.id ?? 0, text: write('em chưa xong ạ') })
    await house.rest()
    expect(await claimed('Q1-4')).toBe(0)
  })

  test('of several questions the one that is replied to is answered; a number that it does not have leaves it open', async () => {
    const [first] = await house.say(HANH, HANH, write('xong rồi ạ'))
    const [second] = await house.say(HANH, HANH, write('em chưa xong ạ'))
    const numberIn = (text: string | undefined, code: string) =>
      new RegExp(`(\\d+)\\. ${code}`).exec(text ?? '')?.[1] ?? ''
    const [refused] = await house.say(HANH, HANH, '99', { replyTo: first?.id ?? 0 })
    expect(refused?.text).toContain('chỉ có các số từ 1 đến')
    await house.say(HANH, HANH, numberIn(first?.text, 'Q1-3'), { replyTo: first?.id ?? 0 })
    expect(await claimed('Q1-3')).toBe(1)
    const [other] = await house.say(HANH, HANH, 'Q1-1', { replyTo: second?.id ?? 0 })
    expect(other?.text).toContain('chưa xong Q1-1')
    expect(await claimed('Q1-1')).toBe(0)
    const [gone] = await house.say(HANH, HANH, '1', { replyTo: second?.id ?? 0 })
    expect(gone?.text).toContain('không còn chờ trả lời')
    await house.say(HANH, HANH, write('rút Q1-3'))
  })
})
