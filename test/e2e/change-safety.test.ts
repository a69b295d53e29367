/** Changes of the live plan at the same time, in the middle of other things, and where no group can be told. */
import { expect, test } from 'vitest'
import type { TaskEdit } from '../../src/domain/task-edit.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'

const house = await startHouse()
await house.turnTo('2023-03-20', '09:00')
const type = async (text: string, person = CLERK.id) =>
  (await house.say(person, person, text)).map((message) => message.text).join('\n')
const task = async (code: string) => (await house.work()).tasks.find((t) => t.code === code)
const since = (chat: number, count: number) =>
  house
    .fromBot(chat)
    .slice(count)
    .map((m) => m.text)
    .join('\n')
const editsOf = async (code: string): Promise<TaskEdit[]> => {
  const { id = 0 } = (await task(code)) ?? {}
  const entries = await house.inside((office) => office.history({ taskId: id, limit: 100 }))
  return entries.reverse().flatMap(({ facts }) => ('edit' in facts ? [facts.edit as TaskEdit] : []))
}

test('two people who change one date at the same time: one after the other, and each "before" is what the other left', async () => {
  for (let day = 1; day <= 8; day += 1) {
    house.world.say({ from: CLERK.id, chatId: CLERK.id, text: `sửa hạn Q4-11 ${day}/12 vì văn phòng` })
    house.world.say({ from: CHAIRMAN, chatId: CHAIRMAN, text: `sửa hạn Q4-11 ${day + 10}/12 vì chủ tịch` })
  }
  await house.rest()
  const edits = await editsOf('Q4-11')
  expect(edits).toHaveLength(16)
  for (const [i, edit] of edits.entries()) expect(edit.before).toBe(i === 0 ? '2023-12-31' : edits[i - 1]?.after)
  expect((await task('Q4-11'))?.dueOn).toBe(edits.at(-1)?.after)
  const before = house.fromBot(GROUP).length
  await house.turnTo('2023-03-20', '09:10')
  expect(since(GROUP, before).match(/→/g), 'one message, one line').toHaveLength(1)
})

test('a report in the very moment of cancelling is refused, or closed and told: none waits for a cancelled task', async () => {
  await type('bỏ Q4-11 vì huyện không tổ chức')
  house.world.say({ from: CLERK.id, chatId: CLERK.id, text: 'đúng' })
  house.world.say({ from: BINH, chatId: BINH, text: 'Q4-11 xong rồi ạ' })
  await house.rest()
  expect((await task('Q4-11'))?.state === 'active').toBe((await house.work()).claims.length > 0)
  await type('đúng')
  expect((await task('Q4-11'))?.state).toBe('cancelled')
  expect((await house.work()).claims).toEqual([])
  expect(await type('chờ xác nhận', CHAIRMAN)).not.toContain('Q4-11')
})

test('what a leader asked in the evening is not asked in the morning of a task that was cancelled meanwhile', async () => {
  await house.turnTo('2023-03-20', '19:00')
  await type('nhắc UBND xã nộp Q1-2', CHAIRMAN)
  await type('bỏ Q1-2 vì huyện không phát động')
  await type('đúng')
  const before = house.fromBot(BINH).length
  await house.turnTo('2023-03-21', '08:30')
  expect(since(BINH, before), 'only that it is cancelled').toMatch(/^Kính gửi .*: Q1-2 không thực hiện nữa/)
  const nudge = (await house.ledger()).find((d) => d.kind === 'say' && d.params.kind === 'nudge')
  expect([nudge?.state, nudge?.reason]).toEqual(['cancelled', 'nothing_to_say'])
})

test('an official who asks to move the date asks for more time; nothing of the plan changes', async () => {
  const before = (await house.work()).tasks
  expect(await type('dời hạn Q1-3 sang 15/4 vì chờ mẫu', BINH)).toContain('Đã chuyển đề nghị gia hạn Q1-3')
  expect((await house.work()).tasks).toEqual(before)
})

