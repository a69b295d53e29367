/** What could not be delivered to somebody: one line says so when they can be written to again, and says it once. */
import { beforeAll, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CLERK, HANH, startHouse } from '../support/house.js'

const NEW = 950
let house: House
const told = (who: number) =>
  house.fromBot(who).filter(({ text }) => text.includes('không gửi riêng được cho đồng chí'))

beforeAll(async () => {
  house = await startHouse()
  await house.turnTo('2023-01-03', '09:00')
})

test('who has blocked the bot and opens it again reads what did not arrive, once', async () => {
  await house.say(HANH, HANH, 'xong Q1-3')
  house.world.block(HANH, true)
  await house.say(CLERK.id, CLERK.id, 'trả lại Q1-3 thiếu chữ ký')
  await house.rest()
  house.world.block(HANH, false)
  await house.say(HANH, HANH, 'tiến độ')
  expect(told(HANH)).toHaveLength(1)
  expect(told(HANH)[0]?.text).toContain('có 1 tin không gửi riêng được cho đồng chí (kết quả xem xét)')
  await house.say(HANH, HANH, 'tiến độ')
  house.world.block(HANH, true)
  house.world.block(HANH, false)
  await house.say(HANH, HANH, 'tiến độ')
  expect(told(HANH), 'nothing new was missed').toHaveLength(1)
})

test('who never pressed Start reads it behind the first answer; who missed nothing reads nothing', async () => {
  house.world.addPerson({ id: NEW, firstName: 'Pà', lastName: 'Chẻo Thị', username: null, post: '' })
  await house.inside(async (office) => {
    const unit = (await office.units()).find((u) => u.name === 'Đoàn Thanh niên')
    const member = await office.addMember({ name: 'Chẻo Thị Pà', role: 'official', seats: unit ? [unit.id] : [] })
    const account = { platform: 'telegram', externalId: String(NEW), displayName: 'Pà', username: null } as const
    await office.saveAccount(member, { ...account, privateChat: null })
  })
  await house.say(CLERK.id, CLERK.id, 'hỏi Đoàn Thanh niên về V-1: khi nào nộp?')
  await house.say(CLERK.id, CLERK.id, 'Chẻo Thị Pà nghỉ đến 4/1, Lý Văn Bình thay')
  const said = await house.say(NEW, NEW, '/start')
  expect(said[0]?.text).toContain('Kính chào đồng chí Chẻo Thị Pà')
  expect(told(NEW)).toHaveLength(1)
  expect(told(BINH)).toEqual([])
})
