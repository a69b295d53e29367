/** The clerk has closed the bot out: what waits for the clerk is told to somebody else, it shows wherever one looks, and it ends. */
import { beforeEach, describe, expect, test } from 'vitest'
import { judge } from '../../src/application/health.js'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startOwnHouse } from '../support/house.js'

const FORBIDDEN = { status: 403, description: 'Forbidden: bot was blocked by the user' }
const CHATS = [CLERK.id, CHAIRMAN, HANH, BINH, GROUP]
let house: House
let seen: Map<number, number>

beforeEach(async () => {
  house = await startOwnHouse()
  await house.turnTo('2023-01-03')
  note()
})

function note(): void {
  seen = new Map(CHATS.map((chat) => [chat, house.fromBot(chat).length]))
}

/** What came into this chat since the last note, as far as it speaks of the clerk out of reach. */
const told = (chat: number) =>
  house
    .fromBot(chat)
    .slice(seen.get(chat))
    .map((m) => m.text)
    .filter((text) => text.includes('không nhắn riêng được') || text.includes('chưa nhắn riêng được'))

const health = async () => judge(await house.app().vitals())

/** The bot is told of a block; of a chat that is gone it learns from the first message that is refused. */
const WAYS: [name: string, block: () => Promise<void>][] = [
  [
    'blocks the bot',
    async () => {
      house.world.block(CLERK.id, true)
      await house.rest()
    },
  ],
  [
    'answers 403 without a word before',
    async () => house.world.fail({ method: 'sendMessage', chatId: CLERK.id, times: 100_000, answer: FORBIDDEN }),
  ],
]

describe.each(WAYS)('the only clerk %s', (_name, block) => {
  test('the chairman reads once a day what waits, and how to mend it; nobody else does; health is red', async () => {
    await block()
    await house.say(HANH, HANH, 'xong Q1-1')
    await house.say(BINH, BINH, 'xin gia hạn Q1-3 đến 20/4 vì chưa họp')
    await house.turnTo('2023-01-03', '09:00')
    expect(told(CHAIRMAN)).toHaveLength(1)
    const [said = ''] = told(CHAIRMAN)
    expect(said).toContain(`${CLERK.lastName} ${CLERK.firstName}`)
    expect(said).toMatch(/Q1-1 .+, báo xong/)
    expect(said).toMatch(/Q1-3 .+, xin gia hạn/)
    expect(said).toContain('/start')
    const { ready, why } = await health()
    expect(ready).toBe(false)
    expect(why).toEqual([expect.stringContaining('không nhắn riêng được cho văn phòng')])

    await house.turnTo('2023-01-03', '17:30')
    expect(told(CHAIRMAN), 'once a day').toHaveLength(1)
    await house.turnTo('2023-01-04', '17:30')
    expect(told(CHAIRMAN)).toHaveLength(2)
    for (const chat of [HANH, BINH, GROUP]) expect(told(chat)).toEqual([])

    await house.say(CHAIRMAN, CHAIRMAN, 'chờ xác nhận')
    expect(house.last(CHAIRMAN), 'the word that the message names').toContain('Q1-1')
    await house.say(CHAIRMAN, CHAIRMAN, 'gửi chưa?')
    expect(house.last(CHAIRMAN)).toContain(`Không nhắn riêng được cho văn phòng: ${CLERK.lastName} ${CLERK.firstName}`)
  })
})

test('nothing waits: it is said once, and again a week later; over a weekend it is one message', async () => {
  house.world.block(CLERK.id, true)
  await house.rest()
  await house.turnTo('2023-01-03', '17:30')
  expect(told(CHAIRMAN)).toHaveLength(1)
  await house.turnTo('2023-01-09', '17:30')
  expect(told(CHAIRMAN)).toHaveLength(1)
  await house.turnTo('2023-01-10', '17:30')
  expect(told(CHAIRMAN)).toHaveLength(2)
  await house.turnTo('2023-01-14', '10:00')
  await house.say(HANH, HANH, 'xong Q1-1')
  await house.turnTo('2023-01-16', '17:30')
  expect(told(CHAIRMAN)).toHaveLength(3)
})