test('other words in between are heard as what they are; the question waits', async () => {
  expect(await type('sửa hạn Q1-4 28/4')).toContain('còn thiếu lý do')
  expect(await type('tiến độ')).toContain('Tiến độ')
  expect(await type('Q4-12 xong rồi ạ')).toContain('Q4-12')
  expect(await type('huyện lùi lịch')).toContain('Đã đổi hạn của Q1-4')
})

test('a newer change takes the place of one that still waits for its reason', async () => {
  await type('sửa hạn Q1-4 2/5')
  expect(await type('sửa hạn Q1-1 3/5 vì huyện lùi lịch')).toContain('Đã đổi hạn của Q1-1')
  await type('huyện lùi lịch nữa')
  expect((await task('Q1-4'))?.dueOn).toBe('2023-04-28')
})

test('a change whose question has lapsed goes on with the answer to that very question, read back anew', async () => {
  const [asked] = await house.say(CLERK.id, CLERK.id, 'sửa hạn Q4-12 20/12')
  expect(asked?.text).toContain('còn thiếu lý do')
  await house.turnTo('2023-03-21', '13:30')
  expect((await task('Q4-12'))?.dueOn).toBe('2023-12-31')
  const said = await house.say(CLERK.id, CLERK.id, 'huyện yêu cầu sớm hơn', asked ? { replyTo: asked.id } : {})
  expect(said.map((m) => m.text).join('\n')).toContain('Thay đổi Q4-12 như sau, có đúng không?')
  expect((await task('Q4-12'))?.dueOn).toBe('2023-12-31')
  await house.say(CLERK.id, CLERK.id, 'bỏ Q4-10 vì trùng việc khác')
  await house.turnTo('2023-03-21', '16:30')
  await house.press(CLERK.id, CLERK.id, 'Đúng')
  expect((await task('Q4-10'))?.state, 'not agreed to unread').toBe('active')
  expect(house.last(CLERK.id)).toContain('Hủy Q4-10')
  const lapsing = house.fromBot(CLERK.id).at(-1)
  await house.turnTo('2023-03-21', '19:30')
  await house.say(CLERK.id, CLERK.id, 'để tôi hỏi lại', { replyTo: lapsing?.id ?? 0 })
  await house.say(CLERK.id, CLERK.id, 'đúng', { replyTo: lapsing?.id ?? 0 })
  expect(house.last(CLERK.id), 'words that are no answer have left the question as it was').toContain('Hủy Q4-10')
  await house.press(CLERK.id, CLERK.id, 'Giữ nguyên')
})

test('whose task is cancelled or given away reads so in private until they have spoken in the group; nobody else does', async () => {
  await type('bỏ Q3-7 vì huyện không tổ chức')
  expect(await type('đúng')).toContain('Sẽ báo riêng: Lý Văn Bình.')
  await type('sửa đơn vị Q4-10: Hội đồng TĐKT vì phân công lại')
  const before = house.fromBot(BINH).length
  await house.turnTo('2023-03-22', '08:50')
  expect(since(BINH, before)).toMatch(/Q3-7 .+\nKhông thực hiện nữa/)
  expect(since(BINH, before)).toContain('Nay: Hội đồng TĐKT')
  await house.say(BINH, GROUP, '@NhacViecBot tiến độ')
  await type('sửa đơn vị Q4-10: UBND xã; Hội đồng TĐKT vì phân công như cũ')
  const [binh, group] = [house.fromBot(BINH).length, house.fromBot(GROUP).length]
  await house.turnTo('2023-03-22', '09:00')
  expect(since(BINH, binh)).toBe('')
  expect(since(GROUP, group)).toContain('Q4-10')
})

