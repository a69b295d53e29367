/** Work that is stuck is asked about again, and says since when; what leaders decide is news like what units answer. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse, startOwnHouse } from '../support/house.js'

test('who said to be stuck is asked again after two weeks, and the status says since when', async () => {
  const house = await startHouse()
  await house.turnTo('2023-01-05', '09:00')
  await house.say(HANH, HANH, 'xong V-1')
  await house.say(HANH, HANH, 'vướng Q1-2 vì huyện chưa có mẫu')
  const [status] = await house.say(CHAIRMAN, CHAIRMAN, 'tiến độ')
  expect(status?.text).toContain('«huyện chưa có mẫu», từ 05/01')
  await house.turnTo('2023-01-18', '08:05')
  expect(house.last(HANH), 'less than two weeks').not.toContain('việc đang vướng')
  await house.turnTo('2023-01-19', '08:05')
  const note = house.last(HANH)
  expect(note.split('\n')[0]).toContain('1 việc đang vướng (Q1-2)')
  expect(note).toContain('Đang vướng từ 05/01/2023: «huyện chưa có mẫu»')
  await house.say(HANH, HANH, 'Q1-2 vẫn vướng, huyện chưa gửi mẫu')
  const [again] = await house.say(CHAIRMAN, CHAIRMAN, 'tiến độ')
  expect(again?.text, 'stuck since it first said so').toContain('từ 05/01')
  await house.turnTo('2023-02-01', '08:05')
  expect(house.last(HANH), 'it has answered on the 19th').not.toContain('việc đang vướng')
  await house.turnTo('2023-02-02', '08:05')
  expect(house.last(HANH)).toContain('1 việc đang vướng (Q1-2)')
  const [doubt] = await house.say(HANH, HANH, 'Q1-2 mẫu của huyện xong rồi ạ')
  expect(doubt?.text).toContain('đã xong hay chưa')
  const [gone] = await house.say(HANH, HANH, 'chỉ hết vướng thôi')
  expect(gone?.text).toContain('hết vướng ở Q1-2')
  expect(await house.stateOf('Q1-2', 'Hội đồng TĐKT')).toBe('open')
  await house.say(HANH, HANH, 'vướng Q1-2 vì huyện chưa có mẫu')
  const [goesOn] = await house.say(HANH, HANH, 'Q1-2 hết vướng rồi, mai em làm tiếp')
  expect(goesOn?.text).toContain('Vướng mắc trước đó được ghi là đã gỡ xong.')
})

test('the status is as new as the last decision of clerk or chairman', async () => {
  const house = await startHouse()
  await house.turnTo('2023-01-05', '09:00')
  await house.say(BINH, BINH, 'xong Q1-3')
  await house.say(BINH, BINH, 'gia hạn Q1-4 đến 10/4 vì chưa họp')
  await house.turnTo('2023-01-09', '10:20')
  await house.say(CLERK.id, CLERK.id, 'xác nhận Q1-3')
  const [status] = await house.say(CHAIRMAN, CHAIRMAN, 'tiến độ')
  expect(status?.text).toContain('Thông tin mới nhất: 10:20 hôm nay.')
  await house.turnTo('2023-01-10', '11:30')
  await house.say(CHAIRMAN, CHAIRMAN, 'không gia hạn Q1-4')
  const [later] = await house.say(CLERK.id, CLERK.id, 'tiến độ')
  expect(later?.text).toContain('Thông tin mới nhất: 11:30 hôm nay.')
  const [task] = await house.say(CLERK.id, CLERK.id, 'UBND xã nộp Q1-4 chưa?')
  expect(task?.text).toContain('Thông tin mới nhất: 11:30 hôm nay.')
})

test('status and report count the same as stuck, also of late work, and nothing after a report that was returned', async () => {
  const house = await startHouse()
  const both = async () => {
    const [status] = await house.say(CHAIRMAN, CHAIRMAN, 'tiến độ')
    const [sent] = await house.say(CHAIRMAN, CHAIRMAN, 'báo cáo quý I')
    const kept = house.world.file(sent?.files[0]?.fileId ?? '')
    const xml = strFromU8(unzipSync(kept?.bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array())
    return { status: status?.text ?? '', report: xml.replace(/<[^>]+>/g, '') }
  }
  await house.turnTo('2023-02-06', '09:00')
  await house.say(HANH, HANH, 'vướng V-1 vì thiếu mẫu biểu')
  const stuck = await both()
  expect(stuck.status).toContain('Đang vướng (1 việc)')
  expect(stuck.report).toContain('có 1 nhiệm vụ đang vướng mắc.')
  await house.say(HANH, HANH, 'xong V-1')
  await house.say(CLERK.id, CLERK.id, 'trả lại V-1, thiếu chữ ký')
  const returned = await both()
  expect(returned.status).not.toContain('Đang vướng')
  expect(returned.report).not.toContain('nhiệm vụ đang vướng mắc.')
})

test('the history names the unit that was asked, not the one whose task it is', async () => {
  const house = await startHouse()
  await house.turnTo('2023-02-06', '09:00')
  await house.say(CHAIRMAN, CHAIRMAN, 'hỏi Hội Nông dân về Q1-3: có danh sách chưa?')
  const [history] = await house.say(CHAIRMAN, CHAIRMAN, 'lịch sử Q1-3')
  const line = history?.text.split('\n').find((l) => l.includes('có danh sách chưa'))
  expect(line).toContain('Hội Nông dân')
  expect(line).not.toContain('UBND xã')
})

test('a wish is granted to another day than the one asked for, once that is read back; both stand in the history', async () => {
  const house = await startOwnHouse()
  const type = async (person: number, text: string) => (await house.say(person, person, text)).at(-1)?.text ?? ''
  await house.turnTo('2023-01-10', '09:00')
  await type(HANH, 'xin gia hạn V-1 đến 25/3 vì thiếu số liệu')
  const asked = await type(CHAIRMAN, 'không, 18/3 thôi')
  expect(asked).toContain('đến thứ Bảy, 18/03/2023?')
  expect(asked).toContain('Đơn vị xin đến thứ Bảy, 25/03/2023')
  expect((await house.work()).extensions, 'before the yes').toMatchObject([{ state: 'asked', to: '2023-03-25' }])
  expect(await type(CHAIRMAN, 'đồng ý')).toContain('Đơn vị xin đến thứ Bảy, 25/03/2023')
  const { assignments, extensions } = await house.work()
  expect(extensions).toEqual([])
  expect(assignments.flatMap((a) => a.extendedTo ?? [])).toEqual(['2023-03-18'])
  expect(house.last(HANH)).toContain('18/03/2023')
  expect(await type(CLERK.id, 'lịch sử V-1')).toMatch(/đồng ý gia hạn.*18\/03\/2023/)
  expect(await type(CLERK.id, 'lịch sử V-1')).toContain('25/03/2023')
})

test('of several wishes a day alone decides nothing; replied to, it decides that one; a day that gives no time is refused', async () => {
  const house = await startOwnHouse()
  const type = async (person: number, text: string) => (await house.say(person, person, text)).at(-1)?.text ?? ''
  await house.turnTo('2023-01-10', '09:00')
  await type(HANH, 'xin gia hạn V-1 đến 25/3 vì thiếu số liệu')
  await type(BINH, 'xin gia hạn Q1-3 đến 25/4 vì chờ huyện')
  expect(await type(CLERK.id, 'chỉ đến 10/4 thôi')).toContain('Xin gia hạn (2)')
  const wish = house.fromBot(CLERK.id).find((m) => m.text.includes('xin gia hạn Q1-3'))
  const reply = async (text: string) =>
    (await house.say(CLERK.id, CLERK.id, text, { replyTo: wish?.id ?? 0 })).at(-1)?.text ?? ''
  expect(await reply('không được, chậm nhất là 15/3')).toContain('31/03/2023')
  expect(await reply('không được, chậm nhất là 10/4')).toContain('đến thứ Hai, 10/04/2023?')
  expect(await type(CLERK.id, 'không')).toContain('Chưa quyết định')
  expect((await house.work()).extensions.map((e) => e.state)).toEqual(['asked', 'asked'])
})
