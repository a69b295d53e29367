/** What was asked of somebody while they stood in is not answered by them any more once their right has ended. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

const REFUSED = 'Việc này dành cho chủ tịch hoặc văn phòng'
const UBND = 'UBND xã'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, who: number) =>
    (await house.say(who, who, write(text))).map((m) => m.text).join('\n')
  /** The first button of what was put last, or 'đúng' in words; what was answered, be it to the press alone. */
  const agree = async (who: number) => {
    notices = []
    const before = house.fromBot(who).length
    const [first] =
      house
        .fromBot(who)
        .findLast(({ buttons }) => buttons.length > 0)
        ?.buttons.flat() ?? []
    await manner.choose(house, who, who, first?.label ?? '', 'đúng')
    const said = house.fromBot(who).slice(before)
    return [...said.map((m) => m.text), ...notices].join('\n')
  }
  const asks = async (text: string, who: number) => {
    const said = await type(text, who)
    expect(said, text).not.toContain(REFUSED)
    return said
  }
  let notices: string[] = []

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    house.world.onNotice(({ text }) => notices.push(text))
    await house.turnTo('2023-01-03', '09:00')
    await type('xong Q1-2', BINH)
  })

  test('whose right still holds goes on as before', async () => {
    await type('nghỉ đến 20/1, chị Hạnh thay', CHAIRMAN)
    await type('nghỉ đến 20/1, chị Hạnh thay', CLERK.id)
    await asks('xác nhận hết', HANH)
    await type('đã đi làm lại', CLERK.id)
    expect(await agree(HANH), 'still for the chairman').not.toContain(REFUSED)
    expect(await house.stateOf('Q1-2', UBND)).toBe('confirmed')
    await type('đã đi làm lại', CHAIRMAN)
  })

  test('the leave has ended early: what was read back is not done, nor shown', async () => {
    await type('xong Q2-5', BINH)
    await type('nghỉ đến 12/1, chị Hạnh thay', CHAIRMAN)
    await asks('xác nhận hết', HANH)
    await type('đã đi làm lại', CHAIRMAN)
    const said = await agree(HANH)
    expect(said).toContain(REFUSED)
    expect(said).not.toContain('Q2-5')
    expect(await house.stateOf('Q2-5', UBND)).toBe('claimed')
    expect(await type('đúng', HANH), 'the question waits no more').not.toContain('Q2-5')
  })

  test('a reason: why it is returned, why more time was refused', async () => {
    await type('gia hạn Q1-3 đến 20/4/2023 vì chờ mẫu', BINH)
    await type('nghỉ đến 12/1, chị Hạnh thay', CHAIRMAN)
    await asks('trả lại Q2-5', HANH)
    await type('đã đi làm lại', CHAIRMAN)
    expect(await type('thiếu tệp', HANH)).toContain(REFUSED)
    expect(await house.stateOf('Q2-5', UBND)).toBe('claimed')
    await type('nghỉ đến 12/1, chị Hạnh thay', CHAIRMAN)
    await asks('không gia hạn Q1-3', HANH)
    await type('đã đi làm lại', CHAIRMAN)
    const told = house.fromBot(BINH).length
    expect(await type('vì đã nhắc nhiều lần', HANH)).toContain(REFUSED)
    expect(house.fromBot(BINH)).toHaveLength(told)
  })

  test('a confirmation is not reopened by who stood in', async () => {
    await type('nghỉ đến 12/1, chị Hạnh thay', CLERK.id)
    await asks('mở lại Q1-2', HANH)
    await type('đã đi làm lại', CLERK.id)
    expect(await agree(HANH)).toContain(REFUSED)
    expect(await house.stateOf('Q1-2', UBND)).toBe('confirmed')
  })

  test('what was asked of a unit that somebody stood in for is not written down of it any more', async () => {
    await type('nghỉ đến 12/1, chị Hạnh thay', BINH)
    await asks('xin gia hạn Q2-6', HANH)
    await type('đã đi làm lại', BINH)
    expect(await type('đến 20/7/2023 vì chờ huyện', HANH)).toContain('Q2-6 do UBND xã trả lời')
    const { tasks, assignments, extensions } = await house.work()
    const task = tasks.find(({ code }) => code === 'Q2-6')
    const shares = assignments.filter(({ taskId }) => taskId === task?.id).map(({ id }) => id)
    expect(extensions.filter(({ assignmentId }) => shares.includes(assignmentId))).toEqual([])
  })

  test('the leave has ended with the day', async () => {
    await type('nghỉ hết hôm nay, chị Hạnh thay', CHAIRMAN)
    await asks('xác nhận hết', HANH)
    await house.turnTo('2023-01-04', '08:05')
    const said = await agree(HANH)
    expect(said).toContain(REFUSED)
    expect(said).not.toContain('Q2-5')
    expect(await house.stateOf('Q2-5', UBND)).toBe('claimed')
  })
})
