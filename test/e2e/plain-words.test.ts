/** Sentences as people of an office say them: what is meant is done, and a question never reports. */
import { beforeAll, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'

let house: House

beforeAll(async () => {
  house = await startHouse()
  await house.turnTo('2023-02-27')
})

async function ask(from: number, text: string): Promise<string> {
  const said = await house.say(from, from, text)
  return said.map((m) => m.text).join('\n')
}

test('a greeting before a report does not make it unclear', async () => {
  expect(await ask(HANH, 'chào anh chị, việc Q1-1 xong rồi ạ')).toContain('báo xong Q1-1')
  expect(await ask(HANH, 'kính gửi văn phòng, Q1-3 chưa xong ạ')).toContain('chưa xong Q1-3')
  expect(await ask(CLERK.id, 'chào em, tiến độ')).toContain('Tiến độ thứ Hai')
  expect(await house.statesOf('Q1-3')).toEqual(['open', 'open'])
})

test('questions are answered from the plan and the record, whoever asks', async () => {
  const before = (await house.work()).claims.length
  expect(await ask(BINH, 'hạn việc này khi nào vậy em?')).toMatch(/^Đồng chí có \d+ việc/)
  expect(await ask(BINH, 'việc của em còn những gì')).toMatch(/^Đồng chí có \d+ việc/)
  expect(await ask(BINH, 'còn việc nào chưa xong không em')).toMatch(/^Đồng chí có \d+ việc/)
  for (const asker of [BINH, CLERK.id, CHAIRMAN])
    expect(await ask(asker, 'Q1-2 xong chưa anh ơi?')).toContain('UBND xã (Lý Văn Bình): chưa báo xong')
  expect(await ask(CHAIRMAN, 'Q1-2 xong chưa chị Lan ơi?')).toContain('Hạn: thứ Sáu, 31/03/2023')
  for (const leader of [CLERK.id, CHAIRMAN])
    expect(await ask(leader, 'hạn việc này khi nào vậy em?')).toContain('Hạn tới: thứ Sáu, 31/03/2023')
  expect((await house.work()).claims).toHaveLength(before)
})

test('a refusal of more time takes the reason with it, and asks for none', async () => {
  await ask(HANH, 'xin gia hạn Q1-2 đến 15/4 vì chưa có kinh phí')
  const refused = await ask(CLERK.id, 'không đồng ý gia hạn Q1-2 cho Hội đồng TĐKT, phải làm đúng hạn')
  expect(refused).toContain('không được gia hạn đến thứ Bảy, 15/04/2023')
  expect(refused).toContain('Lý do: «phải làm đúng hạn»')
  expect(refused).not.toContain('gõ tiếp lý do')
  expect(house.last(HANH)).toContain('Lý do: «phải làm đúng hạn»')

  await ask(BINH, 'xin gia hạn Q1-2 đến 20/4 vì chưa có kinh phí')
  expect(await ask(CHAIRMAN, 'không gia hạn Q1-2 vì huyện đã chốt hạn')).toContain('Lý do: «huyện đã chốt hạn»')
  expect(await ask(CLERK.id, 'lịch sử Q1-2')).toContain('không đồng ý gia hạn (UBND xã)')
})

test('a grant with another date than the wished one is read back, and so is a reply; a reply about another task is not taken for this one', async () => {
  await ask(HANH, 'xin gia hạn Q1-3 đến 31/7 vì chưa có kinh phí')
  const wish = house.fromBot(CLERK.id).findLast((m) => m.text.includes('Q1-3'))
  const open = async () => (await house.work()).extensions.filter((e) => e.state === 'asked').length
  const before = await open()
  const reply = async (text: string) =>
    (await house.say(CLERK.id, CLERK.id, text, { replyTo: wish?.id ?? 0 })).map((m) => m.text).join('\n')
  for (const said of [
    await ask(CLERK.id, 'Đồng ý gia hạn Q1-3 cho Hội đồng TĐKT đến 10/7'),
    await reply('Đồng ý gia hạn đến 10/7'),
  ]) {
    expect(said).toContain('31/07/2023')
    expect(said).toContain('?')
  }
  expect(await reply('Không gia hạn Q3-1')).not.toContain('Q1-3')
  expect(await open()).toBe(before)
  expect(await reply('Đồng ý gia hạn đến 31/7 nhé')).toContain('31/07/2023')
  expect(await open()).toBe(before - 1)
})

test('of two units that wait the refusal asks whose, and keeps the reason; without a task it is read back', async () => {
  await ask(HANH, 'xin gia hạn Q1-4 đến 15/4 vì chưa có kinh phí')
  await ask(BINH, 'xin gia hạn Q1-4 đến 20/4 vì chưa có kinh phí')
  expect(await ask(CHAIRMAN, 'từ chối gia hạn Q1-4, làm đúng hạn nhé')).toContain('quyết định cho đơn vị nào')
  expect(await ask(CHAIRMAN, '1')).toContain('Lý do: «làm đúng hạn nhé»')
  expect(await ask(CHAIRMAN, 'không gia hạn nhé, việc này gấp')).toContain('1. Q1-4 UBND xã')
  expect(await ask(CHAIRMAN, '1')).toContain('Lý do: «việc này gấp»')
  expect(await ask(BINH, 'không gia hạn Q1-3 vì gấp')).toContain('dành cho chủ tịch hoặc văn phòng')
})

test('an obstacle that is gone is taken off, and the history says so', async () => {
  await ask(HANH, 'Q1-2 đang vướng kinh phí, huyện chưa cấp')
  expect(await ask(CHAIRMAN, 'tiến độ')).toContain('Đang vướng (1 việc): Q1-2')
  expect(await ask(HANH, 'hết vướng rồi')).toContain('hết vướng ở Q1-2')
  expect(await ask(CHAIRMAN, 'tiến độ')).not.toContain('Đang vướng')
  expect(await ask(CHAIRMAN, 'lịch sử Q1-2')).toContain('báo hết vướng (Hội đồng TĐKT) «hết vướng rồi»')
  expect(await ask(HANH, 'đã gỡ được vướng mắc')).toContain('không có vướng mắc nào')

  await ask(BINH, 'Q1-2 vướng mặt bằng')
  expect(await ask(BINH, 'Q1-2 hết vướng rồi, đang làm')).toContain('chưa xong Q1-2')
  expect((await house.work()).assignments.filter((a) => a.blocked !== null)).toEqual([])
})

test('one unit takes the place of another; an official may not', async () => {
  expect(await ask(BINH, 'chuyển Q3-8 từ UBND xã sang Hội Nông dân')).toContain('dành cho chủ tịch hoặc văn phòng')
  expect(await ask(CLERK.id, 'chuyển Q3-8 từ Hội Nông dân sang UBND xã')).toContain(
    'mà giao cho UBND xã, Hội đồng TĐKT',
  )
  expect(await ask(BINH, 'Chuyển Q3-8 cho văn phòng'), 'it may have been handed in').not.toContain('dành cho')
  expect(await ask(CLERK.id, 'chuyển Q3-8 cho Hội Nông dân vì UBND xã bận')).toContain('như sau, có đúng không?')
  expect(await ask(CLERK.id, 'thôi')).toContain('Q3-8 được giữ nguyên')
  const made = await ask(CLERK.id, 'chuyển Q3-8 từ UBND xã sang Hội Nông dân vì UBND xã bận')
  expect(made).toContain('Hội Nông dân')
  expect(await house.stateOf('Q3-8', 'Hội Nông dân')).toBe('open')
  expect(await house.stateOf('Q3-8', 'Hội đồng TĐKT')).toBe('open')
  expect(await house.stateOf('Q3-8', 'UBND xã')).not.toBe('open')
})

test('"thôi" leaves what was asked, and a change that another one overtakes is named', async () => {
  await ask(CLERK.id, 'chuyển Q3-8 sang cho UBND xã')
  expect(await ask(CLERK.id, 'đổi hạn Q3-9 thành 1/1 vì huyện lùi')).toContain(
    'Bỏ thay đổi trước đang chờ trả lời: đơn vị Q3-8.',
  )
  expect(await ask(CLERK.id, 'thôi không cần')).toBe('Q3-9 được giữ nguyên.')
  await ask(CLERK.id, 'hủy Q3-9 vì huyện bỏ')
  expect(await ask(CLERK.id, 'thôi em ạ, để sau')).toBe('Q3-9 được giữ nguyên.')
  await ask(BINH, 'Xin gia hạn Q1-3')
  expect(await ask(BINH, 'thôi')).toContain('được giữ nguyên')
  expect((await house.work()).extensions.filter((e) => e.state === 'asked')).toEqual([])
})

test('what clerk and chairman ask for kindly is done, and what is not understood is answered to their role', async () => {
  expect(await ask(CLERK.id, 'ai đang chờ xác nhận vậy')).toContain('Hội đồng TĐKT báo xong Q1-1')
  expect(await ask(CLERK.id, 'xác nhận hết đi em')).toContain('Đồng chí xác nhận Hội đồng TĐKT đã xong Q1-1?')
  expect(await house.statesOf('Q1-1')).toContain('claimed')
  expect(await ask(CLERK.id, 'thôi')).toContain('Chưa quyết định việc nào')
  expect(await ask(CLERK.id, 'xem dự thảo')).toContain('Chưa có dự thảo nào')
  expect(await ask(CLERK.id, 'tiến độ quý 1 thế nào rồi em?')).toMatch(/^Quý I\/2023: 5 việc/)
  expect(await ask(CHAIRMAN, 'cả năm đơn vị nào chậm nhất?')).toContain('Kết quả của các đơn vị, năm 2023')
  const unclear = await ask(CLERK.id, 'linh tinh vậy thôi à')
  expect(unclear).toContain('Chưa rõ ý đồng chí')
  expect(unclear).not.toContain('xong Q1-3”')
})

test('a unit is asked about a task as the button does, and one that hears nothing is not offered', async () => {
  expect(await ask(CHAIRMAN, 'hỏi Hội Nông dân việc V-1')).toContain('Đã đề nghị Hội Nông dân')
  expect(house.last(BINH)).toContain('Đề nghị Hội Nông dân cho biết tình hình thực hiện V-1')
  expect(await ask(CLERK.id, 'hỏi Hội Cựu chiến binh về V-1')).toContain('chưa có ai nhận được tin: Hội Cựu chiến binh')
  const [late] = await house.say(CHAIRMAN, CHAIRMAN, 'việc quá hạn')
  const buttons = late?.buttons.flat().map((b) => b.label)
  expect(buttons).toContain('Hỏi V-1 Hội Nông dân')
  expect(buttons).not.toContain('Hỏi V-1 Hội Cựu chiến binh')
  expect(late?.text).toContain('Chưa có ai nhận tin thay đơn vị này')
})

test('leave in common words', async () => {
  expect(await ask(HANH, 'mai em nghỉ ốm')).toContain('nghỉ thứ Ba, 28/02/2023; chưa có người trả lời thay')
  const long = await ask(HANH, 'tuần sau em nghỉ thai sản đến hết tháng 9')
  expect(long).toContain('từ thứ Hai, 06/03/2023 đến hết thứ Bảy, 30/09/2023')
  expect(long).not.toContain('Trần Văn Bình')
  await ask(HANH, 'em nghỉ phép đến 30/9, anh Bình thay')
  const shorter = await ask(HANH, 'mai em đi họp')
  expect(shorter, 'the longer leave and who stands in stay').toContain('30/09/2023')
  expect(shorter).toContain('Lý Văn Bình')
  expect(await ask(HANH, 'em đi làm lại rồi')).toContain('đã đi làm lại')
  expect(await ask(HANH, 'em nghỉ ốm')).toContain('nghỉ đến hết ngày nào')
})

test.each([
  ['Q1-2 đang chờ duyệt ạ', 'Q1-2'],
  ['Vướng kinh phí, đã nhắc tài chính liên tục', '«Vướng kinh phí'],
  ['em làm theo đúng thông báo số 15, đang vướng kinh phí', '«em làm theo đúng'],
])('"%s" of an official is a report', async (text, about) => {
  const said = await ask(HANH, text)
  expect(said).not.toMatch(/dành cho|nhiều nhất một tin nhắc/)
  expect(said).toContain(about)
})

test.each(['Đang chờ duyệt ạ', 'chờ duyệt ạ', 'Đang chờ xác nhận', 'gửi dự thảo rồi'])(
  '"%s" in reply to the reminder of one task is a report of it, and no command',
  async (text) => {
    const note = house.fromBot(HANH).findLast((m) => m.text.includes('Q1-2'))
    const said = await house.say(HANH, HANH, text, { replyTo: note?.id ?? 0 })
    expect(said.map((m) => m.text).join('\n')).toContain('Q1-')
    expect(said.map((m) => m.text).join('\n')).not.toContain('dành cho')
  },
)

test('who has had enough of reminders is answered, and the clerk reads it', async () => {
  expect(await ask(HANH, 'nhắc nhiều quá phiền lắm')).toContain('nhiều nhất một tin nhắc')
  expect(house.last(CLERK.id)).toContain('nhắc nhiều quá phiền lắm')
})

test('a code in a sentence opens the door', async () => {
  const invited = await ask(CLERK.id, 'mời Ma Văn Quân; Hội Cựu chiến binh')
  const code = /\b[A-HJKMNP-Z2-9]{10}\b/.exec(invited)?.[0] ?? ''
  const quan = 2001
  house.world.addPerson({ id: quan, firstName: 'Quân', lastName: 'Ma Văn', username: null, post: 'Hội Cựu chiến binh' })
  await ask(quan, '/start')
  expect(await ask(quan, `Mã của tôi là ${code} ạ`)).toContain('Hội Cựu chiến binh')
})

test('handing over is read back; two seats with one task are told apart by name', async () => {
  const seats = async () =>
    (await house.inside((office) => office.members())).find((m) => m.name === 'Vi Thị Hạnh')?.seats
  await ask(CLERK.id, 'bàn giao Vi Thị Hạnh cho Lý Văn Bình')
  expect(await ask(CLERK.id, 'thôi')).toContain('Chưa bàn giao')
  expect(await seats()).not.toEqual([])
  await ask(CLERK.id, 'bàn giao Vi Thị Hạnh cho Lý Văn Bình')
  expect(await ask(CLERK.id, 'đúng')).toContain('Đã bàn giao')
  expect(await seats()).toEqual([])
  const [which] = await house.say(BINH, BINH, 'xong V-1')
  expect(which?.buttons.flat().map((b) => b.label)).toEqual(['1. V-1 Hội Liên hiệp Phụ nữ', '2. V-1 Hội Nông dân'])
})
