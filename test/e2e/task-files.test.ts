/** "Tệp V-1" brings what was handed in for a task: one file as it is, several in one; to officials only what is their own. */
import { expect, test } from 'vitest'
import { BINH, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { fileOf } from '../support/manner.js'

const PDF = '%PDF-1.4 kế hoạch của hội'

test('the files of a task, to who may see them', async () => {
  const house = await startHouse()
  await house.turnTo('2023-01-03', '09:00')
  const [none] = await house.say(CLERK.id, CLERK.id, 'tệp V-1')
  expect(none?.text).toContain('V-1 chưa có tệp nào được nộp.')

  await house.say(HANH, HANH, 'xong V-1', { files: [fileOf('ke-hoach-phu-nu.pdf', PDF)] })
  const [one] = await house.say(CLERK.id, CLERK.id, 'xem tệp V-1')
  expect(one?.text).toContain('V-1: 1 tệp đã nộp')
  expect(one?.text).toContain('ke-hoach-phu-nu.pdf (Hội Liên hiệp Phụ nữ, đồng chí Vi Thị Hạnh, 03/01/2023)')
  expect(one?.files[0]?.name).toBe('ke-hoach-phu-nu.pdf')
  expect(new TextDecoder().decode(house.world.file(one?.files[0]?.fileId ?? '')?.bytes)).toBe(PDF)

  await house.say(BINH, BINH, 'xong V-1', { files: [fileOf('ke-hoach-nong-dan.pdf', `${PDF} 2`)] })
  const [both] = await house.say(CLERK.id, CLERK.id, 'file V-1')
  expect(both?.text).toContain('V-1: 2 tệp đã nộp')
  expect(both?.files[0]?.name).toBe('minh-chung_V-1_2023-01-03.zip')

  const [own] = await house.say(BINH, BINH, 'tệp V-1')
  expect(own?.text).toContain('ke-hoach-nong-dan.pdf')
  expect(own?.text, 'what others handed in is not his').not.toContain('ke-hoach-phu-nu.pdf')
  const before = house.fromBot(GROUP).length
  await house.say(HANH, GROUP, '@NhacViecBot tệp V-1')
  expect(house.fromBot(GROUP), 'not before everybody').toHaveLength(before)
  expect(house.last(HANH)).toContain('ke-hoach-phu-nu.pdf')
})

test('a file is called by its own name: no folders of somebody, no name of a page’s length', async () => {
  const house = await startHouse()
  await house.turnTo('2023-01-03', '09:00')
  await house.say(HANH, HANH, 'xong V-1', { files: [fileOf('../../../../etc/passwd.pdf', PDF)] })
  await house.say(HANH, HANH, 'bổ sung V-1', { files: [fileOf(`${'a'.repeat(400)}.pdf`, `${PDF} 2`)] })
  const told = (await house.say(CLERK.id, CLERK.id, 'lịch sử V-1')).map(({ text }) => text).join('\n')
  expect(told).toContain('passwd.pdf')
  expect(told).not.toContain('etc')
  expect(
    house
      .fromBot(CLERK.id)
      .map(({ text }) => text)
      .join('\n'),
  ).not.toContain('a'.repeat(120))
})

test('"tệp Q1-3" still says where a file belongs that was asked about', async () => {
  const house = await startHouse()
  await house.turnTo('2023-01-03', '09:00')
  await house.say(BINH, BINH, '', { files: [fileOf('to-trinh.pdf', PDF)] })
  const [said] = await house.say(BINH, BINH, 'tệp Q1-3')
  expect(said?.text).toContain('Đã nhận 1 tệp cho Q1-3')
})

test('of a task that was not asked about, "tệp V-1" shows its files and places none', async () => {
  const house = await startHouse()
  await house.turnTo('2023-01-03', '09:00')
  await house.say(HANH, HANH, 'xong V-1', { files: [fileOf('ke-hoach.pdf', PDF)] })
  await house.say(CLERK.id, CLERK.id, 'xác nhận V-1 hội phụ nữ')
  const [asked] = await house.say(HANH, HANH, 'biên bản đây ạ', { files: [fileOf('bien-ban.pdf', `${PDF} 2`)] })
  expect(asked?.text).not.toContain('V-1')
  const [shown] = await house.say(HANH, HANH, 'tệp V-1')
  expect(shown?.text).toContain('V-1: 1 tệp đã nộp')
  const [placed] = await house.say(HANH, HANH, 'tệp Q1-4')
  expect(placed?.text).toContain('Q1-4')
  expect(placed?.text).toContain('Đã nhận 1 tệp cho Q1-4')
})

test('what came with a report that was taken back still lies there for everybody who may see it, and is said to', async () => {
  const house = await startHouse()
  await house.turnTo('2023-01-03', '09:00')
  await house.say(HANH, HANH, 'xong V-1', { files: [fileOf('ke-hoach-phu-nu.pdf', PDF)] })
  const [others] = await house.say(BINH, BINH, 'tệp V-1')
  expect(others?.text, 'others have sent some').toContain('Hội Nông dân chưa nộp tệp nào cho V-1')
  await house.say(BINH, BINH, 'xong V-1', { files: [fileOf('ke-hoach-nong-dan.pdf', `${PDF} 2`)] })
  await house.say(BINH, BINH, 'rút lại V-1')
  const line = 'ke-hoach-nong-dan.pdf (Hội Nông dân, đồng chí Lý Văn Bình, 03/01/2023; kèm lời báo xong đã rút'
  const [own] = await house.say(BINH, BINH, 'tệp V-1')
  expect(own?.text).toContain(line)
  expect(own?.files[0]?.name).toBe('ke-hoach-nong-dan.pdf')
  const [all] = await house.say(CLERK.id, CLERK.id, 'tệp V-1')
  expect(all?.text).toContain('V-1: 2 tệp đã nộp')
  expect(all?.text).toContain(line)
  expect(all?.text).toContain('ke-hoach-phu-nu.pdf (Hội Liên hiệp Phụ nữ, đồng chí Vi Thị Hạnh, 03/01/2023)')
})

test('the group is told how to ask in it, once it is linked and with each post', async () => {
  const house = await startHouse()
  const linked = house.fromBot(GROUP)[0]?.text ?? ''
  expect(linked).toContain('gõ @ và chọn Nhắc Việc')
  await house.turnTo('2023-01-03', '09:00')
  expect(house.fromBot(GROUP).some(({ text }) => text.includes('Hỏi thêm ngay trong nhóm'))).toBe(true)
})
