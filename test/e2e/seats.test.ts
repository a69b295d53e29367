/** Who speaks for whom: leave and substitutes, the chairman's delegate, a post handed over, an answer by telephone. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

const NEWCOMER = 940
const LATECOMER = 941

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const claims = async () => (await house.work()).claims.length
  async function claimOf(code: string, unit: string) {
    const { tasks, assignments, claims: all } = await house.work()
    const units = await house.inside((office) => office.units())
    const task = tasks.find((t) => t.code === code)
    const share = assignments.find((a) => a.taskId === task?.id && a.unitId === units.find((u) => u.name === unit)?.id)
    return { share, claim: all.find((c) => c.assignmentId === share?.id) }
  }
  const member = (name: string) => house.inside(async (office) => (await office.members()).find((m) => m.name === name))

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
  })

  test('who stands in reports the own unit first; "vướng" of the unit itself takes a claim back and reaches the clerk', async () => {
    const stateOf = async (unit: string) => {
      const { tasks, assignments } = await house.work()
      const units = await house.inside((office) => office.units())
      const task = tasks.find((t) => t.code === 'Q1-3')
      const id = units.find((u) => u.name === unit)?.id
      return assignments.find((a) => a.taskId === task?.id && a.unitId === id)
    }
    await house.say(BINH, BINH, write('Q1-3 đang vướng vì thiếu kinh phí'))
    await house.say(BINH, BINH, write('nghỉ đến 4/1, chị Hạnh thay'))
    const [claimed] = await house.say(HANH, HANH, write('Q1-3 xong rồi ạ'))
    expect(claimed?.text).toContain('Hội đồng TĐKT báo xong Q1-3')
    expect((await stateOf('UBND xã'))?.blocked?.reason).toContain(write('thiếu kinh phí'))
    await house.say(BINH, BINH, write('tôi về rồi ạ'))
    await house.say(HANH, HANH, write('Q1-3 đang vướng vì chưa có mẫu'))
    expect((await stateOf('Hội đồng TĐKT'))?.state).toBe('open')
    expect(house.last(CLERK.id)).toContain(write('chưa có mẫu'))
  })

  test('"nghỉ đến ..., anh Bình thay": the substitute answers for the unit until then', async () => {
    const [refused] = await house.say(BINH, BINH, write('Hội Phụ nữ xong việc rồi, xong V-1 cho Hội Phụ nữ'))
    expect(refused).toBeDefined()
    const [noted] = await house.say(HANH, HANH, write('Em nghỉ phép đến 12/1, anh Bình thay ạ'))
    expect(noted?.text).toContain('12/01/2023')
    expect(noted?.text).toContain('Lý Văn Bình')
    expect(house.last(BINH), 'the substitute is told').toContain('Vi Thị Hạnh')
    expect(house.last(CLERK.id), 'and the clerk').toContain('Vi Thị Hạnh')
    const [own] = await house.say(BINH, BINH, write('việc của tôi'))
    expect(own?.text).toContain('Hội Liên hiệp Phụ nữ')
    await house.say(HANH, HANH, write('em đã đi làm lại ạ'))
    const [after] = await house.say(BINH, BINH, write('việc của tôi'))
    expect(after?.text).not.toContain('Hội Liên hiệp Phụ nữ')
  })

  test.each([
    'em xin nghỉ phép từ 4/1 đến 12/1, chị Hạnh làm thay',
    'từ mai tôi nghỉ phép đến 12/1, chị Hạnh làm thay',
  ])('leave that begins later: %s', async (words) => {
    const [noted] = await house.say(BINH, BINH, write(words))
    expect(noted?.text).toContain('nghỉ từ thứ Tư, 04/01/2023 đến hết thứ Năm, 12/01/2023; đồng chí Vi Thị Hạnh')
    expect(await member('Lý Văn Bình')).toMatchObject({ awayFrom: '2023-01-04', awayThrough: '2023-01-12' })
    await house.say(BINH, BINH, write('em đã đi làm lại ạ'))
  })

  test('leave ends by itself', async () => {
    await house.say(HANH, HANH, write('nghỉ đến 4/1, anh Bình thay'))
    await house.say(CHAIRMAN, CHAIRMAN, write('ủy quyền cho Hạnh đến 4/1'))
    await house.turnTo('2023-01-05', '09:00')
    const [own] = await house.say(BINH, BINH, write('việc của tôi'))
    expect(own?.text).not.toContain('Hội Liên hiệp Phụ nữ')
    const [refused] = await house.say(HANH, HANH, write('ai chưa trả lời'))
    expect(refused?.text, 'and so does a delegation').toContain('dành cho')
  })

  test('an official may not say it of others; a name that nobody bears is said so', async () => {
    const [refused] = await house.say(BINH, BINH, write('Vi Thị Hạnh nghỉ đến 12/1, Bình thay'))
    expect(refused?.text).toContain('văn phòng')
    expect((await member('Vi Thị Hạnh'))?.awayThrough).not.toBe('2023-01-12')
    const [unknown] = await house.say(CLERK.id, CLERK.id, write('Hạnh nghỉ đến 12/1, Phượng thay'))
    expect(unknown?.text).toContain(`«${write('Phượng')}»`)
  })

  test("the chairman's delegate decides meanwhile, and not afterwards", async () => {
    await house.say(BINH, BINH, write('xong Q1-1'))
    const [before] = await house.say(HANH, HANH, write('xác nhận Q1-1'))
    expect(before?.text).toContain('dành cho')
    await house.say(CHAIRMAN, CHAIRMAN, write('ủy quyền cho Hạnh đến 12/1'))
    expect(house.last(HANH)).toContain('xác nhận')
    await house.say(HANH, HANH, write('xác nhận Q1-1'))
    expect((await claimOf('Q1-1', 'UBND xã')).share?.state).toBe('confirmed')
    await house.say(CHAIRMAN, CHAIRMAN, write('đã đi làm lại'))
    await house.say(BINH, BINH, write('xong Q1-2'))
    await house.say(HANH, HANH, write('xác nhận Q1-2'))
    expect((await claimOf('Q1-2', 'UBND xã')).share?.state).toBe('claimed')
    await house.say(BINH, BINH, write('rút Q1-2'))
  })

  test('who stands in decides what is announced and nothing more, and not about what they reported or asked for', async () => {
    const type = async (text: string) => (await house.say(HANH, HANH, write(text)))[0]?.text ?? ''
    await house.say(CLERK.id, CLERK.id, write('nghỉ đến 12/1, chị Hạnh thay'))
    expect(house.last(HANH)).toContain('được xác nhận, trả lại, quyết định gia hạn')
    expect(house.last(HANH)).toContain('Sửa kế hoạch, mời người, cài đặt thì không.')
    expect(await type('mời văn phòng: Kẻ Gian')).not.toMatch(/[A-HJ-NP-Z2-9]{10}/)
    for (const words of ['mời Trần Văn Nam; Hội Nông dân', 'thôi việc: Lý Văn Bình', 'mã mời', 'điểm thi đua 10 5 0'])
      expect(await type(words), words).toContain('Việc này dành cho văn phòng')
    await house.say(BINH, BINH, write('xong Q1-2'))
    await type('xong V-1')
    expect(house.last(CLERK.id), 'the clerk has it').toContain('Hội Liên hiệp Phụ nữ báo xong V-1')
    expect(await type('xác nhận V-1 Hội Liên hiệp Phụ nữ')).toContain('khi làm thay đồng chí không tự quyết định')
    const all = await house.say(HANH, HANH, write('xác nhận hết'))
    expect(all.map(({ text }) => text).join()).toMatch(/V-1 do chính đồng chí báo.*Q1-2/s)
    await type('đúng')
    expect((await claimOf('Q1-2', 'UBND xã')).share?.state).toBe('confirmed')
    expect((await claimOf('V-1', 'Hội Liên hiệp Phụ nữ')).share?.state).toBe('claimed')
    await type('gia hạn Q1-3 đến 20/4/2023 vì chờ mẫu')
    expect(await type('đồng ý gia hạn Q1-3')).toContain('khi làm thay đồng chí không tự quyết định')
    await type('rút lại V-1')
    await house.say(CLERK.id, CLERK.id, write('đã đi làm lại'))
    await house.say(CLERK.id, CLERK.id, write('không gia hạn Q1-3 vì đã đủ thời gian'))
    await house.say(CLERK.id, CLERK.id, write('mở lại Q1-2'))
    await house.say(CLERK.id, CLERK.id, write('đúng'))
  })

  test('the clerk writes down a telephone answer for a unit without anybody; it is marked everywhere', async () => {
    const before = await claims()
    const [recorded] = await house.say(
      CLERK.id,
      CLERK.id,
      write('ghi theo điện thoại: Hội Cựu chiến binh đã nộp V-1 sáng nay'),
    )
    expect(recorded?.text).toContain('điện thoại')
    expect(await claims()).toBe(before + 1)
    expect((await claimOf('V-1', 'Hội Cựu chiến binh')).claim).toMatchObject({ byTelephone: true })
    const [waiting] = await house.say(CHAIRMAN, CHAIRMAN, write('chờ xác nhận'))
    expect(waiting?.text).toContain('Văn phòng ghi theo điện thoại')
    const [history] = await house.say(CLERK.id, CLERK.id, write('lịch sử V-1'))
    expect(history?.text).toContain('qua điện thoại')
  })

  test('what says neither yes nor no by telephone records nothing; without the unit the bot asks for it', async () => {
    const before = await house.work()
    for (const text of ['điện thoại V-1 Đoàn Thanh niên: chắc là xong rồi', 'điện thoại V-1: xong rồi'])
      await house.say(CLERK.id, CLERK.id, write(text))
    expect(house.last(CLERK.id)).toContain('Đoàn Thanh niên')
    expect(await house.work()).toEqual(before)
    // Who is not the clerk records no calls.
    await house.say(BINH, BINH, write('điện thoại V-1 Đoàn Thanh niên: xong rồi'))
    expect((await claimOf('V-1', 'Đoàn Thanh niên')).claim).toBeUndefined()
  })

  test('the other day that one unit would take is not told as that of another', async () => {
    await house.say(HANH, HANH, write('V-1 xin gia hạn đến 20/2 vì mưa, không thì 17/2 cũng được'))
    expect(house.last(CLERK.id)).toContain('17/02/2023')
    await house.say(BINH, BINH, write('V-1 xin gia hạn đến 20/2'))
    await house.say(BINH, BINH, write('vì chưa họp được'))
    expect(house.last(CLERK.id)).toContain(write('chưa họp được'))
    expect(house.last(CLERK.id)).not.toContain('17/02/2023')
  })

  test('of several shares of one task that one is meant whose unit is named; where none is, the bot asks', async () => {
    await house.say(BINH, BINH, write('nghỉ đến 9/1, chị Hạnh thay'))
    const [wish] = await house.say(HANH, HANH, write('V-1 Hội Nông dân xin gia hạn đến 10/2'))
    expect(wish?.text).toContain('gia hạn V-1 của Hội Nông dân đến')
    expect(wish?.text).not.toContain('«')
    const [asked] = await house.say(HANH, HANH, write('xin gia hạn V-1 đến 13/2'))
    expect(asked?.text).toMatch(/1\. V-1 Hội Liên hiệp Phụ nữ.*\n2\. V-1 Hội Nông dân/)
    const [chosen] = await house.say(HANH, HANH, '1')
    expect(chosen?.text).toContain('gia hạn V-1 của Hội Liên hiệp Phụ nữ đến thứ Hai, 13/02/2023')
    const [done] = await house.say(HANH, HANH, write('xong V-1 Hội Nông dân rồi ạ'))
    expect(done?.text).toContain('Hội Nông dân báo xong V-1')
    await house.say(BINH, BINH, write('em đã đi làm lại ạ'))
  })

  test('a post is handed over: the work goes along, the claims stay', async () => {
    await house.say(HANH, HANH, write('xong V-1'))
    const { claim } = await claimOf('V-1', 'Hội Liên hiệp Phụ nữ')
    expect(claim).toBeDefined()
    await house.say(CLERK.id, CLERK.id, write('bàn giao Vi Thị Hạnh cho Lý Văn Bình'))
    expect((await member('Vi Thị Hạnh'))?.seats).not.toEqual([])
    await house.say(CLERK.id, CLERK.id, write('đúng'))
    expect((await member('Vi Thị Hạnh'))?.seats).toEqual([])
    expect((await claimOf('V-1', 'Hội Liên hiệp Phụ nữ')).claim).toEqual(claim)
    const [own] = await house.say(BINH, BINH, write('việc của tôi'))
    expect(own?.text).toContain('Hội đồng TĐKT')
    const [refused] = await house.say(HANH, HANH, write('xong Q1-3'))
    expect(refused?.text).toContain('Q1-3')
    expect((await claimOf('Q1-3', 'Hội đồng TĐKT')).claim).toBeUndefined()
  })

  test('a member is named by a part of the name, told to be linked, and loses no seat because none was said', async () => {
    const type = async (text: string) => (await house.say(CLERK.id, CLERK.id, write(text)))[0]?.text ?? ''
    const seats = (await member('Lý Văn Bình'))?.seats
    expect(await type('phân công Bình')).toContain('đang đại diện cho')
    expect((await member('Lý Văn Bình'))?.seats).toEqual(seats)
    expect(await type('mời Lý Văn Bình; UBND xã')).toContain('đã dùng Nhắc Việc')
    expect(await type('phân công Bình; không')).toContain('không còn đại diện cho đơn vị nào')
    expect((await member('Lý Văn Bình'))?.seats).toEqual([])
  })

  test('several units are several, a doubtful list is asked about, and one without tasks and people goes', async () => {
    const type = async (text: string) => (await house.say(CLERK.id, CLERK.id, write(text)))[0]?.text ?? ''
    const names = () => house.inside(async (office) => (await office.units()).map((u) => u.name))
    expect(await type('thêm đơn vị Hội Chữ thập đỏ, Trạm Y tế, Hội Khuyến học')).toContain('Đã thêm các đơn vị')
    expect(await names()).toEqual(expect.arrayContaining(['Hội Chữ thập đỏ', 'Trạm Y tế', 'Hội Khuyến học'].map(write)))
    expect(await type('thêm đơn vị Phòng Kinh tế, Hạ tầng và Đô thị')).toContain('là một hay nhiều đơn vị?')
    expect(await type('bỏ đơn vị Trạm Y tế đi')).toContain(`Bỏ đơn vị ${write('Trạm Y tế')}`)
    expect(await type('thôi')).toContain('được giữ lại')
    expect(await names()).toContain(write('Trạm Y tế'))
    await type('xóa đơn vị Trạm Y tế khỏi danh sách')
    expect(await type('ok bỏ đi')).toContain('Đã bỏ đơn vị')
    expect(await names()).not.toContain(write('Trạm Y tế'))
    for (const words of [
      'khỏi việc 3',
      'khỏi Q1-3',
      'khỏi danh sách',
      'ở dòng 2',
      'trong nhiệm vụ 3',
      'xã bên',
      'huyện',
    ])
      expect(await type(`bỏ đơn vị Hội Khuyến học xã ${words}`), words).not.toContain('Đúng không')
    expect(await names()).toContain(write('Hội Khuyến học'))
    expect(await type('bỏ đơn vị Khuyến học')).toMatch(/Hội Khuyến học.*có phải không|Hoi Khuyen hoc.*có phải không/)
    expect(await type('không phải')).toContain('được giữ lại')
    const invited = await type('mời Mùa Thị Sua; Hội Khuyến học')
    expect(await type('bỏ đơn vị Hội Khuyến học')).toContain(write('Mùa Thị Sua'))
    expect(await names()).toContain(write('Hội Khuyến học'))
    const unit = (await house.inside((office) => office.units())).find((u) => u.name === write('Hội Khuyến học'))
    await house.inside((office) => office.removeUnit(unit?.id ?? 0))
    const code = /[A-HJ-NP-Z2-9]{10}/.exec(invited)?.[0] ?? ''
    house.world.addPerson({ id: NEWCOMER, firstName: 'Sua', lastName: 'Mùa Thị', username: null, post: '' })
    expect((await house.say(NEWCOMER, NEWCOMER, code))[0]?.text).toContain(write('Mùa Thị Sua'))
    expect((await member(write('Mùa Thị Sua')))?.seats).toEqual([])
    expect(await type('bỏ đơn vị Hội Nông dân')).toContain('chưa bỏ được')
    expect(await names()).toContain('Hội Nông dân')
  })

  test('a name is put right as the office writes it, by the clerk alone; the old one is known no more', async () => {
    const type = async (text: string, who = CLERK.id) => (await house.say(who, who, write(text)))[0]?.text ?? ''
    expect(await type('đổi tên Vi Thị Hạnh thành Vi Thành Hạnh')).toContain(`thành ${write('Vi Thành Hạnh')}`)
    expect(await type('đổi tên Vi Thành Hạnh thành Vi Thị Hạnh')).toContain(`thành ${write('Vi Thị Hạnh')}`)
    expect(await type('đổi tên Vi Thành Hạnh thành Vi Thị Hạnh')).toContain('Không có cán bộ')
    expect(await type('đổi tên Vi Thị Hạnh thành 123')).toContain('không dùng làm họ tên được')
    for (const taken of ['Lý Văn Bình', 'Hội Nông dân'])
      expect(await type(`đổi tên Vi Thị Hạnh thành ${taken}`)).toContain('trùng tên')
    expect(await type('tên tôi là Hoàng Thị Lan Anh')).toContain(write('Hoàng Thị Lan Anh'))
    expect(await type('tên tôi là Hoàng Thị Lan')).toContain(write('Hoàng Thị Lan'))
    expect(await type('tên tôi là Chủ Tịch', HANH)).not.toContain('Đã đổi tên')
    expect((await member(write('Vi Thị Hạnh')))?.active).toBe(true)
  })

  test('who has left is heard no more; it is read back first', async () => {
    const type = async (text: string) => (await house.say(CLERK.id, CLERK.id, write(text)))[0]?.text ?? ''
    expect(await type('thôi việc: Vi Thị Hạnh')).toContain('Đúng không?')
    expect(await type('thôi')).toContain('vẫn trong danh sách')
    expect((await member(write('Vi Thị Hạnh')))?.active).toBe(true)
    const code = /[A-HJ-NP-Z2-9]{10}/.exec(await type('mời Vi Thị Hạnh'))?.[0]
    if (!code) throw new Error('no code')
    await type('thôi việc: Vi Thị Hạnh')
    expect(await type('đồng ý cho thôi việc')).toContain('không còn trong danh sách')
    house.world.addPerson({ id: LATECOMER, firstName: 'Hạnh', lastName: 'Vi Thị', username: null, post: '' })
    const [closed] = await house.say(LATECOMER, LATECOMER, code)
    expect(closed?.text, 'the code goes with the member').toContain('Mã không đúng hoặc đã hết hạn')
    const [said] = await house.say(HANH, HANH, write('tiến độ'))
    expect(said?.text).not.toMatch(/Q1|V-1/)
    const [kept] = await house.say(CLERK.id, CLERK.id, write('thôi việc: Hoàng Thị Lan'))
    expect(kept?.text).toContain('văn phòng duy nhất')
  })
})
