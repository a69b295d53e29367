/** What an old button was about is settled: who presses it is told how it stands now, and what to do; nothing is done to anything else. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, buttonIn, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'

describe('a live plan', () => {
  let house: House
  /** Presses a button that has been remembered. */
  async function pressed(from: number, button: { messageId: number; data: string }): Promise<string> {
    house.world.press({ from, chatId: from, ...button })
    await house.rest()
    return house.last(from)
  }

  beforeAll(async () => {
    house = await startHouse()
    await house.turnTo('2023-01-05', '09:00')
  })

  test('a claim that somebody else has confirmed, returned, or that was taken back', async () => {
    await house.say(BINH, BINH, 'xong Q1-3')
    const confirm = buttonIn(house.world, CLERK.id, 'Xác nhận')
    await house.say(CHAIRMAN, CHAIRMAN, 'trả lại Q1-3, thiếu tờ trình')
    expect(await pressed(CLERK.id, confirm)).toContain(
      'Q1-3 của UBND xã đã được đồng chí Nông Văn Sơn trả lại ngày 05/01/2023, nay chưa hoàn thành.',
    )
    await house.say(BINH, BINH, 'xong Q1-3')
    expect(await pressed(CLERK.id, confirm)).toContain('UBND xã đã báo lại Q1-3 và đang chờ xác nhận.')
    const withdraw = buttonIn(house.world, BINH, 'Rút lại')
    const second = buttonIn(house.world, CLERK.id, 'Xác nhận')
    await pressed(CLERK.id, second)
    expect(await house.stateOf('Q1-3', 'UBND xã')).toBe('confirmed')
    expect(await pressed(CLERK.id, second)).toMatch(/đã được đồng chí .+ xác nhận hoàn thành ngày 05\/01\/2023/)
    expect(await pressed(BINH, withdraw)).toMatch(/nên không rút lại được/)
  })

  test('more time that has been decided', async () => {
    await house.say(HANH, HANH, 'gia hạn Q1-2 đến 10/4 vì chưa họp')
    const grant = buttonIn(house.world, CLERK.id, 'Đồng ý gia hạn')
    await house.say(CHAIRMAN, CHAIRMAN, 'đồng ý gia hạn Q1-2')
    const said = await pressed(CLERK.id, grant)
    expect(said).toContain('Đồng chí Nông Văn Sơn đã đồng ý gia hạn Q1-2')
    expect(said).toContain('10/04/2023')
  })

  test('a question that another has taken the place of: what it would decide has been decided', async () => {
    await house.say(HANH, HANH, 'gia hạn Q2-5 đến 20/7 vì chưa họp')
    await house.say(BINH, BINH, 'xong Q2-6')
    await house.say(CHAIRMAN, CHAIRMAN, 'đồng ý gia hạn Q2-5 đến 10/7')
    const first = buttonIn(house.world, CHAIRMAN, 'Đồng ý')
    await house.say(CHAIRMAN, CHAIRMAN, 'đồng ý gia hạn Q2-5 đến 15/7')
    const second = buttonIn(house.world, CHAIRMAN, 'Đồng ý')
    expect(await pressed(CHAIRMAN, second)).toContain('15/07/2023')
    await house.turnTo('2023-01-09', '09:00')
    const said = await pressed(CHAIRMAN, first)
    expect(said).toContain('đã đồng ý gia hạn Q2-5')
    expect(said).toContain('15/07/2023')
    expect(said).not.toContain('Q2-6')
  })

  test('what a change of the plan has closed: the change is named, and who made it', async () => {
    await house.say(HANH, HANH, 'gia hạn Q1-4 đến 10/4 vì chưa họp')
    const grant = buttonIn(house.world, CLERK.id, 'Đồng ý gia hạn')
    await house.say(BINH, BINH, 'xong Q1-4')
    await house.say(BINH, BINH, 'rút Q1-4')
    await house.say(BINH, BINH, 'xong Q1-4')
    const confirm = buttonIn(house.world, CLERK.id, 'Xác nhận')
    await house.say(CHAIRMAN, CHAIRMAN, 'bỏ Q1-4 vì huyện không tổ chức')
    await house.say(CHAIRMAN, CHAIRMAN, 'đúng')
    expect(await pressed(CLERK.id, grant)).toMatch(/Đồng chí Nông Văn Sơn đã điều chỉnh Q1-4.* đề nghị gia hạn của Hội/)
    expect(await pressed(CLERK.id, confirm)).toMatch(/Đồng chí Nông Văn Sơn đã điều chỉnh Q1-4.* lời báo xong của UBND/)
  })

  test('a question that has been answered says how its task stands', async () => {
    await house.say(HANH, HANH, 'Q1-1: Hội Nông dân đã nộp rồi ạ')
    const done = buttonIn(house.world, HANH, '1. Đã xong')
    await pressed(HANH, done)
    expect(await pressed(HANH, done)).toContain('Câu hỏi này đã được trả lời; Q1-1 hiện đã báo xong')
  })

  test('a code that there is not, with those that there are', async () => {
    const [said] = await house.say(HANH, HANH, 'xong Q1-9')
    expect(said?.text).toBe('Không có việc Q1-9; hiện có Q1-1, Q1-2, Q1-3. Đồng chí gõ lại đúng mã.')
  })

  test('an invitation typed by somebody who is known', async () => {
    const [said] = await house.say(HANH, HANH, 'ABCD234EFG')
    expect(said?.text).toContain('Đồng chí Vi Thị Hạnh đã có trong danh sách nên không cần mã.')
  })
})

