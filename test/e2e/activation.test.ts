/** The step to the live plan: what is still open is said once, who cannot be reached is named, and a second time is no mystery. */
import { beforeAll, describe, expect, test } from 'vitest'
import { instantOf } from '../../src/domain/calendar.js'
import type { House } from '../support/house.js'
import { CHAIRMAN, CLERK, GROUP, startHouse, startOwnHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

const ME = CLERK.id
/** Units of the seed plan that hand in V-1 and that nobody of the office speaks for. */
const NOBODY = ['Hội Cựu chiến binh', 'Đoàn Thanh niên', 'Ủy ban MTTQ xã']

describe.each(MANNERS)('$name', (manner) => {
  let house: House
  const type = async (text: string) =>
    (await house.say(ME, ME, manner.write(text))).map((message) => message.text).join('\n')
  const choose = async (label: string, word: string) => {
    const before = house.fromBot(ME).length
    await manner.choose(house, ME, ME, label, word)
    return house
      .fromBot(ME)
      .slice(before)
      .map((message) => message.text)
      .join('\n')
  }

  beforeAll(async () => {
    house = await startHouse({ activate: false })
    house.world.showButtons(manner.buttons)
  })

  test("the year's rehearsal names the units that hear nothing, and what to type for a code", async () => {
    const year = await type('diễn tập')
    for (const unit of NOBODY) expect(year).toContain(unit)
    expect(year).toMatch(/3 đơn vị chưa có ai nhận được tin/)
    expect(year).toContain('mời Họ và tên; Hội Cựu chiến binh')
    expect(await type('diễn tập 2'), 'once is enough').not.toContain('chưa có ai nhận được tin')
  })

  test('with points nobody has looked at, the first word asks: one sentence, how many, and what to do', async () => {
    const asked = await choose('Kích hoạt', 'kích hoạt')
    expect(asked).toMatch(/còn 12 điểm chưa xem, trong đó 2 điểm cần đồng chí quyết định/)
    expect(await house.inside((office) => office.plans('active'))).toEqual([])
    if (manner.buttons) await house.press(ME, ME, 'Xem từng điểm (12)')
    else await type('điểm cần xem')
    expect(house.last(ME)).toContain('cần đồng chí quyết định')
  })

  test('one more word goes on; who cannot be reached is said once more, with the way to the code', async () => {
    await type('kích hoạt')
    expect(await type('đồng ý')).toContain('gõ: vẫn kích hoạt')
    expect(await house.inside((office) => office.plans('active'))).toEqual([])
    const activated = await choose('Vẫn kích hoạt', 'vẫn kích hoạt')
    expect(activated).toContain('Đã kích hoạt kế hoạch')
    for (const unit of NOBODY) expect(activated).toContain(unit)
    const invitation = await type('mời Trần Văn Cường; Hội Cựu chiến binh')
    expect(invitation, 'what the message told to type gives the code').toMatch(/\/start [A-Z0-9]{10}/)
  })

  test('a second time says which plan is live and since when', async () => {
    for (const again of ['kích hoạt', 'vẫn kích hoạt'])
      expect(await type(again)).toMatch(/Kế hoạch .*Công tác thi đua.* đã kích hoạt ngày 30\/12\/2022/)
    if (manner.buttons) {
      await house.press(ME, ME, 'Vẫn kích hoạt')
      expect(house.last(ME)).toContain('đã kích hoạt ngày 30/12/2022')
    }
  })

  test('beside a live plan, a point of it that is still open makes no draft of what is said', async () => {
    await type('kế hoạch năm sau')
    expect(await type('tên tệp là gì nhỉ bạn ơi')).not.toContain('còn là dự thảo')
    await type('bỏ dự thảo')
  })

  test('a question to a unit that nobody hears is refused: who will not hear it, and what to do instead', async () => {
    await house.turnTo('2023-01-03')
    const said = (await house.say(CHAIRMAN, CHAIRMAN, manner.write('hỏi V-1'))).map((m) => m.text)
    const refused = said.filter((text) => text.includes('chưa có ai nhận được tin'))
    expect(refused, 'all of them in one sentence').toHaveLength(1)
    for (const unit of NOBODY) expect(refused[0]).toContain(unit)
    expect(refused[0]).toMatch(/mời Họ và tên; Hội Cựu chiến binh/)
    expect(refused[0]).toMatch(/điện thoại V-1 Hội Cựu chiến binh:/)
    expect(said.join('\n'), 'the others are asked').toMatch(/Đã đề nghị Hội Nông dân /)
  })

  test('a difficulty put to such a unit is refused in the same words', async () => {
    await house.say(104, 104, manner.write('Q1-2 đang vướng vì chưa có danh sách'))
    const said = await type('hỏi Hội Cựu chiến binh về Q1-2: bao giờ có danh sách?')
    expect(said).toContain('Hội Cựu chiến binh')
    expect(said).toContain('mời Họ và tên; Hội Cựu chiến binh')
  })

  test('somebody who has a seat and has not opened the bot is named as the one to remind', async () => {
    await house.inside(async (office) => {
      const { units } = await office.standing()
      const seat = units.find((u) => u.name === 'Đoàn Thanh niên')?.id ?? 0
      await office.addMember({ name: 'Nông Thị Mai', role: 'official', seats: [seat] })
    })
    const said = (await house.say(CHAIRMAN, CHAIRMAN, manner.write('hỏi V-1'))).map((m) => m.text).join('\n')
    expect(said).toMatch(/Đoàn Thanh niên \(đồng chí Nông Thị Mai chưa mở hoặc đã chặn Nhắc Việc\)/)
  })
})

test('a task without unit or date is asked about, though every point has been looked at', async () => {
  const house = await startOwnHouse({ activate: false })
  const type = async (text: string) => (await house.say(ME, ME, text)).map((m) => m.text).join('\n')
  await type('thêm việc Họp dân')
  await house.inside(async (office) => {
    const [draft] = await office.plans('draft')
    await office.settleFindings(draft?.findings.map(({ id }) => id) ?? [])
  })
  const asked = await type('kích hoạt')
  expect(asked).toContain('Chưa kích hoạt được: V-13 còn thiếu')
  expect(await house.inside((office) => office.plans('active'))).toEqual([])
  expect(await type('vẫn kích hoạt')).toContain('Đã kích hoạt kế hoạch')
})

test('activated weeks before its first period, the plan is silent in the group until its first post, as the rehearsal foresees', async () => {
  const own = await startOwnHouse({ at: instantOf('2022-11-28', '09:00'), activate: false })
  const pages = Number(/trang 1\/(\d+)/.exec((await own.say(ME, ME, 'diễn tập'))[0]?.text ?? '')?.[1] ?? 1)
  let foreseen = ''
  for (let page = 1; page <= pages; page++)
    foreseen += (await own.say(ME, ME, `diễn tập ${page}`)).map(({ text }) => `${text}\n`).join('')
  expect(/gửi nhóm: nhắc hằng tuần – \d+ tin, (?:từ|ngày) (\S+)/.exec(foreseen)?.[1]).toBe('09/01/2023')
  await own.say(ME, ME, 'vẫn kích hoạt')
  const linked = own.fromBot(GROUP).length
  const posted = () => own.fromBot(GROUP).slice(linked)
  await own.turnTo('2023-01-02', '18:00')
  expect(posted().map(({ text }) => text)).toEqual([])
  await own.turnTo('2023-01-09', '09:00')
  expect(posted().map(({ at }) => at.slice(0, 10))).toEqual(['2023-01-03', '2023-01-09'])
})
