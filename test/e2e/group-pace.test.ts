/** Telegram's limits in a group, kept by the bot itself, against a Telegram that insists on them; both go by the house's clock. */
import { afterEach, expect, test } from 'vitest'
import type { Outgoing } from '../../src/application/message.js'
import type { Target } from '../../src/application/ports.js'
import { BINH, GROUP, HANH, startHouse } from '../support/house.js'

const house = await startHouse({ paced: true })
const { world } = house
await house.turnTo('2023-01-03', '10:00')
let round = 0

afterEach(() => world.clearFailures())

const toGroup = async (): Promise<Target> =>
  house.inside(async (office) => ({ to: 'group', group: (await office.groups())[0]?.id ?? 0 }))
const toPerson = (person: number): Target => ({
  to: 'chat',
  chat: { platform: 'telegram', externalId: String(person), topic: null },
  replyTo: null,
})

async function queue(target: Target, count: number): Promise<void> {
  round += 1
  const note = (n: number): Outgoing => ({
    kind: 'question_for_clerk',
    member: 'Vi Thị Hạnh',
    task: null,
    said: `số ${n}.`,
  })
  await house.inside((office) =>
    office.queue(
      Array.from({ length: count }, (_, n) => ({
        key: `pace:${round}:${n}`,
        target,
        startedBy: 'person',
        notBefore: house.clock().now(),
        meantFor: null,
        kind: 'say',
        params: note(n),
      })),
    ),
  )
}

/** When each came, in seconds after `since`, and which it was. */
function came(chat: number, since: Date): { second: number; number: number }[] {
  return house
    .fromBot(chat)
    .filter((m) => new Date(m.at) >= since && m.text.includes('số '))
    .map((m) => ({
      second: (Date.parse(m.at) - since.getTime()) / 1000,
      number: Number(/số (\d+)\./.exec(m.text)?.[1]),
    }))
}

const later = (since: Date, seconds: number) =>
  house.clock().turnTo(new Date(since.getTime() + seconds * 1000), () => {})
const refused = () => world.calls().filter((c) => c.status === 429).length
const inOrder = (count: number) => Array.from({ length: count }, (_, n) => n)

test('45 messages to one group: one a second, 20 a minute and no more, in order, none refused; others are answered at once', async () => {
  const since = house.clock().now()
  await queue(await toGroup(), 45)
  await queue(toPerson(BINH), 3)
  await house.app().settle()
  expect(came(BINH, since).map((m) => m.second)).toEqual([0])
  await later(since, 30)
  expect(
    came(BINH, since).map((m) => m.second),
    'one a second',
  ).toEqual([0, 1, 2])
  expect((await house.say(HANH, HANH, 'việc của em')).length, 'while the group has had its share').toBeGreaterThan(0)
  await later(since, 240)

  const group = came(GROUP, since)
  expect(group.map((m) => m.number)).toEqual(inOrder(45))
  for (const { second: from } of group)
    expect(group.filter(({ second }) => second >= from && second < from + 60).length).toBeLessThanOrEqual(20)
  expect(new Set(group.map(({ second }) => second)).size, 'one a second').toBe(45)
  expect(
    group.filter(({ second }) => second < 60),
    'nor fewer',
  ).toHaveLength(20)
  expect(group.filter(({ second }) => second < 120)).toHaveLength(40)
  expect(group.at(-1)?.second).toBeLessThan(180)
  expect(refused()).toBe(0)
})

test('"retry after 37" of the platform: silent for 37 seconds, not one less and not one more; then all of it, in order', async () => {
  await later(house.clock().now(), 120)
  const since = house.clock().now()
  const description = 'Too Many Requests: retry after 37'
  world.fail({
    method: 'sendMessage',
    chatId: GROUP,
    answer: { status: 429, description, parameters: { retry_after: 37 } },
  })
  await queue(await toGroup(), 5)
  await house.app().settle()
  await later(since, 10)
  const asked = world.calls().length
  await queue(toPerson(BINH), 1)
  await house.app().settle()
  await later(since, 36)
  expect(world.calls(), 'nothing is tried in the silence').toHaveLength(asked)
  await later(since, 100)
  const group = came(GROUP, since)
  expect(group.map((m) => m.number)).toEqual(inOrder(5))
  expect(group[0]?.second).toBe(37)
  expect(came(BINH, since).map((m) => m.second)).toEqual([37])
  expect((await house.ledger()).filter((d) => d.key.startsWith('pace:') && d.attempts !== 1)).toEqual([])
})
