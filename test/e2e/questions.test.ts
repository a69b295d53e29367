/** Questions: the plan answers what it says, with its line; a person answers the rest, and the answer finds its way back. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const clerkHeard = () => house.fromBot(CLERK.id).length
  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03')
  })

  test.each([
    ['hạn V-1 là 30/1 hay 31/1 ạ?', /Hạn của V-1: Chủ nhật, 29\/01\/2023|Hạn của V-1: .*01\/2023/],
    ['việc Q1-3 bên nào làm ạ?', /Q1-3 do .*UBND xã/],
    ['Q1-3 nội dung gì vậy chị?', /Nội dung Q1-3:[\s\S]*Đăng ký/],
    ['Q1-3 có cần gửi tệp không ạ?', /Q1-3 không bắt buộc gửi tệp/],
  ])('"%s" is answered from the plan, with its line', async (question, answer) => {
    const before = clerkHeard()
    const [said] = await house.say(HANH, HANH, write(question))
    expect(said?.text).toMatch(answer)
    expect(said?.text).toMatch(/Kế hoạch.* ghi: «/)
    expect(clerkHeard(), 'the clerk is left alone').toBe(before)
  })

  test('in the group as a reply to a message about the task, too', async () => {
    const [about] = await house.say(HANH, HANH, write('chưa xong Q1-3'))
    const [said] = await house.say(HANH, HANH, write('hạn bao giờ hả chị?'), { replyTo: about?.id ?? 0 })
    expect(said?.text).toContain('31/03/2023')
  })

  test('whom the answer does not help asks the clerk with one tap', async () => {
    await house.say(HANH, HANH, write('hạn Q1-3 là ngày nào ạ?'))
    const before = clerkHeard()
    await manner.choose(house, HANH, HANH, 'Hỏi văn phòng', 'hỏi văn phòng: hạn Q1-3 là ngày nào?')
    expect(clerkHeard()).toBe(before + 1)
    expect(house.last(CLERK.id)).toContain('Q1-3')
  })

  test('what the plan does not say goes to the clerk; the reply comes back, and is no report', async () => {
    const before = await house.work()
    const [passed] = await house.say(BINH, BINH, write('mẫu đăng ký Q1-3 ở đâu ạ?'))
    expect(passed?.text).toContain('văn phòng')
    const asked = house.fromBot(CLERK.id).at(-1)
    expect(asked?.text).toContain('Q1-3')
    const answer = write('xong rồi em, chị gửi vào nhóm chiều qua')
    if (manner.buttons) await house.say(CLERK.id, CLERK.id, answer, { replyTo: asked?.id ?? 0 })
    else {
      // Two have asked about it.
      const [which] = await house.say(CLERK.id, CLERK.id, `tra loi Q1-3: ${answer}`)
      expect(which?.text).toMatch(/^1\. Q1-3: «mau dang ky/m)
      await house.say(CLERK.id, CLERK.id, '1')
    }
    expect(house.last(BINH)).toContain(answer)
    expect((await house.work()).assignments.map((a) => a.state)).toEqual(before.assignments.map((a) => a.state))
  })

  test('"vướng": the chairman sees the reason; the clerk puts it to another unit, whose answer reaches who is stuck', async () => {
    await house.say(HANH, HANH, write('Q1-2 đang vướng vì chưa có danh sách của Hội Nông dân'))
    const [status] = await house.say(CHAIRMAN, CHAIRMAN, write('tiến độ'))
    expect(status?.text).toContain(write('chưa có danh sách của Hội Nông dân'))
    expect(house.last(CLERK.id)).toContain('Q1-2')
    if (manner.buttons) {
      await house.press(CLERK.id, CLERK.id, 'Hỏi đơn vị khác')
      await house.say(CLERK.id, CLERK.id, 'hỏi Hội Nông dân: bao giờ có danh sách?')
    } else await house.say(CLERK.id, CLERK.id, 'hoi Hoi Nong dan ve Q1-2: bao gio co danh sach?')
    const question = house.fromBot(BINH).at(-1)
    expect(question?.text).toContain(write('bao giờ có danh sách?'))
    expect(question?.text).toContain('Q1-2')
    const answer = write('chiều mai bên em gửi ạ')
    if (manner.buttons) await house.say(BINH, BINH, answer, { replyTo: question?.id ?? 0 })
    else await house.say(BINH, BINH, `tra loi: ${answer}`)
    expect(house.last(HANH)).toContain(answer)
    expect(house.last(CLERK.id)).toContain(answer)
    const { tasks, assignments } = await house.work()
    const stuck = assignments.filter((a) => a.taskId === tasks.find((t) => t.code === 'Q1-2')?.id && a.blocked)
    expect(stuck, 'it is stuck until the unit says otherwise').toHaveLength(1)
  })

  test.each(['rồi ạ', 'có rồi ạ, mai em gửi', 'chưa ạ', 'roi a'])(
    '"%s" to what a colleague has just asked goes back to who asked, and is no report',
    async (words) => {
      const before = (await house.work()).assignments.map((a) => a.state)
      await house.say(CLERK.id, CLERK.id, write('hỏi Hội Phụ nữ về Q1-4: có số liệu chưa'))
      await house.say(HANH, HANH, write(words))
      expect(house.last(CLERK.id)).toContain(`trả lời: «${write(words)}»`)
      expect((await house.work()).assignments.map((a) => a.state)).toEqual(before)
    },
  )

  test('what names a task is no answer to a colleague, nor is what comes after something else', async () => {
    await house.say(CLERK.id, CLERK.id, write('hỏi Hội Phụ nữ về Q1-4: có số liệu chưa'))
    const before = clerkHeard()
    await house.say(HANH, HANH, write('chưa xong Q1-3'))
    await house.say(HANH, HANH, write('chưa ạ'))
    expect(clerkHeard()).toBe(before)
    await house.say(HANH, HANH, write('trả lời Q1-4: chưa có ạ'))
    expect(clerkHeard()).toBe(before + 1)
  })

  test('an answer that nobody waits for is no answer to anything', async () => {
    const [said] = await house.say(HANH, HANH, write('trả lời: chiều mai em gửi'))
    expect(said?.text).toContain('Không có câu hỏi')
  })

  test('a question of clerk or chairman in the group is meant for the people', async () => {
    const before = house.fromBot(GROUP).length
    await house.say(CHAIRMAN, GROUP, write('@NhacViecBot xong chưa mọi người?'))
    expect(house.fromBot(GROUP)).toHaveLength(before)
  })
})