test('without a group those whom it concerns are told in private, once; who changed it is not', async () => {
  await house.inside(async (office) => {
    for (const group of await office.groups()) await office.saveGroup({ ...group, state: 'gone' })
  })
  const made = await type('sửa hạn Q2-6 10/7 vì huyện lùi lịch')
  expect(made).toContain('Sẽ báo riêng: Lý Văn Bình, Nông Văn Sơn.')
  expect(made).not.toContain('Nhóm sẽ được báo')
  await type('sửa hạn Q2-6 12/7 vì huyện lùi lịch')
  const [binh, hanh, clerk] = [BINH, HANH, CLERK.id].map((chat) => house.fromBot(chat).length)
  await house.turnTo('2023-03-22', '09:40')
  expect(house.fromBot(BINH)).toHaveLength((binh ?? 0) + 1)
  expect(since(BINH, binh ?? 0)).toContain('Kính gửi đồng chí: hạn của Q2-6 thay đổi')
  expect(since(BINH, binh ?? 0)).toContain('Hạn: thứ Sáu, 30/06/2023 → thứ Tư, 12/07/2023')
  expect(since(HANH, hanh ?? 0), 'it is not of her units').toBe('')
  expect(since(CLERK.id, clerk ?? 0)).toBe('')
})

test('a group in which the bot does not speak counts as none; whoever is told of what was closed is named', async () => {
  await house.inside(async (office) => {
    for (const group of await office.groups()) await office.saveGroup({ ...group, state: 'muted' })
  })
  await type('xin gia hạn Q3-8 đến 30/11 vì chờ số liệu', BINH)
  const made = await type('sửa hạn Q3-8 5/12 vì huyện lùi lịch')
  expect(made).not.toContain('Nhóm sẽ được báo')
  expect(made).toContain('Sẽ báo riêng: Lý Văn Bình')
  expect(made).toMatch(/Đề nghị gia hạn của .+ không chờ quyết định nữa; sẽ được báo riêng: Lý Văn Bình/)
})

test('of two people with one name the one who has not read of it is told', async () => {
  await house.inside(async (office) => {
    for (const group of await office.groups()) await office.saveGroup({ ...group, state: 'active' })
    const { name, seats } = (await office.members()).find((m) =>
      m.accounts.some((a) => a.externalId === String(BINH)),
    ) ?? {
      ...{ name: '', seats: [] },
    }
    const account = { platform: 'telegram' as const, externalId: '7001', displayName: name, username: null }
    await office.saveAccount(await office.addMember({ name, role: 'official', seats }), {
      ...{ ...account, privateChat: '7001' },
    })
  })
  await type('xin gia hạn Q3-8 đến 20/12 vì chờ số liệu', BINH)
  const made = await type('sửa hạn Q3-8 25/12 vì huyện lùi lịch')
  expect(made).toMatch(/không chờ quyết định nữa; sẽ được báo riêng: Lý Văn Bình\./)
  expect(made).toContain('Sẽ báo riêng: Lý Văn Bình, Vi Thị Hạnh.')
})

test('days later, and of who may not change the plan any more, an answer changes nothing', async () => {
  const [asked] = await house.say(CLERK.id, CLERK.id, 'sửa hạn Q4-12 20/12')
  const late = async () =>
    (await house.say(CLERK.id, CLERK.id, 'huyện yêu cầu sớm hơn', { replyTo: asked?.id ?? 0 }))
      .map((m) => m.text)
      .join('\n')
  const clerk = await house.inside(async (office) => (await office.members()).find((m) => m.role === 'clerk'))
  const setRole = (role: 'clerk' | 'official') =>
    house.inside((office) => office.updateMember(clerk?.id ?? 0, { role }))
  await house.turnTo('2023-03-22', '15:00')
  await setRole('official')
  expect(await late()).not.toContain('Q4-12')
  await setRole('clerk')
  await house.turnTo('2023-03-27', '15:00')
  expect(await late()).not.toContain('như sau, có đúng không')
  expect((await task('Q4-12'))?.dueOn).toBe('2023-12-31')
})
