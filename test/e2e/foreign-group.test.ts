/** A group that no office has linked: said once to be one, and left when nobody links it; a linked one never. */
import { expect, test } from 'vitest'
import { instantOf } from '../../src/domain/calendar.js'
import { CLERK, GROUP, HANH, startOwnHouse } from '../support/house.js'

const FOREIGN = -2001
const STRANGER = 900

async function houseWithForeignGroup() {
  const house = await startOwnHouse({ at: instantOf('2023-01-05', '15:00') })
  house.world.addPerson({ id: STRANGER, firstName: 'Bà', lastName: 'Hàng Xóm', username: null, post: '' })
  addBot(house)
  await house.rest()
  return house
}

type House = Awaited<ReturnType<typeof startOwnHouse>>

function addBot({ world }: House): void {
  const members = [STRANGER, HANH, CLERK.id]
  world.addGroup({ id: FOREIGN, title: 'Gia đình', members, withBot: true, admin: false })
}

const left = ({ world }: House, chat = FOREIGN) =>
  world.calls().filter((c) => c.method === 'leaveChat' && c.params.chat_id === chat).length
const lines = (house: House) => house.fromBot(FOREIGN).map((m) => m.text)

test('it says once how it is linked, answers nobody, and leaves after three days, whichever bot runs then', async () => {
  const house = await houseWithForeignGroup()
  expect(lines(house), 'who links it at once is not told how').toEqual([])
  await house.turnTo('2023-01-05', '15:02')
  expect(lines(house)).toEqual([
    'Nhóm này chưa nối với cơ quan nào nên Nhắc Việc chưa trả lời ở đây. Cán bộ văn phòng gõ /link trong nhóm để nối. Sau 3 ngày chưa nối, Nhắc Việc xin tự rời nhóm.',
  ])
  await house.say(STRANGER, FOREIGN, '/link@NhacViecBot')
  await house.say(HANH, FOREIGN, '@NhacViecBot tiến độ')
  expect(lines(house)).toHaveLength(1)
  await house.turnTo('2023-01-08', '14:55')
  expect(left(house)).toBe(0)
  await house.stop()
  await house.start(instantOf('2023-01-08', '15:05'))
  await house.rest()
  await house.turnTo('2023-01-09', '09:00')
  expect(left(house)).toBe(1)
  expect(left(house, GROUP)).toBe(0)
})

test('one that the clerk links stays linked', async () => {
  const house = await houseWithForeignGroup()
  await house.say(CLERK.id, FOREIGN, '/link@NhacViecBot')
  await house.turnTo('2023-01-16', '09:00')
  expect(left(house)).toBe(0)
  expect(lines(house).join('\n')).not.toContain('chưa nối')
  expect((await house.inside((office) => office.groups())).map((g) => g.title)).toContain('Gia đình')
})

test('one that cannot be left now is left later; taken out and in again, it has its three days anew', async () => {
  const house = await houseWithForeignGroup()
  await house.turnTo('2023-01-07', '09:00')
  house.world.removeBot(FOREIGN)
  await house.rest()
  addBot(house)
  await house.rest()
  await house.turnTo('2023-01-07', '09:02')
  expect(lines(house)).toHaveLength(2)
  await house.turnTo('2023-01-10', '08:55')
  expect(left(house)).toBe(0)
  house.world.fail({ method: 'leaveChat', answer: { status: 502, description: 'Bad Gateway' } })
  await house.turnTo('2023-01-10', '09:05')
  expect(left(house)).toBe(1)
  await house.turnTo('2023-01-12', '09:00')
  expect(left(house)).toBe(2)
})

test('one that the bot was in before anybody kept note is left too, and one that moves', async () => {
  const house = await startOwnHouse({ at: instantOf('2023-01-05', '15:00') })
  addBot(house)
  await house.rest()
  await house.inside((office) => office.forgetForeignGroup({ platform: 'telegram', externalId: String(FOREIGN) }))
  await house.say(HANH, FOREIGN, '@NhacViecBot tiến độ')
  const moved = -1_002_001
  house.world.migrate(FOREIGN, moved)
  await house.rest()
  await house.turnTo('2023-01-08', '15:30')
  expect([left(house), left(house, moved)]).toEqual([0, 1])
})