test('a task and a claim of a plan that is over', async () => {
  const house = await startHouse()
  await house.turnTo('2023-01-05', '09:00')
  await house.say(BINH, BINH, 'xong Q1-3')
  await house.say(HANH, HANH, 'việc của tôi')
  const claim = buttonIn(house.world, HANH, 'V-1 Xong')
  const confirm = buttonIn(house.world, CLERK.id, 'Xác nhận')
  await house.inside(async (office) => {
    const [plan] = await office.plans('active')
    if (plan) await office.updatePlan(plan.id, { state: 'closed' })
  })
  house.world.press({ from: HANH, chatId: HANH, ...claim })
  house.world.press({ from: CLERK.id, chatId: CLERK.id, ...confirm })
  await house.rest()
  expect(house.last(HANH)).toContain('V-1 thuộc kế hoạch đã kết thúc.')
  expect(house.last(CLERK.id)).toContain('Q1-3 thuộc kế hoạch đã kết thúc.')
})

test("an old draft's button does nothing to the plan or the draft that there is now", async () => {
  const house = await startHouse({ activate: false })
  const period = buttonIn(house.world, CLERK.id, 'Quý I/2023')
  const again = async () => {
    house.world.press({ from: CLERK.id, chatId: CLERK.id, ...period })
    await house.rest()
    return house.last(CLERK.id)
  }
  await house.say(CLERK.id, CLERK.id, 'vẫn kích hoạt')
  expect(await again()).toMatch(/^Kế hoạch đang thực hiện, /)
})

test('an old draft that goes live or is put away names the draft that took its place, with its points to look at', async () => {
  const house = await startHouse({ activate: false })
  await house.say(CLERK.id, CLERK.id, 'dự thảo')
  const activate = buttonIn(house.world, CLERK.id, 'Kích hoạt')
  const text = `UBND XÃ TÂN THÀNH\n\nKẾ HOẠCH\n\nCông tác tư pháp năm 2023\n\nI. NHIỆM VỤ\n\n1. Công an xã báo cáo trước ngày 15/3/2023.\n`
  const files = [{ name: 'moi.txt', mime: 'text/plain', bytes: new TextEncoder().encode(text) }]
  await house.say(CLERK.id, CLERK.id, '', { files })
  house.world.press({ from: CLERK.id, chatId: CLERK.id, ...activate })
  await house.rest()
  expect(house.last(CLERK.id)).toMatch(
    /đã được thay bằng “Công tác tư pháp năm 2023”, còn \d+ điểm cần xem\. Gõ “điểm cần xem”/,
  )
  expect(await house.inside((office) => office.plans('active'))).toEqual([])
})

test('"gửi chưa?": an official is told of the own tasks, a reply of its task, the clerk on a quiet day what was sent last', async () => {
  const house = await startHouse()
  await house.turnTo('2023-01-03', '09:00')
  await house.say(HANH, HANH, 'xong V-1')
  const [own] = await house.say(HANH, HANH, 'gửi chưa')
  expect(own?.text).toContain('V-1')
  expect(own?.text).toContain('đã báo xong ngày 03/01/2023, chờ xác nhận')
  await house.turnTo('2023-01-07', '09:00')
  const [quiet] = await house.say(CLERK.id, CLERK.id, 'gửi chưa')
  expect(quiet?.text).toContain('Gửi gần đây nhất')
  expect(quiet?.text).toContain('bài đăng nhiệm vụ: đã gửi')
})
