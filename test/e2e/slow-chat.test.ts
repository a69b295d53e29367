/** A chat whose call hangs holds up nobody else: neither the answers to others nor what becomes due meanwhile. */
import { beforeEach, expect, test, vi } from 'vitest'
import { BINH, CHAIRMAN, HANH, startHouse } from '../support/house.js'

/** Long enough that a test ends while the call is still open. */
const house = await startHouse({
  timeouts: { callSeconds: 8, holdSeconds: 0.5, graceSeconds: 0.3, fileSeconds: 8 },
  patience: { firstMs: 20, mostMs: 200 },
})
const { world } = house
await house.turnTo('2023-01-03')

beforeEach(async () => {
  world.clearFailures()
  await house.rest()
})

/** The next message to this person is taken and never answered; what the bot does meanwhile is up to the test. */
async function hang(person: number, text: string): Promise<void> {
  world.fail({ method: 'sendMessage', chatId: person, answer: 'half_open' })
  world.say({ from: person, chatId: person, text })
  await vi.waitFor(async () => expect(await openCalls()).toEqual([String(person)]), { timeout: 20_000, interval: 5 })
}

/** The chats of answers that are on their way. */
async function openCalls(): Promise<string[]> {
  const sending = (await house.ledger()).filter((d) => d.state === 'sending')
  return sending.map(({ target }) => (target.to === 'chat' ? target.chat.externalId : JSON.stringify(target)))
}

async function answered(person: number, text: string): Promise<void> {
  const before = house.fromBot(person).length
  world.say({ from: person, chatId: person, text })
  await vi.waitFor(() => expect(house.fromBot(person).length).toBeGreaterThan(before), { timeout: 20_000, interval: 5 })
}

test('others are answered, again and again, while the call is still open; in the chat the order stays', async () => {
  const before = house.fromBot(HANH).length
  await hang(HANH, 'việc của em')
  world.say({ from: HANH, chatId: HANH, text: 'vướng Q1-1 vì thiếu mẫu số một' })
  await answered(BINH, 'việc của em')
  await answered(CHAIRMAN, 'tiến độ')
  await answered(BINH, 'vướng Q1-2 vì chưa có kinh phí')
  expect(await openCalls(), 'the first call is still open').toContain(String(HANH))
  expect(house.fromBot(HANH)).toHaveLength(before)

  await house.rest()
  await house.clock().turnTo(new Date(house.clock().now().getTime() + 60_000), () => {})
  const [first, second, ...more] = house.fromBot(HANH).slice(before)
  expect(first?.text).toContain('Q1-1')
  expect(first?.text).not.toContain('thiếu mẫu')
  expect(second?.text).toContain('thiếu mẫu số một')
  expect(more).toEqual([])
})

test('what becomes due meanwhile leaves, although nobody has said that it is there', async () => {
  await hang(HANH, 'việc của em')
  const before = house.fromBot(BINH).length
  await house.inside(async (office) => {
    const binh = (await office.members()).find((m) => m.accounts.some((a) => a.externalId === String(BINH)))
    await office.queue([
      {
        key: 'due-meanwhile',
        target: { to: 'member', member: binh?.id ?? 0 },
        startedBy: 'person',
        notBefore: house.clock().now(),
        meantFor: null,
        kind: 'say',
        params: { kind: 'left_as_it_is' },
      },
    ])
  })
  await vi.waitFor(() => expect(house.fromBot(BINH)).toHaveLength(before + 1), { timeout: 20_000, interval: 5 })
  expect(await openCalls(), 'the first call is still open').toContain(String(HANH))
})