test('once the clerk is back it ends: what was queued is dropped, health is green, and the clerk gets the next', async () => {
  await house.turnTo('2023-01-06', '17:50')
  house.world.block(CLERK.id, true)
  await house.rest()
  await house.turnTo('2023-01-06', '18:30')
  await house.say(HANH, HANH, 'xong Q1-1')
  note()
  await house.turnTo('2023-01-07', '09:00')
  expect((await health()).ready).toBe(false)
  house.world.block(CLERK.id, false)
  await house.say(CLERK.id, CLERK.id, '/start')
  await house.turnTo('2023-01-09', '17:30')
  expect(told(CHAIRMAN)).toEqual([])
  expect(await health()).toMatchObject({ ready: true, why: [] })
  await house.say(BINH, BINH, 'xong Q1-2')
  expect(house.last(CLERK.id)).toContain('Q1-2')
  await house.say(CLERK.id, CLERK.id, 'gửi chưa?')
  expect(house.last(CLERK.id)).not.toContain('Không nhắn riêng được')
})

test('the chairman cannot be reached either: one line before the group that names nobody', async () => {
  for (const person of [CLERK.id, CHAIRMAN]) house.world.block(person, true)
  await house.rest()
  await house.say(HANH, HANH, 'xong Q1-1')
  await house.turnTo('2023-01-03', '17:30')
  expect(told(GROUP)).toHaveLength(1)
  expect(told(GROUP)[0]).toContain('/start')
  expect(told(GROUP)[0]).not.toMatch(new RegExp(`Q1-1|${CLERK.firstName}|Sơn|chặn`))
  await house.turnTo('2023-01-04', '17:30')
  expect(told(GROUP)).toHaveLength(2)
})

test('a second clerk who can be reached: is told that the first has blocked the bot, and nobody else is', async () => {
  await house.inside(async (office) => {
    const binh = (await office.members()).find((m) => m.accounts.some((a) => a.externalId === String(BINH)))
    await office.updateMember(binh?.id ?? 0, { role: 'clerk' })
  })
  house.world.block(CLERK.id, true)
  await house.rest()
  await house.say(HANH, HANH, 'xong Q1-1')
  await house.turnTo('2023-01-03', '17:30')
  const came = house
    .fromBot(BINH)
    .slice(seen.get(BINH))
    .map((m) => m.text)
  expect(came.some((text) => text.includes('đã chặn Nhắc Việc') && text.includes(CLERK.firstName))).toBe(true)
  expect(came.some((text) => text.includes('Q1-1'))).toBe(true)
  expect(told(CHAIRMAN)).toEqual([])
  expect((await health()).ready).toBe(true)
  await house.say(BINH, BINH, 'gửi chưa?')
  expect(house.last(BINH)).toContain('Không nhắn riêng được cho văn phòng')
})

test("what the platform refuses of the clerk's is told to the chairman, whose clerk would never know", async () => {
  const answer = { status: 400, description: 'Bad Request: message text is wrong' }
  house.world.fail({ method: 'sendMessage', chatId: CLERK.id, times: 100, answer })
  await house.say(HANH, HANH, 'xong Q1-1')
  await house.turnTo('2023-01-03', '09:00')
  const came = house
    .fromBot(CHAIRMAN)
    .slice(seen.get(CHAIRMAN))
    .map((m) => m.text)
  expect(came.filter((text) => text.includes('Có tin chưa gửi được') && text.includes(CLERK.firstName))).toHaveLength(1)
})

test("refused on the weekly day, the week's line goes with the word to the chairman; where that one is gone too, its figures to the group", async () => {
  const weeks = (chat: number) => told(chat).filter((text) => text.includes('Tuần qua Nhắc Việc đã gửi'))
  await house.turnTo('2023-01-09', '07:50')
  note()
  house.world.fail({ method: 'sendMessage', chatId: CLERK.id, times: 100_000, answer: FORBIDDEN })
  await house.turnTo('2023-01-11', '17:30')
  expect(weeks(CHAIRMAN)).toHaveLength(1)

  house.world.block(CHAIRMAN, true)
  await house.rest()
  await house.say(HANH, HANH, 'xong Q1-1')
  note()
  await house.turnTo('2023-01-13', '17:30')
  expect(told(GROUP), 'what waits, every day').toHaveLength(2)
  expect(weeks(GROUP)).toHaveLength(1)
  expect(weeks(GROUP)[0]).not.toMatch(/Hạnh|Bình|Sơn/)
  await house.turnTo('2023-01-17', '17:30')
  expect(weeks(GROUP), 'and the next week once').toHaveLength(2)
})
