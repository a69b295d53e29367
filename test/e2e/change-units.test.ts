/** A unit of the live plan is replaced: who stays keeps what it has done, who goes is told, who comes owes the work from then on. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { fileOf, MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person = CLERK.id) =>
    (await house.say(person, person, write(text))).map((message) => message.text).join('\n')
  const news = () => house.fromBot(GROUP).at(-1)?.text ?? ''

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-02-06', '09:00')
  })

  test('without a reason nothing changes; the reason alone may follow', async () => {
    expect(await type('sửa đơn vị Q2-6: Hội Nông dân')).toContain('còn thiếu lý do')
    expect(await house.statesOf('Q2-6')).toEqual(['open'])
    expect(await type('UBND xã phân công lại')).toContain('Đã đổi đơn vị của Q2-6')
    expect(await house.stateOf('Q2-6', 'Hội Nông dân')).toBe('open')
    expect(await house.stateOf('Q2-6', 'UBND xã')).toBe('cancelled')
    await house.turnTo('2023-02-06', '09:10')
    expect(news()).toContain('Q2-6 đổi đơn vị thực hiện')
    expect(news()).toContain('Trước: UBND xã\nNay: Hội Nông dân')
  })

  test('the new unit owes the work, the old one does not', async () => {
    expect(await type('Q2-6 ai làm?', HANH)).toContain('Hội Nông dân')
    const tasks = await house.inside(async (office) => (await office.works('active')).flatMap((w) => w.assignments))
    const share = tasks.find((a) => a.state === 'cancelled')
    expect(share).toBeDefined()
    await type('sửa đơn vị Q2-6: UBND xã vì phân công như cũ')
    expect(await house.stateOf('Q2-6', 'UBND xã')).toBe('open')
    expect(await house.stateOf('Q2-6', 'Hội Nông dân')).toBe('cancelled')
  })

  test('a unit that stays keeps its report; one that has reported and goes is read back, and is told', async () => {
    await house.say(BINH, BINH, write('Q1-3 xong rồi ạ'), { files: [fileOf('Dang ky.txt', 'dang ky')] })
    await type('Q1-4 xong rồi ạ', HANH)
    expect(await type('sửa đơn vị Q1-4: Hội đồng TĐKT; Hội Nông dân vì thêm người')).toContain('Đã đổi đơn vị của Q1-4')
    expect(await house.stateOf('Q1-4', 'Hội đồng TĐKT'), 'it stays').toBe('claimed')
    const asked = await type('sửa đơn vị Q1-3: Hội đồng TĐKT, lý do: phân công lại')
    expect(asked).toContain('Đổi đơn vị của Q1-3 khi đơn vị cũ đã có kết quả, có đúng không?')
    expect(asked).toContain('UBND xã: đã báo xong, chờ xác nhận; đã gửi 1 tệp')
    expect(await house.stateOf('Q1-3', 'UBND xã'), 'before it was confirmed').toBe('claimed')
    const before = house.fromBot(BINH).length
    await manner.choose(house, CLERK.id, CLERK.id, 'Đúng, thay đổi', 'đúng')
    expect(house.last(CLERK.id)).toContain('Lời báo xong của UBND xã không chờ xác nhận nữa')
    expect(await house.stateOf('Q1-3', 'UBND xã')).toBe('cancelled')
    await house.rest()
    const told = house
      .fromBot(BINH)
      .slice(before)
      .map((m) => m.text)
      .join('\n')
    expect(told).toContain('Q1-3 đã giao cho đơn vị khác nên lời báo xong của UBND xã không cần xác nhận nữa')
    expect(told).toContain('vẫn được lưu')
    expect(await type('chờ xác nhận', CHAIRMAN)).not.toContain('Q1-3')
  })

  test('what it had reported and handed in stays in the history', async () => {
    const history = await type('lịch sử Q1-3')
    expect(history).toContain('báo xong (UBND xã)')
    expect(history).toContain('Dang ky.txt')
    expect(history).toContain('đóng lời báo xong vì kế hoạch thay đổi (UBND xã)')
    expect(history).toContain('đổi đơn vị (Trước: UBND xã, Hội đồng TĐKT; Nay: Hội đồng TĐKT)')
    const { work, evidence, claims } = await house.inside(async (office) =>
      office.dossier((await house.work()).plan.id),
    )
    const share = work.assignments.find((a) => a.state === 'cancelled' && evidence.some((e) => e.assignmentId === a.id))
    expect(share).toBeDefined()
    expect(claims.filter((c) => c.assignmentId === share?.id).map((c) => [c.state, c.reason])).toEqual([
      ['withdrawn', write('phân công lại')],
    ])
  })

  test('a read-back that is not true any more is read back anew', async () => {
    await type('Q1-2 xong rồi ạ', BINH)
    expect(await type('sửa đơn vị Q1-2: Hội đồng TĐKT, lý do: phân công lại')).toContain('UBND xã: đã báo xong')
    await type('xác nhận Q1-2 UBND xã', CHAIRMAN)
    await manner.choose(house, CLERK.id, CLERK.id, 'Đúng, thay đổi', 'đúng')
    expect(house.last(CLERK.id)).toContain('UBND xã: đã được xác nhận hoàn thành')
    expect(await house.stateOf('Q1-2', 'UBND xã')).toBe('confirmed')
    await manner.choose(house, CLERK.id, CLERK.id, 'Đúng, thay đổi', 'đúng')
    expect(await house.stateOf('Q1-2', 'UBND xã')).toBe('cancelled')
  })

  test('named again, it goes on where it was: what had been confirmed is', async () => {
    await type('sửa đơn vị Q1-2: UBND xã; Hội đồng TĐKT, lý do: đổi nhầm')
    expect(await house.stateOf('Q1-2', 'UBND xã')).toBe('confirmed')
    expect(await type('tiến độ', CHAIRMAN)).toContain('xong 1/13')
  })

  test('roles are kept, or said', async () => {
    await type('sửa đơn vị Q3-8: chủ trì: UBND xã; phối hợp: Hội Nông dân, lý do: thêm Hội Nông dân')
    await house.turnTo('2023-02-06', '09:20')
    expect(news()).toContain('Nay: UBND xã (chủ trì), Hội Nông dân (phối hợp)')
    await type('giao Q3-8 cho UBND xã; Hội Nông dân; Hội đồng TĐKT vì thêm một đơn vị')
    expect(house.last(CLERK.id)).toContain('Nay: UBND xã (chủ trì), Hội Nông dân (phối hợp), Hội đồng TĐKT')
  })

  test.each([
    ['sửa đơn vị Q3-9: Hội Khuyến học vì phân công lại', 'Chưa có đơn vị «'],
    ['sửa đơn vị Q3-9: phối hợp: Hội Nông dân vì phân công lại', 'thiếu tên đơn vị'],
    ['sửa đơn vị Q3-9: Cán bộ làm công tác TĐKT; Chủ tịch HĐ TĐKT xã vì như cũ', 'Q3-9 hiện đã như vậy'],
  ])('%s', async (words, answer) => {
    const before = (await house.work()).assignments
    expect(await type(words)).toContain(answer)
    expect((await house.work()).assignments).toEqual(before)
  })

  test('after an unknown unit the next message is the unit', async () => {
    await type('sửa đơn vị Q3-9: Hội Khuyến học vì phân công lại')
    expect(await type('Hội Nông dân')).toContain('Đã đổi đơn vị của Q3-9')
    expect(await house.stateOf('Q3-9', 'Hội Nông dân')).toBe('open')
  })

  test('a text that speaks of reasons itself is parted at "lý do" only', async () => {
    const made = await type('sửa tên Q4-12 Dự thảo kế hoạch vì người nghèo năm 2024; lý do: theo hướng dẫn mới')
    expect(made).toContain(`Nay: ${write('Dự thảo kế hoạch vì người nghèo năm 2024')}`)
    expect(made).toContain(`Lý do: ${write('theo hướng dẫn mới')}`)
    expect((await house.work()).tasks.find((t) => t.code === 'Q4-12')?.original).toContain('2024')
  })

  test('how a task counts as done can be changed too', async () => {
    expect(await type('sửa Q1-4 mỗi đơn vị vì cần cả hai báo cáo')).toContain('Đã đổi cách tính hoàn thành của Q1-4')
    expect((await house.work()).tasks.find((t) => t.code === 'Q1-4')?.policy).toBe('every_unit')
  })

  test('who leads and who supports is said in a sentence; a day in it moves nothing and is not passed over', async () => {
    const read = await type('giao Hội Phụ nữ chủ trì Q4-11, Hội Nông dân phối hợp, hạn 15/11')
    expect(read).toContain('Nay: Hội Liên hiệp Phụ nữ (chủ trì), Hội Nông dân (phối hợp)')
    expect(read).toContain('hạn của Q4-11 vẫn là')
    expect(await type('phân công lại')).toContain('Đã đổi đơn vị của Q4-11')
    expect(await type('Q4-11 thêm UBND xã phối hợp vì cần trụ sở')).toContain(
      'Nay: Hội Liên hiệp Phụ nữ (chủ trì), Hội Nông dân (phối hợp), UBND xã (phối hợp)',
    )
    expect(await type('Q4-11: UBND xã chủ trì', HANH)).toContain('do chủ tịch, văn phòng quyết định')
    const { tasks, assignments } = await house.work()
    const shares = assignments.filter((a) => a.taskId === tasks.find((t) => t.code === 'Q4-11')?.id)
    expect(
      shares
        .filter((a) => a.state !== 'cancelled')
        .map((a) => a.role)
        .toSorted(),
    ).toEqual(['lead', 'support', 'support'])
  })
})
